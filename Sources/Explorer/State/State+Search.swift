import Analysis
import TermCore

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
  mutating func sought(_ quest: Quest, _ place: FoundPlace?) -> [Effect] {
    guard quest == self.quest else { return [] }
    self.quest = nil
    guard let place else {
      // Capitals that stand nowhere so are looked for in other letters.
      if quest.kind == .accepted, quest.text.contains(where: \.isUppercase) {
        searched = quest.text.lowercased()
        message = "not in these capitals, but in other letters"
        return seek(Quest(text: searched, kind: .accepted, line: quest.line))
      }
      if quest.kind != .typed { message = "'\(quest.text)' is not on this page" }
      return []
    }
    go(to: place)
    if place.isPastEnd {
      switch quest.kind {
      case .next: message = "searched on from the top"
      case .previous: message = "searched on from the end"
      case .typed, .accepted: break
      }
    }
    guard tally?.text == quest.text else {
      (tally, tallying) = (nil, quest.text)
      return [.tally(quest.text)]
    }
    if quest.kind != .typed { sayPlace() }
    return []
  }

  /// Says which of how many places it is that was found, unless they are no longer counted.
  mutating func tallied(_ tally: FoundLines) {
    guard tallying == tally.text else { return }
    (self.tally, tallying) = (tally, nil)
    if prompt == nil { sayPlace() }
  }

  private mutating func sayPlace() {
    guard let place = foundPlace else { return }
    message = [message, "\(place) with '\(searched)'"].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What the end of the line says while words are typed: which of the places it is, or that there is none.
  var searchedPlace: String {
    guard case .search? = prompt?.kind, let text = prompt?.input.text, !text.isEmpty else { return "" }
    // Capitals that stand nowhere so are looked for in other letters as they are accepted.
    let isNowhere = quest == nil && matched == nil && !text.contains(where: \.isUppercase)
    return isNowhere ? "not found" : foundPlace ?? ""
  }

  /// `2 of 9`: which of the places that were counted was found; nil where none was, or they are not counted yet.
  var foundPlace: String? {
    guard let tally, let matched, let index = tally.lines.firstIndex(of: matched) else { return nil }
    return "\(index + 1) of \(tally.lines.count)"
  }

  /// The words that were found last, for as long as the cursor stays where they led.
  var foundWords: SoughtWords? {
    guard matched != nil else { return nil }
    if let prompt, case .search = prompt.kind { return SoughtWords(prompt.input.text) }
    return SoughtWords(searched)
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
