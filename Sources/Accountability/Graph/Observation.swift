extension Authority {
  /// The days that a report was seen to be so: its sightings by evidence that supports it.
  package var sightings: [DateText] {
    image.rows(.authorities, Int(handle.index), AuthorityField.evidence, in: .evidence)
      .filter { image.word(.evidence, $0, EvidenceField.bearing) == Bearing.supports.rawValue }
      .compactMap { image.seen($0) }
  }
}

extension Graph {
  /// When a row is in force: rules by their own dates, reports as they are observed and age.
  package func force(of row: Authority) -> Period {
    guard row.standing.isReport else { return row.period }
    let observation = Observation(eras: eras.map(\.from), readTo: dataset.reportsReadTo)
    return observation.force(of: row.period, seen: row.sightings)
  }
}

/// How reports age.
package struct Observation: Sendable {
  /// The first days of the eras, in order.
  private let beginnings: [Day]
  private let readTo: Day?

  /// - Parameters:
  ///   - eras: the first day of each.
  ///   - readTo: the last day to which reports were read.
  package init(eras: [Day], readTo: Day?) {
    beginnings = eras.sorted()
    self.readTo = readTo
  }

  /// When a report of these dates and sightings is in force.
  ///
  /// Without an end it holds from its beginning or first sighting to its last sighting, and on to the end of that era.
  /// A sighting in a month or year counts whole, and the beginning counts as one. Seen before the first era, it holds
  /// for that day only. A report without any date is open.
  package func force(of dates: Period, seen: [DateText]) -> Period {
    guard dates.until.precision == .open else { return dates }
    let begins = dates.from.precision == .open || dates.from.precision == .unknown ? nil : dates.from
    let sightings = seen + (begins.map { [$0] } ?? [])
    guard let first = sightings.map(\.earliest).min(), let last = sightings.map(\.latest).max() else { return dates }
    let end = end(lastSeen: last)
    return Period(from: begins ?? DateText(first), until: end == .distantFuture ? .openEnd : DateText(end))
  }

  /// When a row of a draft is in force.
  func force(of row: Draft.Authority) -> Period {
    let dates = Period(from: row.from, until: row.until)
    guard row.standing.isReport else { return dates }
    return force(of: dates, seen: row.evidence.filter { $0.bearing == .supports }.compactMap(\.seen))
  }

  /// The first day on which a report last seen on a day no longer stands.
  private func end(lastSeen: Day) -> Day {
    guard let first = beginnings.first, first <= lastSeen else { return lastSeen.next }
    if let next = beginnings.first(where: { $0 > lastSeen }) { return next }
    return readTo.map { max($0, lastSeen).next } ?? .distantFuture
  }
}

/// Whose word a row is: those it names, else its holder's. Reports of different parties may disagree.
package func parties<ID: Hashable>(by: [ID], holder: ID) -> Set<ID> { Set(by.isEmpty ? [holder] : by) }
