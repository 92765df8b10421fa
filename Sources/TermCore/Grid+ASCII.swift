extension Grid {
  /// This screen in ASCII, every glyph in its own columns.
  package var inASCII: Grid {
    var grid = Grid(size)
    grid.cursor = cursor
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[row, column]
        grid.put(cell.isShadow ? " " : String(Glyphs.ascii(cell.glyph)), row: row, column: column, role: cell.role)
      }
    }
    return grid
  }
}
