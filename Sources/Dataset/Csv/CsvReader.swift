internal import Glibc

/// Records of a CSV file, one after another: RFC 4180, with LF or CR LF, quoted newlines and a byte order mark.
///
/// The file is read in pieces; no more than its longest record is held. A record's bytes are good until the next call.
final class CsvReader {
  /// A record longer than this ends the reading.
  static let recordLimit = 16 << 20
  /// A record has at most so many fields.
  static let fieldLimit = 4096

  /// What `next` came to.
  enum Step {
    case record
    /// A record that breaks the grammar, read to its end: why.
    case fault(String)
    case end
  }

  let path: String
  private let descriptor: Int32
  // What changes at every field stands behind pointers of its own, which only the methods here follow: the checks that
  // Swift makes at each use of a stored property of a class took half of the time of a large file.
  private let place: UnsafeMutablePointer<Place>
  private let fields: UnsafeMutablePointer<Field>

  private struct Place {
    var bytes: UnsafeMutableRawBufferPointer
    var line = 1
    /// How much of the file has been read.
    var taken = 0
    /// The part of the bytes that is read and not yet taken.
    var start = 0
    var end = 0
    var isAtEnd = false
    /// Where the record ends, and how many lines it has.
    var recordEnd = 0
    var lines = 0
    var fields = 0
  }

  private struct Field {
    var first: Int
    var end: Int
    /// Whether doubled quotes stand in it.
    var isEscaped: Bool
  }

  init(_ path: String) throws(CsvError) {
    self.path = path
    place = .allocate(capacity: 1)
    place.initialize(to: Place(bytes: .allocate(byteCount: 1 << 20, alignment: 8)))
    fields = .allocate(capacity: CsvReader.fieldLimit)
    var status = stat()
    let isThere = stat(path, &status) == 0
    let isPlain = isThere && status.st_mode & S_IFMT == S_IFREG
    descriptor = isPlain ? open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : -1
    guard descriptor >= 0 else {
      throw CsvError(path: path, reason: isThere && !isPlain ? "it is no plain file" : Folder.reason(errno))
    }
    size = Int(status.st_size)
    try fill()
    let bytes = place.pointee.bytes
    if place.pointee.end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { place.pointee.start = 3 }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    place.pointee.bytes.deallocate()
    place.deinitialize(count: 1)
    place.deallocate()
    fields.deallocate()
  }

  /// How many bytes the file had when it was opened; no more are read.
  let size: Int

  /// The line on which the record begins, from 1.
  var line: Int { place.pointee.line }

  /// How many fields the record has.
  var count: Int { place.pointee.fields }

  /// A field as it stands, without the quotes round it; doubled quotes are still doubled where `text` undoes them.
  ///
  /// - Precondition: the record has the field.
  subscript(field: Int) -> UnsafeRawBufferPointer {
    precondition(field >= 0 && field < place.pointee.fields)
    return UnsafeRawBufferPointer(rebasing: place.pointee.bytes[fields[field].first..<fields[field].end])
  }

  /// A field's text, with doubled quotes undone.
  func text(_ field: Int) -> String {
    let text = String(decoding: self[field], as: UTF8.self)
    return fields[field].isEscaped ? text.replacing("\"\"", with: "\"") : text
  }

  func isEscaped(_ field: Int) -> Bool { fields[field].isEscaped }

  /// The bytes of the record, for a finding.
  var record: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: place.pointee.bytes[place.pointee.start..<place.pointee.recordEnd])
  }

  /// Goes to the next record that is no empty line.
  func next() throws(CsvError) -> Step {
    while true {
      place.pointee.start = max(place.pointee.start, place.pointee.recordEnd)
      place.pointee.line += place.pointee.lines
      place.pointee.lines = 0
      if place.pointee.start == place.pointee.end, place.pointee.isAtEnd { return .end }
      var fault = scan(&place.pointee)
      while place.pointee.recordEnd == 0 {
        try fill()
        if place.pointee.start == place.pointee.end, place.pointee.isAtEnd { return .end }
        fault = scan(&place.pointee)
      }
      if isEmptyLine { continue }
      if let fault { return .fault(fault) }
      if let reason = unsound { return .fault(reason) }
      return .record
    }
  }

  private var isEmptyLine: Bool {
    let place = place.pointee
    return place.fields == 1 && fields[0].first == fields[0].end && place.recordEnd - place.start <= 2
  }
}

extension CsvReader {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")

  private func add(_ field: Field, _ place: inout Place, _ fault: inout String?) {
    if place.fields == CsvReader.fieldLimit {
      fault = "the row has more than \(CsvReader.fieldLimit) fields"
    } else {
      fields[place.fields] = field
      place.fields += 1
    }
  }

