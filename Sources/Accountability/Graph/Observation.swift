extension Authority {
  /// The days that a report was seen to be so: its sightings by evidence that supports it.
  package var sightings: [DateText] {
    image.rows(.authorities, Int(handle.index), AuthorityField.evidence, in: .evidence)
      .filter { image.word(.evidence, $0, EvidenceField.bearing) == Bearing.supports.rawValue }
      .compactMap { image.seen($0) }
  }
}

extension Graph {
  /// When a row is in force. Rules have their own dates; reports are observed and age.
  ///
  /// A report without an end holds from its beginning or first sighting to its last sighting, and on to the end of
  /// that era. A sighting in a month or year counts whole, and the beginning counts as one. Seen before the first
  /// era, it holds for that day only. A report without any date is open.
  package func force(of row: Authority) -> Period {
    let dates = row.period
    guard row.standing.isReport, dates.until.precision == .open else { return dates }
    let begins = dates.from.precision == .open || dates.from.precision == .unknown ? nil : dates.from
    let sightings = row.sightings + (begins.map { [$0] } ?? [])
    guard let first = sightings.map(\.earliest).min(), let last = sightings.map(\.latest).max() else { return dates }
    let end = endOfObservation(lastSeen: last)
    return Period(from: begins ?? DateText(first), until: end == .distantFuture ? .openEnd : DateText(end))
  }

  /// The first day on which a report last seen on a day no longer stands.
  func endOfObservation(lastSeen: Day) -> Day {
    let beginnings = eras.map(\.from).sorted()
    guard let first = beginnings.first, first <= lastSeen else { return lastSeen.next }
    if let next = beginnings.first(where: { $0 > lastSeen }) { return next }
    return dataset.reportsReadTo.map { max($0, lastSeen).next } ?? .distantFuture
  }
}
