import Explorer
import TermCore
import Testing

/// What a screen of ASCII says in more letters.
@Suite struct SpelledTests {
  private let pound = Page(
    title: "A cap of £5 …", lead: ["It may spend £40,000 …"],
    blocks: [
      .table(
        Page.Table(
          columns: [Page.Column("Who", isText: true)],
          rows: [Page.Row(["The £5 board"], detail: [Page.Sentence("Up to £7.")])]))
    ])

  private func ascii(_ page: Page) -> State {
    State(.sources, page, size: Size(rows: 24, columns: 80), isASCII: true)
  }

  @Test func `a pound and an ellipsis are spelled out in ASCII`() {
    let screen = ascii(pound).draw().text
    #expect(screen.hasPrefix("  A cap of GBP 5 ...\n  It may spend GBP 40,000 ..."), "\(screen)")
    #expect(screen.contains(">The GBP 5 board") && screen.contains("Up to GBP 7."), "\(screen)")
    #expect(pound.text(width: 80, isASCII: true).contains("GBP 40,000 ..."))
  }

  @Test func `with all characters they stand as they are`() {
    let state = State(.sources, pound, size: Size(rows: 24, columns: 80))
    #expect(state.draw().text.contains("A cap of £5 …"))
  }

  @Test func `arrow keys are named by words in ASCII: the ASCII of an arrow is another key`() throws {
    var state = ascii(Samples.trust)
    _ = state.update(.help)
    let help = state.draw().text
    #expect(help.contains("Enter") && !help.contains(" v, j") && !help.contains(" >,"), "\(help)")
    for character in "go to the next row" { _ = state.update(.event(.key(.character(character)))) }
    #expect(state.draw().text.contains("Down, j"), "\(state.draw().text)")
  }

  @Test func `no other set is drawn where the locale has only ASCII, and it is said why`() throws {
    var state = ascii(Samples.trust)
    _ = state.update(.nextGlyphs)
    #expect(state.glyphs == .ascii)
    #expect(state.message.contains("no UTF-8 locale"))
  }
}
