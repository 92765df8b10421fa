import Explorer
import TermCore
import Testing

@Suite struct ThemeTests {
  @Test(arguments: Places.all)
  func `every screen has the same words in all themes`(place: String) throws {
    var desk = try Places.desk(place)
    let text = desk.state.draw().text
    for theme in Theme.all {
      desk.take(.nextTheme)
      desk.take(.say(""))
      #expect(desk.done.last == .wear(theme.next))
      #expect(desk.state.draw().text == text, "\(place) in \(theme.next.name)")
    }
    #expect(desk.state.theme == .standard)
  }

  @Test func `T goes to the next theme and says which it is, and a theme can be named`() throws {
    var desk = try Places.desk("page")
    try desk.press("T")
    #expect(desk.state.theme == .light)
    #expect(desk.state.message.hasPrefix("theme light: dark colours"))
    try desk.press(":theme<space>mono<enter>")
    #expect(desk.state.theme == .mono)
    #expect(desk.done == [.wear(.light), .wear(.mono)])
    try desk.press(":theme<space>pink<enter>")
    #expect(desk.state.theme == .mono)
    #expect(
      desk.state.message
        == "no theme is called 'pink'; there are default, light, high-contrast, deuteranopia, mono")
  }

  @Test(arguments: Places.all)
  func `without ambiguous characters every screen has none, and its columns`(place: String) throws {
    var desk = try Places.desk(place)
    let all = desk.state.draw()
    desk.take(.nextGlyphs)
    #expect(desk.state.message == "ASCII only")
    desk.take(.nextGlyphs)
    #expect(desk.state.message.hasPrefix("no character that some terminals draw in two columns"))
    desk.take(.say(""))
    let drawn = desk.state.draw()
    #expect(!drawn.text.contains { "─│≠←→↑↓▸▾…·–—‘’“”é×£".contains($0) }, "\(place)")
    // Keys are named by words there, in help and on the last line.
    if desk.state.overlay == nil {
      func lines(_ grid: Grid) -> [Substring] {
        grid.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(grid.size.rows - 1).map { $0 }
      }
      #expect(lines(drawn) == lines(all.drawn(with: .unambiguous)))
    }
    desk.take(.nextGlyphs)
    #expect(desk.state.glyphs == .all)
  }

  @Test func `the document has every theme and what it draws how`() {
    for theme in Theme.all { #expect(Theme.document.contains("| `\(theme.name)` | \(theme.says) |")) }
    #expect(
      Theme.document.contains(
        "| satire | underlined, yellow | underlined, #875f00 | underlined | underlined | underlined |"))
  }
}
