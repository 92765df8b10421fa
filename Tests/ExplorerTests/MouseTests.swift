import Explorer
import TermCore
import Testing

@Suite struct MouseTests {
  private func place(of text: String, on desk: Desk) throws -> Point {
    let lines = desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) })
    return Point(row: row, column: 6)
  }

  @Test func `M listens to the mouse, says what it does, and gives it back`() throws {
    var desk = try Places.desk("page")
    #expect(!desk.state.hasMouse)
    try desk.press("M")
    #expect(desk.state.hasMouse && desk.state.message.hasPrefix("a click selects a row"))
    try desk.press("M")
    #expect(!desk.state.hasMouse)
    #expect(desk.done == [.listenToMouse(true), .listenToMouse(false)])
  }

  @Test func `a click selects the row it is on, and two follow it`() throws {
    var desk = Desk()
    let place = try place(of: "Sources          who says so", on: desk)
    desk.take(.event(.mouse(Mouse(.click, at: place))))
    #expect(desk.state.row?.cells.first == "Sources")
    #expect(desk.state.view.viewpoint == .start)
    desk.take(.event(.mouse(Mouse(.doubleClick, at: place))))
    #expect(desk.state.view.viewpoint == .sources)
  }

  @Test(arguments: [0, 1, 2, 23])
  func `a click beside the rows, and over a prompt or help, does nothing`(row: Int) throws {
    for script in ["", ":sh", "?"] where !script.isEmpty || [0, 1, 2, 23].contains(row) {
      var desk = Desk()
      try desk.press(script)
      let before = desk.state
      desk.take(.event(.mouse(Mouse(.doubleClick, at: Point(row: row, column: 6)))))
      #expect(desk.state == before, "\(script)")
    }
  }

  @Test func `the wheel scrolls the page and leaves the cursor on its row`() throws {
    var desk = Desk(.compare(body: nil, at: nil), Samples.rows(60))
    for _ in 0..<4 { desk.take(.event(.mouse(Mouse(.wheelDown, at: Point(row: 5, column: 5))))) }
    #expect(desk.state.view.top == 12)
    #expect(desk.state.view.cursor == 0)
    for _ in 0..<9 { desk.take(.event(.mouse(Mouse(.wheelUp, at: Point(row: 5, column: 5))))) }
    #expect(desk.state.view.top == 0)
  }
}
