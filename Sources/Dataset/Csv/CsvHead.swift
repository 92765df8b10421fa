/// The first record of a CSV file: which of our columns stand where.
struct CsvHead {
  private let reader: CsvReader
  private let places: [String: Int]
  private let count: Int

  /// Nil, with findings, where a needed column is missing.
  init?(
    _ reader: CsvReader, _ columns: [CsvColumn], _ file: String, _ map: CsvMap, _ findings: inout CsvFindings
  ) throws(CsvError) {
    switch try reader.next() {
    case .record: break
    case .fault(let reason):
      findings.add(.grammar, in: reader, reason)
      return nil
    case .end:
      findings.add(.column, "the file is empty; its first row names the columns") { Place(path: reader.path) }
      return nil
    }
    let headings = (0..<reader.count).map { reader.text($0) }
    var places: [String: Int] = [:]
    var isSound = true
    for column in columns {
      let heading = map.heading(column.name, in: file)
      let found = headings.indices.filter { headings[$0] == heading }
      if found.count > 1 || found.isEmpty && column.isNeeded {
        let fault = found.isEmpty ? "there is no column" : "more than one column is headed"
        findings.add(.column, in: reader, "\(fault) \(heading.quoted), which is read as '\(column.name)'")
        isSound = false
      }
      places[column.name] = found.first
    }
    guard isSound else { return nil }
    self.reader = reader
    self.places = places
    count = headings.count
  }

  /// The field of one of our columns; -1 where the file has no such column.
  func place(_ column: String) -> Int { places[column] ?? -1 }

  /// Goes to the next record that is whole; what is wrong with those before it is a finding.
  func next(_ findings: inout CsvFindings) throws(CsvError) -> Bool {
    while true {
      switch try reader.next() {
      case .end: return false
      case .fault(let reason): findings.add(.grammar, in: reader, reason)
      case .record:
        if reader.count == count { return true }
        findings.add(.grammar, in: reader, "the row has \(reader.count) fields, and the head \(count)")
      }
    }
  }

  /// The bytes of a field with doubled quotes undone; none where there is no such column.
  func withText(_ field: Int, _ use: (UnsafeRawBufferPointer) -> Void) {
    guard field >= 0 else { return use(UnsafeRawBufferPointer(start: nil, count: 0)) }
    guard reader.isEscaped(field) else { return use(reader[field]) }
    Array(reader.text(field).utf8).withUnsafeBytes(use)
  }
}
