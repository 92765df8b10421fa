/// Whole numbers for nodes such that edges keep their least lengths and are short in all.
///
/// Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs", 1993, section 2. Cut values are sums
/// over subtrees: of a subtree's nodes, what leads out less what leads in. Pivots are bounded; where they run out the
/// numbers keep every length but may not be the best.
///
/// The graph is connected and has no circle. Complexity: O(n + m) a pivot.
struct NetworkSimplex {
  struct Edge {
    let tail: Int
    let head: Int
    let least: Int
    let weight: Int
  }

  private let edges: [Edge]
  private let around: [[Int]]
  private let balance: [Int]
  private(set) var ranks: [Int]
  private var isInTree: [Bool]
  private var tree = Tree()

  /// The tree of tight edges, hung up at node 0.
  private struct Tree {
    /// The edge from each node up; -1 at the root.
    var up: [Int] = []
    /// Nodes numbered as they are left; those of a subtree follow one another up to its root.
    var first: [Int] = []
    var last: [Int] = []
    /// By node: what its subtree's edges lead out of it less what leads in.
    var sums: [Int] = []
    var order: [Int] = []
  }

  init(count: Int, edges: [Edge], mostPivots: Int) {
    self.edges = edges
    var around = [[Int]](repeating: [], count: count)
    var balance = [Int](repeating: 0, count: count)
    for (index, edge) in edges.enumerated() {
      around[edge.tail].append(index)
      around[edge.head].append(index)
      balance[edge.tail] += edge.weight
      balance[edge.head] -= edge.weight
    }
    self.around = around
    self.balance = balance
    ranks = NetworkSimplex.longestPaths(count: count, edges: edges)
    isInTree = Array(repeating: false, count: edges.count)
    guard count > 1 else { return }
    span()
    hang()
    var next = 0
    for _ in 0..<mostPivots { if !pivot(from: &next) { break } }
  }

  private static func longestPaths(count: Int, edges: [Edge]) -> [Int] {
    var ranks = [Int](repeating: 0, count: count)
    var open = [Int](repeating: 0, count: count)
    var below = [[Edge]](repeating: [], count: count)
    for edge in edges {
      open[edge.head] += 1
      below[edge.tail].append(edge)
    }
    var ready = (0..<count).filter { open[$0] == 0 }
    while let node = ready.popLast() {
      for edge in below[node] {
        ranks[edge.head] = max(ranks[edge.head], ranks[node] + edge.least)
        open[edge.head] -= 1
        if open[edge.head] == 0 { ready.append(edge.head) }
      }
    }
    return ranks
  }

  private func slack(_ edge: Int) -> Int {
    ranks[edges[edge].head] - ranks[edges[edge].tail] - edges[edge].least
  }

  /// Grows a tree of tight edges from node 0, moving it as a whole to reach a node it does not hold.
  private mutating func span() {
    var held = [Bool](repeating: false, count: ranks.count)
    var nodes = [0]
    held[0] = true
    var next = 0
    while true {
      while next < nodes.count {
        let node = nodes[next]
        next += 1
        for index in around[node] where slack(index) == 0 {
          let other = edges[index].tail == node ? edges[index].head : edges[index].tail
          guard !held[other] else { continue }
          held[other] = true
          isInTree[index] = true
          nodes.append(other)
        }
      }
      let leaving = edges.indices.filter { held[edges[$0].tail] != held[edges[$0].head] }
      guard let index = leaving.min(by: { slack($0) < slack($1) }) else { return }
      let shift = held[edges[index].tail] ? slack(index) : -slack(index)
      for node in nodes { ranks[node] += shift }
      next = 0
    }
  }

  /// Numbers the tree and sums its subtrees.
  private mutating func hang() {
    let count = ranks.count
    var up = [Int](repeating: -1, count: count)
    var order: [Int] = []
    var seen = [Bool](repeating: false, count: count)
    var first = [Int](repeating: 0, count: count)
    var last = first
    var open: [(node: Int, isLeft: Bool)] = [(0, false)]
    while let (node, isLeft) = open.popLast() {
      if isLeft {
        last[node] = order.count
        order.append(node)
        continue
      }
      seen[node] = true
      first[node] = order.count
      open.append((node, true))
      for index in around[node] where isInTree[index] {
        let other = edges[index].tail == node ? edges[index].head : edges[index].tail
        guard !seen[other] else { continue }
        up[other] = index
        open.append((other, false))
      }
    }
    var sums = balance
    for node in order where up[node] >= 0 {
      let edge = edges[up[node]]
      sums[edge.tail == node ? edge.head : edge.tail] += sums[node]
    }
    tree = Tree(up: up, first: first, last: last, sums: sums, order: order)
  }

  private func isBelow(_ node: Int, _ root: Int) -> Bool {
    tree.first[root] <= tree.last[node] && tree.last[node] <= tree.last[root]
  }

  /// Takes an edge out of the tree that would better be longer, and another in; false where none would.
  private mutating func pivot(from next: inout Int) -> Bool {
    for _ in ranks.indices {
      let root = next
      next = (next + 1) % ranks.count
      guard tree.up[root] >= 0 else { continue }
      let leaving = edges[tree.up[root]]
      let isTailBelow = leaving.tail == root
      guard (isTailBelow ? tree.sums[root] : -tree.sums[root]) < 0 else { continue }
      // The edge that comes in leads the other way between the two parts.
      let entering = edges.indices.filter { index in
        let tail = isBelow(edges[index].tail, root)
        return tail != isBelow(edges[index].head, root) && tail != isTailBelow
      }
      guard let entry = entering.min(by: { slack($0) < slack($1) }) else { continue }
      let shift = isTailBelow ? -slack(entry) : slack(entry)
      for node in tree.order[tree.first[root]...tree.last[root]] { ranks[node] += shift }
      isInTree[tree.up[root]] = false
      isInTree[entry] = true
      hang()
      return true
    }
    return false
  }
}
