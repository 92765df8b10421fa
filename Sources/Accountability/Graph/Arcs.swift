/// A row as seen from one of its two bodies.
package struct Arc: Sendable {
  /// The subject of a row seen from its holder; the holder of one seen from its subject.
  package let other: BodyID
  /// The first day on which it may be in force, and the first on which it surely is no longer.
  package let first: Day
  package let end: Day

  package func isInForce(on day: Day) -> Bool { first <= day && day < end }
}

/// The rows of one index around one body after another, for flat loops: clipped to their section, and read without
/// allocating.
///
/// An arc of a damaged image that leads to no body is passed over.
package struct Arcs: Sequence, IteratorProtocol {
  private let image: Image
  private let starts: UnsafeRawBufferPointer
  private let bytes: UnsafeRawBufferPointer
  private let bodies: UInt32
  /// Bytes of an arc, and of all of them.
  private let size: Int
  private let length: Int
  private var offset = 0
  private var end = 0

  init(_ image: Image, _ starts: Section, _ arcs: Section) {
    self.image = image
    self.starts = image.directory[Int(starts.rawValue)].bytes
    let entry = image.directory[Int(arcs.rawValue)]
    bytes = entry.bytes
    size = entry.stride * 4
    length = entry.rows * size
    bodies = UInt32(image.count(.bodies))
  }

  /// Starts over at a body. To go on with one value from body to body counts no references, for which a processor would
  /// wait until memory has answered.
  package mutating func move(to body: BodyID) {
    let place = Int(body.index) * 4
    let isThere = place + 8 <= starts.count
    end = isThere ? Swift.min(Int(starts.word(at: place + 4)) * size, length) : 0
    offset = isThere ? Swift.min(Int(starts.word(at: place)) * size, end) : 0
  }

  package mutating func next() -> Arc? {
    while offset < end {
      let other = bytes.word(at: offset)
      let first = Int32(bitPattern: bytes.word(at: offset &+ 4))
      let until = Int32(bitPattern: bytes.word(at: offset &+ 8))
      offset &+= size
      if other < bodies {
        return Arc(other: BodyID(index: other), first: Day(number: first), end: Day(number: until))
      }
    }
    return nil
  }

  fileprivate func moved(to body: BodyID) -> Arcs {
    var arcs = self
    arcs.move(to: body)
    return arcs
  }
}

extension Graph {
  /// The rows that bodies hold, alone or jointly, as arcs to their subjects; at no body yet.
  package var arcsBelow: Arcs { Arcs(image, .holderStarts, .holderArcs) }

  /// The rows over bodies, as arcs to each of their holders; at no body yet.
  package var arcsAbove: Arcs { Arcs(image, .subjectArcStarts, .subjectArcs) }

  /// Those of one body.
  package func arcs(below holder: BodyID) -> Arcs { arcsBelow.moved(to: holder) }

  /// Those of one body.
  package func arcs(above subject: BodyID) -> Arcs { arcsAbove.moved(to: subject) }
}
