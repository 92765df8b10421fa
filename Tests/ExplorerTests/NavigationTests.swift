import Explorer
import TermCore
import Testing

@Suite struct NavigationTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)

  @Test func `q goes back past where a name was typed, and back goes there`() throws {
    var desk = Desk()
    try desk.press("o<down><enter>oreg<enter>")
    #expect(desk.state.back.map(\.viewpoint).count == 4)
    try desk.press("q")
    #expect(desk.state.viewContext == .page)
    try desk.press("q")
    #expect(desk.state.viewContext == .start && desk.done.isEmpty)
    try desk.press("o<down><enter>H")
    #expect(desk.state.viewContext == .find)
  }

  @Test func `strides pressed faster than they are answered are all taken`() throws {
    var state = body.state
    let first = state.view.viewpoint
    #expect(state.update(.step(.nextEra)) == [.step(first, .nextEra)])
    #expect(state.update(.step(.nextEra)) == [] && state.update(.step(.previousEra)) == [])
    let second = Viewpoint.body(id: "trust", at: "2016")
    #expect(state.update(.answered(second, Samples.trust)) == [.step(second, .nextEra)])
    let third = Viewpoint.body(id: "trust", at: "2018")
    #expect(state.update(.answered(third, Samples.trust)) == [.step(third, .previousEra)])
    #expect(state.update(.answered(second, Samples.trust)) == [])
    #expect(state.pending == nil && state.view.viewpoint == second)
    _ = state.update(.step(.nextEra))
    _ = state.update(.step(.nextEra))
    #expect(state.update(.refused(second, "there is no later era")) == [] && state.pending == nil)
  }

  @Test func `Enter follows the row and back restores cursor, scroll and folds`() throws {
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 15, columns: 60))
    try desk.press("<tab>jjj")
    let left = desk.state.view
    #expect(left.cursor == 3 && left.top > 0 && left.unfolded == [0])
    try desk.press("<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "regulator", at: "2014-03"))
    #expect(desk.state.view.cursor == 0)
    let opened = desk.state.view
    try desk.press("<backspace>")
    #expect(desk.state.view == left)
    try desk.press("L")
    #expect(desk.state.view == opened)
    try desk.press("H^OH")
    #expect(desk.state.view == left)
    #expect(desk.state.message == "this is where you began")
  }

  @Test func `following a row anew forgets what lay forward`() throws {
    var desk = body
    try desk.press("<enter>Hj<enter>")
    #expect(desk.state.forward.isEmpty)
    #expect(desk.state.view.viewpoint == .body(id: "minister", at: "2014-03"))
  }

  @Test func `q closes views one by one and leaves at the root`() throws {
    var desk = body
    try desk.press("<enter>Sq")
    #expect(desk.state.view.viewpoint == .body(id: "national-board", at: "2014-03"))
    try desk.press("q")
    #expect(desk.done.isEmpty)
    try desk.press("q")
    #expect(desk.done == [.quit])
  }

  @Test func `Esc with nothing open goes back, and says where there is nothing to go back to`() throws {
    var desk = body
    try desk.press("<enter>S<escape>")
    #expect(desk.state.view.viewpoint == .body(id: "national-board", at: "2014-03"))
    try desk.press("<escape>")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
    try desk.press("<escape>")
    #expect(desk.state.message == "this is where you began; q leaves" && desk.done.isEmpty)
  }

  @Test func `the first q of the Start page says that the next leaves, and Esc takes it back`() throws {
    var desk = Desk()
    try desk.press("q")
    #expect(desk.state.draw().text.hasSuffix("  q, then: q leaves the program; Esc stays"))
    try desk.press("<escape>")
    #expect(desk.state.held.isEmpty && desk.state.viewContext == .start && desk.done.isEmpty)
  }

  @Test func `keys that begin a sequence are told in full on a narrow screen`() throws {
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 15, columns: 60))
    try desk.press("g")
    #expect(desk.state.draw().text.hasSuffix("s: go\n  to the Start page"), "\(desk.state.draw().text)")
  }

  @Test func `where the reader left is what they looked at last, in words`() throws {
    var desk = Desk()
    try desk.press("<down><down><enter>Sqq")
    #expect(desk.state.viewContext == .start)
    #expect(desk.state.kept.left?.title == "Hospital trust (HT), a public benefit corporation, as at 31 Mar 2014")
    try desk.press("trust<enter>H<escape>")
    #expect(desk.state.kept.left?.title == "Find: trust")
  }

  @Test func `a name followed from a view under a proposal is shown under it`() throws {
    var desk = Desk(.who(power: "remove", subject: "trust", about: nil, at: nil, under: "bill"), Samples.trust)
    try desk.press("oreg<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "Regulator", at: nil, under: "bill"))
    #expect(desk.state.message.hasPrefix("under bill, like the page before"))
    desk = Desk(.diff(from: "today", to: "bill", body: nil), Samples.rows(3))
    try desk.press("oreg<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "Regulator", at: nil, under: "bill"))
  }

  @Test func `the hint says what Enter opens, and Right where that is something else`() throws {
    #expect(body.state.draw().text.contains("Enter open National board"))
    var page = Samples.trust
    guard case .table(var table) = page.blocks[0] else { return }
    let answer = Viewpoint.may(holder: "a", power: "b", subject: "c", about: nil, at: nil, under: nil)
    table.rows = Page.Rows([Page.Row(["Board", "direct it"], follow: answer, names: .body(id: "board", at: "2014"))])
    page.blocks[0] = .table(table)
    var desk = Desk(.sources, page)
    #expect(desk.state.draw().text.contains("Enter this answer  → Board"))
    try desk.press("<right>")
    #expect(desk.state.view.viewpoint == .body(id: "board", at: "2014"))
    try desk.press("H<enter>")
    #expect(desk.state.view.viewpoint == answer)
    var folded = body
    try folded.press("G")
    #expect(folded.state.draw().text.contains("Enter unfold"))
    try folded.press("<enter>")
    #expect(folded.state.draw().text.contains("Enter fold"))
  }

  @Test func `rows that are unfolded below the screen come into sight`() throws {
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 15, columns: 60))
    try desk.press("jjjjj<enter>")
    let screen = desk.state.draw().text
    #expect(screen.contains("The auditor") && screen.contains(">▾"), "\(screen)")
  }

  @Test func `titles of columns stand only over rows that are shown`() throws {
    var page = Samples.trust
    guard case .table(var table) = page.blocks[0] else { return }
    table.rows = Page.Rows([])
    page.blocks[0] = .table(table)
    var desk = Desk(.body(id: "trust", at: "2014"), page)
    #expect(!desk.state.draw().text.contains("in law  used"))
    try desk.press("<tab>")
    #expect(desk.state.draw().text.contains("in law  used"))
  }

  @Test func `d on what changed says that it is there already`() throws {
    var desk = Desk(.diff(from: "2013", to: "2014", body: "trust"), Samples.rows(3))
    try desk.press("d")
    #expect(desk.state.message == "this is what changed; { and } go to other eras")
    #expect(!desk.state.draw().text.contains("d what changed"))
  }

  @Test func `Esc never leaves`() throws {
    var desk = body
    try desk.press("<escape><escape>?<escape>:<escape><escape>")
    #expect(desk.done.isEmpty)
    #expect(desk.state.view == body.state.view)
  }

  @Test func `the interrupt says how to leave and the second leaves`() throws {
    var desk = body
    try desk.press("^C")
    #expect(desk.state.message == "q goes back, Q leaves; ^C once more leaves")
    try desk.press("j^C")
    #expect(desk.done.isEmpty)
    try desk.press("^C")
    #expect(desk.done == [.quit])
  }

  @Test func `the interrupt stops a question under way, and its late answer opens nothing`() {
    var state = body.state
    #expect(state.update(.open(.sources)) == [.ask(.sources)])
    #expect(state.draw().text.hasSuffix("  looking up sources; ^C stops"))
    #expect(state.update(.event(.interrupted)) == [.stop])
    #expect(state.message == "stopped; nothing was opened")
    #expect(state.update(.answered(.sources, Samples.sources)) == [])
    #expect(state.view == body.state.view)
  }

  @Test func `a view that cannot be opened leaves the old one with a sentence`() throws {
    var desk = body
    try desk.press(":show<space>nobody<enter>")
    #expect(desk.state.message == "nothing is called 'nobody'; nearest: Regulator")
    #expect(desk.state.view == body.state.view)
    #expect(desk.state.back.isEmpty)
  }

  @Test func `eras take each other's place and keep the cursor on its row`() throws {
    var desk = body
    try desk.press("jj}")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2018"))
    #expect(desk.state.row?.cells.first == "Its governors")
    #expect(desk.state.back.isEmpty)
    try desk.press("d")
    #expect(desk.state.view.viewpoint == .diff(from: "2013", to: "2014", body: "trust"))
    #expect(desk.state.back.count == 1)
  }

  @Test func `an era with fewer rows leaves the cursor on the last`() {
    var state = State(.compare(body: nil, at: "2014"), Samples.rows(30), size: Size(rows: 24, columns: 80))
    _ = state.update(.move(.bottom))
    #expect(state.update(.step(.nextEra)) == [.step(.compare(body: nil, at: "2014"), .nextEra)])
    _ = state.update(.answered(.compare(body: nil, at: "2018"), Samples.rows(3)))
    #expect(state.view.cursor == 2)
    #expect(state.row?.cells.first == "Body 2")
  }

  @Test func `a view without a day says so when time is asked of it`() throws {
    var desk = Desk(.sources, Samples.sources)
    try desk.press("}")
    #expect(desk.state.message == "this view is not drawn at a day")
  }

  @Test(
    arguments: [
      (Viewpoint.body(id: "trust", at: "2014"), Viewpoint.compare(body: "trust", at: "2014")),
      (.diff(from: "2013", to: "2014", body: nil), .compare(body: nil, at: "2014")),
      (
        .may(holder: "a", power: "b", subject: "c", about: nil, at: "2014", under: nil),
        .compare(body: "c", at: "2014")
      ),
      (.sources, .compare(body: nil, at: nil)),
    ])
  func `p asks where law and reports part for what is in view`(from: Viewpoint, to: Viewpoint) {
    var state = State(from, Samples.trust, size: Size(rows: 24, columns: 80))
    #expect(state.update(.event(.key(.character("p")))) == [.ask(to)])
  }

  @Test func `a reload asks again for the view, and for those before when they are gone back to`() throws {
    var desk = body
    try desk.press("<enter>r")
    #expect(desk.state.facts == "sample 1.1")
    #expect(desk.state.back.count == 1)
    var state = desk.state
    #expect(state.update(.back) == [.ask(.body(id: "trust", at: "2014-03"))])
  }

  @Test func `a resize keeps the row under the cursor on the screen`() throws {
    var desk = Desk(.compare(body: nil, at: nil), Samples.rows(100))
    try desk.press("<page-down>jjjjjjjjjjjjjjjj")
    let row = desk.state.row
    for size in [Size(rows: 9, columns: 41), Size(rows: 1, columns: 1), Size(rows: 50, columns: 200)] {
      desk.take(.event(.resize(size)))
      #expect(desk.state.row == row)
      if size.rows > 8 { #expect(desk.state.draw().text.contains(">\(row?.cells.first ?? "")")) }
    }
  }

  @Test func `prose between rows is scrolled through line by line`() throws {
    let prose = Array(repeating: "A line of prose that fills one whole line of this small screen.", count: 30)
    let rows = Page.Block.table(Page.Table(columns: [], rows: [Page.Row(["first"]), Page.Row(["last"])]))
    let page = Page(title: "Title", blocks: [.paragraph(prose.joined(separator: " "), .plain), rows])
    var desk = Desk(.row(id: "a"), page, size: Size(rows: 10, columns: 70))
    try desk.press("<down>")
    #expect((desk.state.view.top, desk.state.view.cursor) == (1, 0))
    try desk.press("<up>")
    #expect((desk.state.view.top, desk.state.view.cursor) == (0, 0))
    for _ in 0..<60 { try desk.press("j") }
    #expect(desk.state.row?.cells == ["last"])
    for _ in 0..<60 { try desk.press("k") }
    #expect((desk.state.view.top, desk.state.view.cursor) == (0, 0))
  }

  @Test func `a page down goes on where prose has no row for pages, and a page up comes back`() throws {
    let prose = Array(repeating: "A line of prose that fills one whole line of this small screen.", count: 30)
    func row(_ name: String) -> Page.Block { .table(Page.Table(columns: [], rows: [Page.Row([name])])) }
    let page = Page(
      title: "Title", blocks: [row("first"), .paragraph(prose.joined(separator: " "), .plain), row("last")])
    var desk = Desk(.row(id: "a"), page, size: Size(rows: 10, columns: 70))
    var tops = [desk.state.view.top]
    while desk.state.row?.cells != ["last"], tops.count < 20 {
      try desk.press("<page-down>")
      tops.append(desk.state.view.top)
    }
    #expect(Set(tops).count > 4 && tops.count < 10 && tops == tops.sorted(), "\(tops)")
    #expect(desk.state.row?.cells == ["last"])
    while desk.state.view.top > 0, tops.count < 40 {
      try desk.press("<page-up>")
      tops.append(desk.state.view.top)
    }
    #expect(tops.last == 0, "\(tops)")
    #expect(desk.state.row?.cells == ["first"])
  }

  @Test func `a row off the screen is neither opened nor cited`() throws {
    let page = Page(
      title: "Title",
      blocks: Array(repeating: .paragraph("Much is said before any row.", .plain), count: 90) + Samples.trust.blocks)
    var desk = Desk(.body(id: "trust", at: nil), page)
    for key in ["<enter>", "Y", "i"] {
      try desk.press(key)
      #expect(desk.state.message == "the cursor's row is off the screen; the arrows go to it")
    }
    #expect(desk.done.isEmpty)
  }
}
