import Accountability
import Analysis

/// Sorts the places of rows by what they say in a column: by days where every cell that says something begins with one,
/// by numbers where every one is a number, else by the letters without case and accents. Stable; empty cells are last.
struct Sorting: Course {
  private let rows: Page.Rows
  private let column: Int
  private let isDescending: Bool
  private var cells: [Cell] = []
  /// What all cells so far can be compared by.
  private var kinds: Cell.Kinds = [.number, .day]
  private var sort: MergeSort<Int>?

  /// Rows read in one step.
  private static let stride = 256

  init(_ rows: Page.Rows, by column: Int, isDescending: Bool) {
    (self.rows, self.column, self.isDescending) = (rows, column, isDescending)
    cells.reserveCapacity(rows.count)
  }

  var progress: Progress { Progress(done: cells.count + (sort?.progress.done ?? 0), of: 2 * rows.count) }

  mutating func step() -> [Int]? {
    if cells.count < rows.count {
      for place in cells.count..<min(rows.count, cells.count + Sorting.stride) { read(rows[place]) }
      return nil
    }
    if sort == nil {
      let order = CellOrder(cells: cells, kinds: kinds, isDescending: isDescending)
      sort = MergeSort(Array(cells.indices), by: order.precedes)
    }
    return sort?.step()
  }

  private mutating func read(_ row: Page.Row) {
    let cell = Cell(row.cells.indices.contains(column) ? row.cells[column] : "", kinds: kinds)
    if !cell.text.isEmpty { kinds.formIntersection(cell.kinds) }
    cells.append(cell)
  }

}

/// The order of places by their cells.
private struct CellOrder {
  let cells: [Cell]
  let kinds: Cell.Kinds
  let isDescending: Bool

  func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (cells[one], cells[other])
    if left.text.isEmpty || right.text.isEmpty { return !left.text.isEmpty && right.text.isEmpty }
    return isDescending ? right.isLess(than: left, by: kinds) : left.isLess(than: right, by: kinds)
  }
}

/// What a cell says, in each way in which cells are compared.
private struct Cell {
  struct Kinds: OptionSet {
    let rawValue: Int
    static let number = Kinds(rawValue: 1)
    static let day = Kinds(rawValue: 2)
  }

  let text: String
  let number: Double?
  let day: Day?

  /// Read in those ways alone that cells before it could be.
  init(_ cell: String, kinds: Kinds) {
    text = folded(cell)
    number = kinds.contains(.number) ? Cell.number(cell) : nil
    day = kinds.contains(.day) ? Cell.day(cell) : nil
  }

  var kinds: Kinds { (number == nil ? [] : Kinds.number).union(day == nil ? [] : Kinds.day) }

  func isLess(than other: Cell, by kinds: Kinds) -> Bool {
    if kinds.contains(.number) { return number ?? 0 < other.number ?? 0 }
    return kinds.contains(.day) ? day ?? .distantPast < other.day ?? .distantPast : text < other.text
  }

  /// `1,204` or `38 %`; years are numbers too.
  private static func number(_ cell: String) -> Double? {
    let digits = cell.filter { $0 != "," && $0 != " " && $0 != "%" }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }) else { return nil }
    return Double(digits)
  }

  /// The first day of a date that the cell begins with, as screens or files write it: `11 Mar 2014`, `2014-03-11`.
  private static func day(_ cell: String) -> Day? {
    let words = cell.split(separator: " ").prefix { $0 != "to" }.prefix(4).map(String.init)
    let plain = words.first == "about" || words.first == "from" ? Array(words.dropFirst()) : words
    if let first = plain.first, let date = DateText(first), first.first?.isNumber == true {
      return date.earliest
    }
    guard let month = plain.firstIndex(where: Day.shortMonths.contains), month <= 1, month + 1 < plain.count,
      let year = Int(plain[month + 1].prefix(4)), let number = Day.shortMonths.firstIndex(of: plain[month])
    else { return nil }
    let day = month == 1 ? Int(plain[0]) : 1
    return day.flatMap { Day(year: year, month: number + 1, day: $0) }
  }
}
