import Explorer
import TermCore
import Testing

@Suite struct PlainOverlayTests {
  @Test(arguments: [72, 80, 200, 40])
  func `P shows what the view's command prints in at most 72 columns, and Esc returns`(columns: Int) throws {
    let size = Size(rows: 24, columns: columns)
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: size)
    let before = desk.state.draw()
    try desk.press("P")
    let text = Samples.trust.text(width: min(72, columns))
    let printed = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    var seen: [Substring] = []
    let height = size.rows - 2
    for _ in 0..<printed.count / height + 1 {
      let drawn = desk.state.draw().text
      seen += drawn.split(separator: "\n", omittingEmptySubsequences: false).prefix(height)
      for _ in 0..<height { try desk.press("j") }
    }
    for line in printed { #expect(seen.contains(line), "\(line)") }
    try desk.press("gg")
    #expect(desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false)[0] == printed[0])
    try desk.press("<escape>")
    #expect(desk.state.draw() == before)
  }

  @Test func `the plain page says how it is printed, and e asks there for a file`() throws {
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 15, columns: 60))
    try desk.press("P")
    #expect(desk.state.draw().text.contains("e write it into a file, to print"))
    try desk.press("e")
    #expect(desk.state.draw().text.contains(":write show-trust-at-2014-03.txt"), "\(desk.state.draw().text)")
  }

  @Test func `P shows the rows that are unfolded`() throws {
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 40, columns: 80))
    try desk.press("P")
    #expect(desk.state.draw().text.contains("--all tells them"))
    try desk.press("<escape><tab>P")
    let text = desk.state.draw().text
    #expect(!text.contains("--all tells them"))
    #expect(text.contains(Samples.trust.unfolding().text(width: 72).split(separator: "\n").last ?? "?"))
  }

  @Test func `A question to guess is not answered by it`() throws {
    var desk = try Places.desk("guess")
    try desk.press("P")
    #expect(desk.state.overlay == nil)
    #expect(desk.state.message == "guess first; Enter shows the answer")
  }
}
