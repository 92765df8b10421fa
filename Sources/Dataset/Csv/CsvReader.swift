internal import Glibc

/// Records of a CSV file, one after another: RFC 4180, with LF or CR LF, quoted newlines and a byte order mark.
///
/// The file is read in pieces; no more than its longest record is held. Records are found some at a time, and a record's
/// bytes are good until the first of others is gone to.
final class CsvReader {
  /// A record longer than this ends the reading.
  static let recordLimit = 16 << 20
  /// So many records are found at a time, and fewer of many fields.
  private static let recordsAhead = 128

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
  private let records: UnsafeMutablePointer<CsvRecord>
  private let fields: UnsafeMutablePointer<CsvField>

  private struct Place {
    /// The part of these that is read ends at `end`; behind all are `padding` more.
    var bytes: UnsafeMutableRawBufferPointer
    var end = 0
    /// How much of the file has been read.
    var taken = 0
    var isAtEnd = false
    /// The record gone to, and how many are found; its line.
    var current = 0
    var record: UnsafeMutablePointer<CsvRecord>
    var found = 0
    var round = 0
    var line = 1
    /// Where the first record begins that is not found yet.
    var start = 0
  }

  init(_ path: String) throws(CsvError) {
    self.path = path
    records = .allocate(capacity: CsvReader.recordsAhead)
    records.initialize(repeating: CsvRecord(start: 0, firstField: 0), count: CsvReader.recordsAhead)
    place = .allocate(capacity: 1)
    place.initialize(to: Place(bytes: CsvReader.room(for: 1 << 20), record: records))
    // One record more than fits is not begun: those before it have at most as many fields as it may have.
    fields = .allocate(capacity: 2 * CsvField.limit)
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
    records.deinitialize(count: CsvReader.recordsAhead)
    records.deallocate()
    fields.deallocate()
  }

  /// How many bytes the file had when it was opened; no more are read.
  let size: Int

  /// The line on which the record begins, from 1.
  var line: Int { place.pointee.line }

  /// How many fields the record has.
  var count: Int { record.pointee.fields }

  private var record: UnsafeMutablePointer<CsvRecord> { place.pointee.record }

  /// A field as it stands, without the quotes round it; doubled quotes are still doubled where `text` undoes them.
  ///
  /// - Precondition: the record has the field.
  @inline(__always)
  subscript(field: Int) -> UnsafeRawBufferPointer {
    precondition(field >= 0 && field < record.pointee.fields)
    return bytes(of: fields[record.pointee.firstField + field])
  }

  private func bytes(of field: CsvField) -> UnsafeRawBufferPointer {
    // Both are places among the bytes, the first no later than the other.
    UnsafeRawBufferPointer(
      start: place.pointee.bytes.baseAddress.map { $0 + field.first }, count: field.end - field.first)
  }

  /// A field's text, with doubled quotes undone.
  func text(_ field: Int) -> String {
    let text = String(decoding: self[field], as: UTF8.self)
    return isEscaped(field) ? text.replacing("\"\"", with: "\"") : text
  }

  func isEscaped(_ field: Int) -> Bool { fields[record.pointee.firstField + field].isEscaped }

  /// The place of the record among those that were found at once, and how often some were.
  var index: Int { place.pointee.current }
  var round: Int { place.pointee.round }

  /// What comes of a field of each record that was found at once with this one, and of no bytes for those that lack it.
  func each<Value>(_ field: Int, _ value: (UnsafeRawBufferPointer) -> Value) -> [Value] {
    (0..<place.pointee.found).map { index in
      let isThere = field >= 0 && field < records[index].fields
      let bytes = isThere ? fields[records[index].firstField + field] : CsvField(first: 0, end: 0, isEscaped: false)
      return value(self.bytes(of: bytes))
    }
  }

  /// The bytes of the record, for a finding.
  var wholeRecord: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: place.pointee.bytes[record.pointee.start..<record.pointee.end])
  }

  /// Goes to the next record that is no empty line.
  func next() throws(CsvError) -> Step {
    while true {
      if place.pointee.current < place.pointee.found {
        place.pointee.line += record.pointee.lines
        place.pointee.current += 1
      }
      if place.pointee.current == place.pointee.found, try !findRecords() { return .end }
      place.pointee.record = records + place.pointee.current
      if isEmptyLine { continue }
      if record.pointee.isOdd, let fault = grammar ?? unsound { return .fault(fault) }
      return .record
    }
  }

  private var isEmptyLine: Bool {
    guard record.pointee.fields == 1, record.pointee.end - record.pointee.start <= 2 else { return false }
    return fields[record.pointee.firstField].first == fields[record.pointee.firstField].end
  }

  /// How the record breaks the grammar.
  private var grammar: String? {
    switch record.pointee.fault {
    case .none: nil
    case .fields: "the row has more than \(CsvField.limit) fields"
    case .openQuote: "a quote that opens here is never closed"
    case .quoteWithin: "text stands behind a closing quote"
    }
  }

  /// What makes a record's bytes no text: a NUL, or what is not UTF-8.
  private var unsound: String? {
    if wholeRecord.contains(0) { return "the row holds a NUL byte" }
    return String(validating: wholeRecord, as: UTF8.self) == nil ? "the row is not UTF-8" : nil
  }
}

// MARK: Finding records

extension CsvReader {
  /// Finds the records that follow, as many as were read; false where there are no more.
  private func findRecords() throws(CsvError) -> Bool {
    place.pointee.round += 1
    while true {
      findRead()
      if place.pointee.found > 0 { return true }
      if place.pointee.start == place.pointee.end, place.pointee.isAtEnd { return false }
      try fill()
    }
  }

  /// Finds records among the bytes that were read.
  private func findRead() {
    let finder = CsvFinder(
      bytes: UnsafeRawBufferPointer(place.pointee.bytes), end: place.pointee.end, isAtEnd: place.pointee.isAtEnd,
      fields: fields)
    var (start, found, known) = (place.pointee.start, 0, 0)
    while found < CsvReader.recordsAhead, known <= CsvField.limit, start < finder.end,
      let record = finder.record(from: start, firstField: known)
    {
      records[found] = record
      start = record.end
      known += record.fields
      found += 1
    }
    (place.pointee.start, place.pointee.found, place.pointee.current) = (start, found, 0)
  }

  /// Memory for so many bytes and the padding, which is NULs at first.
  private static func room(for length: Int) -> UnsafeMutableRawBufferPointer {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: length + CsvStops.padding, alignment: 8)
    for at in length..<room.count { room[at] = 0 }
    return room
  }

  /// Reads more of the file behind what is not found yet.
  private func fill() throws(CsvError) {
    let rest = place.pointee.end - place.pointee.start
    guard rest <= CsvReader.recordLimit else {
      throw CsvError(path: path, reason: "the row at line \(line) is longer than \(CsvReader.recordLimit >> 20) MiB")
    }
    let old = place.pointee.bytes
    if rest * 2 > old.count {
      let larger = CsvReader.room(for: old.count * 2)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: old[place.pointee.start..<place.pointee.end]))
      old.deallocate()
      place.pointee.bytes = larger
    } else if place.pointee.start > 0, rest > 0, let base = old.baseAddress {
      base.copyMemory(from: base + place.pointee.start, byteCount: rest)
    }
    (place.pointee.start, place.pointee.end) = (0, rest)
    while let base = place.pointee.bytes.baseAddress {
      let room = min(place.pointee.bytes.count - CsvStops.padding - rest, size - place.pointee.taken)
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
