import TermCore

/// All that is said of a row, where the space under the page is too small for it.
enum ReadingOverlay {
  static func draw(_ sentences: [Page.Sentence], top: Int, _ state: State, into grid: inout Grid) {
    grid.fill(Rect(row: 0, column: 0, height: grid.size.rows - 1, width: grid.size.columns))
    let lines = lines(of: sentences, in: state)
    for (row, line) in zip(0..<height(in: state), lines.dropFirst(top)) {
      grid.put(line.text, row: row, column: 0, role: line.role)
    }
  }

  /// The row's own words first, then what is said of it.
  static func lines(of sentences: [Page.Sentence], in state: State) -> [(text: String, role: Role)] {
    let width = max(2, min(state.size.columns - PageLayout.margin - 1, PageLayout.longestProse))
    return words(of: state, width: width) + [("", .plain)]
      + DetailText.lines(of: sentences, width: width).map { (margin + $0.text, $0.role) }
  }

  private static func words(of state: State, width: Int) -> [(text: String, role: Role)] {
    guard let stop = state.stop, let row = state.row, case .table(let table) = state.view.page.blocks[stop.block]
    else { return [] }
    let lines = TableShape(table, width: width, isStacked: true).lines(of: row)
    return lines.enumerated().map { index, spans in
      (PageLayout.Line(spans: spans.filter { $0.column > 0 }).text, index == 0 ? .title : .plain)
    }
  }

  private static let margin = String(repeating: " ", count: PageLayout.margin)

  static func height(in state: State) -> Int { max(1, state.size.rows - 1) }
}
