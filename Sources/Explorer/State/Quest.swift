package import Analysis

/// Words looked for on a page: where from, which way, and to what end.
package struct Quest: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// As letters are typed: from a line on. Nothing is said where nothing is found.
    case typed
    /// The same when Enter ends the typing.
    case accepted
    case next, previous
  }

  package let text: String
  let kind: Kind
  /// The line to begin at; for the next and the previous the one to leave.
  let line: Int
}

/// A place on a page where words were found.
package struct FoundPlace: Hashable, Sendable {
  let line: Int
  let stop: Int?
  /// Whether it lies past an end of the page, where the search went on from the other.
  let isPastEnd: Bool
}

/// The lines of a page on which some words stand, a row by its last.
package struct FoundLines: Hashable, Sendable {
  package let text: String
  let lines: [Int]
}

extension State {
  /// The work that finds the place a quest leads to, nil where the words are nowhere on the page.
  package func work(on quest: Quest) -> Work<FoundPlace?> {
    Work(Search(places: WordPlaces(quest.text, in: self), quest: quest))
  }

  /// The work that finds every line on which words stand.
  package func work(tallying text: String) -> Work<FoundLines> {
    let places = WordPlaces(text, in: self)
    return Work(
      Sweep(
        overChunksOf: 0..<places.layout.lineCount, each: { $0.filter { places.place(at: $0) != nil } },
        gather: { FoundLines(text: text, lines: $0) }))
  }
}

/// On which lines of a page words stand: rows by all their words, other lines by theirs.
private struct WordPlaces {
  let page: Page
  let layout: PageLayout
  let words: SoughtWords

  init(_ text: String, in state: State) {
    (page, layout, words) = (state.view.page, state.layout, SoughtWords(text))
  }

  func place(at index: Int, isPastEnd: Bool = false) -> FoundPlace? {
    guard let stop = layout.stop(endingAt: index) else {
      let line = layout.line(index)
      return line.stop == nil && words.stand(in: line.text)
        ? FoundPlace(line: index, stop: nil, isPastEnd: isPastEnd) : nil
    }
    let text = layout.stop(at: stop).flatMap(page.row)?.cells.joined(separator: " ") ?? layout.line(index).text
    return words.stand(in: text) ? FoundPlace(line: index, stop: stop, isPastEnd: isPastEnd) : nil
  }
}

/// Looks at one line after another, once round the page.
private struct Search: Course {
  let places: WordPlaces
  let quest: Quest
  private var looked = 0

  init(places: WordPlaces, quest: Quest) {
    self.places = places
    self.quest = quest
  }

  /// Lines looked at in one step.
  private static let stride = 32

  var progress: Progress { Progress(done: looked, of: places.layout.lineCount) }

  mutating func step() -> FoundPlace?? {
    for _ in 0..<Search.stride {
      guard looked < places.layout.lineCount, !places.words.isEmpty else { return .some(nil) }
      let line = line(looked)
      looked += 1
      if let found = places.place(at: line.index, isPastEnd: line.isPastEnd) { return found }
    }
    return nil
  }

  /// The line that comes at a place in the order of looking.
  private func line(_ number: Int) -> (index: Int, isPastEnd: Bool) {
    let count = places.layout.lineCount
    let index =
      switch quest.kind {
      case .typed, .accepted: quest.line + number
      case .next: quest.line + 1 + number
      case .previous: quest.line - 1 - number
      }
    return ((index % count + count) % count, !(0..<count).contains(index))
  }
}
