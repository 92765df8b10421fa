/// Rows put in the order of their texts' bytes; of equal texts the first row stands first.
///
/// A radix sort by the first eight bytes, least significant first (Knuth, The Art of Computer Programming 3, 5.2.5);
/// texts that agree in those are then compared whole. Complexity: O(n) where texts part within eight bytes.
struct TextOrder {
  /// The numbers of the texts, ordered.
  private(set) var rows: [UInt32]
  /// The numbers of texts that came before, each with the first that is the same.
  private(set) var repeated: [(row: Int, of: Int)] = []

  /// `text` gives the bytes of each of so many texts.
  init(_ count: Int, _ text: (Int) -> UnsafeRawBufferPointer) {
    var keys = (0..<count).map { TextOrder.key(of: text($0)) }
    rows = (0..<UInt32(count)).map { $0 }
    var (otherKeys, otherRows) = (keys, rows)
    // Passes of two bytes are half as many, and worth their larger tables of counts where there are many rows.
    let bits = count < 1 << 14 ? 8 : 16
    for shift in stride(from: 0, to: 64, by: bits) {
      let counts = TextOrder.counts(of: keys, shift, bits)
      if counts.contains(count) { continue }
      TextOrder.pass(shift, counts, keys, rows, &otherKeys, &otherRows)
      swap(&keys, &otherKeys)
      swap(&rows, &otherRows)
    }
    settleTies(keys, text)
  }

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var starts = [0]
    for text in texts {
      bytes += text.utf8
      starts.append(bytes.count)
    }
    self = bytes.withUnsafeBytes { bytes in
      TextOrder(texts.count) { UnsafeRawBufferPointer(rebasing: bytes[starts[$0]..<starts[$0 + 1]]) }
    }
  }

  /// The first eight bytes, the first of them the most significant.
  private static func key(of text: UnsafeRawBufferPointer) -> UInt64 { text.firstEight.byteSwapped }

  /// How often each value stands in so many bits of the keys.
  private static func counts(of keys: [UInt64], _ shift: Int, _ bits: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: 1 << bits)
    for key in keys { counts[Int(truncatingIfNeeded: key &>> UInt64(shift)) & (1 &<< bits - 1)] += 1 }
    return counts
  }

  /// One pass by the bits that were counted.
  private static func pass(
    _ shift: Int, _ counts: [Int], _ keys: [UInt64], _ rows: [UInt32], _ toKeys: inout [UInt64],
    _ toRows: inout [UInt32]
  ) {
    var place = 0
    var places = counts.map { count in
      defer { place += count }
      return place
    }
    let mask = places.count - 1
    // The places are within the arrays, as the counts are those of these keys.
    toKeys.withUnsafeMutableBufferPointer { toKeys in
      toRows.withUnsafeMutableBufferPointer { toRows in
        places.withUnsafeMutableBufferPointer { places in
          for index in keys.indices {
            let value = Int(truncatingIfNeeded: keys[index] &>> UInt64(shift)) & mask
            toKeys[places[value]] = keys[index]
            toRows[places[value]] = rows[index]
            places[value] += 1
          }
        }
      }
    }
  }

  private mutating func settleTies(_ keys: [UInt64], _ text: (Int) -> UnsafeRawBufferPointer) {
    var first = 0
    while first < keys.count {
      var end = first + 1
      while end < keys.count, keys[end] == keys[first] { end += 1 }
      if end - first > 1 { settle(first..<end, text) }
      first = end
    }
  }

  private mutating func settle(_ ties: Range<Int>, _ text: (Int) -> UnsafeRawBufferPointer) {
    rows[ties].sort { one, other in
      let (left, right) = (text(Int(one)), text(Int(other)))
      return left.elementsEqual(right) ? one < other : left.lexicographicallyPrecedes(right)
    }
    var of = Int(rows[ties.lowerBound])
    for row in rows[ties.dropFirst()].map(Int.init) {
      if text(row).elementsEqual(text(of)) { repeated.append((row: row, of: of)) } else { of = row }
    }
  }
}
