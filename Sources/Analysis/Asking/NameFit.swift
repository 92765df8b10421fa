import Accountability

/// How well a name fits what was typed, best first.
enum NameFit: Int, Comparable {
  /// It is the name.
  case whole
  /// The name begins so.
  case beginning
  /// Each word typed begins a word of it, in any order.
  case words
  /// The same but for a slip in a word.
  case slip

  static func < (left: NameFit, right: NameFit) -> Bool { left.rawValue < right.rawValue }
}

/// What was typed, folded, to be held against many names.
struct TypedName: Sendable {
  private let whole: [UInt8]
  private let words: [TypedWord]
  /// The longest word, which a name that fits must hold: the one to look for first.
  let longest: [UInt8]

  init(_ typed: String) {
    whole = foldedBytes(typed)
    words = whole.split(separator: TypedName.space).map { TypedWord(Array($0)) }
    longest = words.map(\.bytes).max { $0.count < $1.count } ?? []
  }

  var isEmpty: Bool { words.isEmpty }

  /// The words besides one.
  func words(besides word: TypedWord) -> [TypedWord] { words.filter { $0.bytes != word.bytes } }

  /// Where slips may be forgiven, the word of which the shortest trace is longest: the one to look for then. Of equals
  /// that with fewest traces.
  var surest: TypedWord? {
    guard words.contains(where: { $0.slips > 0 }) else { return nil }
    return words.max {
      ($0.bytes.count / ($0.slips + 1), -$0.slips) < ($1.bytes.count / ($1.slips + 1), -$1.slips)
    }
  }

  /// How the folded name fits; nil where it does not, or only with a slip.
  func fit(_ name: UnsafeRawBufferPointer) -> NameFit? {
    if name.starts(with: whole) { return name.count == whole.count ? .whole : .beginning }
    return words.allSatisfy { word in TypedName.hasWord(name) { $0.starts(with: word.bytes) } } ? .words : nil
  }

  /// Whether a folded name holds words that were typed, when slips are forgiven. They are held against whole words, so
  /// that few letters do not fit all.
  static func holds(_ name: UnsafeRawBufferPointer, _ words: [TypedWord]) -> Bool {
    words.allSatisfy { word in hasWord(name, word.isLike) }
  }

  private static func hasWord(_ name: UnsafeRawBufferPointer, _ isMeant: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    var start = 0
    while start < name.count {
      var end = start
      while end < name.count, name[end] != space { end += 1 }
      if isMeant(UnsafeRawBufferPointer(rebasing: name[start..<end])) { return true }
      start = end + 1
    }
    return false
  }

  private static let space = UInt8(ascii: " ")
}
