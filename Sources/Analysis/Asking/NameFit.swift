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
  private let words: [Word]
  /// The longest word, which a name that fits must hold: the one to look for first.
  let longest: [UInt8]

  private struct Word: Sendable {
    let bytes: [UInt8]
    let letters: [Unicode.Scalar]
    /// Which letters it has, a bit each.
    let mask: UInt64
    let isASCII: Bool
    /// How many slips it may hold: none in a short one, nor where a digit shows that it is a number.
    let slips: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      letters = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      mask = TypedName.mask(of: bytes)
      isASCII = bytes.allSatisfy { $0 < 0x80 }
      let isNumber = letters.contains { ("0"..."9").contains($0) }
      slips = isNumber || letters.count < 4 ? 0 : letters.count < 8 ? 1 : 2
    }
  }

  init(_ typed: String) {
    whole = foldedBytes(typed)
    words = whole.split(separator: TypedName.space).map { Word(Array($0)) }
    longest = words.map(\.bytes).max { $0.count < $1.count } ?? []
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether any word may hold a slip.
  var mayHoldSlips: Bool { words.contains { $0.slips > 0 } }

  /// How the folded name fits; nil where it does not, or only with a slip.
  func fit(_ name: UnsafeRawBufferPointer) -> NameFit? {
    if name.starts(with: whole) { return name.count == whole.count ? .whole : .beginning }
    return words.allSatisfy { begins($0.bytes, aWordOf: name) } ? .words : nil
  }

  /// Whether it fits when slips are forgiven. Words are held against whole words, so that few letters do not fit all.
  func fitsWithSlips(_ name: UnsafeRawBufferPointer) -> Bool {
    let parts = name.split(separator: TypedName.space)
    return words.allSatisfy { word in parts.contains { isLike(word, UnsafeRawBufferPointer(rebasing: $0)) } }
  }

  private func isLike(_ word: Word, _ part: UnsafeRawBufferPointer) -> Bool {
    if part.starts(with: word.bytes) { return true }
    guard word.slips > 0 else { return false }
    // A slip changes at most one letter into another. Outside ASCII a letter has up to four bytes.
    let bytes = word.isASCII && part.allSatisfy { $0 < 0x80 } ? 1 : 4
    guard abs(part.count - word.bytes.count) <= bytes * word.slips,
      (TypedName.mask(of: part) ^ word.mask).nonzeroBitCount <= 2 * bytes * word.slips
    else { return false }
    let letters = Array(String(decoding: part, as: UTF8.self).unicodeScalars)
    return abs(letters.count - word.letters.count) <= word.slips && editDistance(word.letters, letters) <= word.slips
  }

  private func begins(_ word: [UInt8], aWordOf name: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while start + word.count <= name.count {
      if name[start...].starts(with: word) { return true }
      guard let gap = name[start...].firstIndex(of: TypedName.space) else { return false }
      start = gap + 1
    }
    return false
  }

  private static func mask(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static let space = UInt8(ascii: " ")
}
