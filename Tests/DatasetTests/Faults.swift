import TestSupport

@testable import Dataset

/// A fault of one rule and how to plant it somewhere: the mark it leaves is where it must be found.
struct Fault: Sendable {
  let rule: String
  let plant: @Sendable (inout Plantation, inout Seeded) -> Void

  init(_ rule: String, _ plant: @escaping @Sendable (inout Plantation, inout Seeded) -> Void) {
    self.rule = rule
    self.plant = plant
  }

  /// Changes one of the values under these keys, or in lists under them.
  static func value(
    _ rule: String, _ keys: Set<String>, _ new: Plant, unless: Set<String> = []
  ) -> Fault {
    Fault(rule) { plantation, random in
      plantation.changeOne(
        &random,
        where: { _, steps, plant in
          plant.isScalar && keys.contains(steps.lastKey) && !unless.contains(plant.text ?? "")
        }
      ) { $0 = new.marked }
    }
  }

  /// Changes one of the mappings for which `isRight` holds.
  static func mapping(
    _ rule: String, where isRight: @escaping @Sendable (String, [PlantStep], Plant) -> Bool,
    _ change: @escaping @Sendable (inout Plant) -> Void
  ) -> Fault {
    Fault(rule) { plantation, random in
      plantation.changeOne(&random, where: { !$2.isScalar && $2.items.isEmpty && isRight($0, $1, $2) }, change)
    }
  }

  /// Puts an item behind the others of a list file.
  static func item(_ rule: String, in path: String, _ texts: KeyValuePairs<String, String>) -> Fault {
    let item = Plant.mapping(texts.map { Plant.Pair($0.key, .text($0.value)) })
    return Fault(rule) { plantation, _ in plantation.plants[path]?.items.append(item) }
  }
}

extension Plantation {
  mutating func changeOne(
    _ random: inout Seeded, where isRight: (String, [PlantStep], Plant) -> Bool,
    _ change: (inout Plant) -> Void
  ) {
    guard let (path, steps) = places(isRight).randomElement(using: &random) else { return }
    self.change(path, steps, change)
  }
}

extension [PlantStep] {
  /// The key whose value, or whose list's item, this path leads to.
  var lastKey: String {
    for step in reversed() { if case .key(let key) = step { return key } }
    return ""
  }

  func contains(_ key: String) -> Bool { contains(.key(key)) }
}

extension Plant {
  static let free: Set = ["says", "title", "short", "publisher", "limits", "notice", "reason", "asked", "guess"]
  static let dated: Set = [
    "from", "until", "on", "shown-at", "date", "read", "as-at", "seen", "law-read-to", "known-to",
  ]

  var isRow: Bool { self["holder"] != nil }
  var isPiece: Bool { self["checked"] != nil }

  func has(_ key: String, _ texts: String...) -> Bool { texts.contains { self[key] == .text($0) } }

  static func one(_ key: String, _ value: Plant) -> Plant { .mapping([Pair(key, value)]) }
}
