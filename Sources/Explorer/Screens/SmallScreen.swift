import TermCore

/// A terminal too small for a page: one line that says so.
enum SmallScreen {
  static func draw(_ state: State, into grid: inout Grid) {
    let size = state.size
    let least = "\(Regions.least.columns) columns by \(Regions.least.rows) lines"
    let sentences = [
      "Here are \(size.columns) columns by \(size.rows) lines; remit needs \(least).", "remit needs \(least)",
      "needs \(Regions.least.columns) by \(Regions.least.rows)", "too small", "",
    ]
    let text = sentences.first { GlyphWidth.of($0) <= size.columns } ?? ""
    grid.put(text, row: 0, column: 0)
  }
}
