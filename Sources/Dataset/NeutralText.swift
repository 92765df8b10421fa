extension String {
  /// This text with every character that a terminal would obey or hide written as `\u{…}`; a tab becomes a space.
  ///
  /// Controls, line and paragraph separators, format characters (bidi, zero width), unassigned and private ones.
  var neutralised: String {
    guard unicodeScalars.contains(where: \.isUnsafeToPrint) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "\t" {
        result += " "
      } else if scalar.isUnsafeToPrint {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// This text in quotes for a message, cut where it is long.
  var quoted: String { "'\(count > 60 ? prefix(59) + "…" : self[...])'" }
}

extension Unicode.Scalar {
  var isUnsafeToPrint: Bool {
    if (0x20..<0x7F).contains(value) { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
    default: false
    }
  }
}

extension Character {
  /// Columns on a terminal: two for East Asian wide characters and emoji, else one.
  var columns: Int {
    guard let first = unicodeScalars.first?.value, first >= 0x1100 else { return 1 }
    let isWide = [0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60]
      .contains { $0.contains(first) }
    return isWide || (0x1F300...0x1FAFF).contains(first) || (0x20000...0x3FFFD).contains(first) ? 2 : 1
  }
}
