import Accountability

/// What was typed of a word. One that only holds names together has to be typed in full.
struct WordBeginning: Sendable {
  /// Finds every word that begins so.
  let search: ByteSearch
  /// The words that hold names together, begin so and go on.
  private let linking: [ByteSearch]

  init(_ bytes: [UInt8]) {
    search = ByteSearch(bytes, isWordStart: true)
    linking = WordBeginning.linking.filter { $0.count > bytes.count && $0.starts(with: bytes) }.map { ByteSearch($0) }
  }

  /// Whether a word is meant of those that begin in a part of a folded text.
  func stands(in text: UnsafeRawBufferPointer, from start: Int, before end: Int) -> Bool {
    var at = start
    while let place = search.first(in: text, from: at, before: end) {
      if isMeant(at: place, in: text) { return true }
      at = place + 1
    }
    return false
  }

  /// Whether a word that begins so at a place is meant.
  func isMeant(at place: Int, in text: UnsafeRawBufferPointer) -> Bool {
    !linking.indices.contains { linking[$0].endsWord(at: place, in: text) }
  }

  private static let linking = ["and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
    .map { Array($0.utf8) }
}
