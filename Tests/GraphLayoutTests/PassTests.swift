import TestSupport
import Testing

@testable import GraphLayout

/// What each pass promises, on random graphs.
@Suite struct PassTests {
  private func each(_ count: UInt64 = 200, most: Int = 12, _ body: (inout Seeded, Sketch, UInt64) -> Void) {
    for seed in 1...count {
      var random = Seeded(seed)
      let sketch = Sketch.random(&random, most: most)
      body(&random, sketch, seed)
    }
  }

  @Test func `of a circle the edge of the lowest rank is turned round`() {
    let (sketch, _) = Sketch.told("a>b5 b>c1 c>a9")
    #expect(Acyclic(sketch).isReversed == [false, true, false])
  }

  @Test func `no edge is turned round for one of a lower rank`() {
    each { _, sketch, seed in
      let acyclic = Acyclic(sketch)
      // With the edges of its own rank and above alone, as many of a rank are turned round as with all.
      for rank in 0...3 {
        var higher = sketch
        for index in higher.edges.indices where sketch.edges[index].rank < rank { higher.edges[index].to = -1 }
        let same = sketch.edges.indices.filter { sketch.edges[$0].rank >= rank }
        let alone = Acyclic(higher)
        #expect(same.allSatisfy { alone.isReversed[$0] == acyclic.isReversed[$0] }, "seed \(seed)")
      }
    }
  }

