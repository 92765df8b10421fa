import Accountability
import Analysis
import Testing

@Suite struct SurveyTests {
  private func lines(_ rows: [String], over body: String = "ft", on date: String = "2014-03-20") throws -> [String] {
    let graph = try Picture(rows).graph
    return try #require(graph.body(body).map { AsOf(graph, day(date)).survey(over: $0).map(graph.told) })
  }

  @Test func `a parted line is drawn at the matter that a report names`() throws {
    let rows = ["com direct ft law has-not", "com direct ft about care claim has seen 2014-03-11"]
    #expect(try lines(rows) == ["not-in-law: com direct ft about care ≠"])
    #expect(try lines(rows, on: "2017-01-01") == ["none: com direct ft"])
  }

  @Test func `the widest scope is asked first, and matters only where the answer lies there`() throws {
    #expect(try lines(["com direct ft law has", "com direct ft about care law has"]) == ["law-only: com direct ft"])
    #expect(
      try lines(["com direct ft about care law has", "com direct ft about board law has-not"])
        == ["none: com direct ft about board", "law-only: com direct ft about care"])
    #expect(
      try lines(["com direct ft law has", "com direct ft about care claim has-not"])
        == ["law-only: com direct ft", "denied: com direct ft about care ≠"])
  }

  @Test func `what is recorded of a class stands over its members, and reports of it do not`() throws {
    let rows = ["ft is-a-class", "north is-a ft", "com direct ft law has", "gov fund ft claim has seen 2014"]
    #expect(try lines(rows, over: "north") == ["law-only: com direct north"])
    #expect(try lines(rows) == ["law-only: com direct ft", "law-not-recorded: gov fund ft"])
  }

  @Test func `a body holds what its class holds and what it is lent`() throws {
    let graph = try Picture([
      "ft is-a-class", "north is-a ft", "ft inspect clinic law has", "deputy acts-for gov", "gov fund ft law has",
    ]).graph
    func held(_ id: String) throws -> [String] {
      try #require(graph.body(id).map { AsOf(graph, day("2014")).survey(heldBy: $0).map(graph.told) })
    }
    #expect(try held("north") == ["law-only: north inspect clinic"])
    #expect(try held("deputy") == ["law-only: deputy fund ft"])
  }

  @Test func `what a deputy may do under an event stands beside the matters about which it may always`() throws {
    let graph = try Picture([
      "reg direct ft when breach law has", "reg direct ft about board law has", "deputy acts-for reg",
    ]).graph
    for holder in ["reg", "deputy"] {
      let lines = try #require(graph.body(holder).map { AsOf(graph, day("2014")).survey(heldBy: $0).map(graph.told) })
      #expect(lines == ["law-only: \(holder) direct ft about board", "law-only: \(holder) direct ft"])
    }
  }

  @Test func `a report about any power is not left out for a power that it does not part with the law`() throws {
    let rows = [
      "com any ft practice has-not", "com fund ft practice has", "deputy direct ft law has", "com acts-for deputy",
    ]
    #expect(try lines(rows) == ["denied: com any ft ≠", "law-only: deputy direct ft", "law-not-recorded: com fund ft"])
  }

  @Test func `what the law gives over members only is not left out for a matter it denies`() throws {
    let rows = [
      "ft is-a-class", "north is-a ft", "reg direct north law has", "reg direct ft about board law has-not",
      "reg direct ft practice has-not",
    ]
    #expect(try lines(rows) == ["none: reg direct ft about board", "denied: reg direct ft ≠"])
  }

  @Test func `parted lines stand by rank, then by the number of sources`() throws {
    let graph = try Picture(
      [
        "a fund ft law has-not", "a fund ft claim has seen 2014 of x",
        "b direct ft law has-not", "b direct ft claim has seen 2014 of x",
        "c direct ft law has-not", "c direct ft claim has seen 2014 of x seen 2014-02 of y",
        "d fund ft law has", "d fund ft practice has seen 2014", "e fund ft law has",
        "f fund ft law has", "f fund ft claim has-not seen 2014 of y",
      ], ranks: ["direct": 7, "fund": 3]
    ).graph
    let comparison = graph.comparison(graph.body("ft"), on: day("2014-06-01"))
    #expect(
      comparison.parted.map(graph.told) == [
        "not-in-law: c direct ft ≠", "not-in-law: b direct ft ≠", "not-in-law: a fund ft ≠", "denied: f fund ft ≠",
      ])
    #expect(comparison.agreed.count == 1)
    #expect(comparison.gaps.map(graph.told) == ["law-only: e fund ft"])
    #expect(comparison.disputed.isEmpty)
  }

  @Test func `what is disputed is counted apart from what parts`() throws {
    let graph = try Picture(["com direct ft law has", "com direct ft law has-not", "com direct ft claim has seen 2014"])
      .with { $0.authorities[1].disputes = ["row-1"] }.graph
    let comparison = graph.comparison(nil, on: day("2014-06-01"))
    #expect(comparison.parted.isEmpty && comparison.disputed.map(graph.told) == ["disputed: com direct ft"])
  }
}
