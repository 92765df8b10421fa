import Analysis
import TermCore

extension State {
  /// Asks for a view; it opens when the answer comes.
  mutating func go(to viewpoint: Viewpoint, _ manner: Pending.Manner = .open) -> [Effect] {
    overlay = nil
    if viewpoint == .start { noteLeft() }
    if case .find(let text) = viewpoint { return openFind(text) }
    if case .ask(let ask) = viewpoint { return openAsk(ask) }
    pending = Pending(asked: viewpoint, manner: viewpoint == view.viewpoint ? .replace : manner)
    switch viewpoint {
    case .findings, .finding: return [.check(viewpoint)]
    default: return [.ask(viewpoint)]
    }
  }

  /// A stride through time; one taken before the last has led anywhere goes on from there.
  mutating func take(_ stride: Stride) -> [Effect] {
    if pending?.isStride == true, stride != .whatChanged {
      pending?.strides.append(stride)
      return []
    }
    pending = Pending(
      asked: view.viewpoint, manner: stride == .whatChanged ? .open : .replace, isStride: stride != .whatChanged)
    return [.step(view.viewpoint, stride)]
  }

  mutating func answer(_ viewpoint: Viewpoint, _ page: Page) -> [Effect] {
    guard let pending else { return [] }
    self.pending = nil
    switch pending.manner {
    case .open:
      push(View(viewpoint, page))
      noteStep(isOpenedAnew: true)
      noteHandOut()
      return keepStep()
    case .replace:
      let effects = replace(with: View(viewpoint, page))
      guard let stride = pending.strides.first else { return effects }
      let next = take(stride)
      self.pending?.strides = Array(pending.strides.dropFirst())
      return effects + next
    }
  }

  /// Says how far the view has come that was asked for.
  mutating func work(_ progress: Progress) {
    if pending != nil, quest == nil { pending?.progress = progress } else { questProgress = progress }
  }

  mutating func refuse(_ sentence: String) -> [Effect] {
    pending = nil
    message = sentence
    return []
  }

  mutating func push(_ opened: View) {
    back.append(view)
    if back.count > State.longestHistory { back.removeFirst() }
    forward = []
    show(opened)
  }

  /// Another page in the same place: the cursor stays on the row that says the same; where another time has none, it goes
  /// to the section the row stood in, else to the head; a row of no section leaves it on its line. A filter goes on to it,
  /// and so does a veil.
  private mutating func replace(with new: View) -> [Effect] {
    let old = view
    let before = Stepped(self, to: new.viewpoint)
    let isStep = new.viewpoint != old.viewpoint
    show(new)
    // Another step of a story is read from its beginning.
    if case .story = new.viewpoint, new.viewpoint != old.viewpoint {
      noteStep(isOpenedAnew: false)
      return keepStep()
    }
    view.unfolded = old.kept[Arrangement()]?.unfolded ?? old.unfolded
    (view.rowForm, view.shift) = (old.rowForm, old.shift)
    view.isRevealed = old.isRevealed
    keepTree(of: old)
    keepBox(of: old)
    view.top = old.top
    view.cursor = old.cursor
    lay()
    if let cells = before.cells, let kept = stop(near: view.cursor, saying: cells) ?? place(since: before) {
      view.cursor = kept
    }
    reveal()
    if old.top == 0 { showHead() } else if view.cursor == 0, before.isThroughTime { showTop() }
    if old.arrangement != Arrangement() {
      stepped = isStep ? before : nil
      return arrange(old.arrangement)
    }
    if old.bare != nil {
      toggleVeil()
    } else if isStep {
      tellNews(since: before)
    }
    return []
  }

  /// Shows the head of the page from its first line rather than from its middle.
  mutating func showHead() {
    if (1...layout.headEnd + 1).contains(view.top) { showTop() }
  }

  /// Shows the page from its first line; the cursor stays on its row where that is in sight then too, else it goes to the
  /// first.
  mutating func showTop() {
    view.top = 0
    if let stop, stop.lines.upperBound > Regions(self).page.height { view.cursor = 0 }
  }

