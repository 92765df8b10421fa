import Accountability
import TestSupport
import Testing

@testable import Analysis

@Suite struct TimelineTests {
  private func timeline(
    _ lines: [String], of body: String? = nil, from: String? = nil, to: String? = nil,
    until known: String = "2016-05-05",
    with change: (inout Draft) -> Void = { _ in }
  ) throws -> (timeline: Timeline, graph: Graph) {
    let graph = try Picture(lines, ranks: ["remove": 8, "direct": 7, "fund": 4]).with(change).graph
    let inquiry = TimelineInquiry(
      try body.map { try #require(graph.body($0)) }, from: try from.map { try graph.moment($0, today: day(known)) },
      to: try to.map { try graph.moment($0, today: day(known)) }, known: day(known))
    var work = inquiry.work(in: graph)
    return (work.finish(), graph)
  }

  /// `law com direct ft 2014-01-01..2014-12-31`, with `?` behind days on which it is perhaps so.
  private func holds(_ lines: [String], of body: String = "ft", from: String? = nil) throws -> [String] {
    let (timeline, graph) = try timeline(lines, of: body, from: from)
    return timeline.holds.map { hold in
      let base = hold.base == .inPart ? " in part" : hold.base == .conditional ? " if" : ""
      let times = hold.times.map { "\($0.days.first)..\($0.days.last)\($0.isPerhaps ? "?" : "")" }
      return "\(hold.side) \(graph.told(hold.scope))\(base) \(times.joined(separator: " "))"
    }
  }

  // MARK: All

  @Test func `the earliest comes first, and those that followed each other stand together`() throws {
    let lines = [
      "z lives 2010-01-01..", "a lives 2014-01-01..", "b lives 2013-01-01..2015-01-01", "c lives 2015-01-01..",
      "c succeeds b 2015-01-01..", "d lives 2014-06-01..", "b succeeds old 2013-01-01..",
      "old lives 2011-01-01..2013-01-01",
    ]
    let (timeline, graph) = try timeline(lines)
    #expect(timeline.lives.map { graph[$0].id } == ["z", "b", "c", "a", "d"])
    #expect((timeline.began, timeline.ended, timeline.followed) == (4, 1, 1))
    let (longer, _) = try self.timeline(lines, from: "2011")
    #expect(longer.lives.map { graph[$0].id } == ["z", "old", "b", "c", "a", "d"])
    #expect((longer.began, longer.ended, longer.followed) == (5, 2, 2))
  }

  @Test func `who may have lived on one of the days is told, and only a dated beginning counts`() throws {
    let lines = [
      "gone lives ..2013-01-01", "goes lives ..2013-01-02", "comes lives 2014-12-31..", "later lives 2015-01-01..",
      "ever named Ever", "lost lives ?..?",
    ]
    let (timeline, graph) = try timeline(lines, from: "2013", to: "2014")
    #expect(Set(timeline.lives.map { graph[$0].id }) == ["goes", "comes", "ever", "lost"])
    #expect((timeline.began, timeline.ended, timeline.followed) == (1, 1, 0))
  }

  @Test(arguments: [
    (nil, nil, "2013-01-01..2016-05-05"), ("2014-03", nil, "2014-03-01..2016-05-05"),
    ("2014", "2015-06", "2014-01-01..2015-06-30"), ("2015-06", "2014", "2014-01-01..2015-06-30"),
    ("e13", "e13", "2013-04-01..2016-03-31"), (nil, "2012", "2012-01-01..2013-01-01"),
    ("2030", nil, "2016-05-05..2016-05-05"),
  ])
  func `the days are those asked for, else from the year of the first era to the last that is known`(
    from: String?, to: String?, days: String
  ) throws {
    let (timeline, _) = try timeline(["a lives 2001-01-01.."], from: from, to: to)
    #expect("\(timeline.days.first)..\(timeline.days.last)" == days)
  }

  @Test func `without eras they begin with the first dated life`() throws {
    let lines = ["a lives 2004-05-06..", "b lives ..2003-02-01", "c named Ever"]
    let (timeline, _) = try timeline(lines) { $0.eras = [] }
    #expect(timeline.days.first == day("2003-01-01"))
    let (undated, _) = try self.timeline(["c named Ever"]) { $0.eras = [] }
    #expect(undated.days == DaySpan(first: day("2016-05-05"), last: day("2016-05-05")))
  }

  // MARK: One

  @Test func `of one body the days are its life with those just before and after it`() throws {
    let lines = [
      "old lives 2001-02-03..2005-01-01", "mid lives 2005-01-01..2009-01-01", "new lives 2009-01-01..2012-01-01",
      "late lives 2012-01-01..", "mid succeeds old 2005-01-01..", "new succeeds mid 2009-01-01..",
      "late succeeds new 2012-01-01..", "mid part-of com", "reg member-of mid",
    ]
    let (timeline, graph) = try timeline(lines, of: "mid")
    #expect("\(timeline.days.first)..\(timeline.days.last)" == "2001-01-01..2011-12-31")
    #expect(timeline.before.map { graph[$0].id } == ["old"])
    #expect(timeline.after.map { graph[$0].id } == ["new", "late"])
    #expect(try self.timeline(lines, of: "new").timeline.days.last == day("2016-05-05"))
    #expect(try self.timeline(lines, of: "old").timeline.after.count == 3)
  }

  @Test func `a power has a time for each run of days, with what is only perhaps apart`() throws {
    #expect(
      try holds([
        "com direct ft law has 2013-04-01..2014-01-01", "com direct ft law has 2015-01-01..",
        "com fund ft law has 2014..",
      ]) == [
        "law com direct ft 2013-04-01..2013-12-31 2015-01-01..2016-05-05",
        "law com fund ft 2014-01-01..2014-12-30? 2014-12-31..2016-05-05",
      ])
  }

