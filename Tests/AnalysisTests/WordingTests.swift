import Accountability
import Analysis
import Testing

/// Answers in words, from rows drawn as a picture.
struct WordingTests {
  private func law(_ rows: [String], on typed: String = "2014-03-31") throws -> String {
    let graph = try Picture(rows).with { draft in
      for at in draft.powers.indices { draft.powers[at].phrase = "\(draft.powers[at].id) {}" }
      for at in draft.matters.indices { draft.matters[at].name = draft.matters[at].id }
    }.graph
    let today = try #require(DateText("2026-11-21")?.earliest)
    let day = try #require(DateText(typed)?.earliest)
    let scope = Scope(
      holder: try #require(graph.body("gov")), power: graph.power("direct"), subject: try #require(graph.body("ft")))
    return Wording(graph, on: day, today: today).law(AsOf(graph, day).answer(scope))
  }

  @Test func `a no is said in the tense of its day, its exception behind it`() throws {
    let rows = ["gov direct ft law has-not", "gov direct ft when emergency law has"]
    #expect(try law(rows) == "No, not in law. Gov had no power to direct ft, except when emergency.")
    #expect(
      try law(rows, on: "2026-11-21")
        == "No, not in law. Gov has no power to direct ft, except when emergency.")
  }

  @Test func `a part on which rules contradict each other is not said to be given`() throws {
    let rows = [
      "provider is-a-class", "ft is-a provider", "gov direct ft law has-not", "gov direct provider about board law has",
    ]
    #expect(
      try law(rows) == "No, not in law. Gov had no power to direct ft; about board it is unsettled.")
  }

  @Test func `what is given on other terms stands beside a yes, and what is denied behind a but`() throws {
    let rows = [
      "gov direct ft law has", "gov direct ft about care law has consent reg", "gov direct ft about info law has-not",
    ]
    #expect(
      try law(rows)
        == "Yes, in law. Gov could direct ft, and about care, with the consent of reg, but not about info.")
  }

  @Test func `a part that is given out of what is denied is followed by the rest`() throws {
    let rows = ["ft-north is-a ft", "gov direct ft-north about care law has", "gov direct ft-north law has-not"]
    #expect(
      try law(rows) == "In part, in law. Gov could direct ft about care over ft-north, but otherwise not over ft-north."
    )
  }

  @Test func `where the record is silent on the whole it says what is denied`() throws {
    #expect(
      try law(["gov direct ft when breach law has-not"])
        == "Not recorded. This dataset does not say whether gov had the power to direct ft; it had none when breach.")
  }

  @Test func `a no says what it does not reach`() throws {
    let rows = ["gov direct ft law has-not limits buying"]
    #expect(
      try law(rows) == "No, not in law. Gov had no power to direct ft. Limits: buying.")
  }

  @Test func `what the whole and a matter of it come to alike is said once of a line of a map`() throws {
    let graph = try Picture(["gov direct ft about board law has", "gov direct ft when breach law has"]).graph
    let day = try #require(DateText("2014-03-31")?.earliest)
    var work = ChartInquiry(graph.body("ft"), Moment(day), under: nil, steps: 1).work(in: graph)
    let way = try #require(work.finish().ways.first)
    #expect(way.lines.count == 2)
    #expect(Wording(graph, on: day, today: day).statements(way) == ["Gov may direct ft about board."])
  }
}
