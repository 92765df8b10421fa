import Accountability
import Analysis
import Testing

@Suite struct MastersTests {
  private func masters(
    _ lines: [String], of body: String = "ft", on date: String = "2014-06-01", until known: String = "2016-05-05",
    under: String? = nil
  ) throws -> (masters: Masters, graph: Graph) {
    let graph = try Picture(lines, ranks: ["direct": 7, "set-objectives": 5, "performance-manage": 5]).graph
    let inquiry = MastersInquiry(
      try #require(graph.body(body)), Moment(day(date)), under: under.flatMap { graph.proposal($0) }, known: day(known))
    var work = inquiry.work(in: graph)
    return (work.finish(), graph)
  }

  /// `in law: gov, reg+com?; by report: x/`: with `?` under an event, with `/` in part, with `+` only jointly.
  private func who(_ lines: [String], of body: String = "ft", under: String? = nil) throws -> String {
    let (masters, graph) = try masters(lines, of: body, under: under)
    return graph.told(masters.who)
  }

  private func shared(_ lines: [String]) throws -> [String] {
    let (masters, graph) = try masters(lines)
    return masters.shared.map { "\($0.matter.map { graph[$0].id } ?? "any"): \(graph.told($0.who))" }
  }

  private func years(
    _ lines: [String], of body: String = "ft", until known: String = "2016-05-05", under: String? = nil
  ) throws -> [String] {
    let (masters, graph) = try masters(lines, of: body, until: known, under: under)
    return masters.years.map { "\($0.first)-\($0.last) \(graph.told($0.who))" }
  }

  // MARK: On the day

  @Test func `those who may by any of the three powers are masters, and others are not`() throws {
    let lines = [
      "gov direct ft law has", "reg set-objectives ft law has", "com performance-manage ft agreement has",
      "bank fund ft law has", "x direct ft law has-not", "y direct z law has",
    ]
    #expect(try who(lines) == "in law: com, gov, reg")
    let (masters, graph) = try masters(lines)
    #expect(
      masters.lines.map(graph.told) == [
        "law-only: gov direct ft", "by-agreement: com performance-manage ft", "law-only: reg set-objectives ft",
      ])
    #expect(masters.without.map(graph.told) == ["none: x direct ft"])
  }

