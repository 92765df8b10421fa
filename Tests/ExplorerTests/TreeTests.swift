import Explorer
import TermCore
import Testing

@Suite struct TreeTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.withTree, size: Size(rows: 30, columns: 100))

  private func cursor(_ desk: Desk) -> String? {
    desk.state.view.page.tree.map { $0.rows[desk.state.view.tree.cursor].text }
  }

  @Test func `h goes to the tree, and Tab, l on a leaf and Esc come back to the page`() throws {
    var desk = body
    for way in ["<tab>", "<back-tab>", "jl", "<escape>", "q"] {
      try desk.press("h")
      #expect(desk.state.context == .tree, "\(way)")
      try desk.press(way)
      #expect(desk.state.context == .page, "\(way)")
    }
  }

  @Test func `the cursor of the tree steps over what is no body, and Enter opens a body at the page's day`() throws {
    var desk = body
    try desk.press("h")
    #expect(cursor(desk) == "Hospital trust")
    try desk.press("jj")
    #expect(cursor(desk) == "Governors")
    try desk.press("2k")
    #expect(cursor(desk) == "Hospital trust")
    try desk.press("jj<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "governors", at: "2014-03"))
    #expect(desk.state.context == .page)
    try desk.press("H")
    #expect(desk.state.context == .tree)
    #expect(cursor(desk) == "Governors")
  }

  @Test func `a branch is folded away, then left upwards, and shown again`() throws {
    var desk = body
    try desk.press("hh")
    let folded = desk.state.draw().text
    #expect(folded.contains("▸ Hospital trust"))
    #expect(!folded.contains("Governors"))
    try desk.press("h")
    #expect(cursor(desk) == "National board")
    try desk.press("j<up><down>jl")
    #expect(cursor(desk) == "Hospital trust")
    #expect(desk.state.draw().text.contains("Governors"))
    try desk.press("gghh")
    #expect(desk.state.message == "nothing stands above this")
  }

  @Test func `the bar takes the tree away from every page, and h brings it back`() throws {
    var desk = body
    try desk.press("|")
    #expect(!desk.state.draw().text.contains("│"))
    try desk.press("<enter><backspace>")
    #expect(!desk.state.draw().text.contains("│"))
    try desk.press("h")
    #expect(desk.state.context == .tree)
    #expect(desk.state.draw().text.contains("│"))
  }

  @Test func `where a tree has no room, its keys say so`() throws {
    var desk = body
    try desk.press("h")
    desk.take(.event(.resize(Size(rows: 30, columns: 99))))
    #expect(desk.state.context == .page)
    #expect(!desk.state.draw().text.contains("│"))
    try desk.press("|")
    #expect(desk.state.message == "the tree stands beside a page from 100 columns; here are 99")
    desk = Desk(.sources, Samples.sources, size: Size(rows: 30, columns: 120))
    try desk.press("h")
    #expect(desk.state.message == "this view has no tree of bodies beside it")
  }

  @Test(arguments: [100, 101, 120, 159, 160, 170, 200, 210])
  func `the tree leaves the page 64 columns, and panes do not touch`(columns: Int) throws {
    var desk = body
    desk.take(.event(.resize(Size(rows: 30, columns: columns))))
    let rule = desk.state.draw().text.split(separator: "\n").first { $0.contains("│──") } ?? ""
    let panes = rule.split(separator: "│", omittingEmptySubsequences: false)
    #expect(panes.count == (columns < 160 ? 2 : 3))
    #expect(panes[1].count >= 64, "\(rule)")
  }

  @Test func `a step through time leaves the cursor of the tree on its body`() throws {
    var desk = body
    try desk.press("hjj")
    var later = Samples.withTree
    later.tree = Page.Tree(Array(Samples.tree.rows.dropFirst(3)))
    _ = desk.state.update(.step(.nextEra))
    desk.take(.answered(.body(id: "trust", at: "2018"), later))
    #expect(desk.state.context == .tree)
    #expect(cursor(desk) == "Governors")
  }

  @Test func `a click in the tree goes to the body, and two open it`() throws {
    var desk = body
    let lines = desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("Governors") && $0.contains("│") })
    desk.take(.event(.mouse(Mouse(.click, at: Point(row: row, column: 12)))))
    #expect(desk.state.context == .tree)
    #expect(cursor(desk) == "Governors")
    desk.take(.event(.mouse(Mouse(.doubleClick, at: Point(row: row, column: 12)))))
    #expect(desk.state.view.viewpoint == .body(id: "governors", at: "2014-03"))
  }

  @Test func `the command line takes what works on the page, and goes to it`() throws {
    var desk = body
    try desk.press("h:sort<enter>")
    #expect(desk.state.context == .page)
    #expect(desk.state.view.arrangement.order == Order("Who"))
  }
}
