import TermCore

extension State {
  /// Moves in what lies on top: help, the text of a row, or the page.
  mutating func move(_ movement: Movement) {
    switch overlay {
    case .help(var help):
      help.move(
        movement, count: Help.commands(help.filter.text, in: viewContext, of: commands).count, page: size.rows / 2)
      overlay = .help(help)
    case .reading(let sentences, let top):
      let last = max(0, ReadingOverlay.lines(of: sentences, in: self).count - ReadingOverlay.height(in: self))
      let moved = movement.target(from: top, last: last, page: ReadingOverlay.height(in: self))
      overlay = .reading(sentences, top: moved)
    case .plain(let lines, let top):
      let height = PlainOverlay.height(in: self)
      let moved = movement.target(from: top, last: max(0, lines.count - height), page: height)
      overlay = .plain(lines, top: moved)
    case nil where isInTree: moveInTree(movement)
    case nil:
      leaveDrawing()
      matched = nil
      switch movement {
      case .down: goDown()
      case .up: goUp()
      default: goFar(movement)
      }
    }
  }

  /// Puts the cursor on a stop; one that is not there is passed over.
  mutating func select(_ stop: Int) {
    guard layout.stop(at: stop) != nil else { return }
    view.cursor = stop
    leaveDrawing()
    matched = nil
    reveal()
  }

  func isVisible(_ stop: PageLayout.Stop) -> Bool { isVisible(stop.lines) }

  func isVisible(_ lines: Range<Int>) -> Bool {
    (view.top..<view.top + max(1, Regions(self).page.height)).overlaps(lines)
  }

  /// Scrolls as little as it takes to show the cursor, its first lines before its last.
  mutating func reveal() {
    guard let lines = focus else { return }
    if lines.upperBound > view.top + pageHeight { view.top = lines.upperBound - pageHeight }
    if lines.lowerBound < view.top { view.top = lines.lowerBound }
    panToBox()
    clamp()
  }

  /// To the next row where it is in reach, else on by a line: prose between rows can be read.
  private mutating func goDown() {
    let bottom = view.top + Regions(self).page.height
    let isBelow = stop.map { $0.lines.lowerBound >= bottom } ?? false
    let next = isBelow ? view.cursor : view.cursor + 1
    if let stop = layout.stop(at: next), stop.lines.lowerBound <= bottom {
      view.cursor = next
      reveal()
    } else {
      view.top = min(view.top + 1, lastTop)
    }
  }

  private mutating func goUp() {
    let isAbove = stop.map { $0.lines.upperBound <= view.top } ?? false
    let next = isAbove ? view.cursor : view.cursor - 1
    if let stop = layout.stop(at: next), stop.lines.upperBound >= view.top {
      view.cursor = next
      reveal()
    } else {
      view.top = max(view.top - 1, 0)
    }
  }

  /// Scrolls far, and takes the cursor along to the row nearest to where it would stand; where none is near, the page goes
  /// on without it.
  private mutating func goFar(_ movement: Movement) {
    let last = max(0, layout.lineCount - 1)
    let start = stop.flatMap { isVisible($0) ? $0.lines.lowerBound : nil } ?? view.top
    let line = movement.target(from: start, last: last, page: pageHeight)
    let before = view.top
    view.top = movement.target(from: before, last: lastTop, page: pageHeight)
    guard layout.stopCount > 0 else { return }
    view.cursor = layout.stop(nearest: line)
    guard movement != .top, movement != .bottom, stop.map(isVisible) == true else { return }
    let there = view.top
    reveal()
    if (view.top - before) * (there - before) <= 0 { view.top = there }
  }
}

extension Movement {
  /// Where a movement of lines leads.
  func target(from position: Int, last: Int, page: Int) -> Int {
    let distance =
      switch self {
      case .down: 1
      case .up: -1
      case .halfDown: max(1, page / 2)
      case .halfUp: -max(1, page / 2)
      case .pageDown: max(1, page - 1)
      case .pageUp: -max(1, page - 1)
      case .top: -position
      case .bottom: last - position
      }
    return min(max(0, position + distance), max(0, last))
  }
}
