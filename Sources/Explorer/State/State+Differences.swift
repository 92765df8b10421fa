extension State {
  /// To the next row that is marked, or the one before; where none is, to another section. A difference between days is
  /// in every row of its page.
  mutating func goToDifference(isNext: Bool) {
    guard layout.stopCount > 0 else { return }
    let way = isNext ? 1 : -1
    let ahead = stride(from: view.cursor + way, to: isNext ? layout.stopCount : -1, by: way)
    let word = hasDifferences ? "difference" : "section"
    if let found = ahead.prefix(State.furthestSame).first(where: { hasDifferences ? isDifference($0) : isOpening($0) })
    {
      view.cursor = found
      matched = nil
      reveal()
    } else {
      message = isNext ? "no \(word) further down; [ goes back up" : "no \(word) further up; ] goes on down"
    }
  }

  /// Whether anything among the rows that are looked at is marked as different.
  private var hasDifferences: Bool { layout.measuredStops.contains(where: isDifference) }

  private func isDifference(_ index: Int) -> Bool {
    guard let row = layout.stop(at: index).flatMap(view.page.row) else { return false }
    if case .diff = view.viewpoint { return true }
    return !row.mark.isEmpty
  }

  /// The first row under a heading or of a table.
  private func isOpening(_ index: Int) -> Bool {
    guard let stop = layout.stop(at: index) else { return false }
    if let before = layout.stop(at: index - 1), before.block == stop.block {
      return view.page.row(at: stop)?.heading.isEmpty == false
    }
    return true
  }

  /// The heading that the row under the cursor stands under in its table; nil for none, and in a long table.
  var section: String? {
    guard let stop, !layout.hasWindow else { return nil }
    return (0...view.cursor).reversed().lazy.compactMap { layout.stop(at: $0) }.prefix { $0.block == stop.block }
      .compactMap(view.page.row).map(\.heading).first { !$0.isEmpty }
  }

  /// The stop that opens the section under a heading; nil where the page has none.
  func opening(of section: String) -> Int? {
    stoppedRows.first { $0.row.heading == section }?.stop
  }

  var reasonNoDifference: String? { layout.stopCount == 0 ? "this page has no rows" : nil }
}
