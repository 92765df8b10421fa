/// Which way each edge is drawn, so that none leads back: the first pass.
///
/// No edge of a higher rank is reversed for one of a lower rank: edges are taken from the highest rank down, and one is
/// reversed where it would close a circle with those taken before it. Among edges of one rank those come first that
/// agree with the order of Eades, Lin and Smyth, "A fast and effective heuristic for the feedback arc set problem",
/// 1993. An edge that leads into a box at the top from another is reversed.
///
/// Complexity: O(m · (n + m)) at most.
struct Acyclic: Hashable, Sendable {
  let sketch: Sketch
  /// The edges that are drawn, by their number in the sketch.
  let edges: [Int]
  /// By an edge's number in the sketch: whether it is drawn from its end up to its beginning.
  let isReversed: [Bool]

  init(_ sketch: Sketch) {
    self.sketch = sketch
    let boxes = sketch.boxes
    edges = sketch.edges.indices.filter { index in
      let edge = sketch.edges[index]
      return edge.from != edge.to && boxes.indices.contains(edge.from) && boxes.indices.contains(edge.to)
    }
    var reversed = [Bool](repeating: false, count: sketch.edges.count)
    var taken = Taken(count: boxes.count)
    let intoTop = edges.filter { boxes[sketch.edges[$0].to].isTop && !boxes[sketch.edges[$0].from].isTop }
    for index in intoTop {
      reversed[index] = true
      taken.add(sketch.edges[index].to, sketch.edges[index].from)
    }
    let free = edges.filter { !reversed[$0] }
    let byRank = Dictionary(grouping: free) { sketch.edges[$0].rank }
    for rank in byRank.keys.sorted(by: >) {
      let group = byRank[rank] ?? []
      let place = Acyclic.order(of: group.map { sketch.edges[$0] }, count: boxes.count)
      let isForward = { place[sketch.edges[$0].from] < place[sketch.edges[$0].to] }
      for index in group.filter(isForward) + group.filter({ !isForward($0) }) {
        let edge = sketch.edges[index]
        reversed[index] = taken.leads(from: edge.to, to: edge.from)
        if reversed[index] { taken.add(edge.to, edge.from) } else { taken.add(edge.from, edge.to) }
      }
    }
    isReversed = reversed
  }

  /// The box at the upper end of an edge and the one at the lower end.
  func ends(of edge: Int) -> (upper: Int, lower: Int) {
    let ends = sketch.edges[edge]
    return isReversed[edge] ? (ends.to, ends.from) : (ends.from, ends.to)
  }

  /// The place of each box in an order that few of the edges go against.
  private static func order(of edges: [Sketch.Edge], count: Int) -> [Int] {
    var out = [[Int]](repeating: [], count: count)
    var into = out
    for edge in edges {
      out[edge.from].append(edge.to)
      into[edge.to].append(edge.from)
    }
    var outs = out.map(\.count)
    var ins = into.map(\.count)
    var isLeft = [Bool](repeating: true, count: count)
    var first: [Int] = []
    var last: [Int] = []
    var ready = Array((0..<count).reversed())
    func leave(_ box: Int) {
      isLeft[box] = false
      for other in out[box] where isLeft[other] {
        ins[other] -= 1
        if ins[other] == 0 { ready.append(other) }
      }
      for other in into[box] where isLeft[other] {
        outs[other] -= 1
        if outs[other] == 0 { ready.append(other) }
      }
    }
    while first.count + last.count < count {
      while let box = ready.popLast() {
        guard isLeft[box], outs[box] == 0 || ins[box] == 0 else { continue }
        if outs[box] == 0 { last.append(box) } else { first.append(box) }
        leave(box)
      }
      let rest = (0..<count).filter { isLeft[$0] }
      guard let box = rest.max(by: { (outs[$0] - ins[$0], $1) < (outs[$1] - ins[$1], $0) }) else { break }
      first.append(box)
      leave(box)
    }
    var place = [Int](repeating: 0, count: count)
    for (index, box) in (first + last.reversed()).enumerated() { place[box] = index }
    return place
  }
}

/// The edges taken so far, which go round in no circle.
private struct Taken {
  private var below: [[Int]]
  private var seen: [Int]
  private var searches = 0

  init(count: Int) {
    below = Array(repeating: [], count: count)
    seen = Array(repeating: 0, count: count)
  }

  mutating func add(_ upper: Int, _ lower: Int) { below[upper].append(lower) }

  mutating func leads(from start: Int, to end: Int) -> Bool {
    searches += 1
    var open = [start]
    while let box = open.popLast() {
      if box == end { return true }
      guard seen[box] != searches else { continue }
      seen[box] = searches
      open += below[box]
    }
    return false
  }
}
