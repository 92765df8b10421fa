import TermCore

/// Where the parts of a screen lie.
///
/// From the top: the line of Find, the page, the axis of its bars, a rule, what is said of the row under the cursor, the
/// eras, the last line.
/// Where room is short the detail shrinks, then the eras go. On wide screens a tree of bodies stands at the left of the
/// page, and on wider ones the detail at its right.
struct Regions {
  /// Below this only one line is drawn.
  static let least = Size(rows: 8, columns: 40)
  private static let wide = 160
  /// From these columns on a tree stands beside a page about a body: it leaves the page 69 of them.
  static let columnsWithTree = 100
  static let rowsWithEras = 12

  /// The line where a name is typed, with its rule; nil elsewhere.
  let head: Int?
  let page: Rect
  /// The days under the page's bars; nil where it has none.
  let axis: Int?
  /// The tree of bodies, with a line right of it; nil where there is none.
  let tree: Rect?
  /// The rule under the page, which says how much of the page is off the screen.
  let rule: Int?
  let detail: Rect?
  let eras: Int?
  let last: Int
  /// How much of the page is seen when what is said of the row has all the room it asks for.
  let leastPage: Int

  init(_ state: State) {
    let rows = state.size.rows
    last = max(0, rows - 1)
    let hasHead = [.start, .find, .ask].contains(state.viewContext)
    head = hasHead ? 0 : nil
    let hasEras = Regions.hasEras(state)
    eras = hasEras ? last - 1 : nil
    let top = hasHead ? 2 : 0
    let hasAxis = state.layout.bars != nil
    let room = Regions.height(of: state)
    let isBeside = Regions.isWide(state)
    let overflows = state.layout.lineCount > room
    // Bars are seen beside each other: they need the lines more than what is said of one of them.
    let most = isBeside ? 0 : max(0, min(state.tallestDetail, rows / (hasAxis ? 6 : 3), (rows - 6) / 2))
    leastPage = max(1, most > 0 ? room - most - 1 : overflows ? room - 1 : room)
    let below = Regions.detailHeight(state, most: most, room: room)
    let hasRule = below > 0 || overflows
    let height = max(0, min(state.layout.lineCount - state.view.top, room - below - (hasRule ? 1 : 0)))
    let width = Regions.pageWidth(of: state)
    let treeWidth = Regions.treeWidth(of: state)
    let left = treeWidth > 0 ? treeWidth + 1 : 0
    tree = treeWidth > 0 ? Rect(row: top, column: 0, height: room, width: treeWidth) : nil
    page = Rect(row: top, column: left, height: height, width: width)
    axis = hasAxis ? top + height : nil
    let foot = top + height + (hasAxis ? 1 : 0)
    rule = hasRule ? foot : nil
    if isBeside {
      let column = left + width + 2
      detail = Rect(row: top, column: column, height: room, width: state.size.columns - column - 1)
    } else {
      let rect = Rect(
        row: foot + 1, column: left + PageLayout.margin, height: below, width: Regions.detailWidth(of: state))
      detail = below > 0 ? rect : nil
    }
  }

  private static func hasEras(_ state: State) -> Bool {
    state.view.page.eraLine != nil && state.size.rows >= rowsWithEras && !state.view.hidesAnswer
  }

  /// Lines for the page with what is said of its row.
  static func height(of state: State) -> Int {
    let head = [.start, .find, .ask].contains(state.viewContext) ? 2 : 0
    return max(0, state.size.rows - 1 - head - (hasEras(state) ? 1 : 0) - (state.layout.bars != nil ? 1 : 0))
  }

  /// Lines for what is said of the row under the cursor: none while the row is off the screen, fewer where the row
  /// itself would be pushed off it.
  private static func detailHeight(_ state: State, most: Int, room: Int) -> Int {
    guard let lines = state.focus, (state.view.top..<state.view.top + room).overlaps(lines) else { return 0 }
    return max(0, min(most, room - 1 - (lines.upperBound - state.view.top)))
  }

  /// Whether what is said of a row stands beside the page.
  static func isWide(_ state: State) -> Bool {
    state.size.columns >= wide && state.view.page.hasDetail && !state.view.hidesAnswer
  }

  /// Columns of the tree; 0 where none stands beside the page.
  static func treeWidth(of state: State) -> Int {
    guard !state.hidesTree, state.view.page.tree != nil, state.view.page.step == nil,
      state.size.columns >= columnsWithTree, !isTooSmall(state.size)
    else { return 0 }
    return min(40, max(30, state.size.columns / 5))
  }

  /// Columns that the tree leaves.
  private static func room(of state: State) -> Int {
    let tree = treeWidth(of: state)
    return tree > 0 ? state.size.columns - tree - 1 : state.size.columns
  }

  static func pageWidth(of state: State) -> Int {
    isWide(state) ? room(of: state) * 3 / 5 : room(of: state)
  }

  static func detailWidth(of state: State) -> Int {
    let width =
      isWide(state)
      ? room(of: state) - pageWidth(of: state) - 3 : room(of: state) - PageLayout.margin - 1
    return max(2, min(width, PageLayout.longestProse))
  }

  static func isTooSmall(_ size: Size) -> Bool { size.rows < least.rows || size.columns < least.columns }
}

extension Page {
  /// Whether anything may be said of any row: of one that is cut there is.
  var hasDetail: Bool {
    blocks.contains { block in
      guard case .table(let table) = block else { return false }
      return [table.rows, table.foldedRows].contains { $0.isLong || $0.contains { !$0.detail.isEmpty } }
    }
  }
}
