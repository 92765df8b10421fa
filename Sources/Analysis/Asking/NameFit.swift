import Accountability

/// How well a name fits what was typed, best first. A thing's own name goes before whatever else it is called: few letters
/// begin some word that hardly anyone calls it by. An article before a name is passed over, and the noun that says what a
/// thing is, the last word before *of* or *for*, counts as its beginning: for `trust` an *NHS trust* fits as well as a
/// *trust administrator*, and which of them comes first is for what else they are ranked by.
enum NameFit: Int, Comparable {
  /// It is the name.
  case whole
  /// The thing's own name begins so, or what was typed is its noun.
  case beginning
  /// Each word typed begins a word of its own name, in any order.
  case words
  /// Another of its names begins so.
  case otherBeginning
  /// Each word typed begins a word of another.
  case otherWords
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

  /// How the folded name fits, which is the thing's own or another; nil where it does not, or only with a slip.
  func fit(_ name: UnsafeRawBufferPointer, isOwn: Bool) -> NameFit? {
    let named = name.starts(with: whole) ? name : TypedName.withoutArticle(name)
    if named.starts(with: whole) {
      return named.count == whole.count ? .whole : isOwn ? .beginning : .otherBeginning
    }
    if isOwn, isNoun(of: name) { return .beginning }
    let fits = words.allSatisfy { word in TypedName.hasWord(name) { TypedName.begins($0, with: word.bytes) } }
    return fits ? isOwn ? .words : .otherWords : nil
  }

  /// Whether a name ends so, or does before *of* or *for*.
  private func isNoun(of name: UnsafeRawBufferPointer) -> Bool {
    var last = 0
    for word in name.split(separator: TypedName.space) {
      if last > 0, TypedName.ofOrFor.contains(where: { word.elementsEqual($0) }) { break }
      last = word.endIndex
    }
    let head = name[..<last]
    return head.count > whole.count && head.suffix(whole.count).elementsEqual(whole)
      && head[last - whole.count - 1] == TypedName.space
  }

  private static let ofOrFor = ["of", "for"].map { Array($0.utf8) }

  private static func withoutArticle(_ name: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    // Most names begin with neither letter, and need not be held against each article.
    guard let letter = name.first, letter == UInt8(ascii: "t") || letter == UInt8(ascii: "a") else { return name }
    let article = articles.first { name.starts(with: $0) }
    return UnsafeRawBufferPointer(rebasing: name.dropFirst(article?.count ?? 0))
  }

  /// Whether a word of a name begins so; one that only holds names together has to be typed in full.
  private static func begins(_ word: UnsafeRawBufferPointer, with typed: [UInt8]) -> Bool {
    guard word.starts(with: typed) else { return false }
    return word.count == typed.count || word.count > longestLinking || !linking.contains { word.elementsEqual($0) }
  }

  private static let longestLinking = linking.map(\.count).max() ?? 0
  private static let linking = ["and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
    .map { Array($0.utf8) }

  private static let articles = ["the ", "a ", "an "].map { Array($0.utf8) }

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
