import TermCore

/// All that is said of a row, where the space under the page is too small for it.
enum ReadingOverlay {
  static func draw(_ sentences: [Page.Sentence], top: Int, _ state: State, into grid: inout Grid) {
    grid.fill(Rect(row: 0, column: 0, height: grid.size.rows - 1, width: grid.size.columns))
    let lines = lines(of: sentences, in: state)
    for (row, line) in zip(0..<height(in: state), lines.dropFirst(top)) {
      grid.put(line.text, row: row, column: PageLayout.margin, role: line.role)
    }
  }

  /// The row's own words first, then what is said of it.
  static func lines(of sentences: [Page.Sentence], in state: State) -> [(text: String, role: Role)] {
    let width = max(2, min(state.size.columns - PageLayout.margin - 1, PageLayout.longestProse))
    let cells = state.row?.cells.filter { !$0.isEmpty }.joined(separator: "  ") ?? ""
    let title = Wrapping.lines(cells, width: width).map { (text: $0, role: Role.title) }
    return title + [("", .plain)] + DetailText.lines(of: sentences, width: width)
  }

  static func height(in state: State) -> Int { max(1, state.size.rows - 1) }
}
