extension State {
  /// Sorts by the next column of the table that the cursor is in; after the last one, the rows stand in the page's own
  /// order again.
  mutating func orderOn() -> [Effect] {
    let titles = orderTitles
    let current = view.arrangement.order.flatMap { order in titles.firstIndex(of: order.title) }
    let next = current.map { $0 + 1 } ?? (view.arrangement.order == nil ? 0 : titles.count)
    return order(by: titles.indices.contains(next) ? Order(titles[next]) : nil)
  }

  mutating func reverseOrder() -> [Effect] {
    view.arrangement.order.map { order(by: Order($0.title, isDescending: !$0.isDescending)) } ?? []
  }

  mutating func order(by order: Order?) -> [Effect] {
    var arrangement = view.arrangement
    arrangement.order = order
    let effects = arrange(arrangement)
    if effects.isEmpty { message = order.sentence }
    return effects
  }

  /// The columns with a name of the table under the cursor, else of the first table that has any.
  private var orderTitles: [String] {
    let own = stop.flatMap { view.page.blocks.indices.contains($0.block) ? view.page.blocks[$0.block].titles : nil }
    if let own, !own.isEmpty { return own }
    return view.page.blocks.lazy.map(\.titles).first { !$0.isEmpty } ?? []
  }

  var reasonNothingToOrder: String? {
    orderTitles.isEmpty && view.arrangement.order == nil ? "no column of this page has a name to sort by" : nil
  }

  var reasonNotToReverse: String? {
    view.arrangement.order == nil ? "the rows stand in the page's own order; , sorts them by a column" : nil
  }
}

extension Page.Block {
  /// Each once: of two columns with one name the first is sorted by.
  fileprivate var titles: [String] {
    guard let table, !table.rows.isEmpty || !table.foldedRows.isEmpty else { return [] }
    var seen: Set<String> = []
    return table.columns.map(\.title).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension Order? {
  /// `sorted by 'Who', the last first`
  var sentence: String {
    map { "sorted by '\($0.title)'\($0.isDescending ? ", the last first" : "")" } ?? "in the page's own order"
  }
}
