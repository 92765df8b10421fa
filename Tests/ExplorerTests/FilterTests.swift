import Explorer
import TermCore
import Testing

@Suite struct FilterTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)

  private func names(_ desk: Desk) -> [String] {
    (0..<desk.state.layout.stopCount).compactMap { stop in
      desk.state.layout.stop(at: stop).flatMap(desk.state.view.page.row)?.cells.first
    }
  }

  @Test
  func `rows with the words are kept, those that were folded among them, and those without after an exclamation mark`()
    throws
  {
    var desk = body
    try desk.press("&parl")
    #expect(names(desk) == ["Parliament"])
    #expect(desk.state.view.page.lead == ["1 row with what was typed."])
    try desk.press("^U!regulator<enter>")
    #expect(!names(desk).contains("The regulator"))
    #expect(names(desk).contains("Parliament"))
    #expect(desk.state.draw().text.contains("&!regulator"))
  }

  @Test func `a heading finds the rows under it, and letter case counts where a capital is typed`() throws {
    var desk = body
    try desk.press("&stop<space>or")
    #expect(names(desk) == ["The regulator"])
    try desk.press("^UPARL")
    #expect(names(desk).isEmpty)
  }

  @Test func `where no row is kept nothing else stands on the page`() throws {
    var page = Samples.trust
    page.blocks.append(.paragraph("* with an exception", .faint))
    var desk = Desk(.body(id: "trust", at: "2014"), page)
    try desk.press("&zzz")
    #expect(desk.state.view.page.lead == ["0 rows with what was typed."])
    #expect(!desk.state.draw().text.contains("exception"))
  }

  @Test(arguments: ["<escape>", "<enter>&<enter>", "<enter><escape>", "^U"])
  func `a filter that is cleared leaves the view as it was`(way: String) throws {
    var desk = body
    try desk.press("<tab>jjj")
    let before = desk.state.view
    try desk.press("&reg" + way)
    #expect(desk.state.view == before)
  }

  @Test func `what is behind a filter is followed, and going back finds the filter`() throws {
    var desk = body
    try desk.press("&licen<enter><enter>")
    #expect(desk.state.view.viewpoint == .body(id: "regulator", at: "2014-03"))
    try desk.press("H")
    #expect(names(desk) == ["The regulator"])
  }

  @Test func `a filter goes along through time, and what it left out is there when it is cleared`() throws {
    var desk = body
    try desk.press("&licen<enter>}")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2018"))
    #expect(names(desk) == ["The regulator"])
    try desk.press("<escape>")
    #expect(names(desk).count > 1)
  }

  @Test func `a page without rows says so`() throws {
    var desk = Desk(.compare(body: nil, at: nil), Page(title: "Nothing", lead: ["Nothing."]))
    try desk.press("&")
    #expect(desk.state.message == "this page has no rows")
  }
}

@Suite struct ReachTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)

  @Test func `a number before a key that moves repeats it, and before G names a row`() throws {
    var desk = Desk(.compare(body: nil, at: nil), Samples.rows(30))
    try desk.press("10j")
    #expect(desk.state.row?.cells[0] == "Body 10")
    try desk.press("3k")
    #expect(desk.state.row?.cells[0] == "Body 7")
    try desk.press("20G")
    #expect(desk.state.row?.cells[0] == "Body 19")
    try desk.press("4")
    #expect(desk.state.draw().text.hasSuffix("  4, then what to do so often; Esc forgets it"))
    try desk.press("<escape>j")
    #expect(desk.state.row?.cells[0] == "Body 20")
    try desk.press("0")
    #expect(desk.state.message == "0 does nothing here; ? shows the keys")
  }

  @Test func `a marked view is gone back to as it was, and two quotes return`() throws {
    var desk = body
    try desk.press("jma")
    let marked = desk.state.view
    try desk.press("<enter>S'a")
    #expect(desk.state.view == marked)
    try desk.press("''")
    #expect(desk.state.view.viewpoint == .sources)
    try desk.press("'x")
    #expect(desk.state.message == "nothing is marked x; marked are a")
    try desk.press("m<escape>")
    #expect(desk.state.message == "nothing was marked")
  }

  @Test func `before anything is marked the quote says how`() throws {
    var desk = body
    try desk.press("'")
    #expect(desk.state.message == "nothing is marked yet; m marks a view")
  }

  @Test func `a veil hides the answers until Enter, and what they are said with`() throws {
    var desk = body
    let before = desk.state.view
    try desk.press("v")
    let veiled = desk.state.draw().text
    #expect(veiled.contains("National board"))
    for hidden in ["yes", "≠", "No, not in law", "blog of 11 Mar"] { #expect(!veiled.contains(hidden), "\(hidden)") }
    try desk.press("<enter>")
    #expect(desk.state.view == before)
    try desk.press("vv")
    #expect(desk.state.view == before)
  }

  @Test func `a step through time says what came and went, and marks it until the next key`() throws {
    var desk = body
    var later = Samples.trust
    guard case .table(var table) = later.blocks[0] else { return }
    var rows = Array(table.rows)
    rows[0].cells[2] = "yes"
    rows.remove(at: 1)
    rows.append(Page.Row(["The minister", "fund it", "yes", "", "", ""]))
    table.rows = Page.Rows(rows)
    later.blocks[0] = .table(table)
    _ = desk.state.update(.step(.nextEra))
    desk.take(.answered(.body(id: "trust", at: "2018"), later))
    #expect(desk.state.message.hasPrefix("1 row came (+), 1 changed (~), 1 went: '"))
    let screen = desk.state.draw().text
    #expect(screen.contains("\n~>National board") || screen.contains("\n≠>National board"), "\(screen)")
    #expect(screen.contains("\n+ The minister"), "\(screen)")
    try desk.press("j")
    #expect(!desk.state.draw().text.contains("\n+ The minister"))
  }
}
