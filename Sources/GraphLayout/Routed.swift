/// Rows for boxes, and the way of each edge by its corners: the sixth pass.
struct Routed: Hashable, Sendable {
  struct Point: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  let placed: Placed
  /// By box: its first row.
  let rows: [Int]
  let height: Int
  let width: Int
  /// By edge: corners from its upper end on the border of a box to its lower one; of one that is not drawn, none.
  let routes: [[Point]]

  init(_ placed: Placed) {
    self.placed = placed
    let proper = placed.ordered.proper
    let channels = Routed.channels(placed)
    var tops: [Int] = []
    var height = 0
    for (level, nodes) in placed.ordered.rows.enumerated() {
      tops.append(height)
      height += nodes.filter { !proper.isJoint($0) }.map { proper.sketch.boxes[$0].height }.max() ?? 0
      if level < channels.count { height += max(1, channels[level].trackCount) }
    }
    self.height = height
    rows = proper.sketch.boxes.indices.map { tops[proper.levels[$0]] }
    var routes = proper.sketch.edges.map { _ in [Point]() }
    let crossings = Routed.crossings(placed, channels, tops)
    for (index, segment) in proper.segments.enumerated() {
      let isBox = !proper.isJoint(segment.upper)
      let start = tops[proper.levels[segment.upper]] + (isBox ? proper.sketch.boxes[segment.upper].height - 1 : 0)
      routes[segment.edge].append(Point(row: start, column: placed.tops[index]))
      routes[segment.edge] += crossings[index]
      routes[segment.edge].append(Point(row: tops[proper.levels[segment.lower]], column: placed.bottoms[index]))
    }
    // A way round a circle may lead past the boxes.
    let left = min(0, routes.joined().map(\.column).min() ?? 0)
    self.routes = routes.map { $0.map { Point(row: $0.row, column: $0.column - left) } }
    let boxEnds = proper.sketch.boxes.indices.map { placed.columns[$0] + placed.widths[$0] - left }
    width = max(boxEnds.max() ?? 0, (self.routes.joined().map(\.column).max() ?? -1) + 1)
    self.left = -left
  }

  /// Columns that all boxes are moved by.
  let left: Int

  private static func channels(_ placed: Placed) -> [Channel] {
    let proper = placed.ordered.proper
    let bySide = Dictionary(grouping: proper.segments.indices) { proper.levels[proper.segments[$0].upper] }
    return (0..<max(0, proper.levelCount - 1)).map { level in
      Channel((bySide[level] ?? []).map { (segment: $0, top: placed.tops[$0], bottom: placed.bottoms[$0]) })
    }
  }

  /// By segment: its corners between its ends, from the top.
  private static func crossings(_ placed: Placed, _ channels: [Channel], _ tops: [Int]) -> [[Point]] {
    let proper = placed.ordered.proper
    var corners = proper.segments.map { _ in [Point]() }
    for (level, channel) in channels.enumerated() {
      let start = tops[level + 1] - max(1, channel.trackCount)
      for (wire, track) in zip(channel.wires, channel.tracks) {
        corners[wire.segment] += [wire.top, wire.bottom].map { Point(row: start + track, column: $0) }
      }
    }
    return corners
  }
}
