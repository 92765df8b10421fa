extension Grid {
  /// This screen with what a set lacks in ASCII, every glyph in its own columns.
  package func drawn(with glyphs: GlyphSet) -> Grid {
    if glyphs == .all { return self }
    var grid = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[row, column]
        guard !cell.isShadow, !glyphs.has(cell.glyph) else { continue }
        // What was the shadow of a wide glyph becomes a blank.
        grid.put(String(Glyphs.ascii(cell.glyph)), row: row, column: column, role: cell.role)
      }
    }
    return grid
  }
}
