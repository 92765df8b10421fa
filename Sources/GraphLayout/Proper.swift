/// Every edge cut into segments from one level to the next, with a joint on each level it passes: the third pass.
struct Proper: Hashable, Sendable {
  struct Segment: Hashable, Sendable {
    let upper: Int
    let lower: Int
    /// The edge it is of, by its number in the sketch.
    let edge: Int
  }

  let layered: Layered
  /// By node: boxes first, by their numbers, then joints.
  let levels: [Int]
  /// Those of an edge follow one another from the top.
  let segments: [Segment]
  /// By node: its segments to the level above, and to that below.
  let above: [[Int]]
  let below: [[Int]]

  var sketch: Sketch { layered.acyclic.sketch }
  var levelCount: Int { (levels.max() ?? -1) + 1 }

  func isJoint(_ node: Int) -> Bool { node >= sketch.boxes.count }

  init(_ layered: Layered) {
    self.layered = layered
    var levels = layered.levels
    var segments: [Segment] = []
    for edge in layered.acyclic.edges {
      let (upper, end) = layered.acyclic.ends(of: edge)
      var node = upper
      for level in levels[upper] + 1..<max(levels[upper] + 1, levels[end]) {
        levels.append(level)
        segments.append(Segment(upper: node, lower: levels.count - 1, edge: edge))
        node = levels.count - 1
      }
      segments.append(Segment(upper: node, lower: end, edge: edge))
    }
    self.levels = levels
    self.segments = segments
    var above = [[Int]](repeating: [], count: levels.count)
    var below = above
    for (index, segment) in segments.enumerated() {
      above[segment.lower].append(index)
      below[segment.upper].append(index)
    }
    self.above = above
    self.below = below
  }
}
