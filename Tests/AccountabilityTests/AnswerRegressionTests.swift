import Accountability
import Testing

/// Answers that once read otherwise than the page on their meaning says, each with the rule it broke.
@Suite struct AnswerRegressionTests {
  private func reading(
    _ rows: [String], _ question: String, at date: String = "2026-11-21", in world: World = World()
  ) throws -> Reading {
    World.ask(try world.graph(rows), question, at: date)
  }

  @Test func `a collective inherits nothing (1_5)`() throws {
    var world = World()
    world.draft.bodies.append(World.body("centre", .collective))
    world.tie("centre", .isA, "provider")
    let rows = ["com direct provider law has"]
    #expect(try reading(rows, "com direct centre", in: world).law == "not recorded")
    #expect(try reading(["com direct centre law has-not"] + rows, "com direct provider", in: world).law == "has")
  }

  @Test func `a part at a member hears every class of that member (2_2)`() throws {
    let rows = ["reg direct ft law has-not", "reg any x law has-not", "reg direct teaching law has"]
    #expect(try reading(rows, "reg direct ft").law == "has not / x contested")
    #expect(try reading(rows, "reg direct x").law == "contested")
  }

  @Test func `a claim to the whole is judged though practice is of a part (3_3)`() throws {
    let rows = [
      "com direct ft law has-not", "com direct ft about care law has", "com direct ft about care practice has",
      "com direct ft claim has",
    ]
    let reading = try reading(rows, "com direct ft")
    #expect(reading.perceived == "claim has")
    #expect(reading.verdict == "not-in-law")
  }

  @Test func `a claim to a part is judged though practice is denied (3_3)`() throws {
    let rows = ["com direct ft law has-not", "com direct ft practice has-not", "com direct ft about care claim has"]
    #expect(try reading(rows, "com direct ft").verdict == "not-in-law (divided, in part)")
  }

  @Test func `a side is not perhaps where another standing gives as much for certain (4_1)`() throws {
    let law = ["com fund ft law has 2013..", "com fund ft agreement has"]
    #expect(try reading(law, "com fund ft", at: "2013-05-01").law == "has")
    let reports = ["com fund ft practice has 2013..", "com fund ft belief has"]
    let reading = try reading(reports, "com fund ft", at: "2013-05-01")
    #expect(reading.perceived == "practice has")
    #expect(reading.verdict == "law-not-recorded")
  }

  @Test func `no law came later where the part had it all along (3_7)`() throws {
    let rows = [
      "com direct ft law has-not", "com direct ft about care law has", "com direct ft about care law has 2015-01-01..",
      "com direct ft about care claim has seen 2014",
    ]
    #expect(try reading(rows, "com direct ft", at: "2014-02-01").verdict == "agrees (in part)")
  }

  @Test func `a law that an heir had before it took over counts from that day (3_7)`() throws {
    let rows = ["com direct ft practice has 2016-03-01..2024-01-01", "new-com direct ft law has 2020-01-01.."]
    let verdict = try reading(rows, "com direct ft", at: "2018-01-01").verdict
    #expect(verdict == "law-not-recorded (law came later: 2022-07-01)")
  }

  @Test func `a verdict is drawn at every part that a report names (3_4)`() throws {
    let nested = [
      "com direct ft about board law has", "com direct ft about board/chair law has-not",
      "com direct ft about board claim has", "com direct ft about board/chair claim has",
    ]
    #expect(try reading(nested, "com direct ft").verdict == "not-in-law (in part)")
    let conditional = [
      "com direct ft law has-not", "com direct ft about care law has", "com direct ft about care claim has",
      "com direct ft about info when emergency claim has",
    ]
    #expect(try reading(conditional, "com direct ft").verdict == "not-in-law (in part)")
  }

  @Test func `what is contested for certain is not settled by a row that may not be in force (4_1)`() throws {
    let rows = [
      "reg direct ft law has", "reg direct teaching law has-not", "reg direct ft about board law has 2013..",
    ]
    #expect(try reading(rows, "reg direct x about board", at: "2013-05-01").law == "contested")
  }

  @Test func `a body named as party to its own claim is no other party (2_4)`() throws {
    let rows = ["com direct ft claim has", "com direct ft claim has-not by com"]
    #expect(try reading(rows, "com direct ft").verdict == "disputed (divided)")
  }

  @Test func `a consent over the holder falls with its row for that holder (1_7)`() throws {
    let rows = ["provider fund reg law has consent gov", "ft fund reg law has"]
    #expect(try reading(rows, "gov consent ft").law == "not recorded")
    #expect(try reading(rows, "gov consent trust").law == "has")
  }

  @Test func `a consent is perhaps where its row is perhaps beaten (1_7, 4_1)`() throws {
    let rows = ["com appoint ft law has consent gov", "com appoint ft about board/chair law has 2013.."]
    #expect(try reading(rows, "gov consent ft about board/chair", at: "2013-05-01").law == "not recorded ~")
  }

  @Test func `a consent ends in a span on the day its row is beaten (1_7, 4_3)`() throws {
    let rows = ["com appoint ft law has consent gov", "com appoint ft about board/chair law has 2014-07-01.."]
    #expect(try reading(rows, "gov consent ft about board/chair", at: "2014").law == "has | not recorded")
  }

  @Test func `one who acts for another with some powers has those of any (3_1)`() throws {
    #expect(try reading(["reg direct ft law has"], "deputy any ft").law == "in part / direct has, acting for reg")
  }

  @Test func `rows that say the same make no new stretch (4_3)`() throws {
    let rows = ["reg direct ft law has 2013-01-01..2014-06-01", "reg direct ft law has 2014-03-01.."]
    #expect(try reading(rows, "reg direct ft", at: "2014").law == "has")
  }
}
