/// The columns while they are being found.
struct Placing {
  private let ordered: Ordered
  private var proper: Proper { ordered.proper }
  let widths: [Int]
  private(set) var columns: [Int]
  /// By segment: how far from the first column of its node each end is.
  private var topOffsets: [Int]
  private var bottomOffsets: [Int]
  /// By node: its segments down and up, in the order of their ends.
  private let down: [[Int]]
  private let up: [[Int]]

  /// Blank columns between boxes, and between lines.
  private static let gap = 2
  private static let lineGap = 1
  /// Between two ends on one side of a box.
  private static let endStep = 2

  init(_ ordered: Ordered) {
    self.ordered = ordered
    let proper = ordered.proper
    var position = [Int](repeating: 0, count: proper.levels.count)
    for row in ordered.rows { for (index, node) in row.enumerated() { position[node] = index } }
    let segments = proper.segments
    down = proper.below.map { ends in
      ends.sorted {
        (position[segments[$0].lower], segments[$0].edge) < (position[segments[$1].lower], segments[$1].edge)
      }
    }
    up = proper.above.map { ends in
      ends.sorted {
        (position[segments[$0].upper], segments[$0].edge) < (position[segments[$1].upper], segments[$1].edge)
      }
    }
    widths = proper.levels.indices.map { [up, down] node in
      guard !proper.isJoint(node) else { return 1 }
      return max(proper.sketch.boxes[node].width, Placing.endStep * max(up[node].count, down[node].count) + 1)
    }
    columns = Array(repeating: 0, count: proper.levels.count)
    topOffsets = Array(repeating: 0, count: segments.count)
    bottomOffsets = topOffsets
    for node in proper.levels.indices where !proper.isJoint(node) {
      for (index, segment) in down[node].enumerated() {
        topOffsets[segment] = Placing.offset(index, of: down[node].count, in: widths[node])
      }
      for (index, segment) in up[node].enumerated() {
        bottomOffsets[segment] = Placing.offset(index, of: up[node].count, in: widths[node])
      }
    }
    for row in ordered.rows {
      for (node, next) in zip(row, row.dropFirst()) { columns[next] = columns[node] + step(node, next) }
    }
  }

  private static func offset(_ index: Int, of count: Int, in width: Int) -> Int {
    (width - (endStep * (count - 1) + 1)) / 2 + endStep * index
  }

  var tops: [Int] { proper.segments.indices.map(top) }
  var bottoms: [Int] { proper.segments.indices.map(bottom) }

  private func top(_ segment: Int) -> Int { columns[proper.segments[segment].upper] + topOffsets[segment] }
  private func bottom(_ segment: Int) -> Int { columns[proper.segments[segment].lower] + bottomOffsets[segment] }

  /// From the first column of a node to that of the next one.
  private func step(_ node: Int, _ next: Int) -> Int {
    let areLines = proper.isJoint(node) && proper.isJoint(next)
    return widths[node] + (areLines ? Placing.lineGap : Placing.gap)
  }

  /// Goes through the levels, each put where its segments draw it.
  mutating func sweep(isDown: Bool, by pool: ([[Isotonic.Pull]]) -> [Int]) {
    let levels = isDown ? Array(ordered.rows.indices) : ordered.rows.indices.reversed()
    for level in levels {
      let row = ordered.rows[level]
      var shift = 0
      var shifts: [Int] = []
      for (index, node) in row.enumerated() {
        if index > 0 { shift += step(row[index - 1], node) }
        shifts.append(shift)
      }
      let pulls = zip(row, shifts).map { node, shift in
        self.pulls(on: node).map { Isotonic.Pull(to: $0.to - shift, weight: $0.weight) }
      }
      for ((node, shift), place) in zip(zip(row, shifts), pool(pulls)) { columns[node] = place + shift }
    }
  }

  private func pulls(on node: Int) -> [Isotonic.Pull] {
    let drawn =
      up[node].map { Isotonic.Pull(to: top($0) - bottomOffsets[$0], weight: weight(of: $0)) }
      + down[node].map { Isotonic.Pull(to: bottom($0) - topOffsets[$0], weight: weight(of: $0)) }
    return drawn.isEmpty ? [Isotonic.Pull(to: columns[node], weight: 1)] : drawn
  }

  /// Lines that pass levels are to be straight before those between boxes are.
  private func weight(of segment: Int) -> Int {
    let ends = [proper.segments[segment].upper, proper.segments[segment].lower].filter(proper.isJoint).count
    return [2, 4, 16][ends]
  }

  /// Slides ends along the sides of boxes to where their segments are straight, or nearly.
  mutating func slide() {
    for node in proper.levels.indices where !proper.isJoint(node) {
      let places = slid(down[node].map { bottom($0) - columns[node] }, in: widths[node])
      for (segment, place) in zip(down[node], places) { topOffsets[segment] = place }
    }
    for node in proper.levels.indices where !proper.isJoint(node) {
      let places = slid(up[node].map { top($0) - columns[node] }, in: widths[node])
      for (segment, place) in zip(up[node], places) { bottomOffsets[segment] = place }
    }
  }

  private func slid(_ targets: [Int], in width: Int) -> [Int] {
    let pulls = targets.enumerated().map { index, target in
      [Isotonic.Pull(to: target - Placing.endStep * index, weight: 1)]
    }
    let last = width - 2 - Placing.endStep * (targets.count - 1)
    return Isotonic.medians(pulls).enumerated().map { index, place in
      min(max(1, place), max(1, last)) + Placing.endStep * index
    }
  }

  /// Moves ends of bent segments by a column, where there is room, off columns that another segment comes to from the
  /// other side: so they need not stand over one another.
  mutating func part() {
    let boxes = proper.levels.indices.filter { !proper.isJoint($0) }
    let lower = spots(of: bottom)
    for node in boxes { part(down[node], of: node, \.topOffsets, from: lower, in: proper.levels[node]) }
    let upper = spots(of: top)
    for node in boxes { part(up[node], of: node, \.bottomOffsets, from: upper, in: proper.levels[node] - 1) }
  }

  private struct Spot: Hashable {
    let channel: Int
    let column: Int
  }

  private func spots(of column: (Int) -> Int) -> Set<Spot> {
    Set(proper.segments.indices.map { Spot(channel: proper.levels[proper.segments[$0].upper], column: column($0)) })
  }

  private mutating func part(
    _ ends: [Int], of node: Int, _ offsets: WritableKeyPath<Placing, [Int]>, from taken: Set<Spot>, in channel: Int
  ) {
    func isTaken(_ offset: Int) -> Bool { taken.contains(Spot(channel: channel, column: columns[node] + offset)) }
    for (index, segment) in ends.enumerated() where top(segment) != bottom(segment) {
      let offset = self[keyPath: offsets][segment]
      guard isTaken(offset) else { continue }
      let least = index > 0 ? self[keyPath: offsets][ends[index - 1]] + Placing.endStep : 1
      let most =
        index + 1 < ends.count ? self[keyPath: offsets][ends[index + 1]] - Placing.endStep : widths[node] - 2
      let free = [offset - 1, offset + 1].first { $0 >= least && $0 <= most && !isTaken($0) }
      if let free { self[keyPath: offsets][segment] = free }
    }
  }
}
