/// A graph to be drawn: boxes by their number, and edges between them.
///
/// Sizes are in cells of a terminal. An edge from a box to itself, or with an end that is no box, is not drawn.
package struct Sketch: Hashable, Sendable {
  package struct Box: Hashable, Sendable {
    /// With its border; a box is drawn wider where its edges need more room.
    package var width: Int
    package var height: Int
    /// Whether it stands at the top, with no box over it.
    package var isTop: Bool
    /// Where it stood in a drawing that this one follows; nil where it was not in it.
    package var spot: Spot?

    package init(width: Int, height: Int = 3, isTop: Bool = false, spot: Spot? = nil) {
      self.width = max(3, width)
      self.height = max(3, height)
      self.isTop = isTop
      self.spot = spot
    }
  }

  package struct Edge: Hashable, Sendable {
    package var from: Int
    package var to: Int
    /// Where edges go round in a circle, one of the lowest rank is drawn upwards.
    package var rank: Int
    package var style: Style
    /// Drawn where the edge leaves its box, in place of a plain joint.
    package var mark: Character?

    package init(_ from: Int, _ to: Int, rank: Int = 0, style: Style = .solid, mark: Character? = nil) {
      self.from = from
      self.to = to
      self.rank = rank
      self.style = style
      self.mark = mark
    }
  }

  /// A place in an earlier drawing: boxes of one row stood on one line.
  package struct Spot: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package enum Style: Int, Hashable, Sendable, CaseIterable { case solid, dashed, dotted }

  package var boxes: [Box]
  package var edges: [Edge]
  /// How wide a level of boxes may be before it is broken into several; nil for any width.
  package var mostWidth: Int?

  package init(boxes: [Box], edges: [Edge], mostWidth: Int? = nil) {
    self.boxes = boxes
    self.edges = edges
    self.mostWidth = mostWidth
  }
}
