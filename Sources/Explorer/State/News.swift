/// What another page of the same place has that the one before had not: shown beside its rows until the next key.
struct News: Hashable, Sendable {
  /// By the stops of the layout: `+` for a row that came, `~` for one whose cells are others.
  private(set) var marks: [Int: Character] = [:]
  private var came = 0
  private var changed = 0
  private var went = 0

  init() {}

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
    went = Set(before.keys).subtracting(new.map { News.key($0.row) }).count
  }

  private static func key(_ row: Page.Row) -> [String] { Array(row.cells.prefix(2)) }

  /// `3 rows came (+), 1 changed (~), 2 went`; empty where nothing did.
  var sentence: String {
    let parts = [(came, "came (+)"), (changed, "changed (~)"), (went, "went")].filter { $0.0 > 0 }
    guard let first = parts.first else { return "" }
    let rest = parts.dropFirst().map { ", \($0.0) \($0.1)" }.joined()
    return "\(first.0) \(first.0 == 1 ? "row" : "rows") \(first.1)\(rest)"
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
}
