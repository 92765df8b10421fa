extension State {
  mutating func openSearch() -> [Effect] {
    if viewContext == .start { return openFind("") }
    prompt = Prompt(.search(cursor: view.cursor, top: view.top))
    return []
  }

  var reasonNothingSearched: String? { searched.isEmpty ? "nothing was searched for yet; / does that" : nil }

  mutating func searchOn(forward: Bool) {
    let places = searchPlaces(searched)
    guard let first = places.first, let last = places.last else {
      message = "'\(searched)' is not on this page"
      return
    }
    let here = searchLine
    if forward {
      let next = places.first { $0.line > here }
      if next == nil { message = "searched on from the top" }
      go(to: next ?? first)
    } else {
      let next = places.last { $0.line < here }
      if next == nil { message = "searched on from the end" }
      go(to: next ?? last)
    }
  }

  /// As letters are typed: the first place at or after where the search began.
  mutating func searchAsTyped(_ text: String, cursor: Int, top: Int) {
    (view.cursor, view.top) = (cursor, top)
    matched = nil
    clamp()
    guard !text.isEmpty else { return }
    let places = searchPlaces(text)
    if let place = places.first(where: { $0.line >= searchLine }) ?? places.first { go(to: place) }
  }

  private struct Place {
    let line: Int
    let stop: Int?
  }

  /// Where the reader is: the last match, else the cursor, or the top of the screen where the cursor is not on it.
  private var searchLine: Int {
    if let matched { return matched }
    guard let stop, isVisible(stop) else { return view.top }
    return stop.lines.upperBound - 1
  }

  private mutating func go(to place: Place) {
    if let stop = place.stop {
      view.cursor = stop
      reveal()
    } else if !(view.top..<view.top + pageHeight).contains(place.line) {
      view.top = place.line
      clamp()
    }
    matched = place.line
  }

  func isOnPage(_ text: String) -> Bool { !searchPlaces(text).isEmpty }

  /// Rows by all their words, other lines by theirs; letter case counts only where a capital was typed.
  private func searchPlaces(_ text: String) -> [Place] {
    guard !text.isEmpty else { return [] }
    let isExact = text.contains { $0.isUppercase }
    func contains(_ candidate: String) -> Bool {
      isExact ? candidate.contains(text) : candidate.lowercased().contains(text.lowercased())
    }
    var places: [Place] = []
    for (index, line) in layout.lines.enumerated() {
      guard let stop = line.stop else {
        if contains(line.text) { places.append(Place(line: index, stop: nil)) }
        continue
      }
      guard layout.stops[stop].lines.upperBound == index + 1 else { continue }
      let words = view.page.row(at: layout.stops[stop])?.cells.joined(separator: " ") ?? line.text
      if contains(words) { places.append(Place(line: index, stop: stop)) }
    }
    return places
  }
}
