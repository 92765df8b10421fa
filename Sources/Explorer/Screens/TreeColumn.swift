import TermCore

/// The tree of bodies at the left of a page. The page's own body has a dot before it; the cursor is there while keys act
/// on the tree.
enum TreeColumn {
  private struct Line {
    let column: Int
    let text: String
    let role: Role
    /// The row of the tree, and whether this is its first line.
    let row: Int
    var isFirst: Bool
  }

  static func draw(_ tree: Page.Tree, _ state: State, in area: Rect, into grid: inout Grid) {
    for row in area.rows { grid.put("│", row: row, column: area.column + area.width, role: .faint) }
    for (row, line) in zip(area.rows, shown(tree, state, in: area)) {
      if line.isFirst, state.isInTree, line.row == state.view.tree.cursor {
        grid.put(String(Glyphs.cursor), row: row, column: area.column, role: .cursor)
        grid.cursor = Point(row: row, column: area.column)
      }
      if line.isFirst, tree.rows[line.row].isCurrent {
        grid.put(String(Glyphs.here), row: row, column: area.column + 1, role: .strong)
      }
      grid.put(line.text, row: row, column: area.column + line.column, role: line.role, within: area)
    }
  }

  /// The row of the tree that is drawn on a line of its area.
  static func row(at line: Int, of tree: Page.Tree, _ state: State, in area: Rect) -> Int? {
    let lines = shown(tree, state, in: area)
    return lines.indices.contains(line) ? lines[line].row : nil
  }

  /// As many lines as there is room for, around the cursor or the page's own body.
  private static func shown(_ tree: Page.Tree, _ state: State, in area: Rect) -> [Line] {
    let lines = tree.seen(folded: state.view.tree.folded).flatMap {
      TreeColumn.lines(of: $0, tree, state, width: area.width)
    }
    let middle = state.isInTree ? state.view.tree.cursor : tree.current
    let line = lines.firstIndex { $0.row == middle } ?? 0
    let first = max(0, min(line - area.height / 2, lines.count - area.height))
    return Array(lines.dropFirst(first).prefix(area.height))
  }

  /// A name goes on under itself: none is cut.
  private static func lines(of row: Int, _ tree: Page.Tree, _ state: State, width: Int) -> [Line] {
    let record = tree.rows[row]
    let column = PageLayout.margin + min(record.depth * 2, width / 2)
    let sign = state.view.tree.folded.contains(row) ? Glyphs.closed : Glyphs.open
    let hasSign = record.follow != nil && !tree.below(row).isEmpty
    let texts = Wrapping.lines(record.text, width: max(2, width - column - 3))
    let role: Role = record.follow == nil ? .faint : record.isCurrent ? .strong : .link
    return texts.enumerated().map { index, text in
      let lead = index > 0 ? "  " : hasSign ? "\(sign) " : record.follow == nil ? "" : "  "
      return Line(column: column, text: lead + text, role: role, row: row, isFirst: index == 0)
    }
  }
}
