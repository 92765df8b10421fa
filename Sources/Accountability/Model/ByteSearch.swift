/// Where some bytes stand in a text: thirty-two places at a time, by the first and the last byte sought.
///
/// The method is Wojciech Muła's "SIMD-friendly algorithms for substring searching" (2016), generic SIMD. O(text).
package struct ByteSearch {
  private let sought: [UInt8]
  private let isWordStart: Bool
  /// The first eight bytes sought as one word, and which of its bits they are.
  private let head: UInt64
  private let mask: UInt64

  /// - Parameters:
  ///   - sought: at least one byte.
  ///   - isWordStart: whether only places behind a space or a line feed count, and the first.
  package init(_ sought: [UInt8], isWordStart: Bool = false) {
    self.sought = sought
    self.isWordStart = isWordStart
    head = sought.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    mask = UInt64.max >> UInt64(64 - 8 * min(sought.count, 8))
  }

  /// The first place at or behind `start` and before `end` where the bytes begin; nil where there is none.
  package func first(in text: UnsafeRawBufferPointer, from start: Int, before end: Int) -> Int? {
    guard let first = sought.first, let last = sought.last else { return nil }
    let behind = sought.count - 1
    let stop = min(end, text.count - behind)
    var at = start
    if at == 0, isWordStart, stop > 0 {
      if stands(0, in: text) { return 0 }
      at = 1
    }
    let (firsts, lasts) = (ByteSearch.eight(first), ByteSearch.eight(last))
    while at + 32 <= stop {
      let here = text.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
      let there = text.loadUnaligned(fromByteOffset: at + behind, as: SIMD4<UInt64>.self)
      // A byte with its top bit set for each place where both agree, and for some others, which `stands` passes over.
      var hits = ByteSearch.below(1, (here ^ firsts) | (there ^ lasts))
      if isWordStart {
        let before = text.loadUnaligned(fromByteOffset: at - 1, as: SIMD4<UInt64>.self)
        hits &= ByteSearch.below(ByteSearch.gap + 1, before)
      }
      if hits[0] | hits[1] | hits[2] | hits[3] != 0 {
        for word in 0..<4 {
          if let place = self.first(at: at + word * 8, of: hits[word], in: text) { return place }
        }
      }
      at += 32
    }
    while at < stop {
      if text[at] == first, stands(at, in: text) { return at }
      at += 1
    }
    return nil
  }

  private static let gap = UInt8(ascii: " ")

  private static func eight(_ byte: UInt8) -> SIMD4<UInt64> { SIMD4(repeating: UInt64(byte) &* 0x0101_0101_0101_0101) }

  /// The top bits of bytes below a limit, and of some that follow one. By words, as comparisons of single bytes are
  /// compiled to many steps: Warren, Hacker's Delight, 6-1.
  private static func below(_ limit: UInt8, _ bytes: SIMD4<UInt64>) -> SIMD4<UInt64> {
    (bytes &- eight(limit)) & ~bytes & eight(0x80)
  }

  /// The first of eight places, of those whose byte in `hits` is not 0, where the bytes stand.
  private func first(at start: Int, of hits: UInt64, in text: UnsafeRawBufferPointer) -> Int? {
    var hits = UInt64(littleEndian: hits)
    while hits != 0 {
      let lane = hits.trailingZeroBitCount / 8
      if stands(start + lane, in: text) { return start + lane }
      hits &= ~(0xFF << UInt64(lane * 8))
    }
    return nil
  }

  private func stands(_ at: Int, in text: UnsafeRawBufferPointer) -> Bool {
    if isWordStart, at > 0, text[at - 1] > ByteSearch.gap { return false }
    guard at + 8 <= text.count else { return stands(at, in: text, from: 0) }
    let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    return (word ^ head) & mask == 0 && stands(at, in: text, from: 8)
  }

  /// The same of the bytes sought from one of them on.
  private func stands(_ at: Int, in text: UnsafeRawBufferPointer, from first: Int) -> Bool {
    var index = first
    while index < sought.count {
      if text[at + index] != sought[index] { return false }
      index += 1
    }
    return true
  }
}
