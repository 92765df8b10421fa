import Accountability
import Testing

@testable import Analysis

@Suite struct AskingTests {
  private var graph: Graph {
    get throws {
      try Picture([
        "nhs-england direct trust about board law has", "nhs-england named NHS_Commissioning_Board NHSCB ..2013-04-01",
        "nhs-england named NHS_England NHSE 2013-04-01..", "monitor named Monitor ..2016-04-01",
        "nhsi named NHS_Improvement NHSI 2016-04-01..", "trust named NHS_trust",
        "monitor fund trust claim has seen 2014 of inquiry", "oeuvre named Œuvre_Générale",
      ]).with { draft in
        draft.powers[0].also = ["tell what to do", "order"]
        draft.powers[1].phrase = "fund {}'s services"
        draft.renamed = [
          ("nhscb", "nhs-england"), ("command", "direct"), ("council", "board"), ("draft", "bill"),
          ("report", "inquiry"), ("line-1", "row-1"),
        ].map { old, new in
          var renaming = Draft.Renaming()
          (renaming.old, renaming.new) = (old, new)
          return renaming
        }
      }.graph
    }
  }

  private func body(_ typed: String) throws -> String {
    let graph = try self.graph
    do throws(AskingError) { return graph[try graph.asked(body: typed)].id } catch { return error.sentence }
  }

  @Test(arguments: [
    ("nhs-england", "nhs-england"), ("NHS England", "nhs-england"), ("nhse", "nhs-england"), ("NHSCB", "nhs-england"),
    ("nhs commissioning board", "nhs-england"), ("  nhs   ENGLAND ", "nhs-england"), ("nhscb", "nhs-england"),
    ("NHS Imp", "nhsi"), ("moni", "monitor"), ("oeuvre generale", "oeuvre"), ("NHS trust", "trust"),
    ("monitr", "no body is called 'monitr'; did you mean 'monitor' (Monitor)?"),
    ("zzzzzz", "no body is called 'zzzzzz'"),
    ("nhs", "'nhs' may be any of 3 bodies"), ("", "no body is called ''"), ("'", "no body is called '''"),
  ])
  func `a body is found by any name of any time, if only one fits`(_ asked: (String, String)) throws {
    #expect(try body(asked.0) == asked.1)
  }

  @Test func `what is ambiguous names its candidates`() throws {
    let graph = try self.graph
    do throws(AskingError) {
      _ = try graph.asked(body: "nhs")
      Issue.record("'nhs' was taken for one body")
    } catch {
      #expect(error.isAmbiguous && error.candidates.map(\.id) == ["nhs-england", "trust", "nhsi"])
    }
  }

  @Test func `a power is found by its id, its phrase and everyday words, and any is every power`() throws {
    let graph = try self.graph
    for typed in ["direct", "Order", "tell what to do", "tell"] {
      #expect(try graph.asked(power: typed).map { graph[$0].id } == "direct", "\(typed)")
    }
    #expect(try graph.asked(power: "fund services").map { graph[$0].id } == "fund")
    #expect(try graph.asked(power: "any") == nil)
    #expect(throws: AskingError.self) { try graph.asked(power: "-") }
  }

  @Test func `a power is found by any form of its verb, of a name of several words by that of the first`() throws {
    let graph = try self.graph
    for typed in ["directs", "directed", "Directing", "orders", "telling what to do", "tells"] {
      #expect(try graph.asked(power: typed).map { graph[$0].id } == "direct", "\(typed)")
      #expect(graph.isOne(power: typed))
    }
    for (form, verb) in [("applies", "apply"), ("capped", "cap"), ("removing", "remove"), ("closes", "close")] {
      #expect(VerbForm(form).verbs.contains(verb), "\(form)")
    }
    #expect(throws: AskingError.self) { try graph.asked(power: "directory") }
  }

  @Test func `what was renamed is found by its old id, whatever it is`() throws {
    let graph = try self.graph
    #expect(try graph[graph.asked(body: "nhscb")].id == "nhs-england")
    #expect(try graph.asked(power: "command").map { graph[$0].id } == "direct")
    #expect(try graph[graph.asked(matter: "council")].id == "board")
    #expect(try graph[graph.asked(proposal: "draft")].id == "bill")
    #expect(try graph[graph.asked(source: "report")].id == "inquiry")
    #expect(try graph[graph.asked(row: "line-1")].id == "row-1")
  }

