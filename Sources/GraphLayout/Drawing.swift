/// A drawn graph: boxes and lines in cells of a terminal. What is in a box is left to who draws it.
///
/// Every cell is of one box or edge, but where two edges cross at right angles. `faults` counts cells that would have
/// had to be of two otherwise; it is 0 for every graph.
package struct Drawing: Hashable, Sendable {
  package struct Rect: Hashable, Sendable {
    package let row: Int
    package let column: Int
    package let width: Int
    package let height: Int
  }

  package enum Owner: Hashable, Sendable {
    case nothing
    case box(Int)
    case edge(Int)
    /// The one that leads up and down, and the one that leads across.
    case crossing(Int, Int)
  }

  package struct Cell: Hashable, Sendable {
    package var glyph: Character = " "
    package var owner: Owner = .nothing
  }

  package let width: Int
  package let height: Int
  /// By box.
  package let boxes: [Rect]
  package let crossings: Int
  package let faults: Int
  private let cells: [Cell]

  /// Blank outside the drawing.
  package subscript(row: Int, column: Int) -> Cell {
    guard row >= 0, row < height, column >= 0, column < width else { return Cell() }
    return cells[row * width + column]
  }

  init(_ routed: Routed) {
    let proper = routed.placed.ordered.proper
    let sketch = proper.sketch
    width = routed.width
    height = routed.height
    boxes = sketch.boxes.indices.map { box in
      Rect(
        row: routed.rows[box], column: routed.placed.columns[box] + routed.left, width: routed.placed.widths[box],
        height: sketch.boxes[box].height)
    }
    var canvas = Canvas(width: width, height: height)
    for (index, route) in routed.routes.enumerated() where !route.isEmpty {
      canvas.draw(route, edge: index, style: sketch.edges[index].style)
    }
    for (index, box) in boxes.enumerated() { canvas.draw(box, number: index) }
    for (index, route) in routed.routes.enumerated() {
      guard let upper = route.first, let lower = route.last else { continue }
      let isReversed = proper.layered.acyclic.isReversed[index]
      let edge = sketch.edges[index]
      canvas.end(at: upper, edge: index, isReversed ? edge.style.headUp : edge.mark ?? "┬")
      canvas.end(at: lower, edge: index, isReversed ? edge.mark ?? "┴" : edge.style.headDown)
    }
    cells = canvas.cells
    crossings = canvas.crossings
    faults = canvas.faults
  }
}
