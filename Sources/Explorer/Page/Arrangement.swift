package import Analysis

/// Which rows of a page are shown, and in what order.
package struct Arrangement: Hashable, Sendable {
  /// The rows that are kept; nil for all.
  package internal(set) var filter: Filter?
  /// The column they stand by; nil for the page's own order.
  package internal(set) var order: Order?

  /// All that this does the other does too.
  func isPart(of other: Arrangement) -> Bool {
    (filter == nil || filter == other.filter) && (order == nil || order == other.order)
  }
}

extension View {
  /// A page as it was before it was arranged otherwise, with where the reader was in it.
  struct Place: Hashable, Sendable {
    let page: Page
    let cursor: Int
    let top: Int
    let unfolded: Set<Int>

    init(_ view: View) {
      (page, cursor, top, unfolded) = (view.page, view.cursor, view.top, view.unfolded)
    }
  }

  /// The page in its own order with all its rows.
  var whole: Page { kept[Arrangement()]?.page ?? page }
}

extension State {
  /// The work that makes the page with only the rows that are kept, in their order.
  package func work(on arrangement: Arrangement) -> Work<Page> {
    let whole = view.whole
    let kept = arrangement.filter.map { whole.work(keeping: $0) } ?? Work { whole }
    guard let order = arrangement.order else { return kept }
    return kept.then { $0.work(in: order) }
  }

  /// Shows the page arranged otherwise. Where less is to be done to it than now, it is there as it was left before more
  /// was; else it is made.
  mutating func arrange(_ new: Arrangement) -> [Effect] {
    let old = view.arrangement
    guard new != old else { return [] }
    unveil()
    if old.isPart(of: new), view.shown == old { view.kept[old] = View.Place(view) }
    view.arrangement = new
    view.kept = view.kept.filter { $0.key.isPart(of: new) }
    guard let place = view.kept.removeValue(forKey: new) else {
      (pending, questProgress) = (nil, Progress())
      return [.arrange(new)]
    }
    view.shown = new
    (view.page, view.cursor, view.top, view.unfolded) = (place.page, place.cursor, place.top, place.unfolded)
    lay()
    return []
  }

  /// Whether the page is not yet as it is wanted.
  var isArranging: Bool { view.arrangement != view.shown }

  /// Leaves the page as it is.
  mutating func stopArranging() {
    view.arrangement = view.shown
    view.kept = view.kept.filter { $0.key.isPart(of: view.shown) && $0.key != view.shown }
  }

  /// Shows what was arranged, unless another is wanted by now.
  mutating func showArranged(_ arrangement: Arrangement, _ page: Page) {
    guard view.arrangement == arrangement else { return }
    if arrangement.order != view.shown.order, message.isEmpty { message = arrangement.order.sentence }
    (view.page, view.shown) = (page, arrangement)
    (view.cursor, view.top, view.unfolded) = (0, 0, [])
    lay()
    guard let before = stepped else { return }
    stepped = nil
    view.top = before.top
    if let cells = before.cells, let same = stop(near: 0, saying: cells) { view.cursor = same }
    reveal()
    tellNews(since: before)
  }
}
