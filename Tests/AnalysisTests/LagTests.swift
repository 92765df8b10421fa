import Accountability
import Analysis
import Testing

@Suite struct LagTests {
  private func lag(
    _ lines: [String], _ body: String? = nil, with change: (inout Draft) -> Void = { _ in }
  ) throws -> (lag: Lag, graph: Graph) {
    let graph = try Picture(lines).with(change).graph
    var work = LagInquiry(body.flatMap { graph.body($0) }).work(in: graph)
    return (work.finish(), graph)
  }

  private func ahead(
    _ lines: [String], _ body: String? = nil, with change: (inout Draft) -> Void = { _ in }
  ) throws -> [String] {
    let (lag, graph) = try lag(lines, body, with: change)
    return lag.ahead.map(graph.told)
  }

  @Test func `what was practised is ahead until the law gives it to the holder or to its successor`() throws {
    let lines = [
      "com direct ft practice has 2016-03-15..2022-07-01", "new direct ft law has 2022-07-01..",
      "new succeeds com 2022-07-01..",
    ]
    #expect(try ahead(lines) == ["practice com direct ft 2016-03-15..2022-07-01 to new, 75 months"])
    #expect(try ahead(Array(lines.dropLast())) == [])
    #expect(
      try ahead(lines.dropLast() + ["com direct ft law has 2022-07-01.."]) == [
        "practice com direct ft 2016-03-15..2022-07-01 to com, 75 months"
      ])
    #expect(try ahead(["com direct ft agreement has 2022-07-01.."] + lines.prefix(1)) == [])
  }

  @Test func `one line stands for all reports of a scope, by the first of them, and the longest stands first`() throws {
    let lines = [
      "com direct ft claim has seen 2014-03-11", "com direct ft practice has seen 2013-06-01",
      "com direct ft law has 2016-04-01..", "com fund ft claim has seen 2010-01-01", "com fund ft law has 2016-04-01..",
      "com direct ft belief has seen 2009-01-01",
    ]
    let (lag, graph) = try lag(lines)
    #expect(
      lag.ahead.map(graph.told) == [
        "claim com fund ft 2010-01-01..2016-04-01 to com, 75 months",
        "practice com direct ft 2013-06-01..2016-04-01 to com, 34 months",
      ])
    #expect(graph.told(lag.ahead[1].rows) == ["row-2", "row-1"])
    #expect(graph.told(lag.ahead[1].arrival.rows) == ["row-3"])
  }

  @Test func `a report that comes back after the law has gone is ahead of the next law`() throws {
    let lines = [
      "com direct ft claim has seen 2013-06-01 seen 2017-01-01", "com direct ft law has 2012-01-01..2015-01-01",
      "com direct ft law has 2020-01-01..",
    ]
    #expect(try ahead(lines) == ["claim com direct ft 2017-01-01..2020-01-01 to com, 36 months"])
  }

  @Test func `what a successor already had in law was not ahead of it`() throws {
    let lines = [
      "com direct ft claim has seen 2023-01-01", "new direct ft law has 2022-07-01..", "new succeeds com 2022-07-01..",
      "new direct ft law has 2024-01-01..",
    ]
    let (lag, _) = try lag(lines)
    #expect(lag.ahead.isEmpty && lag.waiting.count == 0)
  }

  @Test func `a proposal is ahead from its earliest stage`() throws {
    let lines = ["gov direct ft proposal has in bill", "gov direct ft law has 2022-07-01.."]
    func stages(_ dates: [String]) -> (inout Draft) -> Void {
      { draft in
        draft.proposals[0].stages = dates.map { date in
          var stage = Draft.Stage()
          stage.on = DateText(date) ?? .unknown
          return stage
        }
      }
    }
    #expect(
      try ahead(lines, with: stages(["2021-07-06", "2021-02", "?"]))
        == ["proposal gov direct ft 2021-02..2022-07-01 to gov, 16 months"])
    #expect(try ahead(lines, with: stages(["2023-01-01"])) == [])
    #expect(try ahead(lines, with: stages(["?"])) == [])
    #expect(try ahead(["gov direct ft proposal has-not in bill", lines[1]], with: stages(["2021-02"])) == [])
  }

  @Test func `of coarse dates the months are the fewest there can be, and what may not be first is not said to be`()
    throws
  {
    let law = "com direct ft law has 2016.."
    #expect(
      try ahead(["com direct ft claim has seen 2014", law]) == ["claim com direct ft 2014..2016 to com, 12 months"])
    #expect(try ahead(["com direct ft claim has seen 2016", law]) == [])
    let denied = "com direct ft law has-not ..2016-12-31"
    #expect(
      try ahead(["com direct ft claim has seen 2016-06-15", denied, law]) == [
        "claim com direct ft 2016-06-15..2016-12-31 to com, 6 months"
      ])
    #expect(
      try ahead(["com direct ft claim has seen 2016", "com direct ft law has 2016-06-01.."]) == [])
    #expect(
      try ahead(["com direct ft claim has seen 2016-04-30", "com direct ft law has 2016-05-01.."])
        == ["claim com direct ft 2016-04-30..2016-05-01 to com, 0 months"])
  }

  @Test func `a body's lag is over it or held by it`() throws {
    let lines = [
      "com direct ft claim has seen 2014-03-11", "com direct ft law has 2016-04-01..",
      "ft fund x claim has seen 2014-03-11", "ft fund x law has 2016-04-01..",
      "com fund x claim has seen 2014-03-11", "com fund x law has 2016-04-01..",
    ]
    #expect(try ahead(lines).count == 3)
    #expect(try ahead(lines, "ft").map { $0.split(separator: " 2")[0] } == ["claim com direct ft", "claim ft fund x"])
  }

  @Test func `what the law gives and a source says is not used stands apart`() throws {
    let lines = [
      "com direct ft law has 2013-01-01..", "com direct ft practice has-not seen 2014-03-11",
      "com fund ft practice has-not seen 2014-03-11", "com license ft law has",
      "com license ft claim has-not seen 2014",
      "reg direct ft law has 2015-01-01..", "reg direct ft practice has-not seen 2014-03-11 seen 2015-06-01",
    ]
    let (lag, graph) = try lag(lines)
    #expect(lag.ahead.isEmpty)
    #expect(
      lag.unused.map { "\(graph.told($0)) \($0.answer.day)" }
        == ["denied: com direct ft ≠ 2014-03-11", "denied: reg direct ft ≠ 2015-06-01"])
  }

  @Test func `rows whose law never came are counted, and what the law gave before is not ahead of it`() throws {
    let waiting = [
      "com direct ft claim has seen 2014-03-11", "com direct ft practice has seen 2014-05-01",
      "com fund ft law has ..2012-01-01", "com fund ft practice has 2010-01-01.. seen 2014-01-01",
      "com license ft law has", "com license ft practice has seen 2014-01-01",
      "com remove ft belief has seen 2014-01-01",
    ]
    let (lag, _) = try lag(waiting)
    #expect(lag.ahead.isEmpty && lag.waiting.count == 3)
    let known = try self.lag(waiting) { $0.dataset.lawReadTo = day("2014-04-01") }
    #expect(known.lag.waiting.count == 2)
    let law = try self.lag(waiting + ["com direct ft law has 2018-01-01.."]) {
      $0.dataset.lawReadTo = day("2017-01-01")
    }
    #expect(law.lag.ahead.isEmpty && law.lag.waiting.count == 3)
  }

  @Test func `a lead is said in the voice of its source`() throws {
    let lines = ["com direct ft claim has seen 2014-03-11 of corrigan", "com direct ft law has 2016-04-01.."]
    let (lag, graph) = try lag(lines) { $0.sources[0].kind = .blog }
    let wording = Wording(graph, on: day("2026-11-21"), today: day("2026-11-21"))
    #expect(
      wording.lag(lag)
        == "The power to direct ft: claimed by com, as reported by corrigan (blog, 11 Mar 2014), 24 months before the law"
        + " gave it on 1 Apr 2016.")
    #expect(
      wording.count(lag)
        == "Rows of this dataset, not events: beside these, no row reports as practised or claimed what the law had not"
        + " given then and has not given since.")
  }
}

extension Graph {
  /// `practice com direct ft 2016-03-15..2022-07-01 to new, 75 months`
  func told(_ lead: Lag.Lead) -> String {
    "\(lead.standing) \(told(lead.scope)) \(lead.from)..\(lead.until) to \(self[lead.arrival.heir].id), \(lead.months) months"
  }
}
