import Accountability
import Analysis
import Explorer
import Testing

@testable import remit

struct WordsTests {
  @Test func `Every word has a meaning in sentences, and stands once in its group`() {
    #expect(Term.own.count > 80)
    for term in Term.own {
      #expect(term.says.hasSuffix(".") && term.says.first?.isUppercase == true, "\(term.word)")
      #expect(term.says.count < 240, "\(term.word)")
    }
    #expect(Set(Term.own.map { "\($0.group) \($0.word)" }).count == Term.own.count)
  }

  @Test func `Everything that a table or an answer names by a word is in the list`() {
    let names =
      Standing.names + Checked.names + EvidenceKind.names + SourceKind.names + TieKind.names + StageKind.names
      + RetirementKind.names + Verdict.allCases.map(\.id) + AuthorityChange.Kind.allCases.map(\.heading)
    let known = Set(Term.own.flatMap { [$0.word] + $0.also })
    for name in names { #expect(known.contains(name), "\(name)") }
  }

  @Test func `A power is told with its rank, how it reads the other way, and everyday words`() {
    #expect(
      remit("words tell what to do").output == """
          direct it                                                               power
          May give it orders that it must obey. Rank 7 of 9, under 'Can give it
          orders'. Of the other body one says that it is bound by directions of the
          holder. Also: direct, tell what to do, run, order, instruct, command.
        ────────────────────────────────────────────────────────────────────────────────
          Ask on
          Who has this power

        """)
  }

  @Test func `A cell with a sign is told as both`() {
    let text = remit("words 'no*' recalled DfE").output
    for part in ["4 meanings.", "  no ", "  *  ", "recalled", "Department for Education"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `A cell's word alone is not told as one with a sign`() {
    let text = remit("words yes part").output
    #expect(text.contains("  yes ") && !text.contains("Signs"))
  }

  @Test func `What begins so is told where nothing is called just so, and a slip is answered with what is near`() {
    #expect(remit("words believ").output.hasPrefix("  believed "))
    let slip = remit("words recaled")
    #expect(slip.exit == 64)
    #expect(
      slip.complaint.hasPrefix("remit: no word is called 'recaled'; did you mean 'recalled' (how far checked)?\n"))
    #expect(slip.complaint.hasSuffix("remit words recalled\n"))
  }

  @Test func `Search finds the program's own words beside what the dataset names`() {
    #expect(remit("search recalled").output.contains("Words of the program\n  recalled  Nobody has looked."))
  }

  @Test func `Every row of a body's page opens what its words mean`() throws {
    let pages = Pages(
      try OpenDataset(compiledExample).graph, today: Day(year: 2026, month: 11, day: 21) ?? .distantPast)
    let page = try pages.page(.body(id: "academy", at: "2018-01-31"))
    guard case .table(let table)? = page.blocks.first(where: { if case .table = $0 { true } else { false } }) else {
      Issue.record("the page has no table")
      return
    }
    let titles = table.columns.map(\.title)
    for row in table.rows {
      let words = pages.words(in: row, under: titles)
      #expect(words.contains { $0 == "any" || (try? pages.graph.asked(power: $0)) != nil }, "\(row.cells)")
      #expect(row.mark.isEmpty == !words.contains("≠"), "\(row.cells)")
      _ = try pages.page(.words(words))
    }
    let parted = try #require(table.rows.first { !$0.mark.isEmpty })
    #expect(pages.words(in: parted, under: titles).contains("not in law"))
  }

  @Test func `A short name whose long form stands nowhere on a page is spelt out at its foot`() throws {
    let pages = Pages(
      try OpenDataset(compiledExample).graph, today: Day(year: 2026, month: 11, day: 21) ?? .distantPast)
    let page = try pages.page(.diff(from: "2010", to: "2019", body: "academy"))
    #expect(page.text(width: 80).contains("  DfE"))
    #expect(page.blocks.last == .paragraph("DfE: Department for Education.", .faint))
    let told = try pages.page(.compare(body: "academy", at: "2018-01-31")).text(width: 80)
    #expect(told.contains("RSC ") && told.contains("regional schools commissioner") && !told.contains("RSC:"))
    let own = try pages.page(.body(id: "regional-director", at: "2018-01-31"))
    #expect(own.title.hasPrefix("regional schools commissioner (RSC)"))
    #expect(!own.text(width: 80).contains("RSC:"))
  }
}
