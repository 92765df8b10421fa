import Accountability
import TestSupport
import Testing

/// The answer of a graph held against the slow reading of the same draft.
@Suite struct AnswerAgainstReferenceTests {
  @Test(arguments: Soak.runs) func `the graph answers as a slow reading of its draft does`(_ run: UInt64) throws {
    for seed in Soak.seeds(10_000, run) {
      let draft = RandomDraft.of(seed)
      let graph = try Graph(draft)
      var random = Seeded(seed &* 977)
      let asked = RandomDraft.question(draft, &random)
      let record = SlowRecord(draft)
      let day = random.one(of: record.namedDays)
      let under = random.once(in: 4) ? "bill" : nil
      let answer = AsOf(graph, day, under: under.flatMap { graph.proposal($0) }).answer(graph.scope(asked))
      let differences = record.on(day, under: under).differences(from: answer, to: asked, in: graph)
      #expect(
        differences.isEmpty,
        "seed \(seed), \(asked) on \(day) \(under ?? "")\n\(differences.joined(separator: "\n"))\n\(draft.told)")
    }
  }
}
