import TermCore

extension State {
  mutating func toggleMouse() -> [Effect] {
    hasMouse.toggle()
    message =
      hasMouse
      ? "a click selects a row, two follow it, the wheel scrolls; to select text hold Shift, or press M again"
      : "the mouse is the terminal's again"
    return [.listenToMouse(hasMouse)]
  }

  /// A click in the page selects the row or the box it is on, and two follow it; elsewhere they do nothing. The wheel scrolls what
  /// lies on top, and leaves the cursor where it is.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    held = []
    quest = nil
    hasInterrupted = false
    switch mouse.kind {
    case .wheelUp: scroll(by: -State.wheelLines)
    case .wheelDown: scroll(by: State.wheelLines)
    case .click, .doubleClick:
      guard prompt == nil, overlay == nil, !Regions.isTooSmall(size) else { return [] }
      message = ""
      if let box = box(at: mouse.place) {
        leaveTree()
        go(toBox: box)
        return mouse.kind == .doubleClick ? openBox() : []
      }
      if let row = treeRow(at: mouse.place) {
        leaveDrawing()
        view.tree.isEntered = true
        view.tree.cursor = row
        return mouse.kind == .doubleClick ? openInTree() : []
      }
      guard let stop = stop(at: mouse.place) else { return [] }
      leaveTree()
      select(stop)
      guard mouse.kind == .doubleClick, let follow = commands.named("follow") else { return [] }
      return follow.contexts.contains(viewContext) ? run(follow) : []
    }
    return []
  }

  private static let wheelLines = 3

  private mutating func scroll(by lines: Int) {
    guard overlay == nil else {
      for _ in 0..<abs(lines) { move(lines < 0 ? .up : .down) }
      return
    }
    matched = nil
    view.top = min(max(0, view.top + lines), lastTop)
  }

  /// The row of the tree that is drawn at a place of the screen, where it names a body.
  private func treeRow(at place: Point) -> Int? {
    guard let area = Regions(self).tree, area.rows.contains(place.row), area.columns.contains(place.column),
      let tree = view.page.tree, let row = TreeColumn.row(at: place.row - area.row, of: tree, self, in: area)
    else { return nil }
    return tree.rows[row].follow == nil ? nil : row
  }

  /// The box that is drawn at a place of the screen.
  private func box(at place: Point) -> Int? {
    let page = Regions(self).page
    guard page.rows.contains(place.row), page.columns.contains(place.column), reasonNoBoxes == nil,
      let line = layout.drawingLine
    else { return nil }
    let row = view.top + place.row - page.row - line
    let column = place.column - page.column - PageLayout.margin + view.left
    return view.page.picture?.boxes.firstIndex { $0.place.rows.contains(row) && $0.place.columns.contains(column) }
  }

  /// The stop that is drawn at a place of the screen.
  private func stop(at place: Point) -> Int? {
    let page = Regions(self).page
    guard page.rows.contains(place.row), page.columns.contains(place.column) else { return nil }
    let line = view.top + place.row - page.row
    return line < layout.lineCount ? layout.line(line).stop : nil
  }
}
