import TestSupport

@testable import Dataset

/// A YAML value that can be changed and written in many ways that mean the same.
indirect enum Plant: Hashable, Sendable {
  case text(String)
  /// Text written as it stands, whatever it means.
  case raw(String)
  /// A marked mapping has its mark before its first key.
  case mapping([Pair], isMarked: Bool = false)
  case list([Plant], isMarked: Bool = false)

  struct Pair: Hashable, Sendable {
    var key: String
    var value: Plant

    init(_ key: String, _ value: Plant) {
      self.key = key
      self.value = value
    }
  }

  static let mark: Character = "1️⃣"

  init(_ node: Node) {
    switch node.content {
    case .text(let text): self = .text(text)
    case .mapping(let entries): self = .mapping(entries.map { Pair($0.key, Plant($0.value)) })
    case .list(let items): self = .list(items.map { Plant($0) })
    case .invalid: self = .text("")
    }
  }

  var isScalar: Bool {
    switch self {
    case .text, .raw: true
    case .mapping, .list: false
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var pairs: [Pair] {
    get { if case .mapping(let pairs, _) = self { pairs } else { [] } }
    set { if case .mapping(_, let isMarked) = self { self = .mapping(newValue, isMarked: isMarked) } }
  }

  var items: [Plant] {
    get { if case .list(let items, _) = self { items } else { [] } }
    set { if case .list(_, let isMarked) = self { self = .list(newValue, isMarked: isMarked) } }
  }

  subscript(key: String) -> Plant? {
    get { pairs.first { $0.key == key }?.value }
    set {
      if let place = pairs.firstIndex(where: { $0.key == key }) {
        if let newValue { pairs[place].value = newValue } else { pairs.remove(at: place) }
      } else if let newValue {
        pairs.append(Pair(key, newValue))
      }
    }
  }

  var marked: Plant {
    switch self {
    case .text(let text): .text("\(Plant.mark)\(text)")
    case .raw(let text): .raw("\(Plant.mark)\(text)")
    case .mapping(let pairs, _): .mapping(pairs, isMarked: true)
    case .list(let items, _): .list(items, isMarked: true)
    }
  }
}

extension Plant {
  /// This value as the lines of a file: keys in any order, any quoting, folds, comments and blank lines.
  func lines(_ random: inout Seeded) -> [String] {
    switch self {
    case .raw(let text): return [text]
    case .text(let text): return scalar(text, &random)
    case .list(let items, let isMarked):
      return items.enumerated().flatMap { number, item -> [String] in
        let lines = item.lines(&random)
        let dash = (isMarked && number == 0 ? String(Plant.mark) : "") + "- "
        return noise(&random) + [dash + (lines.first ?? "")] + lines.dropFirst().map { "  " + $0 }
      }
    case .mapping(let pairs, let isMarked):
      return pairs.shuffled(using: &random).enumerated().flatMap { number, pair -> [String] in
        let lines = pair.value.lines(&random)
        let mark = isMarked && number == 0 ? String(Plant.mark) : ""
        let before = number == 0 ? [] : noise(&random)
        if pair.value.isScalar {
          return before + ["\(mark)\(pair.key): \(lines.first ?? "")"] + lines.dropFirst().map { "  " + $0 }
        }
        return before + ["\(mark)\(pair.key):"] + lines.map { "  " + $0 }
      }
    }
  }

  private func noise(_ random: inout Seeded) -> [String] {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: ["# a comment: not - read"]
    case 1: [""]
    default: []
    }
  }

  private func scalar(_ marked: String, _ random: inout Seeded) -> [String] {
    let mark = marked.first == Plant.mark ? String(Plant.mark) : ""
    let text = mark.isEmpty ? marked : String(marked.dropFirst())
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || " .-/".contains($0) } && text.first != "-"
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return [mark + "\"" + text.flatMap { "\\\"".contains($0) ? "\\\($0)" : "\($0)" } + "\""]
    case 1: return [mark + ">-"] + folded(text, &random)
    case 2: return [mark + "|-", text]
    case 3...6 where isPlain: return [mark + text + (Bool.random(using: &random) ? "  # a comment" : "")]
    default: return [mark + "'" + text.flatMap { $0 == "'" ? "''" : "\($0)" } + "'"]
    }
  }

  private func folded(_ text: String, _ random: inout Seeded) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let isBroken = lines[lines.count - 1].isEmpty || Int.random(in: 0..<3, using: &random) > 0
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      if !isBroken { lines.append("") }
    }
    return lines.last == "" ? lines.dropLast() : lines
  }
}

/// The sound dataset as plants by path.
struct Plantation {
  var plants: [String: Plant]

  init() { plants = Plantation.sound }

  private static let sound: [String: Plant] = {
    var plants: [String: Plant] = [:]
    for (path, text) in soundDataset {
      var report = Report([SourceText(path: path, name: path, bytes: Array(text.utf8))])
      plants[path] = NodeReader.read(0, into: &report).map { Plant($0) }
    }
    return plants
  }()

  /// The files, marked, each written in one of the ways that mean the same.
  func written(_ random: inout Seeded) -> [String: String] {
    var files: [String: String] = [:]
    for (path, plant) in plants.sorted(by: { $0.key < $1.key }) {
      files[path] = plant.lines(&random).joined(separator: Bool.random(using: &random) ? "\n" : "\r\n")
    }
    return files
  }

  /// The paths of all mappings and texts under which `isRight` holds, in a fixed order.
  func places(_ isRight: (_ path: String, _ steps: [PlantStep], Plant) -> Bool) -> [(path: String, steps: [PlantStep])]
  {
    func walk(_ path: String, _ steps: [PlantStep], _ plant: Plant) -> [(String, [PlantStep])] {
      let own = isRight(path, steps, plant) ? [(path, steps)] : []
      let inPairs = plant.pairs.flatMap { walk(path, steps + [.key($0.key)], $0.value) }
      return own + inPairs + plant.items.enumerated().flatMap { walk(path, steps + [.index($0)], $1) }
    }
    return plants.sorted { $0.key < $1.key }.flatMap { walk($0.key, [], $0.value) }
  }

  mutating func change(_ path: String, _ steps: [PlantStep], _ body: (inout Plant) -> Void) {
    func descend(_ plant: inout Plant, _ steps: ArraySlice<PlantStep>) {
      switch steps.first {
      case nil: body(&plant)
      case .key(let key):
        guard var inner = plant[key] else { return }
        descend(&inner, steps.dropFirst())
        plant[key] = inner
      case .index(let index): descend(&plant.items[index], steps.dropFirst())
      }
    }
    guard var plant = plants[path] else { return }
    descend(&plant, steps[...])
    plants[path] = plant
  }
}

enum PlantStep: Hashable {
  case key(String)
  case index(Int)
}
