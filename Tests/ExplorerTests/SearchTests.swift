import Analysis
import Explorer
import TermCore
import Testing

struct SearchTests {
  private func page(_ cells: [[String]]) -> Page {
    Page(
      title: "Boards",
      blocks: [
        .table(
          Page.Table(
            columns: [Page.Column("Who", isText: true), Page.Column("may")], rows: cells.map { Page.Row($0) }))
      ])
  }

  private func desk(_ cells: [[String]]) -> Desk {
    Desk(.list(.bodies), page(cells), size: Size(rows: 12, columns: 40))
  }

  /// What of a line of the screen stands out as found.
  private func found(_ desk: Desk) -> [String] {
    let grid = desk.state.draw()
    return (0..<grid.size.rows).map { row in
      String((0..<grid.size.columns).filter { grid[row, $0].role == .found }.map { grid[row, $0].glyph })
    }.filter { !$0.isEmpty }
  }

  @Test func `words searched for stand out wherever they are in sight, until the cursor moves on`() throws {
    var desk = desk([["Board of trade", "direct"], ["Minister", "be aboard"], ["Court", "judge"]])
    try desk.press("/board<enter>")
    #expect(found(desk) == ["Board", "Board", "board"], "the title's first")
    try desk.press("j")
    #expect(found(desk) == [])
  }

  @Test func `words that go on in the next line of a row stand out on both`() throws {
    var desk = desk([["The very first small hospital board of the town", "direct"], ["Court", "judge"]])
    try desk.press("/hospital<space>board<enter>")
    #expect(found(desk).joined() == "hospitalboard")
  }

  @Test func `the last line says which of how many places was found, also while letters are typed`() throws {
    var desk = desk((0..<9).map { [$0 % 3 == 0 ? "Court \($0)" : "Minister \($0)", ""] })
    try desk.press("/cour")
    let last = desk.state.draw().text.split(separator: "\n").last.map(String.init)
    #expect(last == "  search this page: cour         1 of 3")
    try desk.press("x")
    let nowhere = desk.state.draw().text.split(separator: "\n").last.map(String.init)
    #expect(nowhere == "  search this page: courx     not found")
    try desk.press("<backspace><enter>n")
    #expect(desk.state.message == "2 of 3 with 'cour'")
    try desk.press("nn")
    #expect(desk.state.message == "searched on from the top: 1 of 3 with 'cour'")
    try desk.press("N")
    #expect(desk.state.message == "searched on from the end: 3 of 3 with 'cour'")
  }
}
