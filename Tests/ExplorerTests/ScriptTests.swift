import Explorer
import TermCore
import Testing
import TestSupport

@Suite struct ScriptTests {
  @Test func `a script is an instruction a line, and says nothing in blank lines and after a number sign`() throws {
    let script = try Script(
      """
      # What the board sees.
      resize 60x15

        press jj <enter>
      :show trust
      paste NHS <lt>England<u+301>
      expect  two words
      expect-not #
      save-screen a file.txt
      print-screen
      """)
    let typed = ":show trust".map { Event.key(.character($0)) } + [.key(.enter)]
    #expect(
      script.lines.map(\.instruction) == [
        .take([.resize(Size(rows: 15, columns: 60))]),
        .take([.key(.character("j")), .key(.character("j")), .key(.enter)]), .take(typed),
        .take([.paste("NHS <England\u{301}")]), .expect("two words"), .expectNot("#"),
        .saveScreen(path: "a file.txt"), .printScreen,
      ])
    #expect(script.lines.map(\.number) == [2, 4, 5, 6, 7, 8, 9, 10])
  }

  @Test(
    arguments: [
      ("\njump", "line 2, 'jump', begins with no instruction; they are 'press', ':', "),
      ("press <enetr>", "line 1, 'press <enetr>', cannot be typed: no key is named '<enetr>'"),
      ("expect", "line 1, 'expect', is written 'expect TEXT'"),
      ("print-screen now", "line 1, 'print-screen now', is written 'print-screen'"),
      ("resize 80", "line 1, 'resize 80', names no size; write columns and rows, as 80x24"),
      ("resize 0x24", "line 1, 'resize 0x24', names no size"),
      ("paste a<enter>", "line 1, 'paste a<enter>', pastes the key '<enter>', which is no character"),
      ("mouse click 0,1", "line 1, 'mouse click 0,1', names nothing a mouse does; write what it does, then column"),
      ("\u{1B}[2J", "line 1, '\u{FFFD}[2J', begins with"),
    ])
  func `a line that is none is refused by its number`(text: String, sentence: String) {
    #expect {
      try Script(text)
    } throws: { ($0 as? ScriptError)?.sentence.hasPrefix(sentence) == true }
  }

  @Test(arguments: UInt64(1)...60)
  func `what a reader does is written as a line that does it again`(seed: UInt64) throws {
    var numbers = Seeded(seed)
    let events: [Event] = [
      .key(.character(Character(numbers.scalar()))), .key(.alt(Character(numbers.scalar()))),
      .paste(String(String.UnicodeScalarView((0...5).map { _ in numbers.scalar() }))), .resize(numbers.size()),
      .mouse(
        Mouse(
          Mouse.Kind.allCases.randomElement(using: &numbers) ?? .click,
          at: Point(row: Int.random(in: 0..<1000, using: &numbers), column: 0))),
    ]
    for event in events {
      let line = try #require(Script.line(for: event))
      let read = try Script(line).lines.map(\.instruction)
      #expect(read == [.take([event])], "seed \(seed): \(line)")
    }
  }

  @Test func `the document names every instruction, and its example is a script`() throws {
    for form in Script.forms { #expect(Script.document.contains("| `\(form.usage)` | ")) }
    let example = try #require(Script.document.split(separator: "```text\n").last?.split(separator: "```").first)
    #expect(try Script(String(example)).lines.count == 6)
  }
}

extension Seeded {
  /// Any scalar, most of them such as a script cannot hold as themselves.
  fileprivate mutating func scalar() -> Unicode.Scalar {
    let odd: [Unicode.Scalar] = [
      "\n", "\r", "\t", " ", "<", ">", "^", "#", "\u{1B}", "\u{301}", "\u{202E}", "\u{200D}",
    ]
    let any = Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &self)) ?? "x"
    return Bool.random(using: &self) ? odd.randomElement(using: &self) ?? any : any
  }
}
