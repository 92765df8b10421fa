import TermCore

/// The box under the cursor and the lines that lead to it and from it, over the drawing. A mark tells the box, as it
/// does a row.
enum BoxCursor {
  static func draw(_ state: State, in area: Rect, into grid: inout Grid) {
    guard let number = state.boxNumber, let first = state.layout.drawingLine, let picture = state.view.page.picture
    else { return }
    let box = picture.boxes[number]
    let place = box.place
    let left = area.column + PageLayout.margin - state.view.left
    for row in area.rows {
      let drawn = state.view.top + row - area.row - first
      guard (0..<picture.grid.size.rows).contains(drawn) else { continue }
      for column in 0..<picture.grid.size.columns where !picture.grid[drawn, column].isShadow {
        let isInBox = place.rows.contains(drawn) && place.columns.contains(column)
        guard isInBox || picture.ends[drawn * picture.grid.size.columns + column].contains(number) else { continue }
        grid.put(
          String(picture.grid[drawn, column].glyph), row: row, column: left + column,
          role: isInBox ? .cursor : .strong, within: area)
      }
    }
    let mark = Point(row: area.row + first + place.row + 1 - state.view.top, column: left + box.nameColumn - 1)
    guard area.rows.contains(mark.row), area.columns.contains(mark.column) else { return }
    grid.put(String(Glyphs.cursor), row: mark.row, column: mark.column, role: .cursor)
    grid.cursor = mark
  }
}
