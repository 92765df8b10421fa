/// The one place where characters of data are made harmless.
///
/// Refused are characters that act on a terminal or cannot be seen: C0, C1 and DEL, direction controls and other
/// formats, zero-width and filler characters, line and paragraph separators, private use, unassigned, marks and
/// modifiers without a base, and runs of marks longer than a terminal cell keeps. A joiner or a variation selector is
/// kept only where an emoji needs it.
package enum SafeText {
  /// Stands in the place of what was refused, so that its presence is seen.
  package static let replacement: Character = "\u{FFFD}"

  /// The most scalars that one cell holds; longer clusters are refused, but for joined emoji.
  static let scalarsInCell = 5

  /// The character itself if it is harmless, a space for a tab or a line end, else `replacement`.
  package static func neutral(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      return switch ascii {
      case 0x20...0x7E: character
      case 0x09, 0x0A, 0x0D: " "
      default: replacement
      }
    }
    return isHarmless(character) ? character : replacement
  }

  /// The text on one line, for output that is not a screen: each character is neutralised, line ends become spaces.
  package static func plain(_ text: String) -> String {
    text.isPrintableASCII ? text : String(text.map(neutral))
  }

  private static func isHarmless(_ character: Character) -> Bool {
    let scalars = Array(character.unicodeScalars)
    guard let base = scalars.first, canStandAlone(base) else { return false }
    if scalars.count == 1 { return true }
    if base.properties.isEmoji, !base.isASCII { return isEmojiSequence(scalars) }
    return scalars.count <= scalarsInCell && scalars.dropFirst().allSatisfy(canFollow)
  }

  private static func canStandAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .spacingMark, .enclosingMark:
      false
    default:
      !scalar.properties.isDefaultIgnorableCodePoint && staysApart(scalar)
    }
  }

  /// Whether a scalar leaves its neighbours alone, so that neutralised text has the same clusters when read again.
  private static func staysApart(_ scalar: Unicode.Scalar) -> Bool {
    var text = " "
    text.unicodeScalars.append(scalar)
    text.append(" ")
    return text.count == 3
  }

  /// Whether a scalar may follow the base of its cluster: marks, and the further letters of a Hangul syllable.
  private static func canFollow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .otherLetter:
      !scalar.properties.isDefaultIgnorableCodePoint
    default:
      false
    }
  }

  /// Emoji, each perhaps with a skin tone or a variation selector, held together by joiners; or a flag's two letters.
  private static func isEmojiSequence(_ scalars: [Unicode.Scalar]) -> Bool {
    let joiner: Unicode.Scalar = "\u{200D}"
    return zip(scalars, scalars.dropFirst()).allSatisfy { before, scalar in
      switch scalar {
      case "\u{FE0E}", "\u{FE0F}": before.properties.isEmoji
      case joiner: true
      case _ where before == joiner: scalar.properties.isEmoji
      default: scalar.properties.isEmojiModifier || GlyphWidth.isFlagLetter(scalar) || canFollow(scalar)
      }
    } && scalars.last != joiner
  }
}

extension StringProtocol {
  /// Whether it is all of letters, digits, signs and blanks of ASCII: harmless, and a byte is a glyph of one column.
  var isPrintableASCII: Bool {
    for byte in utf8 where byte < 0x20 || byte > 0x7E { return false }
    return true
  }
}
