import Accountability
import Explorer
import Testing

@testable import remit

struct LadderTests {
  private let scratch: Scratch
  private let file: String

  init() throws {
    scratch = try Scratch()
    file = try Ladder.file(in: scratch)
  }

  @Test func `A chain is told in a sentence, then line by line from the body upwards`() {
    #expect(
      remit("chain mill --at 2018-03-20 --width 100", data: file).output == """
          How the mill answers to the crown                                               as at 20 Mar 2018
          In law 2 lines led from the mill to the crown; the shortest: the crown could set the mill's
          objectives about safety. Reports added 2 lines; the shortest: the guild was reported as able to
          direct the mill (not in law); the crown could call the guild to account. Each step stands for
          itself: that one body is over a second and the second over a third gives the first no power over
          the third.
        ────────────────────────────────────────────────────────────────────────────────────────────────────
          In law
          Answers to     may                                     in law  used  claimed  believed
          Line 1, one step
          the crown      set the mill's objectives about safety  yes
          Line 2, 2 steps; weakest: the crown over the inspector
          the inspector  direct the mill about safety            yes
          the crown      appoint the inspector's chair           yes

          With a step that is only reported
          Answers to     may                            in law  used  claimed  believed
          Line 1, 2 steps; weakest: the crown over the guild
        ≠ the guild      direct the mill                no            yes
            No, not in law. The guild had no power to direct the mill (Mills Act s.3).
            Reported as claimed, and not in law.
            Claimed, as reported by The Paper (press, Mar 2018): It says that it commands the mill.
          the crown      call the guild to account      yes
          Line 2, 3 steps; weakest: the crown over the inspector
        ≠ the guild      direct the mill                no            yes
            Reported as claimed, and not in law. More is said of it in line 1.
          the inspector  direct the guild               yes
          the crown      appoint the inspector's chair  yes

          No step: denied in law, but for an exception
          Answers to  may              in law  used  claimed  believed
          the baron   direct the mill  no*
          *: within limits, by a procedure or with an exception; the row says which.
          Counted as a step: one body may direct it, appoint its leaders, set its objectives or call it to
          account.

        """)
  }

  @Test func `Masters are told on the day, by matter and by year`() {
    #expect(
      remit("masters mill --at 2018-03-20 --width 100", data: file).output == """
          Who can set the course of the mill                                              as at 20 Mar 2018
          In law the crown (in part) and the inspector (in part) could direct the mill or set its
          objectives. By report alone: the guild. The crown and the inspector in law and the guild by
          report alone could set its course on the same matter (safety).
        ────────────────────────────────────────────────────────────────────────────────────────────────────
          Who            may                              in law  used  claimed  believed
          In law
          the inspector  direct it about safety           yes
          the crown      set its objectives about safety  yes
          By report alone
        ≠ the guild      direct it                        no            yes
            No, not in law. The guild had no power to direct the mill (Mills Act s.3).
            Reported as claimed, and not in law.
            Claimed, as reported by The Paper (press, Mar 2018): It says that it commands the mill.
          Not in general, but by way of exception
          the baron      direct it                        no*
          1 more line says who does not have it, or leaves it unsettled (--all tells it)
          *: within limits, by a procedure or with an exception; the row says which.

          Several on the same matter
          Matter  in law                    by report alone
          safety  the crown; the inspector  the guild

          At the end of each year
          Year       in law                                        by report alone
          2005–2017  the crown (in part); the inspector (in part)  the guild
          2018–2020  the crown (in part); the inspector (in part)
          Rows of this dataset, not events: 2 in law, by 2 rows; 1 by report alone, by one row.

        """)
  }

  @Test(arguments: [
    ("chain mill --to mill", "The mill is named at both ends, and no body answers to itself."),
    (
      "chain mill --to heir --at 2010",
      "The heir did not exist on 31 Dec 2010; it began on 1 Apr 2015. No line led to it."
    ),
    ("chain smithy", "It ended on 31 Dec 2009 and is shown as at its last day."),
    ("chain crown --to mill", "No line recorded here leads from the crown to the mill, in law or by report."),
    ("masters smithy", "In law nobody is recorded as able to direct the smithy or set its objectives."),
    (
      "chain mill --to abbot --under bill",
      "Mills Bill is a Bill, not the law: no stage known. Under it one line leads from the mill to the abbot"
    ),
    (
      "chain crown --to mill --under bill",
      "No line recorded here leads from the crown to the mill, under it or by report."
    ),
    (
      "masters mill --under bill",
      "Mills Bill is a Bill, not the law: no stage known. Under it the abbot, the crown (in part) and the inspector (in part)"
    ),
    ("masters smithy --under bill", "Under it nobody is recorded as able to"),
    ("masters mill --at 1066", "It did not exist before 1 Jan 2001 and is shown as at its first day."),
  ])
  func `What has no line or no master is an answer all the same`(line: String, sentence: String) throws {
    let outcome = remit("\(line) --width 200", data: file)
    #expect(outcome.exit == 0)
    #expect(outcome.output.replacing("\n ", with: "").contains(sentence), "\(outcome.output)")
    let answer = try JSON.read(remit("\(line) --format json", data: file).output)
    #expect(try SchemaReader.published.get().faults(in: answer) == [])
  }

  @Test(arguments: ["chain mill --at 2018-03-20", "masters mill --at 2018-03-20"])
  func `The answers of chain and masters are what the schema says`(line: String) throws {
    let answer = try JSON.read(remit("\(line) --format json", data: file).output)
    #expect(try SchemaReader.published.get().faults(in: answer) == [])
  }

  @Test func `A chain without a head needs an end that is named`() throws {
    let outcome = remit("chain minister", data: try Conflicts.file(in: scratch))
    #expect(outcome.exit == 64)
    #expect(outcome.complaint.contains("the dataset names no body at its head; say which with --to BODY"))
  }

  @Test func `Enter leads to the body above, inspecting to the question, and a year to its masters`() throws {
    let graph = try Ladder.graph()
    let pages = Pages(graph, today: try #require(Day(year: 2026, month: 11, day: 21)))
    let chain = try pages.page(.chain(body: "mill", to: nil, at: "2018-03", under: nil)).rows
    #expect(
      chain.map(\.follow)
        == ["crown", "inspector", "crown", "guild", "crown", "guild", "inspector", "crown", "baron"].map {
          .body(id: $0, at: "2018-03")
        })
    let second = chain.dropFirst()
    #expect(
      second.first?.inspect
        == .may(holder: "inspector", power: "direct", subject: "mill", about: "safety", at: "2018-03-31", under: nil))
    #expect(second.first?.citation.contains("mill-1") == true)
    #expect(
      second.dropFirst().first?.detail.last?.text
        == "The weakest step of this line: its power ranks 6 of 9, and its source's own words were read.")
    let masters = try pages.page(.masters(body: "mill", at: "2018-03", under: nil)).rows
    #expect(
      masters.map(\.follow?.description) == [
        "show inspector --at 2018-03", "show crown --at 2018-03", "show guild --at 2018-03",
        "show baron --at 2018-03", "who any mill --about safety --at 2018-03", "masters mill --at 2017",
        "masters mill --at 2020",
      ])
    #expect(
      try pages.page(.masters(body: "smithy", at: nil, under: nil)).rows.map(\.follow) == [
        .body(id: "smithy", at: "2009-12-31")
      ])
  }
}

extension Page {
  /// The rows of its tables, without those that are folded.
  fileprivate var rows: [Row] {
    blocks.flatMap { block -> [Row] in if case .table(let table) = block { Array(table.rows) } else { [] } }
  }
}
