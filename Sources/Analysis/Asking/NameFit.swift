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
  private let whole: ByteSearch
  private let words: [TypedWord]
  /// The longest word, with which a word of a name that fits must begin: the one to look for first.
  let longest: WordBeginning
  private let others: [WordBeginning]
  /// How many bytes of all that was typed stand before that word.
  private let lead: Int

  init(_ typed: String) {
    let bytes = foldedBytes(typed)
    whole = ByteSearch(bytes)
    words = bytes.split(separator: UInt8(ascii: " ")).map { TypedWord(Array($0)) }
    let longest = words.map(\.bytes).max { $0.count < $1.count } ?? []
    self.longest = WordBeginning(longest)
    lead = words.prefix { $0.bytes != longest }.reduce(0) { $0 + $1.bytes.count + 1 }
    others = words.map(\.bytes).filter { $0 != longest }.map { WordBeginning($0) }
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

  /// How a name in a folded text fits, which is the thing's own or another; nil where it does not, or only with a slip.
  /// One of its words begins with the longest one typed at `place`; it may fit by another.
  func fit(_ name: Range<Int>, in text: UnsafeRawBufferPointer, from place: Int, isOwn: Bool) -> NameFit? {
    guard !name.isEmpty else { return nil }
    let (first, end) = (name.lowerBound, name.upperBound)
    let start = whole.stands(at: first, in: text) ? first : TypedName.behindArticle(of: name, in: text)
    if whole.stands(at: start, in: text) {
      return start + whole.count == end ? .whole : isOwn ? .beginning : .otherBeginning
    }
    if isOwn, isNoun(of: name, in: text, from: place) { return .beginning }
    let fits =
      longest.isMeant(at: place, in: text)
      && others.indices.allSatisfy { others[$0].stands(in: text, from: first, before: end) }
    return fits ? isOwn ? .words : .otherWords : nil
  }

  /// Whether a name ends so, or does before *of* or *for*, with the word at a place or with one behind it.
  private func isNoun(of name: Range<Int>, in text: UnsafeRawBufferPointer, from place: Int) -> Bool {
    var next: Int? = place
    while let word = next {
      let start = word - lead
      let end = start + whole.count
      if start > name.lowerBound, end <= name.upperBound, whole.endsWord(at: start, in: text),
        end == name.upperBound || TypedName.ofOrFor.contains(where: { $0.endsWord(at: end, in: text) })
      {
        return TypedName.endOfHead(of: name, in: text) == end
      }
      next = longest.search.first(in: text, from: word + 1, before: name.upperBound)
    }
    return false
  }

  /// Where a name ends, or does before *of* or *for*.
  private static func endOfHead(of name: Range<Int>, in text: UnsafeRawBufferPointer) -> Int {
    ofOrFor.indices.reduce(name.upperBound) { end, word in
      var at = name.lowerBound
      while let place = ofOrFor[word].first(in: text, from: at, before: end) {
        if ofOrFor[word].endsWord(at: place, in: text) { return place }
        at = place + 1
      }
      return end
    }
  }

  private static let ofOrFor = [" of", " for"].map { ByteSearch(Array($0.utf8)) }

  /// Where a name begins, when an article is passed over.
  private static func behindArticle(of name: Range<Int>, in text: UnsafeRawBufferPointer) -> Int {
    // Most names begin with neither letter, and need not be held against each article.
    let (start, letter) = (name.lowerBound, text[name.lowerBound])
    guard letter == UInt8(ascii: "t") || letter == UInt8(ascii: "a") else { return start }
    return start + (articles.first { $0.stands(at: start, in: text) }?.count ?? 0)
  }

  private static let articles = ["the ", "a ", "an "].map { ByteSearch(Array($0.utf8)) }
}
