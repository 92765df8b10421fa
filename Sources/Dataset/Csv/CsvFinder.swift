/// A record of a CSV file: where it stands among the bytes that were read.
struct CsvRecord {
  var start: Int
  var end: Int
  var lines = 0
  var firstField: Int
  var fields = 0
  var fault = Fault.none
  /// Whether it has quotes or a fault, or bytes about it are not ASCII, or NUL.
  var isOdd = false

  enum Fault { case none, fields, openQuote, quoteWithin }

  init(start: Int, firstField: Int) {
    (self.start, end) = (start, start)
    self.firstField = firstField
  }
}

/// A field, without the quotes round it.
struct CsvField {
  /// A record has at most so many.
  static let limit = 4096

  var first: Int
  var end: Int
  /// Whether doubled quotes stand in it.
  var isEscaped: Bool
}

/// Finds where records and their fields begin and end.
struct CsvFinder {
  /// What was read ends at `end`; behind it are `CsvStops.padding` more bytes.
  let bytes: UnsafeRawBufferPointer
  let end: Int
  /// Whether the file ends there too.
  let isAtEnd: Bool
  /// Room for the fields of a record behind those that are known.
  let fields: UnsafeMutablePointer<CsvField>

  /// The record that begins at `start`, with its fields; nil where more has to be read first.
  func record(from start: Int, firstField: Int) -> CsvRecord? {
    var record = CsvRecord(start: start, firstField: firstField)
    var stops = CsvStops(bytes, from: start)
    var at = start
    while true {
      var stop: Int
      if at < end, bytes[at] == CsvStops.quote {
        guard let after = quoted(at, &record) else { return nil }
        stop = after
        stops.restart(bytes, at: after + 1, before: end)
      } else {
        stop = min(stops.next(bytes, before: end), end)
        if stop == end, !isAtEnd { return nil }
        let isLast = stop == end || bytes[stop] == CsvStops.newline
        let isReturned = isLast && stop > at && bytes[stop - 1] == UInt8(ascii: "\r")
        add(CsvField(first: at, end: isReturned ? stop - 1 : stop, isEscaped: false), &record)
      }
      if stop < end, bytes[stop] == CsvStops.comma {
        at = stop + 1
        continue
      }
      if stop < end { record.lines += 1 }
      record.end = min(stop + 1, end)
      if stops.isOdd { record.isOdd = true }
      return record
    }
  }

  @inline(__always)
  private func add(_ field: CsvField, _ record: inout CsvRecord) {
    if record.fields == CsvField.limit {
      (record.fault, record.isOdd) = (.fields, true)
    } else {
      fields[record.firstField + record.fields] = field
      record.fields += 1
    }
  }

  /// Finds a quoted field: where what follows it stands, or nil where more has to be read first.
  ///
  /// Most files have few, for which the loop above need not be larger.
  @inline(never)
  private func quoted(_ opening: Int, _ record: inout CsvRecord) -> Int? {
    var at = opening + 1
    var isEscaped = false
    record.isOdd = true
    while at < end {
      if bytes[at] == CsvStops.newline { record.lines += 1 }
      if bytes[at] != CsvStops.quote {
        at += 1
      } else if at + 1 < end, bytes[at + 1] == CsvStops.quote {
        isEscaped = true
        at += 2
      } else {
        break
      }
    }
    if !isAtEnd, at + 1 >= end { return nil }
    add(CsvField(first: opening + 1, end: min(at, end), isEscaped: isEscaped), &record)
    if at >= end {
      record.fault = .openQuote
      return end
    }
    at += 1
    if at < end, bytes[at] == UInt8(ascii: "\r"), at + 1 == end || bytes[at + 1] == CsvStops.newline { at += 1 }
    if at == end || bytes[at] == CsvStops.comma || bytes[at] == CsvStops.newline { return at }
    record.fault = .quoteWithin
    while at < end, bytes[at] != CsvStops.comma, bytes[at] != CsvStops.newline { at += 1 }
    return at == end && !isAtEnd ? nil : at
  }
}
