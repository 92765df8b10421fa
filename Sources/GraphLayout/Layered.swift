/// Boxes on levels, every edge leading down at least one: the second pass.
///
/// Edges are short in all, by network simplex. A box that could as well stand on other levels goes to the one that is
/// narrowest so far. Levels that are too wide are broken.
struct Layered: Hashable, Sendable {
  let acyclic: Acyclic
  /// By box; from 0 at the top.
  let levels: [Int]

  private static let pivotsEach = 20
  private static let holdsTop = 1 << 20

  init(_ acyclic: Acyclic) {
    self.acyclic = acyclic
    let boxes = acyclic.sketch.boxes
    // One more node over all boxes joins those that no edge does, and holds up those at the top.
    let root = boxes.count
    var edges = boxes.indices.map { box in
      NetworkSimplex.Edge(tail: root, head: box, least: 0, weight: boxes[box].isTop ? Layered.holdsTop : 0)
    }
    var weights: [[Int]: Int] = [:]
    for edge in acyclic.edges {
      let (upper, lower) = acyclic.ends(of: edge)
      weights[[upper, lower], default: 0] += acyclic.sketch.edges[edge].rank
    }
    edges += weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ends, weight in
      NetworkSimplex.Edge(tail: ends[0], head: ends[1], least: 1, weight: weight)
    }
    let simplex = NetworkSimplex(
      count: boxes.count + 1, edges: edges, mostPivots: Layered.pivotsEach * (boxes.count + 1))
    let ranks = simplex.ranks.prefix(boxes.count)
    let top = ranks.min() ?? 0
    let balanced = Layered.balanced(ranks.map { $0 - top }, edges.filter { $0.least > 0 }, boxes)
    levels = acyclic.sketch.mostWidth.map { LevelBreaks(acyclic, balanced, most: $0).levels } ?? balanced
  }

  private static func balanced(_ levels: [Int], _ edges: [NetworkSimplex.Edge], _ boxes: [Sketch.Box]) -> [Int] {
    var levels = levels
    var widths = [Int](repeating: 0, count: (levels.max() ?? -1) + 1)
    for (box, level) in levels.enumerated() { widths[level] += boxes[box].width }
    var above = [[NetworkSimplex.Edge]](repeating: [], count: boxes.count)
    var below = above
    for edge in edges {
      above[edge.head].append(edge)
      below[edge.tail].append(edge)
    }
    for box in boxes.indices where !above[box].isEmpty || !below[box].isEmpty {
      let pull = above[box].reduce(0) { $0 + $1.weight } - below[box].reduce(0) { $0 + $1.weight }
      guard pull == 0, !boxes[box].isTop, let highest = above[box].map({ levels[$0.tail] + 1 }).max(),
        let lowest = below[box].map({ levels[$0.head] - 1 }).min(), highest < lowest
      else { continue }
      widths[levels[box]] -= boxes[box].width
      levels[box] = (highest...lowest).min { widths[$0] < widths[$1] } ?? levels[box]
      widths[levels[box]] += boxes[box].width
    }
    return levels
  }
}
