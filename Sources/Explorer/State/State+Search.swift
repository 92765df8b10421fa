import Analysis

extension State {
  mutating func openSearch() -> [Effect] {
    if viewContext == .start { return openFind("") }
    prompt = Prompt(.search(cursor: view.cursor, top: view.top))
    return []
  }

  var reasonNothingSearched: String? { searched.isEmpty ? "nothing was searched for yet; / does that" : nil }

  mutating func searchOn(forward: Bool) -> [Effect] {
    seek(Quest(text: searched, kind: forward ? .next : .previous, line: searchLine))
  }

  /// As letters are typed, and when they are accepted: the first place at or after where the search began.
  mutating func search(_ text: String, from begin: (cursor: Int, top: Int), _ kind: Quest.Kind) -> [Effect] {
    (view.cursor, view.top) = begin
    matched = nil
    clamp()
    quest = nil
    return text.isEmpty ? [] : seek(Quest(text: text, kind: kind, line: searchLine))
  }

  private mutating func seek(_ quest: Quest) -> [Effect] {
    (self.quest, questProgress) = (quest, Progress())
    return [.seek(quest)]
  }

  /// Goes to what was found, unless it is no longer looked for.
  mutating func sought(_ quest: Quest, _ place: FoundPlace?) {
    guard quest == self.quest else { return }
    self.quest = nil
    guard let place else {
      if quest.kind != .typed { message = "'\(quest.text)' is not on this page" }
      return
    }
    go(to: place)
    if quest.kind == .typed { return }
    let end: String? =
      switch quest.kind {
      case .next where place.isPastEnd: "searched on from the top"
      case .previous where place.isPastEnd: "searched on from the end"
      default: nil
      }
    let letters = place.isOtherCase ? "not in these capitals; found in other letters" : nil
    if end != nil || letters != nil { message = [letters, end].compactMap { $0 }.joined(separator: "; ") }
  }

  /// Where the reader is: the last match, else the cursor, or the top of the screen where the cursor is not on it.
  private var searchLine: Int {
    if let matched { return matched }
    guard let stop, isVisible(stop) else { return view.top }
    return stop.lines.upperBound - 1
  }

  private mutating func go(to place: FoundPlace) {
    if let stop = place.stop {
      view.cursor = stop
      reveal()
    } else if !(view.top..<view.top + pageHeight).contains(place.line) {
      view.top = place.line
      clamp()
    }
    matched = place.line
  }
}
