internal import Accountability

/// Days as most files have them.
enum CsvDate {
  /// A day written as `2013-04-01`, or as a number of days since another; nil where it is neither.
  static func day(_ bytes: UnsafeRawBufferPointer, since nought: Day?) -> Day? {
    guard let nought else {
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = number(bytes, 0..<4), let month = number(bytes, 5..<7), let day = number(bytes, 8..<10)
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard bytes.count <= 7 else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    guard let days = UnsafeRawBufferPointer(rebasing: bytes[(isNegative ? 1 : 0)...]).digits else { return nil }
    return Day(number: nought.number + Int32(isNegative ? -days : days))
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    UnsafeRawBufferPointer(rebasing: bytes[range]).digits
  }
}

extension UnsafeRawBufferPointer {
  /// The number that one to eight digits are, all read at a step; nil where there are others or other bytes.
  ///
  /// Langdale and Lemire, "Parsing Gigabytes of JSON per Second" (2019), 3.1.5.
  @inline(__always)
  var digits: Int? {
    guard (1...8).contains(count) else { return nil }
    let noughts: UInt64 = 0x3030_3030_3030_3030
    let missing = UInt64(8 - count) * 8
    // The last digit is the most significant byte; noughts stand before the first.
    var bytes = firstEight &<< missing | (missing == 0 ? 0 : noughts &>> (64 - missing))
    guard bytes & 0xF0F0_F0F0_F0F0_F0F0 == noughts, (bytes &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == noughts
    else { return nil }
    bytes &-= noughts
    // Numbers of two digits, of four, and of eight.
    bytes = (bytes &* 10 &+ bytes >> 8) & 0x00FF_00FF_00FF_00FF
    bytes = (bytes &* 100 &+ bytes >> 16) & 0x0000_FFFF_0000_FFFF
    return Int(truncatingIfNeeded: (bytes &* 10_000 &+ bytes >> 32) & 0xFFFF_FFFF)
  }

  /// The same of a number as it is usually written: no noughts before it.
  @inline(__always)
  var decimal: Int? { count > 1 && self[0] == UInt8(ascii: "0") ? nil : digits }
}

/// A vocabulary to be looked up by bytes.
struct WordTable<Value>: ~Copyable {
  private var table = IDTable()
  private var values: [Value] = []
  private let names: String

  init(_ words: [(String, Value)]) {
    names = words.map(\.0).sorted().joined(separator: ", ")
    for (word, value) in words where Array(word.utf8).withUnsafeBytes({ table.add($0).isNew }) { values.append(value) }
  }

  /// The value of a field's word; nil, with a finding, where it has none.
  func value(_ reader: CsvReader, _ field: Int, else usual: Value, _ findings: inout CsvFindings) -> Value? {
    guard field >= 0 else { return usual }
    let word = reader[field]
    if word.isEmpty { return usual }
    if let number = table.number(of: word) { return values[Int(number)] }
    findings.add(
      .value, in: reader, "\(reader.text(field).quoted) is not read here; a map may say what it stands for: \(names)")
    return nil
  }
}
