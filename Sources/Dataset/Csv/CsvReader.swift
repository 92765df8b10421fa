internal import Glibc

/// Records of a CSV file, one after another: RFC 4180, with LF or CR LF, quoted newlines and a byte order mark.
///
/// The file is read in pieces; no more than its longest record is held. A record's bytes are good until the next call.
final class CsvReader {
  /// A record longer than this ends the reading.
  static let recordLimit = 16 << 20

  /// What `next` came to.
  enum Step {
    case record
    /// A record that breaks the grammar, read to its end: why.
    case fault(String)
    case end
  }

  let path: String
  /// The line on which the record begins, from 1.
  private(set) var line = 1
  private let descriptor: Int32
  private var buffer: UnsafeMutableRawBufferPointer
  /// The part of the buffer that is read and not yet taken.
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var recordEnd = 0
  private var lines = 0
  private var fields: [Field] = []

  private struct Field {
    var first: Int
    var end: Int
    /// Whether doubled quotes stand in it.
    var isEscaped: Bool
  }

  init(_ path: String) throws(CsvError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw CsvError(path: path, reason: Folder.reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw CsvError(path: path, reason: "it is no plain file") }
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    self.path = path
    buffer = .allocate(byteCount: 1 << 20, alignment: 8)
    guard descriptor >= 0 else { throw CsvError(path: path, reason: Folder.reason(errno)) }
    try fill()
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { start = 3 }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    buffer.deallocate()
  }

  /// How many fields the record has.
  var count: Int { fields.count }

  /// A field as it stands, without the quotes round it; doubled quotes are still doubled where `text` undoes them.
  subscript(field: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: buffer[fields[field].first..<fields[field].end])
  }

  /// A field's text, with doubled quotes undone.
  func text(_ field: Int) -> String {
    let text = String(decoding: self[field], as: UTF8.self)
    return fields[field].isEscaped ? text.replacing("\"\"", with: "\"") : text
  }

  func isEscaped(_ field: Int) -> Bool { fields[field].isEscaped }

  /// The bytes of the record, for a finding.
  var record: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[start..<recordEnd]) }

  /// Goes to the next record that is no empty line.
  func next() throws(CsvError) -> Step {
    while true {
      start = max(start, recordEnd)
      line += lines
      lines = 0
      if start == end, isAtEnd { return .end }
      var fault = scan()
      while recordEnd == 0 {
        try fill()
        if start == end, isAtEnd { return .end }
        fault = scan()
      }
      if fields.count == 1, fields[0].first == fields[0].end, recordEnd - start <= 2 { continue }
      if let fault { return .fault(fault) }
      if let reason = unsound { return .fault(reason) }
      return .record
    }
  }
}

extension CsvReader {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")

  /// Finds the fields of the record at `start`, and its end; that is 0 where more has to be read first.
  private func scan() -> String? {
    fields.removeAll(keepingCapacity: true)
    (recordEnd, lines) = (0, 0)
    guard let bytes = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    var fault: String?
    var at = start
    while true {
      if at < end, bytes[at] == CsvReader.quote {
        guard let after = quoted(at, bytes, &fault) else { return fault }
        at = after
      } else {
        var stop = at
        while stop < end, bytes[stop] != CsvReader.comma, bytes[stop] != CsvReader.newline { stop += 1 }
        if stop == end, !isAtEnd { return nil }
        let isLast = stop == end || bytes[stop] == CsvReader.newline
        let isReturned = isLast && stop > at && bytes[stop - 1] == UInt8(ascii: "\r")
        fields.append(Field(first: at, end: isReturned ? stop - 1 : stop, isEscaped: false))
        at = stop
      }
      if at < end, bytes[at] == CsvReader.comma {
        at += 1
        continue
      }
      if at < end { lines += 1 }
      recordEnd = min(at + 1, end)
      return fault
    }
  }

  /// Reads a quoted field: where what follows it stands, or nil where more has to be read first.
  private func quoted(_ opening: Int, _ bytes: UnsafeMutablePointer<UInt8>, _ fault: inout String?) -> Int? {
    var at = opening + 1
    var isEscaped = false
    while at < end {
      if bytes[at] == CsvReader.newline { lines += 1 }
      if bytes[at] != CsvReader.quote {
        at += 1
      } else if at + 1 < end, bytes[at + 1] == CsvReader.quote {
        isEscaped = true
        at += 2
      } else {
        break
      }
    }
    if !isAtEnd, at + 1 >= end { return nil }
    fields.append(Field(first: opening + 1, end: min(at, end), isEscaped: isEscaped))
    if at >= end {
      fault = "a quote that opens here is never closed"
      return end
    }
    at += 1
    if at < end, bytes[at] == UInt8(ascii: "\r"), at + 1 == end || bytes[at + 1] == CsvReader.newline { at += 1 }
    if at == end || bytes[at] == CsvReader.comma || bytes[at] == CsvReader.newline { return at }
    fault = "text stands behind a closing quote"
    while at < end, bytes[at] != CsvReader.comma, bytes[at] != CsvReader.newline { at += 1 }
    return at == end && !isAtEnd ? nil : at
  }

  /// What makes a record's bytes no text: a NUL, or what is not UTF-8.
  private var unsound: String? {
    var seen: UInt8 = 0
    var hasNul = false
    for byte in record {
      seen |= byte
      hasNul = hasNul || byte == 0
    }
    if hasNul { return "the row holds a NUL byte" }
    if seen >= 0x80, String(validating: record, as: UTF8.self) == nil { return "the row is not UTF-8" }
    return nil
  }

  /// Reads more of the file behind what is not yet taken.
  private func fill() throws(CsvError) {
    let rest = end - start
    guard rest <= CsvReader.recordLimit else {
      throw CsvError(path: path, reason: "the row at line \(line) is longer than \(CsvReader.recordLimit >> 20) MiB")
    }
    if rest * 2 > buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 8)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
      buffer.deallocate()
      buffer = larger
    } else if start > 0, rest > 0, let base = buffer.baseAddress {
      base.copyMemory(from: base + start, byteCount: rest)
    }
    (start, end) = (0, rest)
    while end < buffer.count, let base = buffer.baseAddress {
      let length = read(descriptor, base + end, buffer.count - end)
      if length < 0, errno == EINTR { continue }
      if length < 0 { throw CsvError(path: path, reason: Folder.reason(errno)) }
      if length == 0 { isAtEnd = true }
      end += length
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
