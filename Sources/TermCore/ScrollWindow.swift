/// Which rows of a longer list are on the screen.
package struct ScrollWindow: Hashable, Sendable {
  /// The row shown at the top.
  package private(set) var first: Int

  package init(first: Int = 0) {
    self.first = max(0, first)
  }

  /// The window moved as little as it must be to show the cursor, without empty rows below while there are rows above.
  ///
  /// `cursor` may lie outside the list; the nearest row counts. A height below 1 counts as 1.
  package func showing(cursor: Int, count: Int, height: Int) -> ScrollWindow {
    let height = max(1, height)
    let cursor = min(max(0, cursor), max(0, count - 1))
    let lowest = max(cursor - height + 1, 0)
    let highest = min(cursor, max(0, count - height))
    return ScrollWindow(first: min(max(first, lowest), highest))
  }

  /// The rows that are shown of a list of `count`.
  package func rows(count: Int, height: Int) -> Range<Int> {
    first..<min(first + max(0, height), max(first, count))
  }
}
