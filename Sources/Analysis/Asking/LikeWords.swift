import Accountability

/// The words of a folded text that are like one that was typed.
struct LikeWords {
  private let typed: TypedWord
  private let text: UnsafeRawBufferPointer
  /// The word that was looked at last, and what came of it: one word stands in very many names.
  private var last: (word: UnsafeRawBufferPointer, trace: Int, isMeant: Bool)?

  init(_ typed: TypedWord, in text: UnsafeRawBufferPointer) {
    self.typed = typed
    self.text = text
  }

  /// Whether a word of a name is like it.
  mutating func stand(in name: Range<Int>) -> Bool {
    for trace in typed.traces.indices where first(by: trace, from: name.lowerBound, before: name.upperBound) != nil {
      return true
    }
    return false
  }

  /// The first place of a trace in a word that is like the one typed and holds no earlier trace, by which it is found.
  mutating func first(by trace: Int, from start: Int, before end: Int) -> Int? {
    var at = start
    while let place = typed.traces[trace].search.first(in: text, from: at, before: end) {
      if isMeant(at: place, by: trace) { return place }
      at = place + 1
    }
    return nil
  }

  private mutating func isMeant(at place: Int, by trace: Int) -> Bool {
    let before = typed.traces[trace].before
    var start = place
    while start > 0, !isGap(start - 1) {
      if place - start == before { return false }
      start -= 1
    }
    // Cut where it is longer than any word that is like it, but for one that begins so.
    let most = min(text.count, start + typed.bytes.count + typed.leeway + 1)
    var end = place
    while end < most, !isGap(end) { end += 1 }
    let word = UnsafeRawBufferPointer(rebasing: text[start..<end])
    if let last, last.trace == trace, last.word.isSame(as: word) { return last.isMeant }
    let isMeant = typed.isLike(word) && !typed.traces[..<trace].contains { $0.stands(in: word) }
    last = (word, trace, isMeant)
    return isMeant
  }

  private func isGap(_ at: Int) -> Bool { text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: "\n") }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes at a step, the last of them those at the end.
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count, firstEight == other.firstEight else { return false }
    return stride(from: 8, to: count, by: 8).allSatisfy { at in
      let place = Swift.min(at, count - 8)
      return eight(at: place) == other.eight(at: place)
    }
  }

  fileprivate func eight(at place: Int) -> UInt64 { loadUnaligned(fromByteOffset: place, as: UInt64.self) }
}