  @Test func `every edge leads down, and boxes at the top are on the first level`() {
    each { _, sketch, seed in
      let layered = Layered(Acyclic(sketch))
      for edge in layered.acyclic.edges {
        let (upper, lower) = layered.acyclic.ends(of: edge)
        #expect(layered.levels[upper] < layered.levels[lower], "seed \(seed)")
      }
      let tops = sketch.boxes.indices.filter { sketch.boxes[$0].isTop }
      let amongTops = sketch.edges.contains { tops.contains($0.from) && tops.contains($0.to) }
      if !amongTops { #expect(tops.allSatisfy { layered.levels[$0] == 0 }, "seed \(seed)") }
    }
  }

  @Test func `levels are as near as those of a search through all`() {
    each(60, most: 5) { _, sketch, seed in
      let acyclic = Acyclic(sketch)
      let layered = Layered(acyclic)
      func length(_ levels: [Int]) -> Int {
        var sum = 0
        for edge in acyclic.edges {
          let (upper, lower) = acyclic.ends(of: edge)
          if levels[lower] <= levels[upper] { return .max }
          sum += sketch.edges[edge].rank * (levels[lower] - levels[upper])
        }
        let isTop = sketch.boxes.indices.allSatisfy { !sketch.boxes[$0].isTop || levels[$0] <= layered.levels[$0] }
        return isTop ? sum : .max
      }
      func least(_ chosen: [Int]) -> Int {
        if chosen.count == sketch.boxes.count { return length(chosen) }
        return sketch.boxes.indices.map { least(chosen + [$0]) }.min() ?? 0
      }
      #expect(length(layered.levels) == least([]), "seed \(seed)")
    }
  }

  @Test func `every segment leads from a level to the next, and those of an edge join its ends`() {
    each { _, sketch, seed in
      let proper = Proper(Layered(Acyclic(sketch)))
      #expect(proper.segments.allSatisfy { proper.levels[$0.lower] == proper.levels[$0.upper] + 1 }, "seed \(seed)")
      for edge in proper.layered.acyclic.edges {
        let ends = proper.layered.acyclic.ends(of: edge)
        var node = ends.upper
        for segment in proper.segments where segment.edge == edge {
          #expect(segment.upper == node, "seed \(seed)")
          node = segment.lower
        }
        #expect(node == ends.lower, "seed \(seed)")
      }
    }
  }

  private func slowCrossings(_ proper: Proper, _ rows: [[Int]]) -> Int {
    var position: [Int: Int] = [:]
    for row in rows { for (index, node) in row.enumerated() { position[node] = index } }
    let segments = proper.segments.map { (proper.levels[$0.upper], position[$0.upper] ?? 0, position[$0.lower] ?? 0) }
    return segments.indices.reduce(0) { sum, one in
      sum
        + segments[..<one].filter { other in
          other.0 == segments[one].0 && (other.1 - segments[one].1) * (other.2 - segments[one].2) < 0
        }.count
    }
  }

  @Test func `crossings are counted as one counts them pair by pair, and more effort never leaves more`() {
    each { _, sketch, seed in
      let proper = Proper(Layered(Acyclic(sketch)))
      var search = OrderSearch(proper)
      let begun = search.crossings()
      #expect(begun == slowCrossings(proper, search.rows), "seed \(seed)")
      let few = Ordered(proper, seed: seed, effort: 0)
      let many = Ordered(proper, seed: seed, effort: 100_000)
      #expect(few.crossings <= begun && many.crossings <= few.crossings, "seed \(seed)")
      #expect(many.crossings == slowCrossings(proper, many.rows), "seed \(seed)")
      #expect(many.rows.map { $0.sorted() } == search.rows.map { $0.sorted() }, "seed \(seed)")
    }
  }

  @Test func `the fewest crossings of small graphs are found`() {
    // Three over three, each over each: nine pairs of lines that must cross.
    let (sketch, _) = Sketch.told("a>x a>y a>z b>x b>y b>z c>x c>y c>z")
    #expect(Ordered(Proper(Layered(Acyclic(sketch))), seed: 1, effort: 100_000).crossings == 9)
    let (tree, _) = Sketch.told("a>b a>c b>d c>e b>f c>g a>h h>i")
    #expect(Ordered(Proper(Layered(Acyclic(tree))), seed: 1, effort: 0).crossings == 0)
  }

  @Test func `numbers do not fall, and their distances are the least there are`() {
    for seed: UInt64 in 1...300 {
      var random = Seeded(seed)
      let pulls = (0..<1 + random.below(4)).map { _ in
        (0..<1 + random.below(3)).map { _ in Isotonic.Pull(to: random.below(5), weight: 1 + random.below(3)) }
      }
      func distance(_ places: [Int]) -> Int {
        zip(places, pulls).map { place, pulls in pulls.map { $0.weight * abs($0.to - place) }.reduce(0, +) }.reduce(
          0, +)
      }
      func least(_ chosen: [Int]) -> Int {
        if chosen.count == pulls.count { return distance(chosen) }
        return ((chosen.last ?? 0)...4).map { least(chosen + [$0]) }.min() ?? .max
      }
      let medians = Isotonic.medians(pulls)
      #expect(medians == medians.sorted() && distance(medians) == least([]), "seed \(seed)")
      let means = Isotonic.means(pulls)
      #expect(means == means.sorted(), "seed \(seed)")
    }
  }

  @Test func `two that would each have to stand over the other are parted by a column of their own`() {
    let channel = Channel([(segment: 0, top: 2, bottom: 6), (segment: 1, top: 6, bottom: 2)])
    #expect(channel.wires.count == 3)
    #expect(channel.wires.map(\.segment).sorted() == [0, 0, 1] || channel.wires.map(\.segment).sorted() == [0, 1, 1])
  }

  @Test func `wires on one track keep apart, and one that comes down a column is over the one that goes down it`() {
    for seed: UInt64 in 1...300 {
      var random = Seeded(seed)
      let count = 1 + random.below(12)
      let tops = random.shuffled(Array(0..<2 * count)).prefix(count)
      let bottoms = random.shuffled(Array(0..<2 * count)).prefix(count)
      let channel = Channel(zip(tops, bottoms).enumerated().map { (segment: $0, top: $1.0, bottom: $1.1) })
      for (index, one) in channel.wires.enumerated() {
        for (next, other) in channel.wires.enumerated() where next != index {
          if channel.tracks[index] == channel.tracks[next] {
            let gap = max(one.span.lowerBound, other.span.lowerBound) - min(one.span.upperBound, other.span.upperBound)
            #expect(gap >= 2, "seed \(seed)")
          }
          guard one.top == other.bottom, one.segment != other.segment else { continue }
          #expect(channel.tracks[index] < channel.tracks[next], "seed \(seed)")
        }
      }
    }
  }
}
