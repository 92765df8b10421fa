import Explorer
import TermCore
import Testing

@Suite struct MapScreenTests {
  private let small = Size(rows: 15, columns: 60)

  private func desk(columns: Int = 40, size: Size = Size(rows: 24, columns: 60)) -> Desk {
    Desk(.map(body: "board", at: "2014-03", under: nil, steps: 1), Samples.map(columns: columns), size: size)
  }

  @Test func `the cursor is in no box that the page has no more`() throws {
    var desk = desk()
    try desk.press("b")
    try #require(desk.state.view.box != nil)
    var page = desk.state.view.page
    page.blocks = page.blocks.map { block in
      guard case .drawing(var picture) = block else { return block }
      picture.boxes = []
      return .drawing(picture)
    }
    desk.take(.arranged(desk.state.view.arrangement, page))
    #expect(desk.state.view.box == nil)
    expectSound(desk.state, "no boxes")
  }

  /// The name in the box under the cursor; nil where the cursor is on a row.
  private func box(_ desk: Desk) -> String? {
    guard desk.state.context == .drawing, let number = desk.state.view.box else { return nil }
    return desk.state.view.page.picture?.boxes[number].name
  }

  @Test func `a drawing stands over its rows, and a small screen leaves it out`() throws {
    try expect(
      desk(),
      shows: """
          All bodies                              as at 31 Mar 2014
        ────────────────────────────────────────────────────────────
            ┌──────────┐
            │ Minister │
            └──────────┘
              │  └────────────────────────────┐
              │                               │
              │                               │
          ┌───────┐                      ┌───────┐
          │ Board │                      │ Trust │
          └───────┘                      └───────┘
          A line leads down to whom it is over.
          Body    Rows
         >Body 0  0
          Body 1  1







          ... ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open Body 0  b boxes  + steps  ? help  q leave
        """)
    try expect(
      desk(size: small),
      shows: """
          All bodies                              as at 31 Mar 2014
        ────────────────────────────────────────────────────────────
          The drawing has no room here; b goes into it. Its lines
          stand below.
          Body    Rows
         >Body 0  0
          Body 1  1






          ... ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open Body 0  b boxes  + steps  ? help  q leave
        """)
  }

  @Test func `a drawing of more than two widths of the page is left out`() {
    let sentence = "The drawing has no room here"
    #expect(!desk(columns: 120).state.draw().text.contains(sentence))
    #expect(desk(columns: 121).state.draw().text.contains(sentence))
  }

  @Test func `b goes to the box the map is about, which a mark tells, and says what is known of it`() throws {
    try expect(
      desk(), after: "bk",
      shows: """
          All bodies                              as at 31 Mar 2014
        ────────────────────────────────────────────────────────────
            ┌──────────┐
            │>Minister │
            └──────────┘
              │  └────────────────────────────┐
              │                               │
              │                               │
          ┌───────┐                      ┌───────┐
          │ Board │                      │ Trust │
          └───────┘                      └───────┘
          A line leads down to whom it is over.
          Body    Rows
          Body 0  0
          Body 1  1
        ────────────────────────────────────────────────────────────
          Minister
          What is known of it.




          ... ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open  h j k l box  Tab rows  + steps  ? help
        """)
  }

  @Test func `keys go from box to box, say where none lies, and down from the lowest go to the rows`() throws {
    var desk = desk()
    for (keys, name, message) in [
      ("b", "Board", ""), ("l", "Trust", ""), ("l", "Trust", "no box stands further right on this line"),
      ("<left>", "Board", ""), ("h", "Board", "no box stands further left on this line"), ("k", "Minister", ""),
      ("<up>", "Minister", "no box stands above this one"), ("<down>", "Board", ""),
    ] {
      try desk.press(keys)
      #expect(box(desk) == name, "\(keys)")
      #expect(desk.state.message == message, "\(keys)")
    }
    try desk.press("j")
    #expect(desk.state.context == .page && desk.state.view.cursor == 0)
  }

  @Test func `among boxes a number repeats a key, and the drawing moves sideways`() throws {
    var desk = desk(columns: 90)
    try desk.press("b2")
    #expect(desk.state.count == 2 && desk.state.message == "")
    try desk.press("l")
    #expect(box(desk) == "Trust")
    try desk.press("h")
    let left = desk.state.view.left
    try desk.press("<gt>")
    #expect(desk.state.view.left == left + 8 && box(desk) == "Board")
  }

  @Test func `the line under the page says how many boxes lie beyond its sides`() throws {
    var desk = desk(columns: 110, size: Size(rows: 15, columns: 60))
    try desk.press("b")
    #expect(desk.state.draw().text.contains("─ 1 box right; "))
    try desk.press("l")
    #expect(desk.state.draw().text.contains(" 2 boxes left; "))
  }

  @Test func `Tab, b, q and Esc come back to the rows`() throws {
    var desk = desk()
    for way in ["<tab>", "b", "q", "<escape>"] {
      try desk.press("jb")
      #expect(box(desk) == "Board", "\(way)")
      try desk.press(way)
      #expect(desk.state.context == .page && desk.state.view.cursor == 1, "\(way)")
    }
  }

  @Test func `Enter opens the body of the box, and going back finds the cursor there`() throws {
    var desk = desk()
    try desk.press("bl<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
    try desk.press("H")
    #expect(box(desk) == "Trust")
  }

  @Test func `a map of more steps keeps the cursor on the same body, in sight`() throws {
    var desk = desk(size: Size(rows: 24, columns: 40))
    try desk.press("bl+")
    #expect(desk.state.view.viewpoint == .map(body: "board", at: "2014-03", under: nil, steps: 2))
    #expect(box(desk) == "Trust")
    #expect(desk.state.draw().text.contains("│>Trust │"))
  }

  @Test(
    arguments: [40, 90, 300], [Size(rows: 8, columns: 40), Size(rows: 15, columns: 60), Size(rows: 24, columns: 80)])
  func `on any screen the box under the cursor is in sight, and is left out of it again`(
    columns: Int, size: Size
  ) throws {
    var desk = desk(columns: columns, size: size)
    let before = desk.state.draw().text
    for (keys, name) in [("b", "Board"), ("l", "Trust"), ("k", "Minister"), ("j", "Board")] {
      try desk.press(keys)
      let drawn = desk.state.draw()
      #expect(drawn.text.contains("│>\(name) │"), "\(keys) at \(size):\n\(drawn.text)")
      #expect(drawn.cursor != nil)
    }
    try desk.press("<escape>gg")
    #expect(desk.state.draw().text == before)
  }

  @Test func `i reads all that is said of a box`() throws {
    var desk = desk(size: small)
    try desk.press("bi")
    #expect(desk.state.draw().text.hasPrefix("  Board\n  What is known of it.\n"))
  }

  @Test func `a click goes to a box, and two open it`() {
    var desk = desk()
    let place = Point(row: 9, column: 36)
    desk.take(.event(.mouse(Mouse(.click, at: place))))
    #expect(box(desk) == "Trust")
    desk.take(.event(.mouse(Mouse(.doubleClick, at: place))))
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
  }

  @Test func `a veil lies over the drawing too`() throws {
    var desk = desk()
    try desk.press("v")
    #expect(!desk.state.draw().text.contains("Minister │"))
    try desk.press("b")
    #expect(desk.state.context == .page)
  }
}
