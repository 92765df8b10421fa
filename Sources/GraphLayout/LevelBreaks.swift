/// Levels that are too wide, each broken into several, one under another.
///
/// Boxes with more lines down than up go to the lower of them, so that few lines pass a level. A box that stood in an
/// earlier drawing stays with those that it stood beside.
struct LevelBreaks {
  /// By box.
  private(set) var levels: [Int]

  private let boxes: [Sketch.Box]
  private let most: Int
  /// By box: how many edges lead to it from above, and from it down.
  private var up: [Int]
  private var down: [Int]

  /// Columns of a line that passes, with the blank beside it; blank columns beside a box.
  private static let (line, gap) = (2, 2)

  init(_ acyclic: Acyclic, _ levels: [Int], most: Int) {
    self.levels = levels
    self.most = most
    boxes = acyclic.sketch.boxes
    up = Array(repeating: 0, count: levels.count)
    down = up
    let count = (levels.max() ?? -1) + 1
    var passing = [Int](repeating: 0, count: count)
    for edge in acyclic.edges {
      let (upper, lower) = acyclic.ends(of: edge)
      down[upper] += 1
      up[lower] += 1
      for level in levels[upper] + 1..<max(levels[upper] + 1, levels[lower]) { passing[level] += 1 }
    }
    var start = 0
    for level in 0..<count {
      let broken = rows(of: levels.indices.filter { levels[$0] == level }, passing: passing[level])
      for (row, boxes) in broken.enumerated() { for box in boxes { self.levels[box] = start + row } }
      start += broken.count
    }
  }

  /// The boxes of a level in rows from the top.
  private func rows(of level: [Int], passing: Int) -> [[Int]] {
    guard !fits([level], rest: [], passing) else { return [level] }
    let hasSpots = level.contains { boxes[$0].spot != nil }
    var rows: [[Int]] = []
    let ordered = level.map { (key: key($0), box: $0) }.sorted { $0.key < $1.key }.map(\.box)
    for (index, box) in ordered.enumerated() {
      let rest = Array(ordered[(index + 1)...])
      let row = rows.indices.first { row in
        guard isBeside(box, rows[row]), hasSpots || row == rows.count - 1 else { return false }
        var tried = rows
        tried[row].append(box)
        return fits(tried, rest: rest, passing)
      }
      if let row { rows[row].append(box) } else { rows.append([box]) }
    }
    return rows
  }

  /// Those at the top, those drawn before as they stood, then those with the fewest lines down.
  private func key(_ box: Int) -> (Int, Int, Int, Int, Int) {
    let spot = boxes[box].spot
    return (
      boxes[box].isTop ? 0 : 1, spot == nil ? 1 : 0, spot?.row ?? down[box] - up[box], spot?.column ?? 0, box
    )
  }

  private func isBeside(_ box: Int, _ row: [Int]) -> Bool {
    guard let spot = boxes[box].spot, let other = row.lazy.compactMap({ boxes[$0].spot }).first else { return true }
    return spot.row == other.row
  }

  /// Whether no row is too wide, with the lines that pass it to boxes of the other rows and to those that are still to
  /// be placed under them.
  private func fits(_ rows: [[Int]], rest: [Int], _ passing: Int) -> Bool {
    rows.indices.allSatisfy { row in
      let lines =
        passing + rows[..<row].joined().reduce(0) { $0 + down[$1] }
        + (rows[(row + 1)...].joined() + rest).reduce(0) { $0 + up[$1] }
      return rows[row].count == 1
        || rows[row].reduce(lines * LevelBreaks.line) { $0 + width($1) + LevelBreaks.gap } <= most + LevelBreaks.gap
    }
  }

  private func width(_ box: Int) -> Int { max(boxes[box].width, 2 * max(up[box], down[box]) + 1) }
}
