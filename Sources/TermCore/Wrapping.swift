/// Breaking text into lines of a width.
package enum Wrapping {
  /// The text as lines of at most `width` columns, those after the first indented by `hanging` columns.
  ///
  /// The text is neutralised. Words are parted by spaces, tabs and line ends, each run of which counts as one. A word
  /// that fits a line is never cut. No line ends in a blank, and text without a word gives no line. A width below 2
  /// counts as 2, as a wide glyph takes two columns; an indent that leaves fewer than 2 is dropped.
  package static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    let width = max(2, width)
    let indent = width - hanging < 2 ? 0 : max(0, hanging)
    var lines = Lines(width: width, indent: indent)
    let plain = SafeText.plain(text)
    if plain.isPrintableASCII {
      // The same words, found by bytes.
      for word in plain.utf8.split(separator: 0x20) { lines.append(Substring(word)) }
    } else {
      for word in plain.split(separator: " ") { lines.append(word) }
    }
    return lines.finished
  }
}

/// Lines under construction, the last of them open.
private struct Lines {
  let width: Int
  let indent: Int
  var finished: [String] = []
  /// Columns of the open line that are taken.
  var used = 0

  mutating func append(_ word: Substring) {
    let columns = GlyphWidth.of(word)
    if !finished.isEmpty, used + 1 + columns <= width {
      extend(" ", columns: 1)
      extend(word, columns: columns)
    } else {
      begin()
      if used + columns <= width { extend(word, columns: columns) } else { appendCutting(word) }
    }
  }

  /// Fills lines with a word that may be longer than they are.
  private mutating func appendCutting(_ word: Substring) {
    for character in word {
      let columns = GlyphWidth.of(character)
      if used + columns > width { begin() }
      extend(Substring(String(character)), columns: columns)
    }
  }

  private mutating func begin() {
    used = finished.isEmpty ? 0 : indent
    finished.append(String(repeating: " ", count: used))
  }

  private mutating func extend(_ text: Substring, columns: Int) {
    finished[finished.count - 1] += text
    used += columns
  }
}
