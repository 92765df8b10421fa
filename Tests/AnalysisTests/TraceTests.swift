import Accountability
import Analysis
import Testing

@Suite struct TraceTests {
  private func trace(
    _ lines: [String], _ power: String = "license", over subject: String = "ft", about matter: String? = nil,
    lawReadTo: String? = nil
  ) throws -> (Trace, Graph) {
    let graph = try Picture(lines).with { $0.dataset.lawReadTo = lawReadTo.map(day) }.graph
    let inquiry = TraceInquiry(
      try #require(graph.power(power)), over: try #require(graph.body(subject)),
      about: matter.flatMap { graph.matter($0) })
    var work = inquiry.work(in: graph)
    return (work.finish(), graph)
  }

  private func tenures(
    _ lines: [String], _ power: String = "license", over subject: String = "ft", about matter: String? = nil,
    lawReadTo: String? = nil
  ) throws -> [String] {
    let (trace, graph) = try trace(lines, power, over: subject, about: matter, lawReadTo: lawReadTo)
    return graph.told(trace)
  }

  private func gaps(_ lines: [String]) throws -> [String] {
    let (trace, graph) = try trace(lines)
    return trace.gaps.map(graph.told)
  }

  private func overlaps(_ lines: [String], over subject: String = "ft") throws -> [String] {
    let (trace, graph) = try trace(lines, over: subject)
    return trace.overlaps.map(graph.told)
  }

  // MARK: Who had it

  private let succession = [
    "monitor license ft law has 2004-04-01..2022-07-01", "nhse license ft law has 2022-07-01..",
  ]

