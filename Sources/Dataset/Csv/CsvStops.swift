/// The places of what parts the fields of CSV, comma and newline, one after another: eight bytes are looked at together,
/// and no more often than once.
struct CsvStops {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")

  /// How many bytes behind those that are read may be looked at.
  static let padding = 8

  /// Where the eight bytes stand that were looked at last, and the top bits of the stops among them that are left.
  private var at: Int
  private var left: UInt64 = 0
  private var odd: UInt64 = 0

  /// Whether other bytes than ASCII were seen, or NUL.
  var isOdd: Bool { odd != 0 }

  /// - Precondition: `start` is a place among the bytes that are read.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    at = start
    look(bytes)
  }

  /// Goes on at a place further on.
  mutating func restart(_ bytes: UnsafeRawBufferPointer, at start: Int, before end: Int) {
    (at, left) = (start, 0)
    if start < end { look(bytes) }
  }

  /// Where the next comma or newline stands, or a place at or behind `end`.
  @inline(__always)
  mutating func next(_ bytes: UnsafeRawBufferPointer, before end: Int) -> Int {
    while left == 0 {
      at += 8
      if at >= end { return end }
      look(bytes)
    }
    let stop = at + left.trailingZeroBitCount / 8
    left &= left &- 1
    return stop
  }

  /// By words: Warren, Hacker's Delight, 6-1.
  @inline(__always)
  private mutating func look(_ bytes: UnsafeRawBufferPointer) {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let tops = CsvStops.eight(0x80)
    odd |= (word | (word &- CsvStops.eight(1)) & ~word) & tops
    left = ~(CsvStops.others(word, CsvStops.comma) & CsvStops.others(word, CsvStops.newline)) & tops
  }

  /// The top bits of bytes that are not the one given, and of no others; what the other bits are has no meaning.
  private static func others(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let apart = word ^ eight(byte)
    return ((apart & ~eight(0x80)) &+ ~eight(0x80)) | apart
  }

  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
