import TermCore

/// The page as the text that its command prints in at most 72 columns: nothing beside it, to be selected or printed.
enum PlainOverlay {
  /// What fits a sheet of paper and a mail.
  private static let widest = 72
  /// More lines than these are for the command.
  private static let mostLines = 2000

  static func lines(of state: State) -> [String] {
    let text = PageText(state.view.page.unfolding(state.view.unfolded), width: min(widest, state.size.columns))
    var lines: [String] = []
    text.forEachLine { line in
      lines.append(String(line.dropLast()))
      return lines.count < mostLines
    }
    if lines.count == mostLines { lines.append("  ... \(state.view.viewpoint) prints the rest") }
    return lines
  }

  static func draw(_ lines: [String], top: Int, _ state: State, into grid: inout Grid) {
    grid.fill(Rect(row: 0, column: 0, height: grid.size.rows - 1, width: grid.size.columns))
    let height = height(in: state)
    for (row, line) in zip(0..<height, lines.dropFirst(top)) { grid.put(line, row: row, column: 0) }
    let position = PageScreen.position(top: top, count: lines.count, height: height)
    grid.put(position, row: height, column: 1, role: .faint)
  }

  /// Lines of text, over the line that says how much of it is off the screen and the last.
  static func height(in state: State) -> Int { max(1, state.size.rows - 2) }
}
