/// A screen as a value: cells in rows, and where the terminal's cursor stands.
///
/// Every wide glyph is followed by its shadow in the same row, whatever is drawn over it, so a row is never wider
/// than the grid. Drawing outside the grid draws nothing.
package struct Grid: Hashable, Sendable {
  package let size: Size
  /// Where the hardware cursor is put, for screen readers and for input; nil hides it.
  package var cursor: Point?
  private var cells: [Cell]

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place, blank outside the grid.
  package subscript(row: Int, column: Int) -> Cell {
    contains(row, column) ? cells[row * size.columns + column] : .blank
  }

  /// Draws text to the right of a place on one row, clipped to the grid and to `clip`.
  ///
  /// A wide glyph that would cross the edge leaves its cell blank. Returns the column after the last glyph, as if
  /// nothing had been clipped.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, role: Role = .plain, within clip: Rect? = nil
  ) -> Int {
    let area = clip?.intersection(Rect(size)) ?? Rect(size)
    var column = column
    if text.isPrintableASCII {
      // Found by bytes, each of which is a glyph.
      for byte in text.utf8 {
        put(Cell(Character(Unicode.Scalar(byte)), role), row, column, within: area)
        column += 1
      }
      return column
    }
    var cell = Cell(" ", role)
    var drawn: Character = " "
    for character in text {
      // A glyph like the one before it, as in a rule, is not looked at again.
      if character != drawn { (cell, drawn) = (Cell(character, role), character) }
      put(cell, row, column, within: area)
      column += cell.width
    }
    return column
  }

  private mutating func put(_ cell: Cell, _ row: Int, _ column: Int, within area: Rect) {
    guard area.rows.contains(row), area.columns.contains(column) else { return }
    let fits = area.columns.contains(column + cell.width - 1)
    set(fits ? cell : Cell(" ", cell.role), row, column)
  }

  /// Fills a block with one glyph of one column; a wider one counts as a blank.
  package mutating func fill(_ rect: Rect, with glyph: Character = " ", role: Role = .plain) {
    let cell = Cell(glyph, role)
    let area = rect.intersection(Rect(size))
    for row in area.rows {
      for column in area.columns { set(cell.width == 1 ? cell : Cell(" ", role), row, column) }
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    (0..<size.rows).contains(row) && (0..<size.columns).contains(column)
  }

  /// Writes a cell that fits its row, with its shadow, and blanks what is left of a wide glyph it cuts.
  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int) {
    let index = row * size.columns + column
    for covered in index..<index + cell.width { separate(covered) }
    cells[index] = cell
    if cell.width == 2 { cells[index + 1] = .shadow(cell.role) }
  }

  private mutating func separate(_ index: Int) {
    if cells[index].isShadow {
      cells[index - 1] = Cell(" ", cells[index - 1].role)
      cells[index] = Cell(" ", cells[index].role)
    } else if cells[index].width == 2 {
      cells[index + 1] = Cell(" ", cells[index + 1].role)
      cells[index] = Cell(" ", cells[index].role)
    }
  }
}

extension Grid {
  /// Puts changed cells in their places; they must come from `changes(from:)` of a grid of this size.
  package mutating func apply(_ changes: [Change]) {
    for change in changes {
      let start = change.row * size.columns + change.column
      cells.replaceSubrange(start..<start + change.cells.count, with: change.cells)
    }
  }
}

extension Grid {
  /// The grid with blanks between two cells of one role in that role: a terminal is told of fewer styles. Only for roles
  /// in which a blank looks as it does in any other.
  package func joined(in roles: (Role) -> Bool) -> Grid {
    var joined = self
    for row in 0..<size.rows {
      var last: Int?
      for index in row * size.columns..<(row + 1) * size.columns where cells[index].glyph != " " {
        if let last, last + 1 < index, cells[last].role == cells[index].role, roles(cells[index].role) {
          for blank in last + 1..<index where roles(cells[blank].role) {
            joined.cells[blank] = Cell(" ", cells[index].role)
          }
        }
        last = index
      }
    }
    return joined
  }
}
