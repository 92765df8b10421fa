import Accountability

/// The ends of a tenure as the records have them: a day is a day, and `2013` stays `2013`.
struct TraceDates {
  private let graph: Graph
  private let days: DaySpan
  /// Whether the subject still counts on the last day that is known.
  private let goesOn: Bool
  /// Dates around the holder and the subject that are no single day.
  private let coarse: [DateText]

  init(of pursuit: Pursuit, among lineage: [Kin], in graph: Graph) {
    self.graph = graph
    days = pursuit.days
    goesOn = pursuit.days.last == (graph.dataset.lawReadTo ?? .distantFuture)
    let kin = Set(lineage.map(\.body))
    let successions = kin.flatMap { graph[$0].ties }.filter { $0.kind == .succeeds && kin.contains($0.to) }
    let periods = graph.turningPeriods(of: pursuit.scope) + successions.map(\.period)
    coarse = Set(periods.flatMap { [$0.from, $0.until] }).filter { !$0.isOneDay && $0.precision != .open }
      .sorted { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
  }

  /// The dates of days on which a row gives something: its own where it begins or ends with them, else those around it.
  func dates(of run: DaySpan, by row: AuthorityID) -> Period {
    let own = ownDates(of: row)
    return Period(from: begin(run.first, own.from), until: end(run.last, own.until))
  }

  /// A report's first sighting stands for the beginning that it does not state.
  private func ownDates(of id: AuthorityID) -> Period {
    let row = graph[id]
    var dates = graph.force(of: row)
    let first = row.sightings.min { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
    if row.standing.isReport, row.period.from.precision == .open, let first, first.earliest == dates.from.earliest {
      dates.from = first
    }
    return dates
  }

  private func begin(_ day: Day, _ own: DateText) -> DateText {
    own.earliest == day ? own : around(day) ?? (day == .distantPast ? .openStart : DateText(day))
  }

  private func end(_ last: Day, _ own: DateText) -> DateText {
    // A row that may have ended by then is not said to go on.
    if last == days.last, goesOn {
      return own.earliest > last || last == .distantFuture && own.precision == .open ? .openEnd : own
    }
    let next = last.next
    return own.latest == next ? own : around(next) ?? DateText(next)
  }

  private func around(_ day: Day) -> DateText? { coarse.first { $0.earliest == day || $0.latest == day } }

  /// For a report that stands to the end of its time only because nobody saw an end: when it was last seen.
  func lastSeen(of run: DaySpan, by id: AuthorityID) -> DateText? {
    let row = graph[id]
    guard row.standing.isReport, row.period.until.precision == .open,
      run.last == min(graph.force(of: row).until.latest.previous, days.last)
    else { return nil }
    return row.sightings.max { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }
  }
}

extension TraceDates {
  /// The dates of days that lie between tenures.
  static func outside(_ tenures: [Trace.Tenure], _ days: DaySpan) -> Period {
    let ends = tenures.filter { $0.days.last.next == days.first }.map(\.dates.until)
    let begins = tenures.filter { $0.days.first == days.last.next }.map(\.dates.from)
    return Period(from: best(ends) ?? DateText(days.first), until: best(begins) ?? DateText(days.last.next))
  }

  /// The dates of days that surely lie within tenures.
  static func within(_ tenures: [Trace.Tenure], _ days: DaySpan) -> Period {
    let begins = tenures.map(\.dates.from).filter { $0.latest == days.first }
    let ends = tenures.map(\.dates.until).filter { $0.earliest == days.last.next }
    let isOpen = tenures.contains { $0.days.contains(days.last) && $0.dates.until.precision == .open }
    let end = days.last == tenures.map(\.days.last).max() && isOpen ? .openEnd : best(ends) ?? DateText(days.last.next)
    return Period(from: best(begins) ?? (days.first == .distantPast ? .openStart : DateText(days.first)), until: end)
  }

  /// One that is a day, where there is one; else the first.
  private static func best(_ dates: [DateText]) -> DateText? {
    dates.first(where: \.isOneDay) ?? dates.min { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
  }
}
