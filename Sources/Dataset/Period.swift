internal import Accountability

/// The days on which something surely is so: from the first to the one before `until`.
struct Period: Hashable, Sendable {
  let from: Day
  let until: Day

  static let always = Period(.distantPast, .distantFuture)

  init(_ from: Day, _ until: Day) {
    self.from = from
    self.until = until
  }

  init(_ from: DateText, _ until: DateText) { self.init(from.latest, until.earliest) }

  var isEmpty: Bool { from >= until }

  func meeting(_ other: Period) -> Period { Period(max(from, other.from), min(until, other.until)) }

  func meets(_ other: Period) -> Bool { !meeting(other).isEmpty }
}

extension Records {
  /// The days on which a row surely speaks. A report is observed: without an end it holds to the end of the era of
  /// its last sighting.
  func period(of row: Draft.Authority) -> Period {
    guard row.standing.isReport, row.until.precision == .open else { return Period(row.from, row.until) }
    let seen = row.evidence.compactMap(\.seen)
    let start = row.from.precision == .open ? nil : row.from
    guard let last = (seen + [start].compactMap { $0 }).map(\.latest).max(),
      let first = start?.latest ?? seen.map(\.earliest).min()
    else { return Period(row.from, row.until) }
    return Period(first, endOfEra(of: last))
  }

  /// The first day after the era of a day; before the first era, the next day.
  private func endOfEra(of day: Day) -> Day {
    let starts = eras.map(\.value.from)
    guard let first = starts.min(), first <= day else { return day.next }
    return starts.filter { $0 > day }.min() ?? dataset?.value.reportsReadTo?.next ?? .distantFuture
  }
}
