package import TermCore

/// A page with where the reader is in it: what going back restores.
package struct View: Hashable, Sendable {
  package var viewpoint: Viewpoint
  package var page: Page
  /// Which stop of the layout the cursor is on; 0 where there is none.
  package var cursor = 0
  /// The first line of the layout that is on the screen.
  package var top = 0
  /// The first column of a drawing that is on the screen.
  package var left = 0
  /// The box of the drawing that the cursor is on; nil where it is on a row.
  package internal(set) var box: Int?
  /// Blocks whose folded rows are shown.
  package var unfolded: Set<Int> = []
  /// How the rows are wanted, how those on the page are, and the page as it was with less done to it.
  package internal(set) var arrangement = Arrangement()
  var shown = Arrangement()
  var kept: [Arrangement: Place] = [:]
  /// The page without the veil over its answers; nil where none lies over them.
  package internal(set) var bare: Page?
  /// How many lines a row takes, where that is not as is usual for its table.
  package internal(set) var rowForm: RowForm?
  /// How far rows on one line that are too long for it are moved to the left, in columns.
  package internal(set) var shift = 0
  /// Whether a story's question has been answered.
  package var isRevealed = false
  /// What is typed, where the view is Find or Ask.
  package var input: LineInput
  /// The blank of Ask that is being filled, and what its page was made for.
  package var slot = Ask.Slot.who
  /// The blank that it was begun with.
  var firstSlot = Ask.Slot.who
  package var offered: Ask.Blank?
  /// Where the reader is in the tree beside the page.
  package internal(set) var tree: TreePane
  /// Whether the dataset was read again since the page was made.
  package var isStale = false

  package init(_ viewpoint: Viewpoint, _ page: Page) {
    self.viewpoint = viewpoint
    self.page = page
    tree = TreePane(page.tree)
    if case .find(let text) = viewpoint { input = LineInput(text) } else { input = LineInput() }
  }

  /// The question of a story's step that hides the step.
  var hidesAnswer: Bool { !isRevealed && !(page.step?.guess ?? "").isEmpty }

  /// What is typed into Ask; nil for any other view.
  var blank: Ask.Blank? {
    guard case .ask(let ask) = viewpoint else { return nil }
    return Ask.Blank(ask: ask, slot: slot, text: input.text)
  }

  /// Whether the page is that of the text typed; until then Find still looks.
  var isFound: Bool { viewpoint == .find(text: input.text) }
}
