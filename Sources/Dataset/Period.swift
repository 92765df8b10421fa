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
  /// The days on which a row surely speaks.
  func period(of row: Draft.Authority) -> Period {
    guard row.standing.isReport else { return Period(row.from, row.until) }
    let observation = Observation(eras: eras.map(\.value.from), readTo: dataset?.value.reportsReadTo)
    let force = observation.force(
      of: Accountability.Period(from: row.from, until: row.until),
      seen: row.evidence.filter { $0.bearing == .supports }.compactMap(\.seen))
    return Period(force.from, force.until)
  }
}
