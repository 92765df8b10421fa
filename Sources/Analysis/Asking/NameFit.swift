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

  private struct Word: Sendable {
    let bytes: [UInt8]
    let letters: [Unicode.Scalar]
    /// How many slips it may hold: none in a short one, nor where a digit shows that it is a number.
    let slips: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      letters = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      let isNumber = letters.contains { ("0"..."9").contains($0) }
      slips = isNumber || letters.count < 4 ? 0 : letters.count < 8 ? 1 : 2
    }
  }

  init(_ typed: String) {
    whole = foldedBytes(typed)
    words = whole.split(separator: TypedName.space).map { Word(Array($0)) }
  }

  var isEmpty: Bool { words.isEmpty }

  /// How the folded name fits; nil where it does not, or only with a slip.
  func fit(_ name: [UInt8]) -> NameFit? {
    if name.starts(with: whole) { return name.count == whole.count ? .whole : .beginning }
    return words.allSatisfy { begins($0.bytes, aWordOf: name) } ? .words : nil
  }

  /// Whether it fits when slips are forgiven. Words are held against whole words, so that few letters do not fit all.
  func fitsWithSlips(_ name: [UInt8]) -> Bool {
    guard words.contains(where: { $0.slips > 0 }) else { return false }
    let parts = name.split(separator: TypedName.space).map { part in
      Array(String(decoding: part, as: UTF8.self).unicodeScalars)
    }
    return words.allSatisfy { word in
      parts.contains { part in
        part.starts(with: word.letters)
          || abs(part.count - word.letters.count) <= word.slips && editDistance(word.letters, part) <= word.slips
      }
    }
  }

  private func begins(_ word: [UInt8], aWordOf name: [UInt8]) -> Bool {
    var start = 0
    while start + word.count <= name.count {
      if name[start...].starts(with: word) { return true }
      guard let gap = name[start...].firstIndex(of: TypedName.space) else { return false }
      start = gap + 1
    }
    return false
  }

  private static let space = UInt8(ascii: " ")
}
