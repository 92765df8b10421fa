import GraphLayout
package import TermCore

extension Page {
  /// A drawing as cells, and where its boxes are. Each of them, and all of their lines, stand in a table too.
  package struct Picture: Hashable, Sendable {
    package struct Box: Hashable, Sendable {
      package var name: String
      package var place: Rect
      /// What leads to it and from it, and the same in short where that is much.
      package var detail: [Sentence]
      package var brief: [Sentence]
      package var follow: Viewpoint?

      package init(
        name: String, place: Rect, detail: [Sentence], brief: [Sentence]? = nil, follow: Viewpoint?
      ) {
        self.name = name
        self.place = place
        self.detail = detail
        self.brief = brief ?? detail
        self.follow = follow
      }

      /// Its name stands in the middle; before it is room for a mark.
      var nameColumn: Int { place.column + (place.width - GlyphWidth.of(name)) / 2 }
    }

    package enum Direction: String, Hashable, Sendable, CaseIterable { case left, down, up, right }

    package var grid: Grid
    package var boxes: [Box]
    /// By cell, row after row: the boxes at the ends of the line that the cell is of, if it is of one.
    package var ends: [[Int]]
    /// The box that the reader begins on.
    package var first: Int
    /// What its glyphs mean.
    package var legend: String

    package init(grid: Grid, boxes: [Box], ends: [[Int]], first: Int, legend: String) {
      self.grid = grid
      self.boxes = boxes
      self.ends = ends
      self.first = first
      self.legend = legend
    }

    /// Where its boxes stand, by their bodies.
    var spots: [String: Sketch.Spot] {
      let named = boxes.compactMap { box in
        box.follow?.focus.map { ($0, Sketch.Spot(row: box.place.row, column: box.place.column + box.place.width / 2)) }
      }
      return Dictionary(named) { first, _ in first }
    }

    /// How many boxes lie wholly to the left of some columns, and to the right.
    func beyond(_ columns: Range<Int>) -> (left: Int, right: Int) {
      (
        boxes.count { $0.place.columns.upperBound <= columns.lowerBound },
        boxes.count { $0.place.columns.lowerBound >= columns.upperBound }
      )
    }

    /// The nearest box in a direction: above and below in the nearest line of boxes, else on its own.
    package func box(_ direction: Direction, of number: Int) -> Int? {
      let from = boxes[number].place
      let found = boxes.indices.filter { index in
        let place = boxes[index].place
        switch direction {
        case .up: return place.rows.upperBound <= from.row
        case .down: return place.row >= from.rows.upperBound
        case .left: return place.rows.overlaps(from.rows) && place.column < from.column
        case .right: return place.rows.overlaps(from.rows) && place.column > from.column
        }
      }
      return found.min { distance(to: boxes[$0].place, from) < distance(to: boxes[$1].place, from) }
    }

    private func distance(to place: Rect, _ from: Rect) -> (rows: Int, columns: Int) {
      (abs(place.row - from.row), abs(2 * (place.column - from.column) + place.width - from.width))
    }

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
