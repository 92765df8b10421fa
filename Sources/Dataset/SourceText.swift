/// A place in a file as the YAML parser counts it: line and column from 1, columns in Unicode scalars.
package struct Position: Hashable, Sendable {
  package var line: UInt32
  package var column: UInt32

  package init(line: Int, column: Int) {
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  /// No line: the file as a whole.
  package static let wholeFile = Position(line: 0, column: 0)
  package static let start = Position(line: 1, column: 1)
}

/// The bytes of one file, with the lines in them found.
struct SourceText: Sendable {
  static let sizeLimit = 16 << 20
  static let lineLimit = 64 << 10

  /// The path as findings print it.
  let path: String
  /// The path within the dataset.
  let name: String
  /// Without a byte order mark.
  let bytes: [UInt8]
  /// The offset at which each line begins.
  private let lineStarts: [Int]

  init(path: String, name: String, bytes: [UInt8]) {
    self.path = path
    self.name = name
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.bytes = body
    guard body.count <= SourceText.sizeLimit else {
      lineStarts = [0]
      return
    }
    lineStarts = body.withUnsafeBufferPointer { buffer in
      var starts = [0]
      for (offset, byte) in buffer.enumerated() where byte == 0x0A { starts.append(offset + 1) }
      return starts
    }
  }

  /// The bytes of a line without its end.
  private func lineBytes(_ number: Int) -> ArraySlice<UInt8> {
    guard (1...lineStarts.count).contains(number) else { return [] }
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    let line = bytes[lineStarts[number - 1]..<end]
    return line.last == 0x0D ? line.dropLast() : line
  }

  func position(ofByte offset: Int) -> Position {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = String(decoding: bytes[lineStarts[low]..<min(offset, bytes.count)], as: UTF8.self)
    return Position(line: low + 1, column: before.unicodeScalars.count + 1)
  }

  /// The first line longer than the limit.
  var overlongLine: Int? {
    (1...lineStarts.count).first { lineBytes($0).count > SourceText.lineLimit }
  }

  /// What a finding shows of a position: its column in characters and the line round it.
  func place(_ position: Position) -> Place {
    guard position.line > 0 else { return Place(path: path) }
    let line = String(decoding: lineBytes(Int(position.line)).prefix(SourceText.lineLimit), as: UTF8.self)
    let split = line.unicodeScalars.index(
      line.startIndex, offsetBy: Int(position.column) - 1, limitedBy: line.endIndex)
    let column = line[..<(split ?? line.endIndex)].count
    let (snippet, caret) = SourceText.window(Array(line), round: column)
    return Place(path: path, line: Int(position.line), column: column + 1, snippet: snippet, caret: caret)
  }

  /// At most 120 characters of a line round one of them, neutralised, and how wide what stands before it is.
  private static func window(_ line: [Character], round column: Int) -> (String, Int) {
    let first = line.count <= 120 ? 0 : max(0, min(column - 60, line.count - 118))
    let last = min(line.count, first + (line.count <= 120 ? 120 : 118))
    let before = (first > 0 ? "…" : "") + String(line[first..<column]).neutralised
    let after = String(line[column..<last]).neutralised + (last < line.count ? "…" : "")
    return (before + after, before.reduce(0) { $0 + $1.columns })
  }
}
