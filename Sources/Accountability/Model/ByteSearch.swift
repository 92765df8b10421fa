/// Where some bytes stand in a text: thirty-two places at a time, by the first and the last byte sought, and by the middle
/// one or, where a word has to begin, the gap before. By two alone, short bytes seem to stand in too many places.
///
/// The method is Wojciech Muła's "SIMD-friendly algorithms for substring searching" (2016), generic SIMD. O(text).
package struct ByteSearch: Sendable {
  private typealias Block = SIMD32<UInt8>

  private let sought: [UInt8]
  private let isWordStart: Bool
  private let first: UInt8
  private let last: UInt8
  /// How many bytes of them stand behind the first.
  private let behind: Int
  /// The first eight bytes sought as one word, and which of its bits they are.
  private let head: UInt64
  private let mask: UInt64

  /// - Parameters:
  ///   - sought: at least one byte, else nothing is found.
  ///   - isWordStart: whether only places behind a space or a line feed count, and the first.
  package init(_ sought: [UInt8], isWordStart: Bool = false) {
    self.sought = sought
    self.isWordStart = isWordStart
    (first, last, behind) = (sought.first ?? 0, sought.last ?? 0, sought.count - 1)
    head = sought.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    mask = UInt64.max >> UInt64(64 - 8 * min(sought.count, 8))
  }

  /// How many bytes are sought.
  package var count: Int { behind + 1 }

  /// The first place at or behind `start` and before `end` where the bytes begin; nil where there is none.
  package func first(in text: UnsafeRawBufferPointer, from start: Int, before end: Int) -> Int? {
    let stop = min(end, text.count - behind)
    guard behind >= 0, start < stop else { return nil }
    let (firsts, lasts, behind) = (Block(repeating: first), Block(repeating: last), behind)
    guard isWordStart else {
      let (middles, half) = (Block(repeating: sought[count / 2]), count / 2)
      return place(in: text, from: start, before: stop) { place in
        (block(place) .== firsts) .& (block(place + half) .== middles) .& (block(place + behind) .== lasts)
      }
    }
    if start == 0, stands(at: 0, in: text) { return 0 }
    let gaps = Block(repeating: ByteSearch.gap)
    return place(in: text, from: max(1, start), before: stop) { place in
      (block(place) .== firsts) .& (block(place + behind) .== lasts) .& (block(place - 1) .<= gaps)
    }
  }

  /// The first of some places where the bytes stand, of those that a mask of thirty-two does not rule out. In line, as the
  /// loop is worth having once for each mask.
  @inline(__always)
  private func place(
    in text: UnsafeRawBufferPointer, from start: Int, before stop: Int,
    _ mask: (UnsafeRawPointer) -> SIMDMask<SIMD32<Int8>>
  ) -> Int? {
    guard let base = text.baseAddress else { return nil }
    var at = start
    // A block may go on beyond the last place that is asked for, but not beyond the text.
    let lastBlock = min(stop - 1, text.count - behind - 32)
    while at <= lastBlock {
      let hits = unsafeBitCast(mask(base + at), to: SIMD4<UInt64>.self)
      if hits[0] | hits[1] | hits[2] | hits[3] != 0 {
        for word in 0..<4 {
          if let place = place(from: at &+ word &* 8, of: hits[word], in: text) { return place < stop ? place : nil }
        }
      }
      at &+= 32
    }
    while at < stop {
      if !isWordStart || text[at - 1] <= ByteSearch.gap, stands(at: at, in: text) { return at }
      at += 1
    }
    return nil
  }

  private func block(_ start: UnsafeRawPointer) -> Block { start.loadUnaligned(as: Block.self) }

  private static let gap = UInt8(ascii: " ")

  /// The first of eight places, of those whose byte in `hits` is not 0, where the bytes stand.
  private func place(from start: Int, of hits: UInt64, in text: UnsafeRawBufferPointer) -> Int? {
    var hits = UInt64(littleEndian: hits)
    while hits != 0 {
      let lane = hits.trailingZeroBitCount / 8
      if stands(at: start + lane, in: text) { return start + lane }
      hits &= ~(0xFF << UInt64(lane * 8))
    }
    return nil
  }

  /// Whether the bytes stand at a place, be that the start of a word or not.
  package func stands(at place: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard place + 8 <= text.count else { return stands(at: place, in: text, from: 0) }
    let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    return (word ^ head) & mask == 0 && (behind < 8 || stands(at: place, in: text, from: 8))
  }

  /// Whether the bytes stand at a place and a word ends with them.
  package func endsWord(at place: Int, in text: UnsafeRawBufferPointer) -> Bool {
    stands(at: place, in: text) && (place + count == text.count || text[place + count] <= ByteSearch.gap)
  }

  /// Whether the bytes sought stand there from one of them on.
  private func stands(at place: Int, in text: UnsafeRawBufferPointer, from start: Int) -> Bool {
    guard place + behind < text.count else { return false }
    var index = start
    while index <= behind {
      if text[place + index] != sought[index] { return false }
      index += 1
    }
    return true
  }
}
