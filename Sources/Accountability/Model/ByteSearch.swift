/// Where some bytes stand in a text: thirty-two places at a time, by the first and the last byte sought.
///
/// The method is Wojciech Muła's "SIMD-friendly algorithms for substring searching" (2016), generic SIMD. O(text).
package struct ByteSearch {
  private let sought: [UInt8]
  private let isWordStart: Bool

  /// - Parameters:
  ///   - sought: at least one byte.
  ///   - isWordStart: whether only places behind a space or a line feed count, and the first.
  package init(_ sought: [UInt8], isWordStart: Bool = false) {
    self.sought = sought
    self.isWordStart = isWordStart
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
    let (firsts, lasts, gaps) = (SIMD32(repeating: first), SIMD32(repeating: last), SIMD32(repeating: ByteSearch.gap))
    while at + 32 <= stop {
      let here = text.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self)
      let there = text.loadUnaligned(fromByteOffset: at + behind, as: SIMD32<UInt8>.self)
      var agree = (here .== firsts) .& (there .== lasts)
      if isWordStart {
        agree = agree .& (text.loadUnaligned(fromByteOffset: at - 1, as: SIMD32<UInt8>.self) .<= gaps)
      }
      // A byte of ones for each place where both agree. Asked as whole words, as `any` looks at each place.
      let hits = unsafeBitCast(agree, to: SIMD4<UInt64>.self)
      if hits[0] | hits[1] | hits[2] | hits[3] != 0 {
        for word in 0..<4 {
          if let place = self.first(at: at + word * 8, of: hits[word], in: text) { return place }
        }
      }
      at += 32
    }
    while at < stop {
      if text[at] == first, !isWordStart || text[at - 1] <= ByteSearch.gap, stands(at, in: text) { return at }
      at += 1
    }
    return nil
  }

  private static let gap = UInt8(ascii: " ")

  /// The first of eight places, those whose byte in `hits` is not 0, where the bytes stand.
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
    for (index, byte) in sought.enumerated() where text[at + index] != byte { return false }
    return true
  }
}
