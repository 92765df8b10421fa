/// The authorities around each body, seen from one of their two ends: a counting sort by the body at that end.
struct RegisterIndex: ~Copyable {
  /// For each body where its rows begin, and behind the last where they end.
  var starts = Column<UInt32>()
  /// The rows of each body, in their order.
  var rows = Column<UInt32>()
  /// What a walk needs of each of these: the body at the other end, and the days on which it may be in force.
  var arcs = Column<UInt32>()

  /// By one end of the rows, of which `near` is the field. Complexity: O(rows + bodies), in two passes over the rows, the
  /// first of which counts.
  init(of authorities: borrowing AuthorityColumns, bodies: Int, by near: AuthorityField, to far: AuthorityField) {
    let (words, firsts, ends) = (authorities.rows.bytes, authorities.firsts.bytes, authorities.ends.bytes)
    let (count, length, size) = (authorities.count, Section.authorities.stride * 4, ArcField.allCases.count)
    // While rows are counted, how many the body before has; then where the next row of a body belongs.
    var next = [UInt32](repeating: 0, count: bodies + 1)
    for row in 0..<count { next[Int(words.word(at: row * length + near.rawValue * 4)) + 1] += 1 }
    starts.reserve(bodies + 1)
    var start: UInt32 = 0
    for body in 0...bodies {
      start += next[body]
      next[body] = start
      starts.append(start)
    }
    // Every place is below the count: a body has as many as rows were counted for it.
    let (list, arcs) = (rows.room(for: count), self.arcs.room(for: count * size))
    for row in 0..<count {
      let body = Int(words.word(at: row * length + near.rawValue * 4))
      let place = Int(next[body])
      next[body] += 1
      list.put(UInt32(truncatingIfNeeded: row), at: place)
      arcs.put(words.word(at: row * length + far.rawValue * 4), at: place * size + ArcField.other.rawValue)
      arcs.put(firsts.word(at: row * 4), at: place * size + ArcField.first.rawValue)
      arcs.put(ends.word(at: row * 4), at: place * size + ArcField.end.rawValue)
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  /// - Precondition: there are more words than `index`.
  fileprivate func put(_ word: UInt32, at index: Int) {
    storeBytes(of: word.littleEndian, toByteOffset: index * 4, as: UInt32.self)
  }
}
