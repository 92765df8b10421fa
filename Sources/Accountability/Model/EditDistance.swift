/// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other, letter by letter.
///
/// Damerau, "A technique for computer detection and correction of spelling errors" (1964), as optimal string alignment.
package func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1..<max(1, left.count + 1) {
    var current = [row] + [Int](repeating: 0, count: right.count)
    for column in 1..<max(1, right.count + 1) {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

extension UnsafeRawBufferPointer {
  /// Whether all of it is ASCII, thirty-two bytes at a step, and eight where fewer are left.
  var isASCII: Bool {
    var at = 0
    while at + 32 <= count {
      let high = loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self) & SIMD4(repeating: 0x8080_8080_8080_8080)
      if high[0] | high[1] | high[2] | high[3] != 0 { return false }
      at += 32
    }
    while at + 8 <= count {
      if loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      at += 8
    }
    return self[at...].allSatisfy { $0 < 0x80 }
  }
}

/// The same distances, from one word to many.
///
/// Up to 64 letters to a word in ASCII, a column of the table at a step: Hyyrö, "A bit-vector algorithm for computing
/// Levenshtein and Damerau edit distances" (2003).
package struct EditDistances: Sendable {
  package let letters: [Unicode.Scalar]
  /// For each character of ASCII a bit for each letter that is the same.
  private var places = [UInt64](repeating: 0, count: 128)

  package init(from letters: [Unicode.Scalar]) {
    self.letters = letters
    for (place, letter) in letters.prefix(64).enumerated() where letter.isASCII {
      places[Int(letter.value)] |= 1 << UInt64(place)
    }
  }

  /// To a word in UTF-8, which may be known to be ASCII; where that is more than `most`, any number that is more.
  package func distance(to word: UnsafeRawBufferPointer, isASCII: Bool = false, atMost most: Int = .max) -> Int {
    guard (1...64).contains(letters.count), isASCII || word.isASCII else {
      return editDistance(letters, Array(String(decoding: word, as: UTF8.self).unicodeScalars))
    }
    let last: UInt64 = 1 << UInt64(letters.count - 1)
    // What each letter that is left can make less by one.
    var (distance, left) = (letters.count, word.count)
    // Which cells of the column are one more and one less than that above, which are no more than that to the upper left.
    var (more, less, level, earlier): (UInt64, UInt64, UInt64, UInt64) = (.max, 0, 0, 0)
    places.withUnsafeBufferPointer { places in
      for byte in word {
        let same = places[Int(byte & 0x7F)]
        let swapped = ((~level & same) << 1) & earlier
        level = (((same & more) &+ more) ^ more) | same | less | swapped
        var (rising, falling) = (less | ~(level | more), level & more)
        distance += (rising & last == 0 ? 0 : 1) - (falling & last == 0 ? 0 : 1)
        (rising, falling) = (rising << 1 | 1, falling << 1)
        (more, less) = (falling | ~(level | rising), rising & level)
        earlier = same
        left &-= 1
        if distance &- left > most { return }
      }
    }
    return distance
  }
}
