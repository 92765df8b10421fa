@testable import GraphLayout
import TestSupport

extension Sketch {
  /// A graph as it is told in tests: `a>b` is an edge, `a~b` a dashed one and `a.b` a dotted one; a number after it is
  /// its rank, `!` marks it. Boxes are those named, in the order in which they are.
  static func told(_ text: String) -> (sketch: Sketch, labels: [String]) {
    var labels: [String] = []
    var sketch = Sketch(boxes: [], edges: [])
    func box(_ label: Substring) -> Int {
      if let known = labels.firstIndex(of: String(label)) { return known }
      labels.append(String(label))
      sketch.boxes.append(Box(width: label.count + 4))
      return labels.count - 1
    }
    for word in text.split(separator: " ") {
      guard let sign = word.first(where: { ">~.".contains($0) }) else {
        _ = box(word)
        continue
      }
      let ends = word.split(separator: sign, maxSplits: 1)
      let name = ends[1].prefix { $0.isLetter }
      let style: Style = sign == ">" ? .solid : sign == "~" ? .dashed : .dotted
      let rank = Int(ends[1].dropFirst(name.count).filter(\.isNumber)) ?? 1
      let (from, to) = (box(ends[0]), box(name))
      sketch.edges.append(Edge(from, to, rank: rank, style: style, mark: ends[1].last == "!" ? "≠" : nil))
    }
    return (sketch, labels)
  }

  /// Few boxes or many, of any size, with edges of every kind: parallel ones, circles and loops too.
  static func random(_ random: inout Seeded, most: Int) -> Sketch {
    let count = 1 + random.below(most)
    let boxes = (0..<count).map { _ in
      Box(width: 3 + random.below(12), height: 3 + random.below(2), isTop: random.once(in: 20))
    }
    let edges = (0..<random.below(count * 3)).map { _ in
      Edge(
        random.below(count), random.below(count), rank: random.below(4), style: random.one(of: Style.allCases),
        mark: random.once(in: 5) ? "≠" : nil)
    }
    return Sketch(boxes: boxes, edges: edges)
  }
}

extension Drawing {
  /// The picture with the names of its boxes.
  func picture(_ labels: [String]) -> String {
    var rows = (0..<height).map { row in (0..<width).map { self[row, $0].glyph } }
    for (box, label) in zip(boxes, labels) {
      let start = box.column + (box.width - label.count) / 2
      for (index, letter) in label.enumerated() { rows[box.row + 1][start + index] = letter }
    }
    return rows.map { row in
      var line = String(row)
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
