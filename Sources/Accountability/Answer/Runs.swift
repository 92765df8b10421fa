/// Days on which one reading of the graph stays the same.
package struct Run<Reading> {
  package var days: DaySpan
  package var reading: Reading
}

extension Run: Sendable where Reading: Sendable {}
extension Run: Equatable where Reading: Equatable {}
extension Run: Hashable where Reading: Hashable {}

/// What is read on single days, joined into runs: the one way in which an answer over time is made.
///
/// Readings are taken on the first day of a span and on every day within it on which they may turn, see
/// `DaySpan.days(turningOn:)`, and stand until the next.
package struct Runs<Reading> {
  package private(set) var all: [Run<Reading>] = []
  private let last: Day
  private let isSame: (Reading, Reading) -> Bool
  private let join: (inout Reading, Reading) -> Void

  /// - Parameters:
  ///   - last: the last day of the span.
  ///   - isSame: whether two readings belong to one run.
  ///   - join: takes a later reading of a run into the one that stands for it.
  package init(
    to last: Day, isSame: @escaping (Reading, Reading) -> Bool,
    join: @escaping (inout Reading, Reading) -> Void = { _, _ in }
  ) {
    self.last = last
    self.isSame = isSame
    self.join = join
  }

  /// Adds what is read on a day; days come in order.
  package mutating func add(_ reading: Reading, on day: Day) {
    guard let end = all.indices.last else {
      return all.append(Run(days: DaySpan(first: day, last: last), reading: reading))
    }
    if isSame(all[end].reading, reading) {
      join(&all[end].reading, reading)
    } else {
      all[end].days.last = day.previous
      all.append(Run(days: DaySpan(first: day, last: last), reading: reading))
    }
  }
}

extension DaySpan {
  /// The first day, and every later day of the span among those on which something may turn, in order.
  package func days(turningOn days: Set<Day>) -> [Day] {
    [first] + days.filter { $0 > first && $0 <= last }.sorted()
  }
}
