/// A row as seen from one of its two bodies.
package struct Arc: Sendable {
  /// The subject of a row seen from its holder; the holder of one seen from its subject.
  package let other: BodyID
  /// The first day on which it may be in force, and the first on which it surely is no longer.
  package let first: Day
  package let end: Day

  package func isInForce(on day: Day) -> Bool { first <= day && day < end }
}

/// The rows of one index around one body, for flat loops: clipped to its section once, and read without allocating.
///
/// An arc of a damaged image that leads to no body is passed over.
package struct Arcs: Sequence, IteratorProtocol {
  private let image: Image
  private let bytes: UnsafeRawBufferPointer
  private let bodies: UInt32
  /// Bytes of an arc.
  private let size: Int
  private var offset: Int
  private let end: Int

  init(_ image: Image, _ starts: Section, _ arcs: Section, at body: BodyID) {
    let entry = image.directory[Int(arcs.rawValue)]
    let first = Int(image.word(starts, Int(body.index), 0))
    let end = Swift.min(Int(image.word(starts, Int(body.index) + 1, 0)), entry.rows)
    self.image = image
    bytes = entry.bytes
    bodies = UInt32(image.count(.bodies))
    size = entry.stride * 4
    offset = Swift.min(first, end) * size
    self.end = end * size
  }

  package mutating func next() -> Arc? {
    while offset < end {
      let other = bytes.word(at: offset)
      let first = Int32(bitPattern: bytes.word(at: offset + 4))
      let until = Int32(bitPattern: bytes.word(at: offset + 8))
      offset += size
      if other < bodies {
        return Arc(other: BodyID(index: other), first: Day(number: first), end: Day(number: until))
      }
    }
    return nil
  }
}

extension Graph {
  /// The rows that a body holds, alone or jointly, as arcs to their subjects.
  package func arcs(below holder: BodyID) -> Arcs { Arcs(image, .holderStarts, .holderArcs, at: holder) }

  /// The rows over a body, as arcs to each of their holders.
  package func arcs(above subject: BodyID) -> Arcs { Arcs(image, .subjectArcStarts, .subjectArcs, at: subject) }
}
