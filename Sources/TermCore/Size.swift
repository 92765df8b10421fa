/// How many rows and columns of cells there are; never negative.
package struct Size: Hashable, Sendable {
  package let rows: Int
  package let columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell's place, counted from zero at the top left.
package struct Point: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A block of cells; an empty one has no rows or no columns.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var height: Int
  package var width: Int

  package init(row: Int, column: Int, height: Int, width: Int) {
    self.row = row
    self.column = column
    self.height = max(0, height)
    self.width = max(0, width)
  }

  package init(_ size: Size) {
    self.init(row: 0, column: 0, height: size.rows, width: size.columns)
  }

  package var rows: Range<Int> { row..<row + height }
  package var columns: Range<Int> { column..<column + width }

  package func intersection(_ other: Rect) -> Rect {
    let rows = self.rows.clamped(to: other.rows)
    let columns = self.columns.clamped(to: other.columns)
    return Rect(row: rows.lowerBound, column: columns.lowerBound, height: rows.count, width: columns.count)
  }
}
