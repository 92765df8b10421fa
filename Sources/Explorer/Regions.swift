import TermCore

/// Where the parts of a screen lie.
///
/// From the top: the line of Find, the page, a rule, what is said of the row under the cursor, the eras, the last line.
/// Where room is short the detail shrinks, then the eras go. On wide screens the detail stands beside the page.
struct Regions {
  /// Below this only one line is drawn.
  static let least = Size(rows: 8, columns: 40)
  private static let wide = 160
  private static let rowsWithEras = 12

  /// The line where a name is typed, with its rule; nil elsewhere.
  let head: Int?
  let page: Rect
  let detail: Rect?
  let eras: Int?
  let last: Int

  init(_ state: State) {
    let rows = state.size.rows
    last = max(0, rows - 1)
    let hasHead = state.viewContext == .start || state.viewContext == .find
    head = hasHead ? 0 : nil
    let hasEras = state.view.page.eraLine != nil && rows >= Regions.rowsWithEras && !state.view.hidesAnswer
    eras = hasEras ? last - 1 : nil
    let top = hasHead ? 2 : 0
    let room = max(0, last - top - (hasEras ? 1 : 0))
    let isBeside = Regions.isWide(state)
    let width = Regions.pageWidth(of: state)
    let below = isBeside ? 0 : min(state.tallestDetail, rows / 3)
    let height = max(0, min(state.layout.lines.count, room - (below > 0 ? below + 1 : 0)))
    if isBeside {
      page = Rect(row: top, column: 0, height: room, width: width)
      detail = Rect(row: top, column: width + 2, height: room, width: state.size.columns - width - 3)
    } else {
      page = Rect(row: top, column: 0, height: below > 0 ? height : room, width: width)
      let start = top + height + 1
      let rest = Rect(
        row: start, column: PageLayout.margin, height: min(below, max(0, top + room - start)),
        width: Regions.detailWidth(of: state))
      detail = below > 0 ? rest : nil
    }
  }

  /// Whether what is said of a row stands beside the page.
  static func isWide(_ state: State) -> Bool {
    state.size.columns >= wide && state.view.page.hasDetail && !state.view.hidesAnswer
  }

  static func pageWidth(of state: State) -> Int {
    isWide(state) ? state.size.columns * 3 / 5 : state.size.columns
  }

  static func detailWidth(of state: State) -> Int {
    let width =
      isWide(state)
      ? state.size.columns - pageWidth(of: state) - 3 : state.size.columns - PageLayout.margin - 1
    return max(2, min(width, PageLayout.longestProse))
  }

  static func isTooSmall(_ size: Size) -> Bool { size.rows < least.rows || size.columns < least.columns }
}

extension Page {
  /// Whether anything is said of any row.
  var hasDetail: Bool {
    blocks.contains { block in
      guard case .table(let table) = block else { return false }
      return table.rows.contains { !$0.detail.isEmpty } || table.foldedRows.contains { !$0.detail.isEmpty }
    }
  }
}
