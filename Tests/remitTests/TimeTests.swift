import Accountability
import Analysis
import Explorer
import Testing

@testable import remit

struct TimeTests {
  private let scratch: Scratch
  private let file: String

  init() throws {
    scratch = try Scratch()
    file = try Ferry.file(in: scratch)
  }

  @Test func `A trace is told in sentences, then tenure by tenure with the gaps where they fall`() {
    #expect(
      remit("trace license ferry", data: file).output == """
          The power to license the ferry, through time          as known to 30 Jun 2020
          The power to license the ferry, in law: the warden from 1 Apr 2001 to 31 Dec
          2005; the warden from 2007 to 31 Dec 2008; the board from 1 Jul 2010 on; the
          harbour from 1 May 2015 on (only when something has happened). Nobody is
          recorded as having it from 1 Jan 2006 to 2007, and nothing says why. Nobody
          is recorded as having it from 1 Jan 2009 to 30 Jun 2010; what the record says
          of those days stands below. The board and the harbour had some of it at once,
          each on its own, from 1 May 2015 on. The law is known to 30 Jun 2020, and no
          further.
        ────────────────────────────────────────────────────────────────────────────────
          Who                 from        to           how, and by what
          the warden          1 Apr 2001  31 Dec 2005  Ferry Act s.1
          nobody is recorded  1 Jan 2006  2007         nothing recorded says why
          the warden          2007        31 Dec 2008  Ferry Act s.2
          nobody is recorded  1 Jan 2009  30 Jun 2010  Noted of the warden: The office
                                                        stood empty.
          the board           1 Jul 2010  still        Ferry Act s.3
          the harbour         1 May 2015  still        only about crossings by night
                                                        when the tide is high: Ferry
                                                        Act s.4
          still: no end is recorded by 30 Jun 2020.

          Several at once, each on its own
          Who                        from        to     of it
          The board and the harbour  1 May 2015  still  part

          Only reported: the law as recorded does not give it
          Who        said to be  when             how, and by whom
          the guild  claimed     seen 4 May 2012  reported by The Paper (press, 4 May
                                                   2012)
        ────────────────────────────────────────────────────────────────────────────────
          One row of law says who had it not (--all tells it)

        """)
  }

  @Test func `After the last era comes the law as a Bill before Parliament would have it, and before that today`()
    throws
  {
    var draft = Draft()
    draft.bodies = ["gov", "ft"].map { id in
      var body = Draft.Body()
      body.id = id
      return body
    }
    var era = Draft.Era()
    (era.id, era.from) = ("now", try #require(DateText("2020-01-01")).earliest)
    draft.eras = [era]
    var bill = Draft.Proposal()
    (bill.id, bill.name, bill.via) = ("bill", "Ferry Bill", .bill)
    var stage = Draft.Stage()
    (stage.kind, stage.on) = (.introduced, try #require(DateText("2026-01-01")))
    bill.stages = [stage]
    draft.proposals = [bill]
    let pages = Pages(try Graph(draft), today: try #require(DateText("2026-05-01")).earliest)
    func step(_ stride: Stride, from view: Viewpoint) throws -> Viewpoint {
      var work = pages.work(from: view, stride)
      return try work.finish().get()
    }
    let under = Viewpoint.body(id: "ft", at: nil, under: "bill")
    #expect(try step(.nextEra, from: .body(id: "ft", at: "now")) == under)
    #expect(try step(.previousEra, from: under) == .body(id: "ft", at: nil))
    #expect(try step(.whatChanged, from: under) == .diff(from: "today", to: "bill", body: "ft"))
    #expect(throws: StrideError.self) { try step(.nextEra, from: under) }
    #expect(throws: StrideError.self) { try step(.nextEra, from: .compare(body: "ft", at: "now")) }
    let brief = Viewpoint.brief(body: "ft", at: nil, under: "bill")
    #expect(
      try step(.nextEra, from: .brief(body: "ft", at: "now", under: nil)) == brief, "a page for a board goes along")
    #expect(try step(.previousEra, from: brief) == .brief(body: "ft", at: nil, under: nil))
    var work = try pages.work(on: under)
    let page = work.finish().page
    #expect(page.eraLine == Page.EraLine(names: ["now", "Bill"], current: 1, title: "Ferry Bill"))
    #expect(page.aside == "under Ferry Bill")
  }

  @Test func `What nobody ever had is an answer too`() {
    #expect(
      remit("trace inspect ferry", data: file).output == """
          The power to inspect the ferry, through time          as known to 30 Jun 2020
          In this dataset nobody is recorded as ever having had the power in law to
          inspect the ferry. The law, as recorded, denied it to the guild. The law is
          known to 30 Jun 2020, and no further.
        ────────────────────────────────────────────────────────────────────────────────
          Not so in law
          Who        may not            when               by
          the guild  inspect the ferry  no dates recorded  Ferry Act s.13

        """)
  }

  @Test func `A power over bodies that followed each other names each with its time`() throws {
    #expect(
      remit("trace call mole", data: file).output == """
          The power to call the mole, through time              as known to 30 Jun 2020
          The power to call the mole (to 31 Dec 2009 the jetty), in law: the warden
          from 1 Apr 2001 to 31 Dec 2009; the board, its successor, from 1 Jan 2010 on.
          Between the first day and the last there is no gap. The law is known to 30
          Jun 2020, and no further.
        ────────────────────────────────────────────────────────────────────────────────
          Who         over       from        to           how, and by what
          the warden  the jetty  1 Apr 2001  31 Dec 2009  Ferry Act s.14
          the board   the mole   1 Jan 2010  still        as successor of the warden:
                                                           Ferry Act s.15
          still: no end is recorded by 30 Jun 2020.

        """)
  }

  @Test func `What was ahead of the law is told from the longest on, and what is not used apart`() {
    #expect(
      remit("lag", data: file).output == """
          Ahead of the law: Ferry                               as known to 30 Jun 2020
          2 powers are recorded here as practised, claimed or proposed before the law
          gave them. Longest: the power to direct the ferry: proposed for the council
          in the Ferry Bill, Feb 2012, at least 46 months before the law gave it on 1
          Jan 2016.
        ────────────────────────────────────────────────────────────────────────────────
          Who          may               first              in law      months
          the council  direct the ferry  proposed Feb 2012  1 Jan 2016  46
          the board    direct the ferry  used 15 Mar 2011   1 Jan 2014  33
          Where a date is a month, a year or about a day, months are the fewest there
          can be.

          In law, and said not to be used
          Who          may                            in law  used  claimed  believed
          the council  direct the ferry (1 Aug 2017)  yes     no
          Rows of this dataset, not events, as known to 30 Jun 2020.
          2 more rows report as practised or claimed what the law had not given then
          and has not given since (--all tells them)

        """)
    #expect(
      remit("lag guild", data: file).output.contains(
        "Nothing is recorded here as practised, claimed or proposed over the guild or\n  by it before the law gave it.")
    )
  }

  @Test(arguments: ["trace license ferry", "trace inspect ferry", "trace call mole", "lag", "lag council"])
  func `The answers of trace and lag are what the schema says`(line: String) throws {
    let answer = try JSON.read(remit("\(line) --format json", data: file).output)
    #expect(try SchemaReader.published.get().faults(in: answer) == [])
  }

  @Test func `Enter leads to the row, the note or those who shared, inspecting to the question`() throws {
    let pages = Pages(try Ferry.graph(), today: try #require(Day(year: 2026, month: 11, day: 21)))
    let trace = try pages.page(.trace(power: "license", body: "ferry", about: nil)).rows
    #expect(
      trace.map { $0.follow?.description ?? "-" } == [
        "cite ferry-1", "-", "cite ferry-2", "show warden --at 2009-01-01", "cite ferry-3", "cite ferry-4",
        "who license ferry --at 2015-05-01", "cite ferry-6",
      ])
    #expect(
      trace.map { $0.inspect?.description ?? "-" } == [
        "may warden license ferry --at 2001-04-01", "-", "may warden license ferry --at 2007-01-01", "-",
        "may board license ferry --at 2010-07-01", "may harbour license ferry --at 2015-05-01", "-",
        "may guild license ferry --at 2012-05-04",
      ])
    #expect(trace.first?.citation == "The warden, from 1 Apr 2001 to 31 Dec 2005 (Ferry Act s.1). [ferry 1: ferry-1]")
    #expect(
      trace.last?.citation
        == "The guild: claimed, seen 4 May 2012, reported by The Paper (press, 4 May 2012). [ferry 1: ferry-6]")
    let lag = try pages.page(.lag(body: nil)).rows
    #expect(
      lag.map { $0.follow?.description ?? "-" } == [
        "cite ferry-9", "cite ferry-7", "may council direct ferry --at 2017-08-01",
      ])
    #expect(lag.first?.inspect?.description == "may council direct ferry --at 2012-02-29")
    #expect(
      lag.dropFirst().first?.detail.map(\.text) == [
        "Used, as reported by The Paper (press, 15 Mar 2011): So it says.",
        "In law since 1 Jan 2014: The board (Ferry Act s.8).",
      ])
    #expect(lag.dropFirst().first?.citation.hasSuffix("[ferry 1: ferry-7, ferry-8]") == true)
  }
}

extension Page {
  /// The rows of its tables, without those that are folded.
  fileprivate var rows: [Row] {
    blocks.flatMap { block -> [Row] in if case .table(let table) = block { Array(table.rows) } else { [] } }
  }
}
