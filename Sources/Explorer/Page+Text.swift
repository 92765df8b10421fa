import TermCore

extension Page {
  /// The page as plain text for a pipe or a file: the same lines as on a screen, harmless and without blanks at their
  /// ends, with what is said of each marked row under it.
  package func text(width: Int, isASCII: Bool = false) -> String {
    let layout = PageLayout(self, width: width, showsKeys: false)
    var lines: [String] = []
    for (index, line) in layout.lines.enumerated() {
      lines.append(line.text)
      guard let stop = line.stop, layout.stops[stop].lines.upperBound == index + 1,
        let row = row(at: layout.stops[stop]), !row.mark.isEmpty
      else { continue }
      lines += row.detail.flatMap { Wrapping.lines($0.text, width: min(width - 5, PageLayout.longestProse)) }
        .map { "    " + SafeText.plain($0) }
    }
    return lines.map { isASCII ? Glyphs.ascii($0) : $0 }.joined(separator: "\n") + "\n"
  }
}

extension PageLayout.Line {
  /// The line as harmless text, without blanks at its end.
  package var text: String {
    var text = ""
    var column = 0
    for span in spans where !span.text.isEmpty {
      text += String(repeating: " ", count: max(0, span.column - column)) + SafeText.plain(span.text)
      column = max(column, span.column) + GlyphWidth.of(span.text)
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