  /// The nearest stop of a row with these first cells, among so many that looking at them takes no time.
  func stop(near cursor: Int, saying cells: ArraySlice<String>) -> Int? {
    let distances = 0..<min(layout.stopCount, State.furthestSame)
    return distances.lazy.flatMap { [cursor - $0, cursor + $0] }
      .first { layout.stop(at: $0).flatMap(view.page.row)?.cells.prefix(2) == cells }
  }

  /// Where to stand after a step through time to a page that has not the row: the first stop of its section, else the
  /// first of all; nil where it stood in none.
  private func place(since before: Stepped) -> Int? {
    guard before.isThroughTime else { return nil }
    return before.section.map { opening(of: $0) ?? 0 }
  }

  private mutating func show(_ shown: View) {
    view = shown
    overlay = nil
    prompt = nil
    lay()
  }

  mutating func goBack() -> [Effect] {
    guard let last = back.popLast() else { return [] }
    forward.append(view)
    return restore(last)
  }

  mutating func goForward() -> [Effect] {
    guard let next = forward.popLast() else { return [] }
    back.append(view)
    return restore(next)
  }

  /// Shows a view as it was left; one from before a reload is asked for again.
  mutating func restore(_ restored: View) -> [Effect] {
    pending = nil
    show(restored)
    noteStep(isOpenedAnew: false)
    if view.viewpoint == .start { noteLeft() }
    if view.isStale { return keepStep() + refresh() }
    return keepStep() + (isArranging ? [.arrange(view.arrangement)] : [])
  }

  mutating func leaveView() -> [Effect] {
    if overlay != nil || isInTree || box != nil { return close() }
    if back.isEmpty { return leave() }
    // Where a name was typed to come here, the next q would be text.
    var effects = goBack()
    while [.find, .ask].contains(viewContext), !back.isEmpty { effects = goBack() }
    return effects
  }

  /// Waits no longer for a view that has not come; else the first time says how to leave, and the second time leaves.
  mutating func interrupt() -> [Effect] {
    if pending != nil || quest != nil {
      message = quest == nil ? "stopped; nothing was opened" : "stopped; nothing was found yet"
      (pending, quest) = (nil, nil)
      return [.stop]
    }
    if isArranging {
      stopArranging()
      message = "stopped; the rows stand as they stood"
      return [.stop]
    }
    if hasInterrupted { return leave() }
    hasInterrupted = true
    let effects = closePrompt()
    overlay = nil
    let ways =
      switch viewContext {
      case .start: "q twice leaves"
      case .find, .ask: "Esc goes back"
      default: "q goes back, Q leaves"
      }
    message = "\(ways); ^C once more leaves"
    return effects
  }

  /// Closes what lies on top, a prompt, an overlay, a filter; where nothing does, goes back. Never leaves.
  mutating func close() -> [Effect] {
    if prompt != nil {
      return closePrompt()
    } else if overlay != nil {
      overlay = nil
    } else if isInTree {
      leaveTree()
    } else if box != nil {
      leaveDrawing()
    } else if viewContext == .ask {
      return closeAsk()
    } else if view.arrangement.filter != nil {
      return filter(by: "")
    } else if view.arrangement.order != nil {
      return order(by: nil)
    } else if pending != nil {
      return interrupt()
    } else if !back.isEmpty {
      return leaveView()
    } else {
      message = "this is where you began; q " + (viewContext == .start ? "twice " : "") + "leaves"
    }
    return []
  }

  mutating func reloaded(_ facts: String) -> [Effect] {
    self.facts = facts
    for index in back.indices { back[index].isStale = true }
    for index in forward.indices { forward[index].isStale = true }
    for letter in marks.keys { marks[letter]?.isStale = true }
    message = "the dataset was read again"
    return refresh()
  }

  private mutating func refresh() -> [Effect] {
    view.isStale = false
    if case .find = view.viewpoint { return [.find(view.input.text)] }
    if viewContext == .ask { return offer() }
    return go(to: view.viewpoint)
  }
}
