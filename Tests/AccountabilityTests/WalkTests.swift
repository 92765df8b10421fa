import Accountability
import TestSupport
import Testing

/// Walks along rows, against what one finds by looking at every row at every step.
@Suite struct WalkTests {
  /// Holder and subject of every row in force on a day, jointly held ones from each holder.
  private func pairs(_ graph: Graph, on day: Day) -> [(BodyID, BodyID)] {
    graph.authorities.filter { $0.retirement == nil && graph.force(of: $0).contains(day) != .no }.flatMap { row in
      ([row.holder] + row.jointly).map { ($0, row.subject) }
    }
  }

  private func slowReach(_ pairs: [(BodyID, BodyID)], from body: BodyID, _ steps: Int) -> Set<BodyID> {
    (0..<steps).reduce([body]) { seen, _ in
      seen.union(pairs.flatMap { seen.contains($0) ? [$1] : seen.contains($1) ? [$0] : [] })
    }
  }

  private func slowLines(_ pairs: [(BodyID, BodyID)], _ line: [BodyID], to end: BodyID, _ longest: Int) -> Set<[BodyID]>
  {
    guard let last = line.last, line.count <= longest else { return [] }
    return pairs.reduce(into: []) { found, pair in
      guard pair.0 == last else { return }
      if pair.1 == end {
        found.insert(line + [end])
      } else if !line.contains(pair.1) {
        found.formUnion(slowLines(pairs, line + [pair.1], to: end, longest))
      }
    }
  }

  @Test func `reach, the shortest way and all lines are those of a slow search`() throws {
    for seed: UInt64 in 1...150 {
      var random = Seeded(seed)
      let draft = RandomDraft.of(seed)
      let graph = try Graph(draft)
      let bodies = graph.bodies.map(\.handle)
      let day = random.one(of: SlowRecord(draft).namedDays)
      let (from, to) = (random.one(of: bodies), random.one(of: bodies))
      let (walk, pairs) = (Walk(graph, on: day), pairs(graph, on: day))
      var nearer: [BodyID] = []
      for steps in 0...3 {
        nearer += slowReach(pairs, from: from, steps).subtracting(nearer).sorted()
        #expect(walk.reach(from: from, within: steps) == nearer, "seed \(seed)")
      }
      var lines: [[BodyID]] = []
      let count = walk.lines(from: from, to: to, longest: 5) { line in
        lines.append(line)
        return true
      }
      let slow = from == to ? [] : slowLines(pairs, [from], to: to, 5)
      #expect(Set(lines) == slow && lines.count == slow.count && count == slow.count, "seed \(seed)")
      let nearest = from == to ? 0 : slow.map { $0.count - 1 }.min()
      if let nearest { #expect(walk.distance(from: from, to: to) == nearest, "seed \(seed)") }
      if nearest == nil, let found = walk.distance(from: from, to: to) { #expect(found > 5, "seed \(seed)") }
      let first = walk.lines(from: from, to: to, longest: 5) { _ in false }
      #expect(first == min(1, slow.count), "seed \(seed)")
    }
  }

  @Test func `the rows in force and those that came and went are those of a look at every row`() throws {
    for seed: UInt64 in 1...150 {
      var random = Seeded(seed)
      let draft = RandomDraft.of(seed)
      let graph = try Graph(draft)
      let days = SlowRecord(draft).namedDays
      let (old, new) = (random.one(of: days), random.one(of: days))
      func isThere(_ row: Authority, _ day: Day) -> Bool {
        row.retirement == nil && graph.force(of: row).contains(day) != .no
      }
      #expect(graph.forces.count(on: old) == graph.authorities.filter { isThere($0, old) }.count, "seed \(seed)")
      let (went, came) = graph.forces.changes(from: old, to: new)
      #expect(went == graph.authorities.filter { isThere($0, old) && !isThere($0, new) }.map(\.handle), "seed \(seed)")
      #expect(came == graph.authorities.filter { !isThere($0, old) && isThere($0, new) }.map(\.handle), "seed \(seed)")
    }
  }
}
