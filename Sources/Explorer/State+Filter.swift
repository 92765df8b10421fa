extension View {
  /// The page with where the reader was in it before it was filtered.
  package struct Whole: Hashable, Sendable {
    let page: Page
    let cursor: Int
    let top: Int
    let unfolded: Set<Int>
  }
}

extension State {
  /// Asks for the words by which the rows are to be kept.
  mutating func openFilter() -> [Effect] {
    unveil()
    prompt = Prompt(.filter)
    return []
  }

  /// As letters are typed: the page with only the rows that fit, or all of it again.
  mutating func filter(by text: String) -> [Effect] {
    guard !text.isEmpty, text != "!" else {
      unfilter()
      return []
    }
    if view.whole == nil {
      view.whole = View.Whole(page: view.page, cursor: view.cursor, top: view.top, unfolded: view.unfolded)
    }
    view.filter = Filter(text)
    return view.filter.map { [.sift($0)] } ?? []
  }

  /// Shows what a filter keeps, unless another is wanted by now.
  mutating func showSifted(_ filter: Filter, _ page: Page) {
    guard view.filter == filter else { return }
    view.page = page
    (view.cursor, view.top, view.unfolded) = (0, 0, [])
    lay()
  }

  /// Shows all rows again, with the reader where the filter began.
  mutating func unfilter() {
    guard let whole = view.whole else { return }
    unveil()
    view.page = whole.page
    (view.cursor, view.top, view.unfolded) = (whole.cursor, whole.top, whole.unfolded)
    (view.whole, view.filter) = (nil, nil)
    lay()
  }

  var reasonNothingToFilter: String? {
    let page = view.whole?.page ?? view.page
    return page.blocks.contains { $0.table != nil } ? nil : "this page has no rows"
  }
}
