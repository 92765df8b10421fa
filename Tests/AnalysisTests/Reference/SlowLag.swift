import Accountability
import Analysis
import TestSupport

/// What was practised, claimed or proposed before the law gave it, sighting by sighting and day by day.
struct LagBySighting {
  struct Sighting {
    let row: Draft.Authority
    let date: DateText
    /// The first day on which the law gives it; nil where it never does.
    var arrival: Day?
  }

  private let record: SlowRecord
  private let known: Day

  init(_ record: SlowRecord) {
    self.record = record
    known = record.draft.dataset.lawReadTo ?? .distantFuture
  }

  /// When rows were seen, or proposed, so far as the law is known.
  func sightings(_ rows: [Draft.Authority]) -> [Sighting] {
    rows.flatMap { row in
      dates(row).filter { ![.open, .unknown].contains($0.precision) && $0.latest <= known }
        .map { Sighting(row: row, date: $0) }
    }.sorted { ($0.date.latest, $0.date.earliest, $0.row.id) < ($1.date.latest, $1.date.earliest, $1.row.id) }
  }

  /// The beginning of a report counts as a sighting; of a proposal's stages the first counts.
  private func dates(_ row: Draft.Authority) -> [DateText] {
    guard row.standing == .proposal else {
      return row.evidence.filter { $0.bearing == .supports }.compactMap(\.seen) + [row.from]
    }
    let stages = record.draft.proposals.first { $0.id == row.proposal }?.stages ?? []
    let dated = stages.map(\.on).filter { ![.open, .unknown].contains($0.precision) }
    return dated.min { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }.map { [$0] } ?? []
  }

  /// The sightings of what the law did not give, to the holder or a successor, on that day.
  func early(_ rows: [Draft.Authority], _ asked: Asked) -> [Sighting] {
    sightings(rows.filter { $0.holds == .has }).compactMap { sighting in
      let slow = record.on(sighting.date.latest)
      let verdict = slow.verdict(asked)
      guard [.hasNot, .notRecorded].contains(verdict.lawBase), !gives(asked, slow) else { return nil }
      let standings: [Standing] = [.practice, .claim, .belief]
      if let place = standings.firstIndex(of: sighting.row.standing) {
        guard SlowAnswer.worth(verdict.reports[place].base) > 0 else { return nil }
      }
      var early = sighting
      early.arrival = record.namedDays.first { $0 > slow.day && $0 <= known && gives(asked, record.on($0)) }
      return early
    }
  }

  /// Sightings that say of what the law gives that it is not used.
  func unused(_ rows: [Draft.Authority], _ asked: Asked) -> Sighting? {
    sightings(rows.filter { $0.standing == .practice && $0.holds == .hasNot }).first { sighting in
      let verdict = record.on(sighting.date.latest).verdict(asked)
      return verdict.lawGives && verdict.reports[0].base == .hasNot
    }
  }

  private func gives(_ asked: Asked, _ slow: SlowAnswer) -> Bool {
    slow.heirs(of: asked, by: slow.day).contains { heir in
      var question = asked
      question.holder = heir
      let then = slow.verdict(question)
      return then.source != "agreement" && then.lawBase == .has && !then.lawIsPerhaps
    }
  }
}

extension Trial {
  func lagInquiry() -> LagInquiry { LagInquiry(asked.matter == nil ? nil : graph.body(asked.subject)) }

  func faults(of lag: Lag) -> [String] {
    let slow = LagBySighting(record)
    let body = lag.inquiry.body.map(id)
    let rows = draft.authorities.filter { row in
      row.retired == nil && [.practice, .claim, .proposal].contains(row.standing)
        && (body.map { ([row.holder, row.subject] + row.jointly).contains($0) } ?? true)
    }
    var faults: [String] = []
    let scopes = Dictionary(grouping: rows) {
      Asked(holder: $0.holder, power: $0.power, subject: $0.subject, matter: $0.about)
    }
    var waiting = 0
    for (asked, rows) in scopes {
      // Under an event, or of parts, what the law gave later is the part: days do not show it.
      let early = slow.early(rows, asked)
      let isPlain = early.allSatisfy {
        $0.row.standing == .proposal || record.on($0.date.latest).verdict(asked).inPart.isEmpty
      }
      let lead = lag.ahead.first { graph.asked($0.scope) == asked }
      if isPlain { faults += self.faults(of: lead, early).map { "\(asked.told): \($0)" } }
      if isPlain, lead == nil {
        waiting += Set(early.filter { $0.arrival == nil && $0.row.standing != .proposal }.map(\.row.id)).count
      } else if !isPlain {
        waiting = .min
      }
      let unused = lag.unused.first { graph.asked($0.scope) == asked }
      let should = slow.unused(rows, asked)
      if unused?.answer.day != should?.date.latest {
        faults.append("\(asked.told): unused on \(unused?.answer.day.description ?? "no day")")
      }
    }
    if waiting >= 0, lag.waiting.count != waiting {
      faults.append("\(lag.waiting.count) wait and should be \(waiting)")
    }
    let lengths = lag.ahead.map { $0.until.earliest.number - $0.from.latest.number }
    if lengths != lengths.sorted(by: >) || lengths.contains(where: { $0 <= 0 }) {
      faults.append("leads of \(lengths) days")
    }
    for line in lag.unused { faults += self.faults(of: line, on: record.on(line.answer.day)) }
    return faults
  }

  /// The first sighting that the law followed, unless its dates are too coarse to say what came first.
  private func faults(of lead: Lag.Lead?, _ early: [LagBySighting.Sighting]) -> [String] {
    guard let lead else {
      let missing = early.first { $0.arrival.map { isExact($0) } == true }
      return missing.map { ["no lead from \($0.date) to \($0.arrival?.description ?? "")"] } ?? []
    }
    guard let sighting = early.first(where: { $0.date == lead.from && $0.arrival == lead.arrival.day }) else {
      return [
        "a lead from \(lead.from) to \(lead.arrival.day) among \(early.map { "\($0.date) \($0.row.id) \($0.arrival?.description ?? "")" })"
      ]
    }
    let before = early.prefix { $0.date.latest < sighting.date.latest }.filter {
      $0.arrival.map { isExact($0) } == true
    }
    return before.isEmpty && lead.standing == sighting.row.standing
      ? [] : ["a lead by \(lead.standing) from \(lead.from)"]
  }

  /// Whether nothing that begins on a day begins then by a coarse date.
  private func isExact(_ day: Day) -> Bool {
    !draft.authorities.contains { $0.from.latest == day && ($0.from.precision != .day || $0.from.isAbout) }
  }
}
