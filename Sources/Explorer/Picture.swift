package import TermCore

extension Page {
  /// A drawing as cells, and where its boxes are.
  package struct Picture: Hashable, Sendable {
    package struct Box: Hashable, Sendable {
      package var name: String
      package var place: Rect
      /// What leads to it and from it.
      package var detail: [Sentence]
      package var follow: Viewpoint?
    }

    package var grid: Grid
    package var boxes: [Box]
    /// By cell, row after row: the boxes at the ends of the line that the cell is of, if it is of one.
    package var ends: [[Int]]
    /// The box that the reader begins on.
    package var first: Int

    /// Harmless, without blanks at their ends, each with its line end.
    package var text: String { (0..<grid.size.rows).map { line($0) + "\n" }.joined() }

    func line(_ row: Int) -> String {
      var line = ""
      for column in 0..<grid.size.columns where !grid[row, column].isShadow { line.append(grid[row, column].glyph) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The first drawing of the page.
  package var picture: Picture? {
    blocks.lazy.compactMap { if case .drawing(let picture) = $0 { picture } else { nil } }.first
  }
}
