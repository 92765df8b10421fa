import TermCore

/// A page as plain text for a pipe or a file: the same lines as on a screen, harmless and without blanks at their ends,
/// with what is said of each marked row under it. No row is cut, and none is made before its turn.
package struct PageText: Hashable, Sendable {
  package let page: Page
  package let width: Int
  package let isASCII: Bool

  package init(_ page: Page, width: Int, isASCII: Bool = false) {
    self.page = page
    self.width = width
    self.isASCII = isASCII
  }

  /// Gives the lines one after another, each with its end, as long as they are wanted.
  package func forEachLine(_ wants: (String) -> Bool) {
    let glyphs: GlyphSet = isASCII ? .ascii : .all
    let layout = PageLayout(glyphs.spelled(page), width: width, showsKeys: false)
    for index in 0..<layout.lineCount {
      var lines = layout.wholeLines(index).map(\.text)
      if let stop = layout.stop(endingAt: index).flatMap(layout.stop(at:)), let row = page.row(at: stop),
        !row.mark.isEmpty
      {
        lines += row.detail.flatMap {
          Wrapping.lines(glyphs.spelled($0.text), width: min(width - 5, PageLayout.longestProse))
        }
        .map { "    " + SafeText.plain($0) }
      }
      for line in lines where !wants((isASCII ? Glyphs.ascii(line) : line) + "\n") { return }
    }
  }
}

extension Page {
  /// The page with the rows that its tables fold to a line among the others; of all tables, or of those of some blocks.
  package func unfolding(_ chosen: Set<Int>? = nil) -> Page {
    var page = self
    for (index, block) in blocks.enumerated() where chosen?.contains(index) ?? true {
      guard let table = block.table, !table.foldedRows.isEmpty else { continue }
      page.blocks[index] = .table(table.keeping(Array(0..<table.rows.count + table.foldedRows.count)))
    }
    return page
  }

  /// The whole text at once.
  package func text(width: Int, isASCII: Bool = false) -> String {
    var text = ""
    PageText(self, width: width, isASCII: isASCII).forEachLine { line in
      text += line
      return true
    }
    return text
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
