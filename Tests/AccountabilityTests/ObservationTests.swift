import Accountability
import Testing

/// How reports age: rule 4.2, in a world whose eras begin on 2013-04-01, 2016-04-01 and 2022-07-01.
@Suite struct ObservationTests {
  private func force(_ row: String, readTo: String? = nil, contradicting: String? = nil) throws -> String {
    var world = World()
    world.draft.dataset.reportsReadTo = readTo.flatMap { DateText($0)?.earliest }
    var parsed = World.row(row, id: "row-1")
    if let contradicting {
      var evidence = Draft.Evidence()
      evidence.source = "word"
      evidence.bearing = .contradicts
      evidence.seen = DateText(contradicting)
      parsed.evidence.append(evidence)
    }
    world.draft.authorities = [parsed]
    let graph = try Graph(world.draft)
    let period = graph.authorities.map(graph.force)[0]
    return "\(period.from)..\(period.until)"
  }

  @Test func `a sighting stands to the end of its era`() throws {
    #expect(try force("com direct ft claim has seen 2014-03-11") == "2014-03-11..2016-04-01")
    #expect(try force("com direct ft claim has seen 2016-03-31") == "2016-03-31..2016-04-01")
    #expect(try force("com direct ft claim has seen 2016-04-01") == "2016-04-01..2022-07-01")
  }

  @Test func `a month or a year counts whole`() throws {
    #expect(try force("com direct ft practice has seen 2014-03") == "2014-03-01..2016-04-01")
    #expect(try force("com direct ft practice has seen 2016") == "2016-01-01..2022-07-01")
    #expect(try force("com direct ft practice has seen 2010-05") == "2010-05-01..2010-06-01")
  }

  @Test func `from counts as a sighting, and the last sighting counts`() throws {
    #expect(try force("com direct ft belief has 2014-05-01..") == "2014-05-01..2016-04-01")
    #expect(try force("com direct ft belief has 2014-05-01.. seen 2017-01-01") == "2014-05-01..2022-07-01")
    #expect(try force("com direct ft belief has seen 2017-01-01 seen 2014-02-03") == "2014-02-03..2022-07-01")
    #expect(try force("com direct ft belief has 2015-05.. seen 2014-02-03") == "2015-05..2016-04-01")
  }

  @Test func `before the first era a report stands for its days only`() throws {
    #expect(try force("com direct ft claim has seen 2010-05-01") == "2010-05-01..2010-05-02")
    #expect(try force("com direct ft claim has seen 2010-05-01 seen 2011-01-01") == "2010-05-01..2011-01-02")
  }

  @Test func `the last era ends for reports on the day they were read to`() throws {
    #expect(try force("com direct ft claim has seen 2023") == "2023-01-01....")
    #expect(try force("com direct ft claim has seen 2023", readTo: "2026-11-21") == "2023-01-01..2026-11-22")
    #expect(try force("com direct ft claim has seen 2014", readTo: "2026-11-21") == "2014-01-01..2016-04-01")
    #expect(try force("com direct ft claim has seen 2026-12-01", readTo: "2026-11-21") == "2026-12-01..2026-12-02")
  }

  @Test func `what contradicts is no sighting`() throws {
    let row = "com direct ft claim has seen 2014-03-11"
    #expect(try force(row, contradicting: "2017-05-01") == "2014-03-11..2016-04-01")
    #expect(try force("com direct ft claim has 2014-03-11..", contradicting: "2010-05-01") == "2014-03-11..2016-04-01")
  }

  @Test func `a report with an end, a report without any date and a rule keep their own dates`() throws {
    #expect(try force("com direct ft claim has 2014-05..2015 seen 2017") == "2014-05..2015")
    #expect(try force("com direct ft claim has") == "......")
    #expect(try force("com direct ft law has 2014-05-01.. seen 2014-06") == "2014-05-01....")
    #expect(try force("com direct ft agreement has seen 2014-06") == "......")
  }
}