  @Test func `matters, proposals, sources and rows are found, and what is near is offered`() throws {
    let graph = try self.graph
    #expect(try graph[graph.asked(matter: "Board")].id == "board")
    #expect(try graph[graph.asked(proposal: "bill")].id == "bill")
    #expect(try graph[graph.asked(source: "Inquiry")].id == "inquiry")
    #expect(try graph[graph.asked(row: "row-2")].id == "row-2")
    #expect(throws: AskingError.self) { try graph.asked(source: "") }
    do throws(AskingError) {
      _ = try graph.asked(row: "rwo-2")
      Issue.record("'rwo-2' was taken for a row")
    } catch { #expect(error.candidates.map(\.id).first == "row-2") }
    do throws(AskingError) {
      _ = try graph.asked(source: "q")
      Issue.record("'q' was taken for a source")
    } catch { #expect(error.candidates.isEmpty) }
  }

  @Test func `a second body to do it to is not passed over in silence`() throws {
    let question = try graph.question(in: "who may order monitor an NHS trust")
    #expect(question.rest == ["nhs trust"])
  }

  // MARK: Moments

  @Test(
    arguments: [
      (nil, "2026-11-21..2026-11-21", "2026-10-31"), ("today", "2026-11-21..2026-11-21", "2026-10-31"),
      ("2014-03-11", "2014-03-11..2014-03-11", "2014-03-11"), ("2014-03", "2014-03-01..2014-03-31", "2014-03-31"),
      ("2014", "2014-01-01..2014-12-31", "2014-12-31"), ("2026-11", "2026-11-01..2026-11-30", "2026-10-31"),
      ("2030", "2030-01-01..2030-12-31", "2026-10-31"), ("e13", "2013-04-01..2016-03-31", "2014-03-31"),
      ("e16", "2016-04-01..2026-11-21", "2026-10-31"),
    ] as [(String?, String, String)])
  func `a moment is drawn at one day, never after what is known`(_ typed: (String?, String, String)) throws {
    let graph = try Picture([]).with { draft in
      draft.dataset.lawReadTo = day("2026-10-31")
      draft.eras[0].shownAt = day("2014-03-31")
    }.graph
    let moment = try graph.moment(typed.0, today: day("2026-11-21"))
    #expect("\(moment.span.first)..\(moment.span.last)" == typed.1)
    #expect(moment.day == day(typed.2))
  }

  @Test(arguments: [
    ("who could order an NHS trust", "- direct trust -"), ("who could order NHS trusts", "- direct trust -"),
    ("may Monitor order the NHS trust about its board", "monitor direct trust board"),
    ("Can NHS England tell what to do?", "nhs-england direct - -"), ("who is over the NHS trust", "trust - - -"),
    ("has anyone the power to fund", "- fund - -"), ("what is it to me", "- - - -"), ("", "- - - -"),
  ])
  func `a sentence is read for what it names of a question`(_ sentence: String, _ named: String) throws {
    let graph = try self.graph
    let question = graph.question(in: sentence)
    let parts = [
      question.holder.map { graph[$0].id }, question.power.map { graph[$0].id }, question.subject.map { graph[$0].id },
      question.matter.map { graph[$0].id },
    ]
    #expect(parts.map { $0 ?? "-" }.joined(separator: " ") == named)
  }

  @Test(arguments: [
    ("who can order the NHS trust in 2014", "2014 -"), ("on 1 March 2014", "2014-03-01 -"),
    ("in march 2014", "2014-03 -"),
    ("under the bill", "- bill"), ("under Health Bill", "- bill"), ("Health Bill 2026", "- bill"), ("bed 14", "- -"),
  ])
  func `a sentence is read for its day and its Bill, and leaves no word of them`(_ sentence: String, _ named: String)
    throws
  {
    let graph = try Picture(["com direct ft proposal has in bill"]).with { $0.proposals[0].name = "Health Bill 2026" }
      .graph
    let bills = try [#require(graph.proposal("bill"))]
    let question = graph.question(in: sentence, bills: bills)
    #expect("\(question.time ?? "-") \(question.proposal.map { graph[$0].id } ?? "-")" == named)
    #expect(!question.rest.contains { ["2014", "bill", "health", "under", "march"].contains($0) })
  }

  @Test(arguments: [
    ("1 June 2014", "2014-06-01"), ("01 Jun 2014", "2014-06-01"), ("nov 2026", "2026-11"), ("MARCH 2014", "2014-03"),
    ("now", "today"),
  ])
  func `a moment is read as people write it, and named as the program does`(_ typed: String, _ named: String) throws {
    #expect(try Picture([]).graph.moment(typed, today: day("2026-11-21")).typed == named)
  }

  @Test(arguments: ["31 June 2014", "ju 2014", "June", "June 14", "1 1 June 2014", "0 June 2014", "-1 June 2014"])
  func `what only looks like a spoken day is refused`(_ typed: String) throws {
    #expect(throws: AskingError.self) { try Picture([]).graph.moment(typed, today: day("2026-11-21")) }
  }

  @Test(arguments: ["2014~", "?", "..", "tomorrow", "", "2014-13"])
  func `what is no day is refused with what is near`(_ typed: String) throws {
    let graph = try Picture([]).graph
    #expect(throws: AskingError.self) { try graph.moment(typed, today: day("2026-11-21")) }
  }

  @Test func `an era with a slip in its id is offered`() throws {
    let graph = try Picture([]).graph
    do throws(AskingError) {
      _ = try graph.moment("ee13", today: day("2026-11-21"))
      Issue.record("'ee13' was taken for an era")
    } catch { #expect(error.candidates.map(\.id).first == "e13") }
  }

  @Test func `a day lies in the era that last began`() throws {
    let graph = try Picture([]).graph
    #expect(graph.era(on: day("2013-03-31")) == nil)
    #expect(graph.era(on: day("2013-04-01"))?.id == "e13" && graph.era(on: day("2016-03-31"))?.id == "e13")
    #expect(graph.era(on: day("2016-04-01"))?.id == "e16")
  }
}
