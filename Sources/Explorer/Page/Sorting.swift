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
  /// Sorted runs of places, which are merged until there is one.
  private var runs: [[Int]] = []
  private var sorted = 0
  private var merge: Merge?

  /// Rows read or sorted in one step, and rows merged.
  private static let (stride, mergedStride) = (256, 2048)

  /// Two runs that are becoming one.
  private struct Merge {
    var left: ArraySlice<Int>
    var right: ArraySlice<Int>
    var merged: [Int] = []
  }

  init(_ rows: Page.Rows, by column: Int, isDescending: Bool) {
    (self.rows, self.column, self.isDescending) = (rows, column, isDescending)
    cells.reserveCapacity(rows.count)
  }

  var progress: Progress { Progress(done: cells.count + sorted, of: 2 * rows.count) }

  mutating func step() -> [Int]? {
    if cells.count < rows.count {
      for place in cells.count..<min(rows.count, cells.count + Sorting.stride) { read(rows[place]) }
    } else if sorted < rows.count {
      let end = min(rows.count, sorted + Sorting.stride)
      runs.append((sorted..<end).sorted(by: precedes))
      sorted = end
    } else if merge != nil {
      goOnMerging()
    } else if runs.count > 1 {
      merge = Merge(left: runs.removeFirst()[...], right: runs.removeFirst()[...])
    } else {
      return runs.first ?? []
    }
    return nil
  }

  private mutating func read(_ row: Page.Row) {
    let cell = Cell(row.cells.indices.contains(column) ? row.cells[column] : "", kinds: kinds)
    if !cell.text.isEmpty { kinds.formIntersection(cell.kinds) }
    cells.append(cell)
  }

  private mutating func goOnMerging() {
    guard var merge else { return }
    self.merge = nil
    for _ in 0..<Sorting.mergedStride {
      guard let first = merge.left.first, let second = merge.right.first else {
        return runs.append(merge.merged + merge.left + merge.right)
      }
      merge.merged.append(precedes(first, second) ? merge.left.removeFirst() : merge.right.removeFirst())
    }
    self.merge = merge
  }

  /// Places differ always, so the order is total and it does not matter which runs are merged first.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (cells[one], cells[other])
    if left.text.isEmpty || right.text.isEmpty {
      return left.text.isEmpty == right.text.isEmpty ? one < other : right.text.isEmpty
    }
    if left.isLess(than: right, by: kinds) { return !isDescending }
    if right.isLess(than: left, by: kinds) { return isDescending }
    return one < other
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
