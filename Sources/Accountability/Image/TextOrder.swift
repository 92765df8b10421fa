/// Rows put in the order of their texts' bytes.
///
/// A radix sort by the first eight bytes, least significant first (Knuth, The Art of Computer Programming 3, 5.2.5);
/// texts that agree in those are then compared whole. Complexity: O(n) where texts part within eight bytes.
enum TextOrder {
  /// The numbers of the texts, ordered. `text` gives the bytes of each.
  static func ordered(_ count: Int, _ text: (Int) -> UnsafeRawBufferPointer) -> [UInt32] {
    var keys = (0..<count).map { key(of: text($0)) }
    var rows = (0..<UInt32(count)).map { $0 }
    var (otherKeys, otherRows) = (keys, rows)
    for byte in 0..<8 where pass(UInt64(byte * 8), keys, rows, &otherKeys, &otherRows) {
      swap(&keys, &otherKeys)
      swap(&rows, &otherRows)
    }
    settleTies(keys, &rows, text)
    return rows
  }

  /// The numbers of the texts, ordered.
  static func ordered(_ texts: [String]) -> [UInt32] {
    var bytes: [UInt8] = []
    var starts = [0]
    for text in texts {
      bytes += text.utf8
      starts.append(bytes.count)
    }
    return bytes.withUnsafeBytes { bytes in
      ordered(texts.count) { UnsafeRawBufferPointer(rebasing: bytes[starts[$0]..<starts[$0 + 1]]) }
    }
  }

  /// The first eight bytes, the first of them the most significant.
  private static func key(of text: UnsafeRawBufferPointer) -> UInt64 {
    var key: UInt64 = 0
    for byte in text.prefix(8) { key = key << 8 | UInt64(byte) }
    return key << UInt64(8 * (8 - min(8, text.count)))
  }

  /// One pass by the byte at `shift`; false, with nothing done, where all have the same.
  private static func pass(
    _ shift: UInt64, _ keys: [UInt64], _ rows: [UInt32], _ toKeys: inout [UInt64], _ toRows: inout [UInt32]
  ) -> Bool {
    var starts = [Int](repeating: 0, count: 257)
    for key in keys { starts[Int(key >> shift & 0xFF) + 1] += 1 }
    if starts.contains(keys.count) { return false }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    for (index, key) in keys.enumerated() {
      let byte = Int(key >> shift & 0xFF)
      toKeys[starts[byte]] = key
      toRows[starts[byte]] = rows[index]
      starts[byte] += 1
    }
    return true
  }

  private static func settleTies(
    _ keys: [UInt64], _ rows: inout [UInt32], _ text: (Int) -> UnsafeRawBufferPointer
  ) {
    var first = 0
    while first < keys.count {
      var end = first + 1
      while end < keys.count, keys[end] == keys[first] { end += 1 }
      if end - first > 1 {
        rows[first..<end].sort { one, other in
          let (left, right) = (text(Int(one)), text(Int(other)))
          return left.elementsEqual(right) ? one < other : left.lexicographicallyPrecedes(right)
        }
      }
      first = end
    }
  }
}
