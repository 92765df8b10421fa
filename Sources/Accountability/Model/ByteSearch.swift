/// Where some bytes stand in a text: sixteen places at a time, by the first and the last byte sought.
///
/// The method is Wojciech Muła's "SIMD-friendly algorithms for substring searching" (2016), generic SIMD. O(text).
package struct ByteSearch {
  private let sought: [UInt8]

  /// - Parameter sought: at least one byte.
  package init(_ sought: [UInt8]) { self.sought = sought }

  /// The first place at or behind `start` and before `end` where the bytes begin; nil where there is none.
  package func first(in text: UnsafeRawBufferPointer, from start: Int, before end: Int) -> Int? {
    guard let first = sought.first, let last = sought.last else { return nil }
    let behind = sought.count - 1
    let stop = min(end, text.count - behind)
    var at = start
    let (firsts, lasts) = (SIMD16(repeating: first), SIMD16(repeating: last))
    while at + 16 <= stop {
      let here = text.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      let there = text.loadUnaligned(fromByteOffset: at + behind, as: SIMD16<UInt8>.self)
      let hits = (here .== firsts) .& (there .== lasts)
      if any(hits) {
        for lane in 0..<16 where hits[lane] && stands(at + lane, in: text) { return at + lane }
      }
      at += 16
    }
    while at < stop {
      if text[at] == first, stands(at, in: text) { return at }
      at += 1
    }
    return nil
  }

  private func stands(_ at: Int, in text: UnsafeRawBufferPointer) -> Bool {
    for (index, byte) in sought.enumerated() where text[at + index] != byte { return false }
    return true
  }
}
