import Accountability
import Testing
import TestSupport

@Suite struct SpanTests {
  @Test func `stretches part the span, say what each of their days says, and do not mind the order of rows`() throws {
    for seed: UInt64 in 1...300 {
      let draft = RandomDraft.of(seed)
      var random = Seeded(seed &* 31)
      let graph = try Graph(draft)
      let asked = RandomDraft.question(draft, &random)
      let question = Question(graph.scope(asked), under: random.once(in: 4) ? graph.proposal("bill") : nil)
      let days = SlowRecord(draft).namedDays
      let ends = [random.one(of: days), random.one(of: days)].sorted()
      let answer = graph.answer(question, over: DaySpan(first: ends[0], last: ends[1]))
      expectParts(answer, of: ends, in: graph, "seed \(seed)")
      for day in days.filter({ $0 >= answer.span.first && $0 <= answer.span.last }) {
        expectDay(day, in: answer, graph, "seed \(seed), \(asked) on \(day)")
      }
      var other = draft
      other.authorities = random.shuffled(draft.authorities)
      other.bodies = random.shuffled(draft.bodies)
      let again = try Graph(other)
      let turned = Question(again.scope(asked), under: question.under.flatMap { again.proposal(graph[$0].id) })
      let second = again.answer(turned, over: DaySpan(first: ends[0], last: ends[1]))
      #expect(told(answer, graph) == told(second, again), "seed \(seed), \(asked), rows in another order")
    }
  }

  private func expectParts(_ answer: SpanAnswer, of ends: [Day], in graph: Graph, _ comment: Comment) {
    let known = graph.dataset.lawReadTo ?? .distantFuture
    #expect(answer.span == DaySpan(first: min(ends[0], known), last: min(ends[1], known)), comment)
    #expect(answer.isCut == (ends[1] > known), comment)
    #expect(answer.stretches.first?.days.first == answer.span.first, comment)
    #expect(answer.stretches.last?.days.last == answer.span.last, comment)
    for (one, next) in zip(answer.stretches, answer.stretches.dropFirst()) {
      #expect(one.days.last.next == next.days.first && one.days.first <= one.days.last, comment)
      #expect(law(one.answer, graph) != law(next.answer, graph), comment)
    }
  }

  private func expectDay(_ day: Day, in answer: SpanAnswer, _ graph: Graph, _ comment: Comment) {
    let stretch = answer.stretches.first { $0.days.first <= day && day <= $0.days.last }
    let then = AsOf(graph, day, under: answer.question.under).answer(answer.question.scope)
    #expect(stretch.map { law($0.answer, graph) } == law(then, graph), comment)
    if let verdict = then.verdict { #expect(stretch?.answer.verdict.map { $0 <= verdict } == true, comment) }
    if then.inLaw.answer.isPerhaps { #expect(stretch?.answer.inLaw.answer.isPerhaps == true, comment) }
  }

  @Test func `a stretch has the verdict of one of its days, the first in their order`() throws {
    for seed: UInt64 in 200...300 {
      let draft = RandomDraft.of(seed)
      var random = Seeded(seed)
      let graph = try Graph(draft)
      let question = Question(graph.scope(RandomDraft.question(draft, &random)))
      let days = SlowRecord(draft).namedDays
      guard let first = days.first, let last = days.last else { continue }
      for stretch in graph.answer(question, over: DaySpan(first: first, last: last)).stretches {
        let verdicts = days.filter { $0 >= stretch.days.first && $0 <= stretch.days.last }
          .map { AsOf(graph, $0).answer(question.scope).verdict }
        #expect(verdicts.compactMap { $0 }.min() == stretch.answer.verdict, "seed \(seed)")
      }
    }
  }

  @Test func `what is reported on any day of a stretch is told, under a proposal too`() throws {
    let graph = try World().graph([
      "reg direct trust law has 2013-01-01..",
      "reg direct trust claim has 2013-05-01..2013-06-01",
      "reg direct trust claim has 2013-08-01..2013-09-01",
      "reg direct trust belief has 2013-10-01..2013-11-01",
    ])
    for under in [nil, graph.proposal("bill")] {
      let question = Question(graph.scope(Asked(holder: "reg", power: "direct", subject: "trust")), under: under)
      let year = try #require(DateText("2013"))
      let span = DaySpan(first: year.earliest, last: year.latest)
      let answers = graph.answer(question, over: span).stretches.map(\.answer)
      let told = answers.map { Set(($0.reportRows + $0.reportedOnOtherDays).map { graph[$0].id }) }
      #expect(told == [["row-2", "row-3", "row-4"]])
      #expect(answers.first?.lapsed == [])
    }
  }

  @Test func `the exit of a span varies with its bases, and of a body that did not exist is 2`() throws {
    let rows = ["reg direct trust law has 2013-04-01..2014-07-01"]
    let graph = try World().graph(rows)
    #expect(World.ask(graph, "reg direct trust", at: "2013-05").exit == 0)
    #expect(World.ask(graph, "reg direct trust", at: "2014").exit == 3)
    var world = World()
    for index in world.draft.bodies.indices where world.draft.bodies[index].id == "trust" {
      world.draft.bodies[index].from = DateText("2013-06-01") ?? .unknown
    }
    #expect(World.ask(try world.graph(rows), "reg direct trust", at: "2013-05").exit == 2)
  }

  /// What makes a stretch, in ids.
  private func law(_ answer: Answer, _ graph: Graph) -> String {
    let side = answer.inLaw.answer
    let parts = side.exceptions.map { "\(graph.asked($0.scope)) \($0.when) \($0.base) \(terms($0.rows, graph))" }
    let principal = side.actingFor.map { graph[$0].id } ?? ""
    let absent = answer.absent.map { graph[$0].id }.sorted()
    return "\(answer.inLaw.source) \(principal) \(side.base) \(terms(side.rows, graph)) \(absent) \(parts)"
  }

  private func terms(_ rows: [SpeakingRow], _ graph: Graph) -> [String] {
    func ids(_ bodies: [BodyID]) -> [String] { bodies.map { graph[$0].id }.sorted() }
    return Set(rows.map(\.terms).map { "\($0.mode) \(ids($0.jointly)) \(ids($0.consent)) \(ids($0.consult))" }).sorted()
  }

  private func told(_ answer: SpanAnswer, _ graph: Graph) -> [String] {
    answer.stretches.map { stretch in
      let marks = stretch.answer.marks
      return
        "\(stretch.days.first) \(stretch.days.last) \(law(stretch.answer, graph)) \(stretch.answer.inLaw.answer.isPerhaps) "
        + "\(stretch.answer.verdict?.id ?? "-") \(marks.inPart.map { "\(graph.asked($0))" } ?? "") \(answer.ruling.exit) "
        + "\(marks.isDivided) \(marks.isWider) \(marks.isPerhaps) \(marks.lawCameLater?.description ?? "")"
    }
  }
}
