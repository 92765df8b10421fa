import Testing

import TermCore
import TestSupport

struct SafeTextTests {
  @Test(arguments: [
    ("C0", "\u{1B}"), ("NUL", "\0"), ("DEL", "\u{7F}"), ("C1", "\u{9B}"), ("next line", "\u{85}"),
    ("right-to-left override", "\u{202E}"), ("isolate", "\u{2066}"), ("right-to-left mark", "\u{200F}"),
    ("zero-width space", "\u{200B}"), ("byte order mark", "\u{FEFF}"), ("soft hyphen", "\u{AD}"),
    ("lone joiner", "\u{200D}"), ("line separator", "\u{2028}"), ("paragraph separator", "\u{2029}"),
    ("private use", "\u{E000}"), ("private use plane", "\u{10FFFD}"), ("unassigned", "\u{0378}"),
    ("not a character", "\u{FFFE}"), ("lone combining mark", "\u{0301}"), ("lone spacing mark", "\u{0903}"),
    ("lone skin tone", "\u{1F3FD}"), ("Thai vowel sign", "\u{E33}"),
    ("lone variation selector", "\u{FE0F}"), ("Hangul filler", "\u{3164}"), ("tag", "\u{E0041}"),
    ("letter with a joiner", "a\u{200D}"), ("letter with a non-joiner", "a\u{200C}"),
    ("letter with a selector", "a\u{FE0F}"), ("flag with hidden tags", "\u{1F3F4}\u{E0067}\u{E007F}"),
    ("two joiners in a row", "👩\u{200D}\u{200D}"), ("digit with a selector", "1\u{FE0F}"),
    ("emoji with a joiner left over", "👩\u{200D}"), ("a tower of marks", "a\u{301}\u{302}\u{303}\u{304}\u{305}"),
  ])
  func `what acts on a terminal or cannot be seen is replaced`(name: String, text: String) {
    #expect(text.map(SafeText.neutral) == ["\u{FFFD}"], "\(name)")
  }

  @Test(arguments: [
    "a", " ", "~", "é", "e\u{301}", "ŵ", "£", "–", "世", "한", "\u{1112}\u{1161}\u{11AB}", "कि", "❤️", "👍🏽", "👩‍👩‍👧‍👦", "🇬🇧", "🫩",
    "\u{FFFD}",
  ])
  func `what people write is kept`(text: String) {
    #expect(SafeText.plain(text) == text)
    #expect(text.count == 1)
  }

  @Test func `plain text is one line whatever the data holds`() {
    #expect(
      SafeText.plain("NHS\r\nEngland\nand\tMonitor\u{2028}\u{1B}]52;c;x\u{7}")
        == "NHS England and Monitor\u{FFFD}\u{FFFD}]52;c;x\u{FFFD}")
  }

  @Test(arguments: UInt64(1)...300)
  func `neutralising twice changes nothing more`(seed: UInt64) {
    var random = Seeded(seed)
    let text = random.text(60)
    let once = SafeText.plain(text)
    #expect(SafeText.plain(once) == once, "seed \(seed)")
    #expect(once.count == text.count, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...300)
  func `no forbidden scalar enters a cell`(seed: UInt64) {
    var random = Seeded(seed)
    for character in random.text(60) {
      let cell = Cell(character)
      #expect(!cell.isShadow, "seed \(seed)")
      for (index, scalar) in cell.glyph.unicodeScalars.enumerated() {
        #expect(isAllowed(scalar, at: index), "seed \(seed): U+\(String(scalar.value, radix: 16)) in a cell")
      }
    }
  }

  /// The rule said again, by other means than the code: printable by category, or a joiner or selector inside a cluster.
  private func isAllowed(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    if index > 0, [0x200D, 0xFE0E, 0xFE0F].contains(scalar.value) { return true }
    let hidden: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x115F...0x1160, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0x3164...0x3164, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0x10FFFF,
    ]
    let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    return !hidden.contains { $0.contains(scalar.value) } && scalar.properties.generalCategory != .unassigned
      && (index > 0 || !isMark)
  }
}
