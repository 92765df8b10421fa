package import Accountability
import TermCore

extension Page {
  /// Some days on a line that is drawn in any number of columns.
  package struct Axis: Hashable, Sendable {
    package let days: DaySpan
    /// The days on which an era begins.
    package let eras: [Day]

    package init(_ days: DaySpan, eras: [Day] = []) {
      self.days = days
      self.eras = eras
    }

    private var length: Int { Int(days.last.number) - Int(days.first.number) + 1 }

    /// The column that a day lies in, 0 or `width` for one that lies before or after all of them.
    package func column(of day: Day, width: Int) -> Int {
      let distance = Int(day.number) - Int(days.first.number)
      return distance <= 0 ? 0 : distance >= length ? width : distance * width / length
    }

    /// The columns of the days from a first one to before an end, at least one; nil where they lie outside.
    ///
    /// Two runs of days that meet have columns that meet.
    package func columns(from first: Day, to end: Day, width: Int) -> Range<Int>? {
      guard first < end, first <= days.last, end > days.first, width > 0 else { return nil }
      let start = min(column(of: first, width: width), width - 1)
      return start..<max(start + 1, column(of: end, width: width))
    }
  }
}

// MARK: Its labels

extension Page.Axis {
  /// A text, and the column it begins at: that of the day it names.
  package struct Label: Hashable, Sendable {
    package var column: Int
    package var text: String

    fileprivate var end: Int { column + text.utf8.count }
  }

  /// Years or, where there is room for them, months, as many as have two blanks between them.
  package func labels(width: Int) -> [Label] {
    guard width > 0 else { return [] }
    for step in Page.Axis.steps where months / step <= width {
      let labels = labels(every: step, width: width)
      if zip(labels, labels.dropFirst()).allSatisfy({ $0.end + 2 <= $1.column }) { return labels }
    }
    return []
  }

  /// The labels as one line.
  package func line(width: Int) -> String {
    labels(width: width).reduce(into: "") { line, label in
      line += String(repeating: " ", count: max(0, label.column - line.count)) + label.text
    }
  }

  /// Months between two labels.
  private static let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000]

  private var months: Int { last - first + 1 }
  private var first: Int { Page.Axis.month(of: days.first) }
  private var last: Int { Page.Axis.month(of: days.last) }

  private static func month(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }

  private func labels(every step: Int, width: Int) -> [Label] {
    let start = (first + step - 1) / step * step
    let begins = stride(from: start, through: last, by: step).compactMap { month in
      Day(year: month / 12, month: month % 12 + 1, day: 1).map { (month, $0) }
    }.filter { $0.1 >= days.first }
    let hasYear = begins.contains { $0.0.isMultiple(of: 12) }
    guard !begins.isEmpty else { return [Label(column: 0, text: days.first.spoken)].filter { $0.end <= width } }
    return begins.enumerated().map { index, begin in
      let (year, month) = (begin.0 / 12, begin.0 % 12)
      let name = month == 0 ? String(year) : Day.shortMonths[month]
      return Label(
        column: column(of: begin.1, width: width), text: index == 0 && !hasYear ? "\(name) \(year)" : name)
    }.filter { $0.end <= width }
  }
}
