import Accountability

extension Gathering {
  /// The days between the first and the last on which nobody had it, with what the record says of them.
  func gaps(in tenures: [Trace.Tenure]) -> [Trace.Gap] {
    guard let first = tenures.map(\.days.first).min(), let last = tenures.map(\.days.last).max() else { return [] }
    let notes = notes(on: lineage.map(\.body) + tenures.map(\.holder))
    var turning = Set(pursuits.flatMap(\.runs).map(\.days.first))
    turning.formUnion(tenures.flatMap { [$0.days.first, $0.days.last.next] })
    turning.formUnion(lineage.flatMap { [$0.days.first, $0.days.last.next] + graph[$0.body].life.turningDays })
    turning.formUnion(notes.flatMap(\.period.turningDays))
    var runs = Runs<Trace.Reasons?>(to: last, isSame: { $0.isGap == $1.isGap && $0.isSaid == $1.isSaid }) {
      $0 = $0.and($1)
    }
    for day in DaySpan(first: first, last: last).days(turningOn: turning) {
      runs.add(tenures.contains { $0.days.contains(day) } ? nil : reasons(on: day, notes), on: day)
    }
    return runs.all.compactMap { run in
      run.reading.map { Trace.Gap(days: run.days, dates: TraceDates.outside(tenures, run.days), reasons: $0) }
    }
  }

  private typealias DatedNote = (note: Trace.BodyNote, period: Period)

  /// Notes that speak of days: those with a beginning and an end.
  private func notes(on bodies: [BodyID]) -> [DatedNote] {
    Set(bodies).sorted { graph[$0].id < graph[$1].id }.flatMap { body in
      graph[body].notes.filter { $0.period.from.isDated && $0.period.until.isDated }.map {
        (Trace.BodyNote(body: body, says: $0.says), $0.period)
      }
    }
  }

  private func reasons(on day: Day, _ notes: [DatedNote]) -> Trace.Reasons {
    let denials = pursuits.flatMap { $0.reading(on: day)?.denials ?? [] }
    let lives = lineage.contains { $0.days.contains(day) && graph[$0.body].life.contains(day) != .no }
    return Trace.Reasons(
      denials: Set(denials).sorted { graph[$0].id < graph[$1].id },
      notes: notes.filter { $0.period.contains(day) != .no }.map(\.note), isWithoutSubject: !lives)
  }
}

extension Trace.Reasons? {
  fileprivate var isGap: Bool { self != nil }
  fileprivate var isSaid: Bool { self != nil && self != Trace.Reasons() }

  /// The reasons of both, each once.
  fileprivate func and(_ other: Trace.Reasons?) -> Trace.Reasons? {
    guard var both = self, let other else { return self }
    both.denials += other.denials.filter { !both.denials.contains($0) }
    both.notes += other.notes.filter { !both.notes.contains($0) }
    both.isWithoutSubject = both.isWithoutSubject || other.isWithoutSubject
    return both
  }
}

extension DaySpan {
  func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
