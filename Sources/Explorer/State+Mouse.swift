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

  /// A click in the page selects the row it is on, and two follow it; elsewhere they do nothing. The wheel scrolls what
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
      guard let stop = stop(at: mouse.place) else { return [] }
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

  /// The stop that is drawn at a place of the screen.
  private func stop(at place: Point) -> Int? {
    let page = Regions(self).page
    guard page.rows.contains(place.row), page.columns.contains(place.column) else { return nil }
    let line = view.top + place.row - page.row
    return line < layout.lineCount ? layout.line(line).stop : nil
  }
}
