import Testing

import TermCore
import TestSupport

struct WrappingTests {
  @Test func `words are kept whole and lines are filled`() {
    #expect(
      Wrapping.lines("Its own board runs it; no one could give it general orders.", width: 20) == [
        "Its own board runs", "it; no one could", "give it general", "orders.",
      ])
  }

  @Test func `a line may be exactly as wide as asked`() {
    #expect(Wrapping.lines("abc def ghi", width: 7) == ["abc def", "ghi"])
    #expect(Wrapping.lines("abc def ghi", width: 6) == ["abc", "def", "ghi"])
  }

  @Test func `later lines hang`() {
    #expect(
      Wrapping.lines("direct it: model of care", width: 12, hanging: 2) == ["direct it:", "  model of", "  care"])
  }

  @Test func `only a word longer than a line is cut`() {
    #expect(Wrapping.lines("a constitution b", width: 5) == ["a", "const", "ituti", "on b"])
    #expect(Wrapping.lines("constitution", width: 6, hanging: 2) == ["consti", "  tuti", "  on"])
  }

  @Test func `blanks and line ends of any number part words once`() {
    #expect(Wrapping.lines("  a \n\tb\r\n c  ", width: 10) == ["a b c"])
    #expect(Wrapping.lines(" \n ", width: 10).isEmpty)
    #expect(Wrapping.lines("", width: 10).isEmpty)
  }

  @Test func `wide glyphs count twice and hostile ones once`() {
    #expect(Wrapping.lines("世界 世界", width: 5) == ["世界", "世界"])
    #expect(Wrapping.lines("世界世", width: 5) == ["世界", "世"])
    #expect(Wrapping.lines("a\u{200B}\u{200B} b", width: 4) == ["a\u{FFFD}\u{FFFD}", "b"])
  }

  @Test(arguments: UInt64(1)...200)
  func `no line is wider than asked and no glyph is lost`(seed: UInt64) {
    var random = Seeded(seed)
    let text = random.text(80)
    let width = Int.random(in: 2...30, using: &random)
    let lines = Wrapping.lines(text, width: width, hanging: Int.random(in: 0...8, using: &random))
    for line in lines { #expect(GlyphWidth.of(line) <= width, "seed \(seed)") }
    let glyphs = { (text: String) in SafeText.plain(text).filter { $0 != " " } }
    #expect(glyphs(lines.joined(separator: " ")) == glyphs(text), "seed \(seed)")
  }
}

struct LineInputTests {
  /// The text after keys are pressed, with `|` where the cursor stands.
  private func input(_ keys: String, from text: String = "") throws -> String {
    var input = LineInput(text)
    for key in try Key.script(keys) {
      let isTaken = input.press(key)
      #expect(isTaken)
    }
    return input.text.prefix(input.cursor) + "|" + input.text.dropFirst(input.cursor)
  }

  @Test(arguments: [
    ("nhs<space>e", "", "nhs e|"), ("^A", "ab", "|ab"), ("^Ax", "ab", "x|ab"), ("^A^E", "ab", "ab|"),
    ("<home><end>", "ab", "ab|"), ("<left>x", "ab", "ax|b"), ("<left><left><left>x", "ab", "x|ab"),
    ("<left><right><right>x", "ab", "abx|"), ("<backspace>", "ab", "a|"), ("<home><backspace>", "ab", "|ab"),
    ("<home><delete>", "ab", "|b"), ("<delete>", "ab", "ab|"), ("<left>^K", "abc", "ab|"), ("<left>^U", "abc", "|c"),
    ("^W", "show nhs", "show |"), ("^W^W", "show nhs ", "|"), ("^W", "show nhs  ", "show |"),
    ("<left>^W", "a bc", "a |c"),
  ])
  func `the keys of readline edit the line`(keys: String, text: String, after: String) throws {
    #expect(try input(keys, from: text) == after)
  }

  @Test func `a key with no meaning in a prompt is left to the prompt's owner`() {
    var input = LineInput("a")
    for key in [Key.enter, .escape, .tab, .up, .down, .function(1)] {
      let isTaken = input.press(key)
      #expect(!isTaken)
    }
    #expect(input == LineInput("a"))
  }

  @Test func `pasted text stays on one line and is neutralised`() {
    var input = LineInput("ab")
    _ = input.press(.left)
    input.insert("x\ny\u{1B}")
    #expect(input.text == "ax y\u{FFFD}b")
    #expect(input.cursor == 5)
  }

  @Test func `a combining mark typed by itself joins the letter before it`() {
    var input = LineInput("cafe")
    input.insert("\u{301}")
    #expect(input.text == "cafe\u{301}")
    #expect(input.cursor == 4)
  }

  @Test func `a field shows the part with the cursor`() {
    var input = LineInput("abcdef")
    #expect(input.visible(width: 4) == ("def", 3))
    #expect(input.visible(width: 10) == ("abcdef", 6))
    _ = input.press(.home)
    #expect(input.visible(width: 4) == ("abcdef", 0))
    #expect(LineInput("世界世").visible(width: 4) == ("世", 2))
  }
}
