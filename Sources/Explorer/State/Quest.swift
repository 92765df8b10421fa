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
  /// Whether only other letter case stands there than the capitals that were typed.
  var isOtherCase = false
}

extension State {
  /// The work that finds the place a quest leads to, nil where the words are nowhere on the page.
  ///
  /// Letter case counts where a capital was typed, unless the words stand nowhere so.
  package func work(on quest: Quest) -> Work<FoundPlace?> {
    let isExact = quest.text.contains { $0.isUppercase }
    func search(isExact: Bool) -> Work<FoundPlace?> {
      Work(Search(page: view.page, layout: layout, quest: quest, isExact: isExact))
    }
    guard isExact else { return search(isExact: false) }
    return search(isExact: true).then { found in
      if let found { return Work { found } }
      return search(isExact: false).map { place in
        place.map { FoundPlace(line: $0.line, stop: $0.stop, isPastEnd: $0.isPastEnd, isOtherCase: true) }
      }
    }
  }
}

/// Looks at one line after another, once round the page.
private struct Search: Course {
  let page: Page
  let layout: PageLayout
  let quest: Quest
  private var looked = 0
  private let isExact: Bool
  private let wanted: String
  private let isASCII: Bool

  init(page: Page, layout: PageLayout, quest: Quest, isExact: Bool) {
    self.page = page
    self.layout = layout
    self.quest = quest
    self.isExact = isExact
    wanted = isExact ? quest.text : quest.text.lowercased()
    isASCII = wanted.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Lines looked at in one step.
  private static let stride = 32

  var progress: Progress { Progress(done: looked, of: layout.lineCount) }

  mutating func step() -> FoundPlace?? {
    for _ in 0..<Search.stride {
      guard looked < layout.lineCount, !wanted.isEmpty else { return .some(nil) }
      let line = line(looked)
      looked += 1
      if let found = place(at: line.index, isPastEnd: line.isPastEnd) { return found }
    }
    return nil
  }

  /// The line that comes at a place in the order of looking.
  private func line(_ number: Int) -> (index: Int, isPastEnd: Bool) {
    let count = layout.lineCount
    let index =
      switch quest.kind {
      case .typed, .accepted: quest.line + number
      case .next: quest.line + 1 + number
      case .previous: quest.line - 1 - number
      }
    return ((index % count + count) % count, !(0..<count).contains(index))
  }

  /// Rows by all their words, other lines by theirs.
  private func place(at index: Int, isPastEnd: Bool) -> FoundPlace? {
    guard let stop = layout.stop(endingAt: index) else {
      let line = layout.line(index)
      return line.stop == nil && contains(line.text)
        ? FoundPlace(line: index, stop: nil, isPastEnd: isPastEnd) : nil
    }
    let words = layout.stop(at: stop).flatMap(page.row)?.cells.joined(separator: " ") ?? layout.line(index).text
    return contains(words) ? FoundPlace(line: index, stop: stop, isPastEnd: isPastEnd) : nil
  }

  private func contains(_ words: String) -> Bool {
    containsASCII(words) ?? (isExact ? words : words.lowercased()).contains(wanted)
  }

  /// The same for plain letters, which takes a tenth of the time; nil where others are among them.
  private func containsASCII(_ words: String) -> Bool? {
    let caseBit: UInt8 = isExact ? 0 : 0x20
    return words.utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
      guard isASCII, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return bytes.indices.dropLast(wanted.utf8.count - 1).contains { start in
        zip(bytes[start...], wanted.utf8).allSatisfy { byte, letter in
          byte == letter || (byte | caseBit == letter && (0x61...0x7A).contains(letter))
        }
      }
    } ?? nil
  }
}