  @Test func `who is only reported is named apart, once, and not where the law gives it something`() throws {
    let lines = [
      "com direct ft law has-not", "com direct ft about care claim has seen 2014", "com set-objectives ft belief has",
      "gov set-objectives ft law has", "gov direct ft claim has seen 2014",
    ]
    #expect(try who(lines) == "in law: gov; by report: com")
    let (masters, graph) = try masters(lines)
    #expect(
      masters.lines.map(graph.told) == [
        "law-only: gov set-objectives ft", "not-in-law: com direct ft ≠", "law-not-recorded: gov direct ft",
        "law-not-recorded: com set-objectives ft",
      ])
  }

  @Test func `one of a class that is a master in law is no other master by report`() throws {
    let lines = ["ft is-a-class", "north is-a ft", "ft set-objectives board law has", "north direct board claim has"]
    #expect(try who(lines, of: "board") == "in law: ft")
  }

  @Test func `who may only if something happens, or in part, is said to, and the fuller counts`() throws {
    #expect(
      try who(["gov direct ft when war law has", "reg direct ft about care law has", "com direct ft law has"])
        == "in law: com, gov?, reg/")
    #expect(try who(["gov direct ft when war law has", "gov set-objectives ft law has"]) == "in law: gov")
    #expect(try who(["gov direct ft when war law has", "gov set-objectives ft about care law has"]) == "in law: gov/")
  }

  @Test func `joint holders count once together, and who needs one that needs nobody does not count`() throws {
    #expect(try who(["gov direct ft law has jointly reg", "com direct ft law has"]) == "in law: com, gov+reg")
    #expect(try who(["gov direct ft law has jointly reg", "gov set-objectives ft law has"]) == "in law: gov")
    #expect(
      try who(["gov direct ft law has jointly reg", "gov set-objectives ft law has jointly com"])
        == "in law: com+gov, gov+reg")
    #expect(
      try who(["gov direct ft law has jointly reg", "gov direct ft law has jointly com"]) == "in law: com+gov, gov+reg")
    #expect(try who(["gov direct ft law has jointly reg", "gov direct ft law has"]) == "in law: gov")
  }

  @Test func `who acts for another counts as that other`() throws {
    let lines = ["gov direct ft law has", "dep acts-for gov"]
    #expect(try who(lines) == "in law: gov")
    let (masters, graph) = try masters(lines)
    #expect(masters.lines.map(graph.told) == ["law-only: gov direct ft", "law-only: dep direct ft"])
  }

  @Test func `a body's own parts are listed apart and are no masters, and neither is the body`() throws {
    let (masters, graph) = try masters([
      "board part-of ft", "board direct ft law has", "ft direct ft law has", "gov direct ft law has",
    ])
    #expect(graph.told(masters.who) == "in law: gov")
    #expect(masters.own.map(graph.told) == ["law-only: board direct ft"])
  }

  @Test func `whoever may direct one member is no master of the class`() throws {
    let member = ["ft is-a-class", "north is-a ft", "reg direct north law has"]
    #expect(try who(member + ["reg direct ft about care law has-not"]) == "in law: ")
    #expect(try who(member + ["reg direct ft about care claim has seen 2014"]) == "in law: ; by report: reg/")
  }

  @Test func `rules over a class make masters of its members, reports of it do not`() throws {
    let lines = ["ft is-a-class", "north is-a ft", "gov direct ft law has", "com direct ft claim has seen 2014"]
    #expect(try who(lines, of: "north") == "in law: gov")
    #expect(try who(lines) == "in law: gov; by report: com")
  }

  @Test func `under a proposal its rows are law, and no years are told`() throws {
    let lines = [
      "gov direct ft law has", "gov direct ft proposal has-not in bill ends 1", "reg direct ft proposal has in bill",
    ]
    #expect(try who(lines, under: "bill") == "in law: reg")
    #expect(try years(lines, under: "bill") == [])
  }

  @Test func `a body that is gone is asked about on its last day`() throws {
    let (masters, graph) = try masters(["gov direct ft law has ..2012", "ft lives ..2011-04-01"])
    #expect(masters.moment.day == day("2011-03-31") && graph.told(masters.who) == "in law: gov")
  }

  // MARK: On one matter

  @Test func `several share a matter where each may on the whole of it`() throws {
    #expect(try shared(["gov direct ft law has", "reg set-objectives ft law has"]) == ["any: in law: gov, reg"])
    #expect(
      try shared(["gov direct ft law has", "reg set-objectives ft about care law has"]) == ["care: in law: gov, reg"])
    #expect(try shared(["gov direct ft about board law has", "reg direct ft about care law has"]) == [])
    #expect(try shared(["gov direct ft law has", "gov set-objectives ft law has", "x direct y law has"]) == [])
    #expect(try shared(["gov direct ft law has", "reg direct ft when war law has"]) == ["any: in law: gov, reg?"])
    #expect(try shared(["gov direct ft law has jointly reg"]) == [])
    #expect(try shared(["gov direct ft law has", "dep acts-for gov"]) == [])
  }

  @Test func `a narrower matter is listed only where others may, or may otherwise`() throws {
    let both = ["gov direct ft law has", "reg direct ft law has"]
    #expect(try shared(both + ["gov direct ft about care law has"]) == ["any: in law: gov, reg"])
    #expect(
      try shared(both + ["com direct ft about care law has"]) == [
        "any: in law: gov, reg", "care: in law: com, gov, reg",
      ])
    #expect(try shared(both + ["reg direct ft about care law has-not"]) == ["any: in law: gov, reg"])
    #expect(
      try shared(
        both + [
          "reg direct ft about care law has-not", "com direct ft about care/beds law has",
          "x fund ft about care law has",
        ])
        == ["any: in law: gov, reg", "care/beds: in law: com, gov"])
    #expect(
      try shared(["gov direct ft law has-not", "gov direct ft about care law has", "reg direct ft about care law has"])
        == ["care: in law: gov, reg"])
  }

  @Test func `reports share a matter too, and are named as such`() throws {
    let lines = ["gov direct ft law has", "com direct ft law has-not", "com direct ft about care claim has seen 2014"]
    #expect(try shared(lines) == ["care: in law: gov; by report: com"])
    #expect(
      try shared(["com direct ft claim has seen 2014", "x direct ft belief has seen 2014"])
        == ["any: in law: ; by report: com, x"])
  }

  // MARK: By year

  @Test func `equal neighbouring years are joined, and each is read at its end`() throws {
    let lines = [
      "gov direct ft law has 2011-12-31..2014-12-31", "reg direct ft law has 2013-01-01..",
      "x direct ft claim has seen 2014-07-01",
    ]
    #expect(
      try years(lines) == [
        "2011-2012 in law: gov", "2013-2013 in law: gov, reg", "2014-2015 in law: reg; by report: x",
        "2016-2016 in law: reg",
      ])
  }

  @Test func `years begin with the first row and with the body, and end with it and with what is known`() throws {
    let law = ["gov direct ft law has 2001.."]
    #expect(try years(law) == ["2001-2016 in law: gov"])
    #expect(try years(law + ["ft lives 2004-04-01..2011-06-01"]) == ["2004-2011 in law: gov"])
    #expect(try years(law, until: "2003-01-01") == ["2001-2003 in law: gov"])
    #expect(try years(law, until: "2000-01-01") == [])
    #expect(try years(["gov direct ft law has ..2015-06-01"]) == ["2015-2016 in law: "])
    #expect(try years(["gov direct ft law has"]) == ["2016-2016 in law: gov"])
    #expect(try years(["gov direct ft law has", "ft lives 2014-02.."]) == ["2014-2016 in law: gov"])
    #expect(try years(["gov direct ft law has-not 2015.."]) == ["2015-2016 in law: "])
    #expect(
      try years(["x fund ft law has 2001..", "gov direct y law has 2001..", "gov direct ft satire has 2001.."]) == [])
  }

  @Test func `a body's years are those of every class it belonged to`() throws {
    let lines = ["ft is-a-class", "north is-a ft 2010..2012-07-01", "gov direct ft law has 2009.."]
    #expect(try years(lines, of: "north") == ["2009-2009 in law: ", "2010-2011 in law: gov", "2012-2016 in law: "])
  }

  // MARK: In words

  private func said(_ lines: [String]) throws -> [String] {
    let (masters, graph) = try masters(lines)
    let wording = Wording(graph, on: masters.moment.day, today: day("2026-11-21"))
    return wording.masters(masters) + [wording.measures(masters)]
  }

  @Test func `two on one matter are named plainly, and counts stand in the footnote alone`() throws {
    #expect(
      try said(["gov direct ft law has", "reg direct ft when war law has", "reg direct ft law has-not ..2010"]) == [
        "In law gov and reg (only when something has happened) could direct ft.",
        "Two bodies could set its course on the same matter (any): gov and reg (only when something has happened).",
        "Rows of this dataset, not events: 2 in law, by 2 rows; 0 by report alone, by 0 rows.",
      ])
  }

  @Test func `of several matters the widest is told, and how many more there are`() throws {
    let lines = ["gov direct ft law has", "reg direct ft law has", "com direct ft about care law has"]
    #expect(
      try said(lines).dropFirst().prefix(2) == [
        "Two bodies could set its course on the same matter (any): gov and reg.",
        "Several could likewise on one more matter, listed below.",
      ])
  }

  @Test func `nobody is said to be master whom only reports name`() throws {
    #expect(
      try said([
        "com direct ft about care claim has seen 2014", "gov set-objectives ft about care law has",
        "x performance-manage y law has",
      ])
        == [
          "In law gov (in part) could direct ft, set-objectives it or performance-manage it.",
          "By report alone: com (in part).",
          "Gov in law and com by report alone could set its course on the same matter (care).",
          "Rows of this dataset, not events: 1 in law, by one row; 1 by report alone, by one row.",
        ])
    #expect(
      try said(["board part-of ft", "board direct ft law has"])
        == [
          "In law nobody but its own parts is recorded as able to direct ft.",
          "Rows of this dataset, not events: 0 in law, by 0 rows; 0 by report alone, by 0 rows.",
        ])
    #expect(try said(["x fund ft law has"]).first == "This dataset knows none of the powers that set a body's course.")
  }

  @Test func `those who may only jointly are said to`() throws {
    #expect(
      try said(["gov direct ft law has jointly reg", "com direct ft law has", "gov direct ft about care law has-not"])
        .prefix(2) == [
          "In law com and gov jointly with reg could direct ft.",
          "Two masters, those who may only jointly as one, could set its course on the same matter (any): com and gov"
            + " jointly with reg.",
        ])
  }
}

extension Graph {
  fileprivate func told(_ who: Masters.Mastery) -> String {
    func told(_ masters: [Masters.Master]) -> String {
      masters.map { master in
        let sign = master.base == .inPart ? "/" : master.base == .conditional ? "?" : ""
        return master.bodies.map { self[$0].id }.joined(separator: "+") + sign
      }.joined(separator: ", ")
    }
    return "in law: \(told(who.inLaw))" + (who.reported.isEmpty ? "" : "; by report: \(told(who.reported))")
  }
}
