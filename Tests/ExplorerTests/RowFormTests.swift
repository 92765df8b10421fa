import Analysis
import Explorer
import TermCore
import Testing

@Suite struct RowFormTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 15, columns: 60))

  private func long(_ count: Int) -> Desk {
    let rows = Page.Rows(0..<count) { number in
      let name = number % 10 == 3 ? "Board \(number) for the bridges, the fords and all the ferries" : "Board \(number)"
      return Page.Row(["board-\(number)", name], follow: .body(id: "board-\(number)", at: nil))
    }
    let columns = [Page.Column("Id"), Page.Column("Name", isText: true)]
    let page = Page(title: "Boards", lead: ["Many."], blocks: [.table(Page.Table(columns: columns, rows: rows))])
    return Desk(.list(.bodies), page, size: Size(rows: 12, columns: 44))
  }

  @Test func `w puts each row on one line, says below what is cut, and wraps them again`() throws {
    var desk = body
    try desk.press("w")
    let text = desk.state.draw().text
    #expect(text.contains("≠>National boa…  direct it: …  no   yes "), "\(text)")
    #expect(text.contains("  National board, direct it: model of care, no, yes, yes,\n  yes\n"), "\(text)")
    try desk.press("w")
    #expect(desk.state.draw().text.contains("  model of\n"))
  }

  @Test func `long rows move sideways to their end, marked at both edges; short ones stay`() throws {
    try expect(
      long(1000), after: "jj<gt>",
      shows: """
          Boards
          Many.
        ────────────────────────────────────────────
          Id         Name
          board-0    Board 0
          board-1    Board 1
         >board-2    Board 2
          board-3    … the bridges, the fords and …
        ─────────────── 996 more lines below, PgDn ─


          Enter open  / search  ? help  q leave
        """)
  }

  @Test func `moving ends where the longest row does, and goes back`() throws {
    var desk = long(1000)
    let before = desk.state.view
    try desk.press("<lt>")
    #expect(desk.state.message == "this is where the rows begin")
    try desk.press("<gt><gt><gt><gt>")
    #expect(desk.state.draw().text.contains("all the ferries\n"))
    #expect(desk.state.message == "this is where the longest rows end")
    try desk.press("<lt><lt><lt>")
    #expect(desk.state.view == before)
  }

  @Test func `in a long table w gives every row the lines that the longest need`() throws {
    var desk = long(1000)
    try desk.press("w")
    #expect(desk.state.layout.lineCount == 4 + 2000)
    try desk.press("5j")
    #expect(desk.state.row?.cells.first == "board-5")
    try desk.press("G")
    #expect(desk.state.row?.cells.first == "board-999")
    try desk.press("/board-503<enter>")
    #expect(desk.state.row?.cells.first == "board-503")
    #expect(desk.state.draw().text.contains(">board-503"))
    try desk.press("<gt>")
    #expect(desk.state.message == "rows take the lines they need here; w puts each on one line")
    try desk.press("w")
    #expect(desk.state.row?.cells.first == "board-503")
  }

  @Test func `going back finds the rows as they were left`() throws {
    var desk = body
    try desk.press("w<gt>j<enter>")
    try desk.press("<backspace>")
    #expect(desk.state.view.rowForm == .line)
    #expect(desk.state.view.shift > 0)
  }
}

@Suite struct DifferenceTests {
  @Test func `the brackets go from marked row to marked row, and say where there is no more`() throws {
    var desk = Desk(.compare(body: nil, at: nil), Samples.rows(30))
    var seen: [String?] = []
    for _ in 0..<5 {
      try desk.press("]")
      seen.append(desk.state.row?.cells[0])
    }
    #expect(seen == ["Body 3", "Body 10", "Body 17", "Body 24", "Body 24"])
    #expect(desk.state.message == "no difference further down; [ goes back up")
    try desk.press("[[[[")
    #expect(desk.state.message == "no difference further up; ] goes on down")
    #expect(desk.state.row?.cells[0] == "Body 3")
  }

  @Test func `where no row is marked they go from section to section`() throws {
    var desk = Desk(.sources, Samples.start)
    try desk.press("]")
    #expect(desk.state.row?.cells[0] == "Hospital trust")
    try desk.press("]")
    #expect(desk.state.message == "no section further down; [ goes back up")
    try desk.press("[")
    #expect(desk.state.row?.cells[0] == "Who could direct a hospital trust?")
  }

  @Test func `between two days every row is a difference`() throws {
    var desk = Desk(.diff(from: "2013", to: "2014", body: "trust"), Samples.trust)
    try desk.press("]]")
    #expect(desk.state.row?.cells[0] == "Its governors")
  }
}