  @Test func `law stands before reports, and a higher power before a lower`() throws {
    #expect(
      try holds([
        "com fund ft law has 2013-04-01..", "com direct ft claim has seen 2014-03-11", "reg direct ft law has-not",
        "gov remove ft law has 2014-01-01..2015-01-01", "com direct ft law has-not 2013-04-01..",
      ]) == [
        "law gov remove ft 2014-01-01..2014-12-31", "law com fund ft 2013-04-01..2016-05-05",
        "report com direct ft 2014-03-11..2016-03-31",
      ])
  }

  @Test
  func `what is lent, given to a class, joint, limited or conditional is told, and what a member is under is not`()
    throws
  {
    #expect(
      try holds([
        "all is-a-class", "ft is-a all", "north is-a ft", "gov direct all law has 2014-01-01..",
        "deputy acts-for gov 2015-01-01..", "com fund ft about care law has 2014-01-01..",
        "reg remove ft law has when breach 2014-01-01..", "reg fund north law has 2014-01-01..",
        "com direct all law has 2014-01-01.. jointly reg",
      ]).sorted() == [
        "law com direct ft 2014-01-01..2016-05-05", "law com fund ft in part 2014-01-01..2016-05-05",
        "law deputy direct ft 2015-01-01..2016-05-05", "law gov direct ft 2014-01-01..2016-05-05",
        "law reg direct ft 2014-01-01..2016-05-05", "law reg remove ft if 2014-01-01..2016-05-05",
      ])
  }

  @Test func `only what touches the days is told, with all of its times`() throws {
    let lines = [
      "com direct ft law has 2013-04-01..2014-01-01", "com fund ft law has 2013-04-01..2015-06-01",
      "com fund ft law has 2016-01-01..",
    ]
    #expect(
      try holds(lines, from: "2015") == ["law com fund ft 2013-04-01..2015-05-31 2016-01-01..2016-05-05"])
  }

  @Test(arguments: UInt64(1)...12)
  func `every power is told on the days on which an answer gives it, and on no other`(seed: UInt64) throws {
    let days = stride(from: RandomPicture.days.first.number, through: RandomPicture.days.last.number, by: 3)
    try expectHolds(
      of: try RandomPicture.of(seed).graph, over: seed.isMultiple(of: 2) ? "ft" : "x", until: RandomPicture.days.last,
      on: days.map { Day(number: $0) }, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...24)
  func `the same where rows meet, cross, dispute, need consents and age as often as they can`(seed: UInt64) throws {
    let days = stride(from: day("2012-12-20").number, through: day("2016-12-31").number, by: 61)
    try expectHolds(
      of: try Graph(RandomDraft.of(seed)), over: RandomDraft.bodies[Int(seed) % RandomDraft.bodies.count],
      until: day("2016-12-31"), on: days.map { Day(number: $0) }, "draft \(seed)")
  }

  private func expectHolds(of graph: Graph, over body: String, until known: Day, on days: [Day], _ what: String) throws
  {
    let subject = try #require(graph.body(body))
    var work = TimelineInquiry(subject, known: known).work(in: graph)
    // A class that has a power stands for its members.
    let holders = graph.bodies.map(\.handle).filter { $0 != subject && graph.classesEver(of: $0).count == 1 }
    let holds = work.finish().holds
    for day in days where day <= known {
      let view = AsOf(graph, day)
      for holder in holders {
        for power in graph.powers.map(\.handle) {
          let scope = Scope(holder: holder, power: power, subject: subject)
          let line = SurveyLine(scope: scope, answer: view.sides(scope))
          func time(_ side: Timeline.Hold.Side) -> Timeline.Hold.Time? {
            holds.first { $0.scope == scope && $0.side == side }?.times.first {
              $0.days.first <= day && day <= $0.days.last
            }
          }
          let comment: Comment = "\(what), \(day): \(graph.told(scope))"
          #expect((time(.law) != nil) == line.isInLaw, comment)
          if let time = time(.law) { #expect(time.isPerhaps == line.answer.inLaw.answer.isPerhaps, comment) }
          if !line.isInLaw { #expect((time(.report) != nil) == line.isOnlyReported, comment) }
        }
      }
    }
  }

  @Test func `a life is told as its dates have it`() throws {
    let lines = [
      "a lives 2004-04-01..2010-01-01", "b lives 2004..", "c lives ..2010-03", "d named Dee", "e lives ?..?",
      "f lives 2004-04-01..?",
    ]
    let (_, graph) = try timeline(lines)
    let wording = Wording(graph, on: day("2016-05-05"), today: day("2016-05-05"))
    #expect(
      try "abcdef".map { wording.lived(try #require(graph.body(String($0)))) } == [
        "A existed from 1 Apr 2004 to 31 Dec 2009.", "B has existed since 2004.",
        "C existed until Mar 2010; it is not recorded when it began.",
        "It is not recorded when Dee began; no end of it is recorded.",
        "Nobody knows when e began; nobody knows when it ended.",
        "F has existed since 1 Apr 2004; it ended on a day that nobody knows.",
      ])
  }
}