  @Test func `a successor with the power is named as such, and any other who took it over is not`() throws {
    let before = "monitor 2004-04-01..2022-07-01"
    #expect(
      try tenures(succession + ["nhse succeeds monitor 2022-07-01.. for license"])
        == [before, "nhse 2022-07-01.. as successor of monitor"])
    #expect(
      try tenures(succession + ["nhse succeeds monitor 2022-07-01.. for fund"]) == [
        before, "nhse 2022-07-01.. after monitor",
      ])
    #expect(
      try tenures(succession + ["nhse succeeds monitor 2023-01-01.."]) == [before, "nhse 2022-07-01.. after monitor"])
  }

  @Test func `a successor may come by way of another`() throws {
    let lines = succession + ["nhsi succeeds monitor 2016..", "nhse succeeds nhsi 2022-07-01.."]
    #expect(try tenures(lines)[1] == "nhse 2022-07-01.. as successor of monitor")
  }

  @Test func `a holder that hands over and takes back has it twice`() throws {
    let lines = [
      "gov license ft law has 2004-01-01..2010-01-01", "reg license ft law has 2010-01-01..2012-01-01",
      "gov license ft law has 2012-01-01..",
    ]
    #expect(
      try tenures(lines)
        == ["gov 2004-01-01..2010-01-01", "reg 2010-01-01..2012-01-01 after gov", "gov 2012-01-01.. back from reg"])
  }

  @Test func `a holder that goes on by another row took it over from nobody`() throws {
    let lines = [
      "gov license ft law has 2004-01-01..2010-01-01", "gov license ft law has 2010-01-01..",
      "reg license ft law has 2004-01-01..2010-01-01",
    ]
    #expect(
      try tenures(lines) == ["gov 2004-01-01..2010-01-01", "reg 2004-01-01..2010-01-01", "gov 2010-01-01.."])
    #expect(
      try tenures([lines[0], "gov license ft law has 2008..", "nhse license ft law has 2010-01-01.."]).last
        == "nhse 2010-01-01..")
  }

  @Test func `what one had as a part or under an event says so, and is handed over as such`() throws {
    let lines = [
      "gov license ft about board law has 2004-01-01..2010-01-01", "reg license ft law has when breach 2010-01-01..",
      "com license ft law has 2012-01-01..", "com license ft about care law has-not 2012-01-01..",
      "dep acts-for com 2013-01-01..",
    ]
    #expect(
      try tenures(lines) == [
        "gov about board 2004-01-01..2010-01-01", "reg when breach 2010-01-01..", "com 2012-01-01.. except about care",
        "dep 2013-01-01.. except about care acting for com",
      ])
    #expect(
      try tenures(["gov license ft law has-not", "gov license ft law has when emergency 2010.."]) == [
        "gov when emergency 2010.."
      ])
  }

  @Test func `a part lost in the middle makes three tenures of one row`() throws {
    let lines = [
      "gov license ft law has 2004-01-01..2016-01-01", "gov license ft about care law has-not 2008-01-01..2010-01-01",
    ]
    #expect(
      try tenures(lines)
        == ["gov 2004-01-01..2008-01-01", "gov 2008-01-01..2010-01-01 except about care", "gov 2010-01-01..2016-01-01"])
  }

  @Test func `dates stay as coarse as their rows, and a handing over within a year is one`() throws {
    let lines = ["gov license ft law has 2004~..2013", "reg license ft law has 2013..2016-04"]
    #expect(try tenures(lines) == ["gov 2004~..2013", "reg 2013..2016-04 after gov"])
    let (trace, _) = try trace(lines)
    #expect(trace.gaps.isEmpty && trace.overlaps.isEmpty)
    #expect(try tenures(["gov license ft law has ?..?"]) == ["gov ?..?"])
    #expect(try tenures(["gov license ft law has"]) == ["gov .."])
  }

  @Test func `two rows of one coarse year are two tenures of one holder`() throws {
    let lines = ["gov license ft law has 2004-01-01..2013", "gov license ft law has 2013.."]
    #expect(try tenures(lines) == ["gov 2004-01-01..2013", "gov 2013.."])
  }

  @Test func `rows without dates last as long as the bodies they name`() throws {
    let lines = ["gov license ft law has", "gov lives 2004..2013-04-01", "ft lives 2006-01-01.."]
    #expect(try tenures(lines) == ["gov 2006-01-01..2013-04-01"])
  }

  @Test func `the law's last known day ends everything`() throws {
    let lines = ["gov license ft law has 2004-01-01..2030-01-01", "reg license ft law has 2027-01-01.."]
    #expect(try tenures(lines, lawReadTo: "2026-10-31") == ["gov 2004-01-01.."])
    #expect(try trace(lines, lawReadTo: "2026-10-31").0.tenures.map(\.days.last) == [day("2026-10-31")])
  }

  // MARK: Classes, consents, subjects

  @Test func `what is said of a class holds of a member while it belongs to it, and a member's as a part of the class`()
    throws
  {
    let lines = [
      "trust is-a-class", "ft is-a-class", "north is-a trust ..2008-01-01", "north is-a ft 2008-01-01..",
      "gov license trust law has", "reg license ft law has", "com license north law has 2010-01-01..",
    ]
    #expect(
      try tenures(lines, over: "north") == ["gov ..2008-01-01", "reg 2008-01-01.. after gov", "com 2010-01-01.."])
    #expect(try tenures(lines) == ["reg ..", "com over north 2010-01-01.."])
  }

  @Test func `whose consent is needed has the power to consent while the row stands`() throws {
    let lines = ["com appoint ft law has 2010-01-01..2012-01-01 consent gov", "x consent y law has"]
    #expect(try tenures(lines, "consent") == ["gov 2010-01-01..2012-01-01 as a consent"])
    #expect(try tenures(lines, "consent", over: "com") == ["gov 2010-01-01..2012-01-01 as a consent"])
  }

  @Test func `powers over bodies that the subject came from and went into are traced, each in its time`() throws {
    let lines = [
      "new succeeds ft 2010-01-01..", "ft succeeds old 2004-01-01..", "side succeeds ft 2012-01-01.. for fund",
      "gov license old law has 2002-01-01..", "reg license ft law has", "com license new law has 2009-01-01..",
      "out license side law has", "ft lives 2003-01-01..2010-01-01", "other succeeds old 2004-01-01..",
      "out license other law has",
    ]
    #expect(
      try tenures(lines) == [
        "gov over old 2002-01-01..2004-01-01", "reg 2003-01-01..2010-01-01", "com over new 2010-01-01.. after reg",
      ])
    let (trace, graph) = try trace(lines)
    #expect(
      trace.lineage.map { "\(graph[$0.body].id) \($0.days.first)..\($0.days.last)" }
        == ["old ....2003-12-31", "ft ......", "new 2010-01-01...."])
  }

  // MARK: Gaps

  private let gapped = ["gov license ft law has 2004-01-01..2010-01-01", "reg license ft law has 2012-01-01.."]

  @Test func `a gap is flagged, and explained by a has-not row or by a note of those days`() throws {
    #expect(try gaps(gapped) == ["2010-01-01..2012-01-01 unexplained"])
    #expect(
      try gaps(gapped + ["gov license ft law has-not 2010-01-01..2012-01-01"])
        == ["2010-01-01..2012-01-01 row-3"])
    #expect(
      try gaps(gapped + ["ft noted 2010-06-01..2012-01-01 vacant"])
        == ["2010-01-01..2010-06-01 unexplained", "2010-06-01..2012-01-01 noted of ft"])
    #expect(
      try gaps(gapped + ["gov noted 2004-01-01.. grand", "x noted 2009-01-01..2013-01-01 far"]) == [
        "2010-01-01..2012-01-01 unexplained"
      ])
    #expect(try gaps(gapped + ["ft lives ..2010-01-01"]) == [])
  }

  @Test func `days on which there is nobody to have it over say so`() throws {
    let lines = [
      "new succeeds ft 2012-01-01..", "ft lives ..2010-01-01", "gov license ft law has 2004-01-01..",
      "reg license new law has",
    ]
    #expect(try gaps(lines) == ["2010-01-01..2012-01-01 without a subject"])
  }

  @Test func `while the subject may still have lived there was one to have it over`() throws {
    let lines = [
      "new succeeds ft 2012-01-01..", "ft lives ..2010", "gov license ft law has 2004-01-01..2010-01-01",
      "reg license new law has",
    ]
    #expect(
      try gaps(lines) == ["2010-01-01..2010-12-31 unexplained", "2010-12-31..2012-01-01 without a subject"])
  }

  @Test func `a gap of one year is as coarse as what it lies between`() throws {
    #expect(
      try gaps(["gov license ft law has ..2010", "reg license ft law has 2012.."]) == ["2010..2012 unexplained"])
  }

  @Test func `what the record does not settle is no gap`() throws {
    let lines = gapped + ["com license ft law has 2009-01-01..2013-01-01", "com license ft law has-not"]
    let graph = try Picture(lines).with { $0.authorities[3].disputes = ["row-3"] }.graph
    var work = TraceInquiry(try #require(graph.power("license")), over: try #require(graph.body("ft")), about: nil)
      .work(in: graph)
    let trace = work.finish()
    #expect(trace.gaps.isEmpty && trace.overlaps.isEmpty)
    #expect(graph.told(trace).contains("com 2009-01-01..2013-01-01 unsettled"))
  }

  // MARK: Overlaps

  @Test func `several who have it at once are listed, and those who need each other, or act for one, are one`() throws {
    let lines = ["gov license ft law has 2004-01-01..2010-01-01", "reg license ft law has 2008-01-01.."]
    #expect(try overlaps(lines) == ["gov, reg 2008-01-01..2010-01-01"])
    #expect(try overlaps(["gov license ft law has 2004-01-01.. jointly reg"]) == [])
    #expect(try overlaps(["gov license ft law has 2004-01-01.. jointly reg", lines[1]]) == [])
    #expect(
      try overlaps(["gov license ft law has 2004-01-01.. jointly reg", "com license ft law has 2006-01-01.."])
        == ["com, gov with reg 2006-01-01.."])
    #expect(try overlaps([lines[0], "dep acts-for gov"]) == [])
    #expect(try overlaps(lines.map { $0.replacing("2008-01-01", with: "2008~") }) == ["gov, reg 2008~..2010-01-01"])
  }

  @Test func `those with different parts have nothing at once, and what is shared in part says so`() throws {
    let lines = [
      "gov license ft about board law has", "reg license ft about care law has", "com license ft law has 2010-01-01..",
    ]
    #expect(try overlaps(Array(lines.prefix(2))) == [])
    #expect(try overlaps(lines) == ["com, gov, reg 2010-01-01.. in part"])
    #expect(
      try overlaps([
        "gov license ft law has", "gov license ft about board law has-not", "reg license ft about board law has",
      ]) == [])
    #expect(try overlaps(["all is-a-class", "one is-a all", "all license ft law has", "one license ft law has"]) == [])
  }

  // MARK: Reports

  @Test func `what is only reported stands apart, while the law does not give it`() throws {
    let lines = [
      "gov license ft claim has 2010-01-01.. seen 2014-03-11", "gov license ft law has 2015-01-01..",
      "reg license ft about board practice has seen 2013-05-01 seen 2014", "com license ft belief has-not seen 2014",
    ]
    let (trace, graph) = try trace(lines)
    #expect(graph.told(trace) == ["gov 2015-01-01.."])
    #expect(
      trace.reported.map { graph.told($0, in: trace) }
        == ["gov 2010-01-01..2015-01-01 claim", "reg about board 2013-05-01..2016-04-01 practice last seen 2014"])
  }

  @Test func `what nobody ever had says so, with who is recorded as not having it`() throws {
    let lines = ["gov license ft law has-not", "reg license ft proposal has in bill", "com license ft satire has"]
    let (trace, graph) = try trace(lines)
    #expect(trace.tenures.isEmpty && trace.gaps.isEmpty && trace.reported.isEmpty)
    #expect(graph.told(trace.denials) == ["row-1"])
    let wording = Wording(graph, on: day("2026-11-21"), today: day("2026-11-21"))
    #expect(
      wording.trace(trace) == [
        "In this dataset nobody is recorded as ever having had the power in law to license ft.",
        "The law, as recorded, denied it to gov.",
      ])
  }
}

