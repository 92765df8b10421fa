import TermCore

extension State {
  /// The number of the box under the cursor.
  var boxNumber: Int? {
    guard let number = view.box, layout.drawingLine != nil, !isInTree,
      view.page.picture?.boxes.indices.contains(number) == true
    else { return nil }
    return number
  }

  /// The box under the cursor; nil where keys act on rows.
  var box: Page.Picture.Box? { boxNumber.flatMap { view.page.picture?.boxes[$0] } }

  /// The lines of what the cursor is on, a box or a row.
  var focus: Range<Int>? {
    guard let box, let first = layout.drawingLine else { return stop?.lines }
    return first + box.place.row..<first + box.place.rows.upperBound
  }

  var reasonNoBoxes: String? {
    let hasBoxes = view.page.picture?.boxes.isEmpty == false && view.page.step == nil
    return hasBoxes ? nil : "this view has no drawing; t draws who is over whom"
  }

  /// Whether the drawing is laid out: it takes a screen of some height and is seen in two parts beside each other at
  /// most. Where it has no room, it is there while the cursor is in it.
  func isDrawingShown(width: Int) -> Bool {
    let columns = view.page.picture?.grid.size.columns ?? 0
    return view.box != nil || size.rows >= State.rowsToDraw && columns <= 2 * width
  }

  private static let rowsToDraw = 20

  mutating func enterDrawing() {
    if reasonNoBoxes == nil, let first = view.page.picture?.first { go(toBox: first) }
  }

  mutating func leaveDrawing() {
    guard view.box != nil else { return }
    view.box = nil
    lay()
    if layout.drawingLine == nil { reveal() }
  }

  /// Puts the cursor on a box, and the box on the screen.
  mutating func go(toBox number: Int) {
    let wasOnRow = box == nil
    view.box = number
    if wasOnRow { lay() }
    reveal()
  }

  /// Moves the drawing sideways where the box under the cursor is not wholly in sight.
  mutating func panToBox() {
    guard let place = box?.place else { return }
    let width = layout.textWidth
    if place.columns.lowerBound < view.left || place.columns.upperBound > view.left + width {
      // A box in the middle shows what stands at both sides; of one that is wider its beginning is seen.
      view.left = place.column - max(0, width - place.width) / 2
    }
  }

  /// To the nearest box in a direction; from the lowest down to the first row.
  mutating func move(toBox direction: Page.Picture.Direction) {
    guard let boxNumber else { return }
    if let next = view.page.picture?.box(direction, of: boxNumber) {
      go(toBox: next)
    } else if direction == .down, layout.stopCount > 0 {
      select(0)
    } else {
      message = direction.says
    }
  }

  mutating func openBox() -> [Effect] { box?.follow.map { go(to: dated($0)) } ?? [] }

  /// Puts the cursor on the box of the body that it was on in the drawing of another page.
  mutating func keepBox(of old: View) {
    guard let number = old.box, let boxes = old.page.picture?.boxes, boxes.indices.contains(number) else { return }
    let focus = boxes[number].follow?.focus
    view.box = view.page.picture?.boxes.firstIndex { $0.follow?.focus == focus } ?? view.page.picture?.first
  }
}

extension Page.Picture.Direction {
  /// That no box lies there.
  fileprivate var says: String {
    switch self {
    case .left: "no box stands further left on this line"
    case .right: "no box stands further right on this line"
    case .up: "no box stands above this one"
    case .down: "no box stands below this one"
    }
  }
}
