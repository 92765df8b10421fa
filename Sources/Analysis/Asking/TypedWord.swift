import Accountability

/// A word that was typed, to be held against the words of many names.
struct TypedWord: Sendable {
  let bytes: [UInt8]
  /// How many slips it may hold: none in a short one, nor where a digit shows that it is a number.
  let slips: Int
  /// Every word that is like it holds one of these.
  let traces: [Trace]
  private let isASCII: Bool
  private let distances: EditDistances

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    distances = EditDistances(from: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    let isNumber = bytes.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    slips = isNumber || distances.letters.count < 4 ? 0 : distances.letters.count < 8 ? 1 : 2
    traces = TypedWord.traces(of: distances.letters, slips)
  }

  /// By how many bytes a word that is like it may be longer or shorter: a letter has up to four.
  var leeway: Int { 4 * slips }

  /// Whether a word of a name begins so, or is the same but for slips.
  func isLike(_ word: UnsafeRawBufferPointer) -> Bool {
    if word.starts(with: bytes) { return true }
    let apart = abs(word.count - bytes.count)
    guard slips > 0, apart <= leeway, apart <= slips || !isASCII || word.contains(where: { $0 >= 0x80 }) else {
      return false
    }
    return distances.distance(to: word, atMost: slips) <= slips
  }

  /// A part of the word, possibly with two letters swapped.
  struct Trace: Sendable {
    let search: ByteSearch
    /// At most so many bytes of a word that is like it stand before it.
    let before: Int

    func stands(in word: UnsafeRawBufferPointer) -> Bool {
      search.first(in: word, from: 0, before: min(word.count, before + 1)) != nil
    }
  }

  /// Of one piece more than slips, each slip spoils one (Wu and Manber, "Fast text searching allowing errors", 1992); or
  /// two, where it swaps the letters at the border between them. Then those two stand together with that border swapped,
  /// but for the last letter, which may be swapped over the next border.
  private static func traces(of letters: [Unicode.Scalar], _ slips: Int) -> [Trace] {
    func trace(_ letters: [Unicode.Scalar], _ range: Range<Int>) -> Trace {
      func bytes(_ letters: ArraySlice<Unicode.Scalar>) -> [UInt8] { letters.flatMap { Array(String($0).utf8) } }
      return Trace(
        search: ByteSearch(bytes(letters[range])), before: bytes(letters[..<range.lowerBound]).count + 4 * slips)
    }
    let borders = (0...(slips + 1)).map { letters.count * $0 / (slips + 1) }
    let whole = (0...slips).map { trace(letters, borders[$0]..<borders[$0 + 1]) }
    let swapped = (1..<(slips + 1)).map { border in
      var letters = letters
      letters.swapAt(borders[border] - 1, borders[border])
      return trace(letters, borders[border - 1]..<(borders[border + 1] - (border < slips ? 1 : 0)))
    }
    return whole + swapped
  }
}
