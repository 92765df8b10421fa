import TermCore

/// How many lines a row takes. By itself a row takes as many as it needs; one of a long table takes one.
package enum RowForm: Hashable, Sendable {
  /// One line each; what has no room on it is said below.
  case line
  /// As many as the rows of a table need; in a long table all have the same number.
  case wrapped
}

extension State {
  /// Puts rows on one line each, or wraps them; a second time they stand as is usual.
  mutating func toggleWrap() {
    let old = stop
    view.rowForm = view.rowForm != nil ? nil : hasLongTable ? .wrapped : .line
    view.shift = 0
    lay()
    message =
      layout.hasLines ? "each row on one line; w wraps them" : "rows take the lines they need; w puts each on one"
    if let old, let same = layout.stop(in: old.block, at: old.place) { view.cursor = same }
    reveal()
  }

  private var hasLongTable: Bool { view.page.blocks.contains { $0.table?.isLong ?? false } }

  /// Moves what is too long for its line sideways, as far as the rows that are looked at need.
  mutating func shift(isRight: Bool) {
    let most = longestShift
    let shift = min(max(0, view.shift + (isRight ? State.shiftColumns : -State.shiftColumns)), most)
    guard shift != view.shift else {
      message = isRight ? "this is where the longest rows end" : "this is where the rows begin"
      return
    }
    view.shift = shift
    lay()
  }

  private static let shiftColumns = 10

  /// How many columns the longest row lacks, of those on the screen and those that columns are measured by.
  private var longestShift: Int {
    let onScreen = (view.top..<view.top + max(1, Regions(self).page.height)).compactMap { line in
      line < layout.lineCount ? layout.line(line).stop : nil
    }
    return (layout.measuredStops + onScreen).map { layout.lack(of: $0, on: view.page) }.max() ?? 0
  }

  var reasonNotToShift: String? {
    guard layout.hasLines else { return "rows take the lines they need here; w puts each on one line" }
    return view.shift > 0 || longestShift > 0 ? nil : "no row here is longer than its line"
  }

  var reasonNotToWrap: String? {
    view.page.blocks.contains { $0.table != nil } ? nil : "this page has no rows"
  }
}

extension Page.Table {
  var isLong: Bool { rows.isLong || foldedRows.isLong }
}
