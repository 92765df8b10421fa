import TermCore

/// What another page of the same place has that the one before had not: shown beside its rows until the next key.
struct News: Hashable, Sendable {
  /// By the stops of the layout: `+` for a row that came, `~` for one whose cells are others.
  private(set) var marks: [Int: Character] = [:]
  private var came = 0
  private var changed = 0
  private var went = 0
  /// The words of the first row that went.
  private var firstGone = ""

  init() {}

  var isEmpty: Bool { came + changed + went == 0 }

  /// Compares the rows that stand in two layouts, told apart by the words of their first two cells; long tables are left
  /// out.
  init(from old: [Page.Row], to new: [(stop: Int, row: Page.Row)]) {
    let before = Dictionary(old.map { (News.key($0), $0.cells) }) { first, _ in first }
    for (stop, row) in new {
      guard let cells = before[News.key(row)] else {
        marks[stop] = "+"
        came += 1
        continue
      }
      if cells != row.cells {
        marks[stop] = "~"
        changed += 1
      }
    }
    let gone = Set(before.keys).subtracting(new.map { News.key($0.row) })
    went = gone.count
    firstGone = old.first { gone.contains(News.key($0)) }.map { News.key($0).joined(separator: ": ") } ?? ""
  }

  private static func key(_ row: Page.Row) -> [String] { Array(row.cells.prefix(2)) }

  /// `3 rows came (+), 1 changed (~), 2 went, first: 'Monitor: direct it'`, the name where a line has room for it; empty
  /// where nothing did. More lines would lie over the eras.
  func sentence(width: Int) -> String {
    let parts = [(came, "came (+)"), (changed, "changed (~)"), (went, "went")].filter { $0.0 > 0 }
    guard let first = parts.first else { return "" }
    let rest = parts.dropFirst().map { ", \($0.0) \($0.1)" }.joined()
    let gone = went == 0 ? "" : went == 1 ? ": '\(firstGone)'" : ", first: '\(firstGone)'"
    let counted = "\(first.0) \(first.0 == 1 ? "row" : "rows") \(first.1)\(rest)"
    return GlyphWidth.of(counted + gone) <= width ? counted + gone : counted
  }
}

/// What a view said before a step through time.
struct Stepped: Hashable, Sendable {
  /// The rows that were laid out, and all of the page.
  let rows: [Page.Row]
  let whole: [Page.Row]
  let lead: [String]
  /// The first cells of the row under the cursor; nil where there was none.
  let cells: ArraySlice<String>?
  /// The heading it stood under; nil where it stood under none.
  let section: String?
  let top: Int
  /// Whether it leads to another time, and not only to another part of the same.
  let isThroughTime: Bool

  init(_ state: State, to next: Viewpoint) {
    let here = state.view.viewpoint
    isThroughTime = next.time != here.time || next.proposal != here.proposal
    rows = state.stoppedRows.map(\.row)
    whole = state.view.whole.shortRows
    lead = state.view.page.lead
    cells = state.row?.cells.prefix(2)
    section = state.section
    top = state.view.top
  }
}

extension State {
  /// The rows of the layout with their stops; none of a page with a long table.
  var stoppedRows: [(stop: Int, row: Page.Row)] {
    guard !layout.hasWindow else { return [] }
    return (0..<layout.stopCount).compactMap { stop in
      layout.stop(at: stop).flatMap(view.page.row).map { (stop, $0) }
    }
  }

  /// Tells what a step through time changed, and shows the first of it where nothing of it is in sight.
  mutating func tellNews(since before: Stepped) {
    news = News(from: before.rows, to: stoppedRows)
    if message.isEmpty { message = news.sentence(width: size.columns - PageLayout.margin - 1) }
    guard before.isThroughTime else { return }
    if message.isEmpty { message = unseenNews(since: before) }
    // An answer that reads otherwise is read from its beginning.
    if before.top == 0, before.lead != view.page.lead, box == nil, !isDrawingVisible { return showTop() }
    let changed = news.marks.keys.sorted()
    guard let first = changed.first, box == nil, !isDrawingVisible,
      !changed.contains(where: { layout.stop(at: $0).map(isVisible) ?? false })
    else { return }
    view.cursor = first
    reveal()
    if before.top == 0 { showHead() }
  }

  /// Why nothing is seen to change on a page where something may have.
  private func unseenNews(since before: Stepped) -> String {
    if layout.hasWindow { return "" }
    let hidden = News(from: before.whole, to: view.whole.shortRows.enumerated().map { ($0, $1) })
    if hidden.isEmpty { return before.lead == view.page.lead ? "nothing on this page reads otherwise than before" : "" }
    return view.arrangement.filter == nil
      ? "what changed then is among the folded rows; Tab shows them"
      : "what changed then the filter hides; & and Enter show all rows"
  }

  /// Whether boxes are in sight, which show what changed better than rows do.
  private var isDrawingVisible: Bool {
    guard let first = layout.drawingLine, let picture = view.page.picture else { return false }
    return isVisible(first..<first + picture.grid.size.rows)
  }
}

extension Page {
  /// The rows of its tables, folded ones too; none of a page with a long table.
  fileprivate var shortRows: [Row] {
    let tables = blocks.compactMap(\.table)
    guard !tables.contains(where: { $0.rows.isLong || $0.foldedRows.isLong }) else { return [] }
    return tables.flatMap { Array($0.rows) + Array($0.foldedRows) }
  }
}
