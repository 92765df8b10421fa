/// What a terminal of type xterm-256color shows after the bytes it was sent; as much of one as curses makes use of.
///
/// Every scalar takes one column. What it does not know is kept in `unknown`, for a test to refuse.
struct TerminalScreen {
  private(set) var rows: Int
  private(set) var columns: Int
  private(set) var cursor = (row: 0, column: 0)
  /// The modes that are on, as they are asked for: `?25` is a cursor that shows, `?1049` the second screen.
  private(set) var modes = TerminalScreen.firstModes
  private(set) var unknown: [String] = []
  /// The parameters of every change of style, as they were sent.
  private(set) var styles: Set<String> = []
  private var cells: [[Character]]
  private var firstScreen: [[Character]] = []
  /// The lines that scroll.
  private var region: Range<Int>
  private var lastDrawn: Character = " "
  private var parsed = Parsed.text
  private var partOfScalar: [UInt8] = []

  static let firstModes: Set<String> = ["?7", "?25"]

  private enum Parsed { case text, escape, charset, control([UInt8]) }

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = TerminalScreen.blank(rows, columns)
    region = 0..<rows
  }

  /// The lines without the blanks at their ends, nor empty lines at the foot.
  var text: String {
    var lines = cells.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Takes a new size, as a terminal does that cuts or fills at the right and the foot.
  mutating func resize(rows: Int, columns: Int) {
    func fit(_ cells: [[Character]]) -> [[Character]] {
      let wide = cells.map { Array(($0 + Array(repeating: " ", count: columns)).prefix(columns)) }
      return Array((wide + TerminalScreen.blank(rows, columns)).prefix(rows))
    }
    (self.rows, self.columns) = (rows, columns)
    region = 0..<rows
    cells = fit(cells)
    if !firstScreen.isEmpty { firstScreen = fit(firstScreen) }
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
  }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private static func blank(_ rows: Int, _ columns: Int) -> [[Character]] {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }
}

// MARK: - Bytes

extension TerminalScreen {
  private mutating func take(_ byte: UInt8) {
    switch parsed {
    case .text: takeText(byte)
    case .charset: parsed = .text
    case .escape:
      parsed = .text
      switch byte {
      case UInt8(ascii: "["): parsed = .control([])
      case UInt8(ascii: "("), UInt8(ascii: ")"): parsed = .charset
      case UInt8(ascii: "M"):
        cursor.row == region.lowerBound ? scroll(region, by: -1) : move(to: cursor.row - 1, cursor.column)
      case UInt8(ascii: "="): modes.insert("keypad")
      case UInt8(ascii: ">"): modes.remove("keypad")
      default: unknown.append("escape \(byte)")
      }
    case .control(let before):
      guard (0x40...0x7E).contains(byte) else {
        parsed = .control(before + [byte])
        return
      }
      parsed = .text
      control(Character(Unicode.Scalar(byte)), String(decoding: before, as: UTF8.self))
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    switch byte {
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(columns - 1, cursor.column / 8 * 8 + 8)
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x1B: parsed = .escape
    case 0..<0x20: unknown.append("control \(byte)")
    default:
      partOfScalar.append(byte)
      guard let whole = String(validating: partOfScalar, as: UTF8.self) else { return }
      partOfScalar = []
      for character in whole { draw(character) }
    }
  }

  private mutating func draw(_ character: Character) {
    if cursor.column == columns {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = character
    cursor.column += 1
    lastDrawn = character
  }

  private mutating func lineFeed() {
    if cursor.row + 1 == region.upperBound {
      scroll(region, by: 1)
    } else {
      cursor.row = min(rows - 1, cursor.row + 1)
    }
  }

  /// Moves lines up, or down by a negative number; those that come in are blank.
  private mutating func scroll(_ lines: Range<Int>, by count: Int) {
    let moved = cells[lines]
    let blank = TerminalScreen.blank(min(abs(count), lines.count), columns)
    cells.replaceSubrange(lines, with: count > 0 ? moved.dropFirst(count) + blank : blank + moved.dropLast(-count))
  }
}

// MARK: - Control sequences

extension TerminalScreen {
  private mutating func control(_ final: Character, _ parameters: String) {
    let numbers = parameters.drop { $0 == "?" }.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = numbers.first ?? 0
    let count = max(1, first)
    let column = min(cursor.column, columns - 1)
    switch final {
    case "H": move(to: count - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "A": move(to: cursor.row - count, column)
    case "B": move(to: cursor.row + count, column)
    case "C": move(to: cursor.row, column + count)
    case "D": move(to: cursor.row, column - count)
    case "G": move(to: cursor.row, count - 1)
    case "d": move(to: count - 1, column)
    case "J": erase(first, column)
    case "K": eraseLine(first, column)
    case "X": fill(cursor.row, column..<min(columns, column + count))
    case "b": for _ in 0..<count { draw(lastDrawn) }
    case "@": shift(column, removing: 0, adding: count)
    case "P": shift(column, removing: count, adding: 0)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "M": scroll(cursor.row..<max(cursor.row, region.upperBound), by: count)
    case "L": scroll(cursor.row..<max(cursor.row, region.upperBound), by: -count)
    case "r":
      let last = numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows
      region = min(count - 1, last - 1)..<last
      move(to: 0, 0)
    case "h", "l": set(parameters, final == "h")
    case "m": styles.insert(parameters)
    // The title is kept for later.
    case "t": break
    default: unknown.append("control sequence \(parameters)\(final)")
    }
  }

  private mutating func move(to row: Int, _ column: Int) {
    cursor = (min(max(0, row), rows - 1), min(max(0, column), columns - 1))
  }

  private mutating func fill(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseLine(_ part: Int, _ column: Int) {
    fill(cursor.row, part == 0 ? column..<columns : part == 1 ? 0..<column + 1 : 0..<columns)
  }

  private mutating func erase(_ part: Int, _ column: Int) {
    if part != 2 { eraseLine(part, column) }
    for row in 0..<rows where part == 2 || (part == 0 ? row > cursor.row : row < cursor.row) { fill(row, 0..<columns) }
  }

  private mutating func shift(_ column: Int, removing: Int, adding: Int) {
    let row = cells[cursor.row]
    let rest = row[column...].dropFirst(removing)
    let moved = Array(row[..<column]) + Array(repeating: " ", count: adding) + Array(rest)
    cells[cursor.row] = Array((moved + Array(repeating: " ", count: columns)).prefix(columns))
  }

  private mutating func set(_ parameters: String, _ isOn: Bool) {
    let prefix = parameters.hasPrefix("?") ? "?" : ""
    for number in parameters.drop(while: { $0 == "?" }).split(separator: ";") {
      let mode = prefix + number
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
      guard mode == "?1049" else { continue }
      if isOn, firstScreen.isEmpty { (firstScreen, cells) = (cells, TerminalScreen.blank(rows, columns)) }
      if !isOn, !firstScreen.isEmpty { (cells, firstScreen) = (firstScreen, []) }
    }
  }
}