  /// Finds the fields of the record at `start`, and its end; that is 0 where more has to be read first.
  private func scan(_ place: inout Place) -> String? {
    (place.recordEnd, place.lines, place.fields) = (0, 0, 0)
    guard let bytes = place.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let end = place.end
    var fault: String?
    var at = place.start
    while true {
      if at < end, bytes[at] == CsvReader.quote {
        guard let after = quoted(at, bytes, &place, &fault) else { return fault }
        at = after
      } else {
        var stop = at
        while stop < end, bytes[stop] != CsvReader.comma, bytes[stop] != CsvReader.newline { stop += 1 }
        if stop == end, !place.isAtEnd { return nil }
        let isLast = stop == end || bytes[stop] == CsvReader.newline
        let isReturned = isLast && stop > at && bytes[stop - 1] == UInt8(ascii: "\r")
        add(Field(first: at, end: isReturned ? stop - 1 : stop, isEscaped: false), &place, &fault)
        at = stop
      }
      if at < end, bytes[at] == CsvReader.comma {
        at += 1
        continue
      }
      if at < end { place.lines += 1 }
      place.recordEnd = min(at + 1, end)
      return fault
    }
  }

  /// Reads a quoted field: where what follows it stands, or nil where more has to be read first.
  private func quoted(
    _ opening: Int, _ bytes: UnsafeMutablePointer<UInt8>, _ place: inout Place, _ fault: inout String?
  ) -> Int? {
    let end = place.end
    var at = opening + 1
    var isEscaped = false
    while at < end {
      if bytes[at] == CsvReader.newline { place.lines += 1 }
      if bytes[at] != CsvReader.quote {
        at += 1
      } else if at + 1 < end, bytes[at + 1] == CsvReader.quote {
        isEscaped = true
        at += 2
      } else {
        break
      }
    }
    if !place.isAtEnd, at + 1 >= end { return nil }
    add(Field(first: opening + 1, end: min(at, end), isEscaped: isEscaped), &place, &fault)
    if at >= end {
      fault = "a quote that opens here is never closed"
      return end
    }
    at += 1
    if at < end, bytes[at] == UInt8(ascii: "\r"), at + 1 == end || bytes[at + 1] == CsvReader.newline { at += 1 }
    if at == end || bytes[at] == CsvReader.comma || bytes[at] == CsvReader.newline { return at }
    fault = "text stands behind a closing quote"
    while at < end, bytes[at] != CsvReader.comma, bytes[at] != CsvReader.newline { at += 1 }
    return at == end && !place.isAtEnd ? nil : at
  }

  /// What makes a record's bytes no text: a NUL, or what is not UTF-8.
  private var unsound: String? {
    let record = record
    var seen: UInt8 = 0
    var least: UInt8 = 0xFF
    for byte in record {
      seen |= byte
      least = min(least, byte)
    }
    if least == 0 { return "the row holds a NUL byte" }
    if seen >= 0x80, String(validating: record, as: UTF8.self) == nil { return "the row is not UTF-8" }
    return nil
  }

  /// Reads more of the file behind what is not yet taken.
  private func fill() throws(CsvError) {
    let rest = place.pointee.end - place.pointee.start
    guard rest <= CsvReader.recordLimit else {
      throw CsvError(path: path, reason: "the row at line \(line) is longer than \(CsvReader.recordLimit >> 20) MiB")
    }
    let old = place.pointee.bytes
    if rest * 2 > old.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: old.count * 2, alignment: 8)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: old[place.pointee.start..<place.pointee.end]))
      old.deallocate()
      place.pointee.bytes = larger
    } else if place.pointee.start > 0, rest > 0, let base = old.baseAddress {
      base.copyMemory(from: base + place.pointee.start, byteCount: rest)
    }
    (place.pointee.start, place.pointee.end) = (0, rest)
    while let base = place.pointee.bytes.baseAddress {
      let room = min(place.pointee.bytes.count - rest, size - place.pointee.taken)
      let length = read(descriptor, base + rest, room)
      if length < 0, errno == EINTR { continue }
      if length < 0 { throw CsvError(path: path, reason: Folder.reason(errno)) }
      if length == 0 { place.pointee.isAtEnd = true }
      place.pointee.taken += length
      place.pointee.end = rest + length
      return
    }
  }
}

/// Why a CSV file cannot be read.
package struct CsvError: Error, Hashable, Sendable {
  package let path: String
  package let reason: String

  package var sentence: String { "'\(path)' cannot be read: \(reason)" }
}
