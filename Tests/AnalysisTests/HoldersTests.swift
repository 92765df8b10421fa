import Accountability
import Analysis
import Testing

@Suite struct HoldersTests {
  /// Who has it, under what heading, of the body itself and its parts with a star.
  private func who(
    _ lines: [String], _ power: String? = "remove", over subject: String? = "ft", about matter: String? = nil,
    under: String? = nil, on date: String = "2014-06-01"
  ) throws -> [String] {
    let graph = try Picture(lines).graph
    let inquiry = HoldersInquiry(
      power: power.flatMap { graph.power($0) }, subject: subject.flatMap { graph.body($0) },
      matter: matter.flatMap { graph.matter($0) }, Moment(day(date)), under: under.flatMap { graph.proposal($0) })
    var work = inquiry.work(in: graph)
    let holders = work.finish()
    func told(_ line: SurveyLine) -> String { "\(inquiry.possession(of: line)): \(graph.told(line.scope))" }
    return holders.own.map { "*" + told($0) } + holders.others.map(told) + holders.without.map(told)
  }

  @Test func `those who have it in law come first, then in part, then if something happens, then by report`() throws {
    let lines = [
      "staff remove ft claim has seen 2014", "reg remove ft when breach law has", "com remove ft law has-not",
      "gov remove ft about board law has", "court remove ft law has", "agent acts-for court",
    ]
    #expect(
      try who(lines) == [
        "inLaw: court remove ft", "inLaw: agent remove ft", "partly: gov remove ft about board",
        "conditional: reg remove ft", "reported: staff remove ft", "without: com remove ft",
      ])
  }

  @Test func `who has it by way of exception is not told as having it not`() throws {
    let lines = ["gov remove ft law has-not", "gov remove ft when breach law has", "com remove ft law has-not"]
    #expect(try who(lines) == ["exceptional: gov remove ft", "without: com remove ft"])
  }

  @Test func `a body's own parts stand apart from others`() throws {
    let lines = [
      "governors part-of ft", "governors remove ft law has", "gov remove ft law has", "ft remove ft law has",
    ]
    #expect(try who(lines) == ["*inLaw: ft remove ft", "*inLaw: governors remove ft", "inLaw: gov remove ft"])
  }

  @Test func `a rule about a class, about any power or about any matter answers for what is asked`() throws {
    let lines = [
      "ft is-a-class", "north is-a ft", "gov remove ft law has", "reg any north law has-not", "com direct ft law has",
    ]
    #expect(try who(lines, over: "north") == ["inLaw: gov remove north", "without: reg remove north"])
    let matters = ["gov remove ft law has", "reg remove ft about board law has", "com remove ft about care law has"]
    #expect(
      try who(matters, about: "board") == ["inLaw: gov remove ft about board", "inLaw: reg remove ft about board"])
  }

  @Test func `a power over one member is a part of the power over the class`() throws {
    let lines = ["ft is-a-class", "north is-a ft", "gov remove north law has"]
    #expect(try who(lines) == ["partly: gov remove ft"])
  }

  @Test func `whose consent is needed can consent`() throws {
    #expect(
      try who(["com appoint ft law has consent gov", "x consent y law has"], "consent") == ["inLaw: gov consent ft"])
    #expect(
      try who(["com appoint ft law has consent gov", "x consent y law has"], "consent", over: "com")
        == ["inLaw: gov consent com"])
  }

  @Test func `whoever acts for one whose consent is needed can consent, and so for a member of a class`() throws {
    let lines = ["com appoint ft law has consent gov", "x consent y law has", "deputy acts-for gov"]
    #expect(try who(lines, "consent") == ["inLaw: gov consent ft", "inLaw: deputy consent ft"])
    let members = ["all is-a-class", "gov is-a all", "deputy acts-for gov", "all remove ft law has"]
    #expect(try who(members) == ["inLaw: all remove ft", "inLaw: deputy remove ft"])
  }

  @Test func `who decides a matter is asked of every body, and those with a general power are left out`() throws {
    let lines = [
      "gov remove ft about board law has", "gov fund trust about board/pay law has", "com direct ft law has",
      "com direct ft about care law has", "x claims y about board law has",
    ]
    #expect(
      try who(lines, nil, over: nil, about: "board") == [
        "inLaw: gov remove ft about board", "partly: gov fund trust about board/pay", "inLaw: x claims y about board",
      ])
  }

  @Test func `under a proposal its rows are law`() throws {
    let lines = [
      "reg remove ft law has", "reg remove ft proposal has-not in bill ends 1", "gov remove ft proposal has in bill",
    ]
    #expect(try who(lines, under: "bill") == ["inLaw: gov remove ft", "without: reg remove ft"])
    #expect(try who(lines) == ["inLaw: reg remove ft"])
  }

  @Test func `a body that did not exist yet has nothing, though the first day of its power is not known`() throws {
    let lines = ["tda remove ft law has ?..", "tda lives 2015-01-01..", "gov remove ft law has"]
    #expect(try who(lines) == ["inLaw: gov remove ft"])
    #expect(try who(lines, on: "2015-06-01") == ["inLaw: gov remove ft", "inLaw: tda remove ft"])
  }

  @Test func `who has it is told as eras begin and holders come and go while the body lives, and under a Bill`() throws
  {
    let lines = [
      "ft lives 2014-01-01..", "reg remove ft law has ..2016-01-01", "gov remove ft law has 2016-01-01..",
      "deputy acts-for gov", "gov remove ft proposal has-not in bill ends 2", "board remove ft proposal has in bill",
    ]
    let graph = try Picture(lines).graph
    var inquiry = HoldersInquiry(
      power: graph.power("remove"), subject: graph.body("ft"), matter: nil, Moment(day("2015-06-01")))
    inquiry.times = LawTimes(
      eras: [day("2013-06-01")], now: Moment(day("2017-06-01")), bills: [graph.proposal("bill")].compactMap(\.self))
    #expect(
      overTime(inquiry, in: graph) == [
        "1 Jan 2014: reg remove ft", "1 Jan 2016: gov remove ft", "1 Jun 2017: board remove ft",
      ])
  }

  @Test func `a power is told from the date on which it surely began, and so that it ends`() throws {
    let graph = try Picture(["gov remove ft law has 1996-11~..2013", "reg remove ft law has 2016-04-01.."]).graph
    var inquiry = HoldersInquiry(
      power: graph.power("remove"), subject: graph.body("ft"), matter: nil, Moment(day("2015-06-01")))
    inquiry.times = LawTimes(
      eras: [day("1990-01-01"), day("2000-01-01")], now: Moment(day("2016-04-01")), bills: [])
    #expect(
      overTime(inquiry, in: graph) == [
        "1 Jan 1990: ", "about Nov 1996: gov remove ft", "1 Jan 2000: gov remove ft", "2013: ",
        "1 Apr 2016: reg remove ft",
      ])
  }

  private func overTime(_ inquiry: HoldersInquiry, in graph: Graph) -> [String] {
    var work = inquiry.work(in: graph)
    return work.finish().overTime.map { since in
      "\(since.date.spoken): " + since.holders.inLaw.map { graph.told($0.scope) }.joined(separator: ", ")
    }
  }

  @Test func `who has it by way of exception is told over time, whatever is reported`() throws {
    let graph = try Picture([
      "gov direct ft law has-not", "gov direct ft when breach law has", "gov direct ft claim has seen 2014",
      "com direct ft claim has seen 2014",
    ]).graph
    let inquiry = HoldersInquiry(
      power: graph.power("direct"), subject: graph.body("ft"), matter: nil, Moment(day("2014-06-01")))
    var work = inquiry.work(in: graph)
    #expect(work.finish().inLaw.map { graph.told($0.scope) } == ["gov direct ft"])
  }

  @Test func `of whom it is not sure stands behind those who surely have it, and is told so`() throws {
    let lines = ["alpha remove ft law has ?..", "gov remove ft law has"]
    #expect(try who(lines) == ["inLaw: gov remove ft", "inLaw: alpha remove ft"])
    let graph = try Picture(lines).graph
    let inquiry = HoldersInquiry(
      power: graph.power("remove"), subject: graph.body("ft"), matter: nil, Moment(day("2014-06-01")))
    var work = inquiry.work(in: graph)
    let wording = Wording(graph, on: day("2014-06-01"), today: day("2014-06-01"))
    #expect(wording.holders(work.finish()) == "In law, gov and alpha (perhaps).")
  }

  @Test func `who decides a matter is told first of what most is recorded over, not of who holds most`() throws {
    let lines = [
      "gov remove agency about board law has", "gov remove trust about board law has", "gov direct trust law has",
      "agency fund x law has", "agency inspect x law has", "agency license x law has",
    ]
    #expect(
      try who(lines, nil, over: nil, about: "board") == [
        "inLaw: gov remove trust about board", "inLaw: gov remove agency about board",
      ])
  }

  @Test func `nobody is an answer`() throws {
    #expect(try who(["gov direct ft law has", "x remove y law has"]) == [])
  }
}
