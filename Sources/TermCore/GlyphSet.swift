/// The characters that a terminal draws in the columns that are counted for them.
package enum GlyphSet: CaseIterable, Hashable, Sendable {
  case all
  /// Without those whose width the Unicode standard leaves open, which terminals set up for Chinese, Japanese or Korean
  /// draw in two columns: lines and arrows, `≠`, `é`, Greek and Russian letters.
  case unambiguous
  case ascii

  /// The set after this one, in the order in which one goes from set to set; after the last, the first.
  package var next: GlyphSet {
    switch self {
    case .all: .ascii
    case .ascii: .unambiguous
    case .unambiguous: .all
    }
  }

  /// Without a full stop.
  package var says: String {
    switch self {
    case .all: "all characters"
    case .unambiguous: "no character that some terminals draw in two columns and others in one"
    case .ascii: "ASCII only"
    }
  }

  func has(_ glyph: Character) -> Bool {
    switch self {
    case .all: true
    case .unambiguous: !GlyphSet.isAmbiguous(glyph)
    case .ascii: glyph.isASCII
    }
  }

  /// Whether a glyph is of the blocks that hold what is Ambiguous in Unicode 16's EastAsianWidth; their few that are not
  /// count too.
  private static func isAmbiguous(_ glyph: Character) -> Bool {
    guard !glyph.isASCII, let first = glyph.unicodeScalars.first, GlyphWidth.of(glyph) == 1 else { return false }
    return switch first.value {
    case 0xA1...0x4FF, 0x2010...0x2BFF, 0x3248...0x324F, 0xFFFD, 0x1F100...0x1F1AC: true
    default: false
    }
  }
}