extension Graph {
  func told(_ rows: [AuthorityID]) -> [String] { rows.map { self[$0].id } }

  private func told(_ dates: Period) -> String {
    func told(_ date: DateText) -> String { date.precision == .open ? "" : date.description }
    return "\(told(dates.from))..\(told(dates.until))"
  }

  func told(_ trace: Trace) -> [String] { trace.tenures.map { told($0, in: trace) } }

  /// `reg about board when breach over north 2010..2012-01-01 after gov`
  func told(_ tenure: Trace.Tenure, in trace: Trace) -> String {
    let ground = tenure.ground
    func place(_ scope: Scope, _ when: String) -> [String] {
      let matter = scope.matter == trace.inquiry.matter ? nil : scope.matter
      return (matter.map { ["about", self[$0].id] } ?? []) + (when.isEmpty ? [] : ["when", when])
    }
    var words = [self[tenure.holder].id] + place(ground.scope, ground.when)
    if ground.scope.subject != trace.inquiry.subject { words += ["over", self[ground.scope.subject].id] }
    words.append(told(tenure.dates))
    if ground.standing != .law { words.append(ground.standing.name) }
    for exception in ground.exceptions { words += ["except"] + place(exception.scope, exception.when) }
    if ground.isConsent { words.append("as a consent") }
    if let principal = ground.actingFor { words += ["acting for", self[principal].id] }
    if ground.isUnsettled { words.append("unsettled") }
    if let last = tenure.lastSeen { words += ["last seen", last.description] }
    for from in tenure.from {
      words += [from.isSucceeded ? "as successor of" : from.isReturned ? "back from" : "after", self[from.body].id]
    }
    return words.joined(separator: " ")
  }

  /// `2010-01-01..2012-01-01 unexplained`
  func told(_ gap: Trace.Gap) -> String {
    var reasons = told(gap.reasons.denials) + gap.reasons.notes.map { "noted of \(self[$0.body].id)" }
    if gap.reasons.isWithoutSubject { reasons.append("without a subject") }
    return "\(told(gap.dates)) \(gap.isExplained ? reasons.joined(separator: " ") : "unexplained")"
  }

  /// `com, gov with reg 2010-01-01.. in part`
  func told(_ overlap: Trace.Overlap) -> String {
    let holders = overlap.holders.map { $0.map { self[$0].id }.joined(separator: " with ") }.joined(separator: ", ")
    return "\(holders) \(told(overlap.dates))\(overlap.isInPart ? " in part" : "")"
  }
}
