/// How many columns text takes, counted by grapheme cluster.
///
/// A cluster is as wide as its first scalar, but two columns where it asks for an emoji picture or is a flag. Ranges
/// are those of Wide and Fullwidth in Unicode 16's EastAsianWidth; wide emoji come from the standard library.
package enum GlyphWidth {
  /// The columns of one glyph: 1 or 2. What `SafeText` refuses counts as its replacement, 1.
  package static func of(_ glyph: Character) -> Int {
    if glyph.isASCII { return 1 }
    let safe = SafeText.neutral(glyph)
    let scalars = safe.unicodeScalars
    guard let first = scalars.first else { return 1 }
    if isFlagLetter(first) { return scalars.count > 1 ? 2 : 1 }
    if first.properties.isEmojiPresentation || isWide(first) { return 2 }
    return scalars.contains("\u{FE0F}") ? 2 : 1
  }

  /// The columns of a text drawn on one line.
  package static func of(_ text: String) -> Int { columns(of: text) }
  package static func of(_ text: Substring) -> Int { columns(of: text) }

  private static func columns(of text: some StringProtocol) -> Int {
    text.isPrintableASCII ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }

  static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{1F1E6}"..."\u{1F1FF}").contains(scalar)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
      0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
