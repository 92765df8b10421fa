extension Grid {
  /// Neighbouring cells of one row that are to be drawn anew.
  package struct Change: Hashable, Sendable {
    package let row: Int
    package let column: Int
    package let cells: [Cell]
  }

  /// What must be drawn to turn `old` into this grid; from a grid of another size, everything that is not blank.
  ///
  /// A wide glyph and its shadow are always drawn together. The cursor is not part of it.
  package func changes(from old: Grid) -> [Change] {
    let old = old.size == size ? old : Grid(size)
    return (0..<size.rows).flatMap { changes(from: old, row: $0) }
  }

  private func changes(from old: Grid, row: Int) -> [Change] {
    var changes: [Change] = []
    var column = 0
    while column < size.columns {
      let start = column
      while column < size.columns, self[row, column] != old[row, column] { column += max(1, self[row, column].width) }
      if column > start {
        changes.append(Change(row: row, column: start, cells: (start..<column).map { self[row, $0] }))
      } else {
        column += max(1, self[row, column].width)
      }
    }
    return changes
  }
}
