import Explorer
import TermCore
import Testing

/// What is seen after a step through time.
struct SteppingTests {
  private func page(_ changed: Int?, of count: Int = 40, folded: [Page.Row] = []) -> Page {
    let rows = (0..<count).map { Page.Row(["Body \($0)", "direct it", $0 == changed ? "yes" : "no"]) }
    let columns = [Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("in law")]
    return Page(
      title: "Trust", lead: ["A trust."],
      blocks: [
        .table(
          Page.Table(columns: columns, rows: rows, foldedSummary: folded.isEmpty ? "" : "More", foldedRows: folded))
      ])
  }

  /// A view whose next step leads to another page.
  private func desk(_ first: Page, then next: Page, _ keys: String = "") throws -> Desk {
    var desk = Desk(.body(id: "trust", at: "2014"), first, size: Size(rows: 12, columns: 50))
    try desk.press(keys)
    _ = desk.state.update(.step(.nextChange))
    desk.take(.answered(.body(id: "trust", at: "2015"), next))
    return desk
  }

  @Test func `where nothing of what changed is in sight, the cursor goes to the first of it`() throws {
    let desk = try desk(page(nil), then: page(30))
    #expect(desk.state.row?.cells.first == "Body 30")
    #expect(desk.state.draw().text.contains("~>Body 30"))
    #expect(try self.desk(page(nil), then: page(2)).state.row?.cells.first == "Body 0")
  }

  @Test func `a step that changes only what a filter hides says so, and keeps the cursor's row`() throws {
    let desk = try desk(page(nil), then: page(7), "&body<space>3<enter>jj")
    #expect(desk.state.message == "what changed then the filter hides; & and Enter show all rows")
    #expect(desk.state.row?.cells.first == "Body 31")
    let seen = try self.desk(page(nil), then: page(33), "&body<space>3<enter>")
    #expect(seen.state.message == "1 row changed (~)")
  }

  @Test func `a step that changes only folded rows, or none, says so`() throws {
    let (old, new) = (Page.Row(["Court", "judge it", "no"]), Page.Row(["Court", "judge it", "yes"]))
    let folded = try desk(page(nil, folded: [old]), then: page(nil, folded: [new]))
    #expect(folded.state.message == "what changed then is among the folded rows; Tab shows them")
    #expect(try desk(page(nil), then: page(nil)).state.message == "nothing on this page reads otherwise than before")
  }

  @Test func `where its row went, the cursor goes to the head of its section, else to the head of the page`() throws {
    func page(_ second: String, last: Int) -> Page {
      var rows = (0..<last).map { Page.Row(["Body \($0)", "direct it", "no"], heading: $0 == 0 ? "First" : "") }
      rows[15] = Page.Row(["Body 15", "inspect it", "no"], heading: second)
      let columns = [Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("in law")]
      return Page(title: "Trust", lead: ["A trust."], blocks: [.table(Page.Table(columns: columns, rows: rows))])
    }
    let desk = try desk(page("Second", last: 40), then: page("Second", last: 20), "30G")
    #expect(desk.state.row?.cells.first == "Body 15")
    let away = try self.desk(page("Second", last: 40), then: page("Third", last: 20), "30G")
    #expect(away.state.row?.cells.first == "Body 0" && away.state.view.top == 0)
  }

  @Test func `a row that went is named`() throws {
    let desk = try desk(page(nil, of: 3), then: page(nil, of: 2))
    #expect(desk.state.message == "1 row went: 'Body 2: direct it'")
  }
}
