import TermCore

/// The line at the top of the Start page, of Find and of Ask where a name is typed.
enum FindLine {
  private static let label = "Find: "
  private static let invitations = ["type a name, or choose a line below", "type a name"]

  static func draw(_ state: State, row: Int, into grid: inout Grid) {
    let label = state.view.blank?.slot.label ?? FindLine.label
    let start = grid.put(label, row: row, column: PageLayout.margin, role: .heading)
    let width = grid.size.columns - start - 1
    if state.viewContext != .start {
      let (text, cursor) = state.view.input.visible(width: width)
      let area = Rect(row: row, column: start, height: 1, width: width)
      grid.put(text, row: row, column: start, role: .input, within: area)
      grid.cursor = Point(row: row, column: start + cursor)
    } else if let invitation = invitations.first(where: { GlyphWidth.of($0) <= width }) {
      grid.put(invitation, row: row, column: start, role: .faint)
    }
    let rule = String(repeating: Glyphs.rule, count: grid.size.columns)
    grid.put(rule, row: row + 1, column: 0, role: .faint)
  }
}
