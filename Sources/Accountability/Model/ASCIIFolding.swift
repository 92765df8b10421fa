/// Folding of ASCII, eight bytes at a step where they are but letters, digits and single spaces, as most of a name is.
enum ASCIIFolding {
  /// How many bytes are needed to fold a text into: more than its own, as whole words are written.
  static func room(for text: UnsafeRawBufferPointer) -> Int { text.count + 8 }

  /// Folds a text, and says how many bytes it came to; nil, with nothing of use written, where there is more than ASCII,
  /// or `&`, which is folded to a word.
  ///
  /// - Precondition: there is `room(for:)` the text.
  static func fold(_ text: UnsafeRawBufferPointer, into folded: UnsafeMutableRawBufferPointer) -> Int? {
    precondition(folded.count >= room(for: text))
    // At most as many bytes are written as were read, so that there is room for eight more.
    var (length, last) = (0, gap)
    for at in stride(from: 0, to: text.count, by: 8) {
      let count = min(8, text.count - at)
      let bytes = UnsafeRawBufferPointer(start: text.baseAddress.map { $0 + at }, count: count)
      if let plain = plain(bytes, behind: last) {
        folded.storeBytes(of: plain.littleEndian, toByteOffset: length, as: UInt64.self)
        length += count
        last = folded[length - 1]
      } else if !fold(bytes, into: folded, &length, &last) {
        return nil
      }
    }
    return length > 0 && folded[length - 1] == gap ? length - 1 : length
  }

  /// One to eight bytes folded; nil where one of them is no letter, digit or single space.
  ///
  /// By words: Warren, Hacker's Delight, 6-1.
  private static func plain(_ bytes: UnsafeRawBufferPointer, behind last: UInt8) -> UInt64? {
    // Letters stand for the bytes that are missing.
    let word = bytes.firstEight | (bytes.count < 8 ? eight(UInt8(ascii: "a")) &<< UInt64(bytes.count * 8) : 0)
    let tops = eight(0x80)
    guard word & tops == 0 else { return nil }
    let letters = within("a", "z", word | eight(0x20))
    let spaces = ~((word ^ eight(gap)) &+ eight(0x7F)) & tops
    guard letters | within("0", "9", word) | spaces == tops else { return nil }
    // A space stands behind another, or behind nothing.
    guard spaces & (spaces << 8 | (last == gap ? 0x80 : 0)) == 0 else { return nil }
    return word | letters >> 2
  }

  /// The top bits of the ASCII bytes from one to another.
  private static func within(_ first: Unicode.Scalar, _ last: Unicode.Scalar, _ word: UInt64) -> UInt64 {
    (word &+ eight(0x80 - UInt8(ascii: first))) & ~(word &+ eight(0x7F - UInt8(ascii: last))) & eight(0x80)
  }

  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Folds byte by byte; false where there is one that is not folded here. Each is written over the one before where that
  /// was not to stand, which takes no branch.
  private static func fold(
    _ bytes: UnsafeRawBufferPointer, into folded: UnsafeMutableRawBufferPointer, _ length: inout Int,
    _ last: inout UInt8
  ) -> Bool {
    var isOther = false
    for byte in bytes {
      let lower = byte | 0x20
      let isLetter = lower &- UInt8(ascii: "a") < 26
      let isDigit = byte &- UInt8(ascii: "0") < 10
      let isWord = isLetter || isDigit
      let isPassedOver = byte == UInt8(ascii: "'")
      isOther = isOther || byte >= 0x80 || byte == UInt8(ascii: "&")
      let written = isLetter ? lower : isDigit ? byte : gap
      folded[length] = written
      length += isWord || (!isPassedOver && last != gap) ? 1 : 0
      last = isPassedOver ? last : written
    }
    return !isOther
  }

  private static let gap = UInt8(ascii: " ")
}
