internal import Accountability

/// Days as most files have them.
enum CsvDate {
  /// A day written as `2013-04-01`, or as a number of days since another; nil where it is neither.
  static func day(_ bytes: UnsafeRawBufferPointer, since nought: Day?) -> Day? {
    guard let nought else {
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = number(bytes, 0..<4), let month = number(bytes, 5..<7), let day = number(bytes, 8..<10)
      else { return nil }
      return Day(year: Int(year), month: Int(month), day: Int(day))
    }
    guard bytes.count <= 7 else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    guard let days = number(bytes, (isNegative ? 1 : 0)..<bytes.count) else { return nil }
    return Day(number: nought.number + (isNegative ? -days : days))
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int32? {
    var number: Int32 = 0
    for at in range {
      let digit = bytes[at] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      number = number * 10 + Int32(digit)
    }
    return range.isEmpty ? nil : number
  }
}

/// A vocabulary to be looked up by bytes.
struct WordTable<Value> {
  private var table = IDTable()
  private var values: [Value] = []
  let names: String

  init(_ words: [(String, Value)]) {
    names = words.map(\.0).sorted().joined(separator: ", ")
    for (word, value) in words where Array(word.utf8).withUnsafeBytes({ table.add($0).isNew }) { values.append(value) }
  }

  subscript(word: UnsafeRawBufferPointer) -> Value? { table.number(of: word).map { values[Int($0)] } }
}
