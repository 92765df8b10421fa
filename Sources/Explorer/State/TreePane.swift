import TermCore

/// Where the reader is in the tree beside a page.
package struct TreePane: Hashable, Sendable {
  /// The row of the page's tree that the cursor is on.
  package internal(set) var cursor: Int
  /// The rows below which nothing is shown.
  package internal(set) var folded: Set<Int> = []
  /// Whether keys act on the tree, where it is seen.
  package internal(set) var isEntered = false

  init(_ tree: Page.Tree?) { cursor = tree?.current ?? 0 }
}

extension State {
  /// Whether keys act on the tree.
  var isInTree: Bool { view.tree.isEntered && Regions.treeWidth(of: self) > 0 }

  var reasonWithoutTree: String? {
    if view.page.tree == nil || view.page.step != nil { return "this view has no tree of bodies beside it" }
    if size.columns < Regions.columnsWithTree {
      return "the tree stands beside a page from \(Regions.columnsWithTree) columns; here are \(size.columns)"
    }
    return nil
  }

  /// Shows or hides the tree, of every page.
  mutating func toggleTree() {
    let stayed = stop
    hidesTree.toggle()
    view.tree.isEntered = false
    message = hidesTree ? "the tree is hidden; | shows it again" : ""
    lay()
    if stayed != nil { reveal() }
  }

  /// Goes to the tree, which is shown where it was hidden.
  mutating func enterTree() {
    if hidesTree { toggleTree() }
    view.tree.isEntered = true
  }

  mutating func leaveTree() { view.tree.isEntered = false }

  /// The row of the tree under its cursor.
  var treeRow: Page.Tree.Row? {
    guard let rows = view.page.tree?.rows, rows.indices.contains(view.tree.cursor) else { return nil }
    return rows[view.tree.cursor]
  }

  mutating func openInTree() -> [Effect] {
    guard let follow = treeRow?.follow else { return [] }
    if treeRow?.isCurrent == true, case .body = view.viewpoint {
      leaveTree()
      return []
    }
    return go(to: follow)
  }

  /// The rows of the tree on which the cursor can stand.
  private var treeStops: [Int] {
    guard let tree = view.page.tree else { return [] }
    return tree.seen(folded: view.tree.folded).filter { tree.rows[$0].follow != nil }
  }

  mutating func moveInTree(_ movement: Movement) {
    let stops = treeStops
    let place = stops.lastIndex { $0 <= view.tree.cursor } ?? 0
    let target = movement.target(from: place, last: stops.count - 1, page: Regions(self).tree?.height ?? 1)
    if stops.indices.contains(target) { view.tree.cursor = stops[target] }
  }

  /// Folds away what is below the row; where nothing is, goes to the body above.
  mutating func foldBranch() {
    guard let tree = view.page.tree else { return }
    if !tree.below(view.tree.cursor).isEmpty, !view.tree.folded.contains(view.tree.cursor) {
      view.tree.folded.insert(view.tree.cursor)
    } else if let above = tree.above(view.tree.cursor) {
      view.tree.cursor = above
    } else {
      message = "nothing stands above this"
    }
  }

  /// Shows again what is folded away below the row; where nothing is, goes on to the page.
  mutating func unfoldBranch() {
    if view.tree.folded.remove(view.tree.cursor) == nil { leaveTree() }
  }

  /// Puts the cursor where the body stands that it was on in the tree of another page.
  mutating func keepTree(of old: View) {
    view.tree.isEntered = old.tree.isEntered
    guard let rows = old.page.tree?.rows, rows.indices.contains(old.tree.cursor) else { return }
    let name = rows[old.tree.cursor].follow?.focus
    let same = view.page.tree?.rows.firstIndex { $0.follow != nil && $0.follow?.focus == name }
    if let same { view.tree.cursor = same }
  }
}
