/// The days on which each row may be in force, for flat loops over all of them.
///
/// What is only perhaps in force counts. A report is in force as it is observed and ages; a row that was retired never
/// is. Rows of proposals and of satire count by their own dates.
package struct Forces {
  private let image: Image
  private let firsts: UnsafeRawBufferPointer
  private let ends: UnsafeRawBufferPointer
  package let count: Int

  init(_ image: Image) {
    self.image = image
    firsts = image.directory[Int(Section.forceFirsts.rawValue)].bytes
    ends = image.directory[Int(Section.forceEnds.rawValue)].bytes
    count = min(firsts.count, ends.count) / 4
  }

  /// The first day on which a row may be in force, and the first on which it surely is no longer.
  package subscript(row: AuthorityID) -> (first: Day, end: Day) {
    (
      Day(number: Int32(bitPattern: image.word(.forceFirsts, Int(row.index), 0))),
      Day(number: Int32(bitPattern: image.word(.forceEnds, Int(row.index), 0)))
    )
  }

  /// How many rows may be in force on a day. Complexity: O(rows).
  package func count(on day: Day) -> Int {
    let day = day.number
    let days = SIMD16(repeating: day)
    var counts = SIMD16<Int32>()
    var rest = 0
    withExtendedLifetime(image) {
      for row in stride(from: 0, to: self.count - 15, by: 16) {
        let isThere = (firsts.days(row) .<= days) .& (days .< ends.days(row))
        counts.replace(with: counts &+ 1, where: isThere)
      }
      for row in (self.count / 16 * 16)..<self.count where firsts.day(row) <= day && day < ends.day(row) { rest += 1 }
    }
    return Int(counts.wrappedSum()) + rest
  }

  /// The rows that may be in force on one of two days and not on the other, in their order. Complexity: O(rows).
  package func changes(from old: Day, to new: Day) -> (went: [AuthorityID], came: [AuthorityID]) {
    let (old, new) = (old.number, new.number)
    var (went, came): ([AuthorityID], [AuthorityID]) = ([], [])
    withExtendedLifetime(image) {
      for row in 0..<count {
        let (first, end) = (firsts.day(row), ends.day(row))
        let wasThere = (first <= old) && (old < end)
        let isThere = (first <= new) && (new < end)
        if wasThere == isThere { continue }
        let id = AuthorityID(index: UInt32(truncatingIfNeeded: row))
        if wasThere { went.append(id) } else { came.append(id) }
      }
    }
    return (went, came)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func day(_ row: Int) -> Int32 { Int32(bitPattern: word(at: row * 4)) }

  /// Sixteen days from one on.
  fileprivate func days(_ row: Int) -> SIMD16<Int32> {
    let words = loadUnaligned(fromByteOffset: row * 4, as: SIMD16<Int32>.self)
    return Int32(littleEndian: 1) == 1 ? words : SIMD16(words.indices.map { words[$0].littleEndian })
  }
}

extension Graph {
  package var forces: Forces { Forces(image) }
}
