import GraphLayout

/// Reads a drawing as one does who knows nothing of how it was made: from where a line leaves a box, along its glyphs,
/// to the head where it comes to one.
///
/// Only glyphs are read, and where the boxes are.
struct TracedDrawing {
  struct Edge: Hashable {
    let from: Int
    let to: Int
    let style: Sketch.Style
  }

  /// What is wrong with the drawing, in words.
  private(set) var faults: [String] = []
  private(set) var edges: [Edge] = []
  private let drawing: Drawing

  private enum Way: CaseIterable {
    case north, east, south, west

    var step: (row: Int, column: Int) {
      switch self {
      case .north: (-1, 0)
      case .east: (0, 1)
      case .south: (1, 0)
      case .west: (0, -1)
      }
    }

    var back: Way {
      switch self {
      case .north: .south
      case .east: .west
      case .south: .north
      case .west: .east
      }
    }
  }

  private static let ways: [Character: [Way]] = [
    "│": [.north, .south], "╎": [.north, .south], "┊": [.north, .south], "─": [.east, .west], "╌": [.east, .west],
    "┈": [.east, .west], "┌": [.east, .south], "┐": [.south, .west], "└": [.north, .east], "┘": [.north, .west],
    "┼": Way.allCases,
  ]
  private static let styles: [Character: Sketch.Style] = [
    "│": .solid, "─": .solid, "╎": .dashed, "╌": .dashed, "┊": .dotted, "┈": .dotted, "▼": .solid, "▲": .solid,
    "▽": .dashed, "△": .dashed, "∨": .dotted, "∧": .dotted,
  ]
  private static let heads: Set<Character> = ["▼", "▲", "▽", "△", "∨", "∧"]

  init(_ drawing: Drawing) {
    self.drawing = drawing
    var headCount = 0
    for (box, rect) in drawing.boxes.enumerated() {
      for column in rect.column..<rect.column + rect.width {
        for (row, way) in [(rect.row, Way.north), (rect.row + rect.height - 1, Way.south)] {
          let glyph = drawing[row, column].glyph
          if TracedDrawing.heads.contains(glyph) { headCount += 1 }
          if glyph == (way == .north ? "┴" : "┬") || glyph == "≠" { follow(from: box, row, column, way) }
        }
      }
    }
    if headCount != edges.count { faults.append("\(headCount) heads for \(edges.count) lines") }
  }

  private mutating func follow(from box: Int, _ row: Int, _ column: Int, _ way: Way) {
    var (row, column, way) = (row, column, way)
    var seen: Set<Sketch.Style> = []
    for _ in 0...drawing.width * drawing.height {
      row += way.step.row
      column += way.step.column
      let glyph = drawing[row, column].glyph
      if let style = TracedDrawing.styles[glyph] { seen.insert(style) }
      if let end = self.box(at: row, column) {
        guard TracedDrawing.heads.contains(glyph), let style = seen.first, seen.count == 1 else {
          return faults.append("a line of box \(box) ends at '\(glyph)' of box \(end), with styles \(seen)")
        }
        return edges.append(Edge(from: box, to: end, style: style))
      }
      guard let ways = TracedDrawing.ways[glyph], ways.contains(way.back) else {
        return faults.append("a line of box \(box) breaks off at '\(glyph)', row \(row), column \(column)")
      }
      if ways.count == 2 { way = ways.first { $0 != way.back } ?? way }
    }
    faults.append("a line of box \(box) goes round for ever")
  }

  private func box(at row: Int, _ column: Int) -> Int? {
    drawing.boxes.firstIndex { box in
      (box.row..<box.row + box.height).contains(row) && (box.column..<box.column + box.width).contains(column)
    }
  }
}
