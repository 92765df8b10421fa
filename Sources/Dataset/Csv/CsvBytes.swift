/// Looking for what parts the fields of CSV, some bytes at a step.
enum CsvBytes {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")

  /// How many bytes behind those that are read may be looked at.
  static let padding = 16

  /// Where the next comma or newline stands, or a place behind `end`; and whether other bytes than ASCII were seen.
  ///
  /// Sixteen bytes at a step (Warren, Hacker's Delight, 6-1), of which some may stand behind `end`: there is padding.
  static func stop(
    _ bytes: UnsafeRawBufferPointer, from start: Int, before end: Int, _ isOdd: inout Bool
  ) -> Int {
    var at = start
    var (odd, near, far): (UInt64, UInt64, UInt64) = (0, 0, 0)
    while at < end {
      near = stops(bytes, at, &odd)
      far = stops(bytes, at + 8, &odd)
      if near | far != 0 { break }
      at += 16
    }
    if odd != 0 { isOdd = true }
    return at + (near != 0 ? near.trailingZeroBitCount : 64 + far.trailingZeroBitCount) / 8
  }

  /// Of eight bytes the top bits of those that are a comma or a newline, and of some behind such a one; so the first is
  /// right.
  private static func stops(_ bytes: UnsafeRawBufferPointer, _ at: Int, _ odd: inout UInt64) -> UInt64 {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    odd |= word & eight(0x80) | tops(ofNoughts: word)
    return tops(ofNoughts: word ^ eight(comma)) | tops(ofNoughts: word ^ eight(newline))
  }

  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  private static func tops(ofNoughts word: UInt64) -> UInt64 { (word &- eight(1)) & ~word & eight(0x80) }
}
