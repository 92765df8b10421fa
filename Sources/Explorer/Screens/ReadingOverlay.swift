import TermCore

/// All that is said of a row, where the space under the page is too small for it.
enum ReadingOverlay {
  static func draw(_ sentences: [Page.Sentence], top: Int, _ state: State, into grid: inout Grid) {
    grid.fill(Rect(row: 0, column: 0, height: grid.size.rows - 1, width: grid.size.columns))
    let lines = lines(of: sentences, in: state)
    for (row, line) in zip(0..<height(in: state), lines.dropFirst(top)) {
      grid.put(line.text, row: row, column: 0, role: line.role)
    }
    let rule = height(in: state)
    let position = PageScreen.position(top: top, count: lines.count, height: rule)
    guard !position.isEmpty else { return }
    grid.put(String(repeating: Glyphs.rule, count: grid.size.columns), row: rule, column: 0, role: .faint)
    grid.put(position, row: rule, column: grid.size.columns - GlyphWidth.of(position) - 1, role: .faint)
  }

  /// The page's head, where it is cut on the screen; the row's own words, then what is said of it; of a box that names
  /// it already.
  static func lines(of sentences: [Page.Sentence], in state: State) -> [(text: String, role: Role)] {
    let width = max(2, min(state.size.columns - PageLayout.margin - 1, PageLayout.longestProse))
    let words = words(of: state, width: width)
    return head(of: state, width: width) + words + (words.isEmpty ? [] : [("", .plain)])
      + DetailText.lines(of: sentences.map(state.glyphs.spelled), width: width).map { (margin + $0.text, $0.role) }
  }

  private static func head(of state: State, width: Int) -> [(text: String, role: Role)] {
    guard state.isLeadCut, state.box == nil else { return [] }
    let page = state.glyphs.spelled(state.view.page)
    let title = [page.title, page.aside].filter { !$0.isEmpty }.joined(separator: ", ")
    return Wrapping.lines(title, width: width).map { (margin + $0, .title) }
      + Wrapping.lines(page.lead.joined(separator: " "), width: width).map { (margin + $0, .plain) } + [("", .plain)]
  }

  private static func words(of state: State, width: Int) -> [(text: String, role: Role)] {
    guard state.box == nil, let stop = state.stop, let row = state.row,
      case .table(let table) = state.view.page.blocks[stop.block]
    else { return [] }
    let lines = TableShape(table, width: width, isStacked: true).lines(of: state.glyphs.spelled(row))
    return lines.enumerated().map { index, spans in
      (PageLayout.Line(spans: spans.filter { $0.column > 0 }).text, index == 0 ? .title : .plain)
    }
  }

  private static let margin = String(repeating: " ", count: PageLayout.margin)

  /// Lines of text, over the last line and the rule that says how much of the text is off the screen.
  static func height(in state: State) -> Int { max(1, state.size.rows - 2) }
}
