package import Accountability

/// How long were practice, claims and proposals ahead of the law?
package struct LagInquiry: Hashable, Sendable {
  /// Over it or held by it; nil for all.
  package let body: BodyID?

  package init(_ body: BodyID?) { self.body = body }

  /// Scope after scope, of all that are reported or proposed.
  package func work(in graph: Graph) -> Work<Lag> {
    let early =
      body.map { graph.early(among: Set(graph.rows(over: $0) + graph.rows(heldBy: $0)).sorted()) }
      ?? graph.early(among: graph.authorityIDs)
    return early.sorted { graph.key($0.scope) }.then { [self] early in
      let firsts = early.indices.filter { $0 == 0 || early[$0].scope != early[$0 - 1].scope }
      return Work(
        Sweep(
          over: Array(zip(firsts, firsts.dropFirst() + [early.count])),
          each: { first, end in [graph.wait(at: early[first].scope, early[first..<end])] },
          gather: { graph.lag($0, self) }))
    }
  }
}

/// What was so before the law gave it, and what the law gave and nobody is said to have used.
package struct Lag: Hashable, Sendable {
  package let inquiry: LagInquiry
  /// The longest first.
  package let ahead: [Lead]
  /// In law, and a source says that it is not used: on the first day on which a source says so.
  package let unused: [SurveyLine]
  /// The rows that report as practised or claimed what the law had not given and has not given since, by scope.
  package let waiting: [AuthorityID]

  /// One thing that was practised, claimed or proposed first and law later.
  package struct Lead: Hashable, Sendable {
    package let scope: Scope
    /// Practice, claim or proposal: the first of them.
    package let standing: Standing
    /// All that say so, the first one first.
    package let rows: [AuthorityID]
    /// The first sighting, or the first stage of the proposal.
    package let from: DateText
    /// When the law gave it, as its rows have it.
    package let until: DateText
    /// When and to whom the law surely gave it.
    package let arrival: Arrival

    /// Whole months between the two dates; where one is a month or a year, the fewest there can be.
    package var months: Int {
      let (start, end) = (from.latest.civil, until.earliest.civil)
      return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
    }

    /// Whether both dates are single days.
    package var isExact: Bool { from.isOneDay && until.isOneDay }

    fileprivate var days: Int { Int(until.earliest.number) - Int(from.latest.number) }
  }
}

/// What came of one scope.
private struct Wait {
  var lead: Lag.Lead?
  var unused: SurveyLine?
  /// Rows that report what the law had not given and has not given since.
  var waiting: Set<AuthorityID> = []
}

/// A row on a day on which it was seen, or proposed.
private struct Sighting {
  let row: Authority
  let date: DateText

  /// The first day on which it has surely been so.
  var day: Day { date.latest }
}

extension Graph {
  /// By power, highest rank first, then subject, holder and matter.
  fileprivate func key(_ scope: Scope) -> [String] {
    [
      String(100 - (scope.power.map { self[$0].rank } ?? 10)), scope.power.map { self[$0].id } ?? "",
      self[scope.subject].id, self[scope.holder].id, scope.matter.map { self[$0].id } ?? "",
    ]
  }

  /// Those of some rows that may be ahead of the law, or say that what it gives is not used.
  fileprivate func early<Rows: RandomAccessCollection>(among rows: Rows) -> Work<[Authority]>
  where Rows.Element == AuthorityID, Rows.Index == Int {
    Work(
      Sweep(
        overChunksOf: rows, by: 1024, each: { $0.map { self[$0] }.filter(\.mayBeEarly) }, gather: { $0 }))
  }

  fileprivate func lag(_ waits: [Wait], _ inquiry: LagInquiry) -> Lag {
    let leads = waits.compactMap(\.lead).enumerated()
      .sorted { (-$0.element.days, $0.offset) < (-$1.element.days, $1.offset) }
    return Lag(
      inquiry: inquiry, ahead: leads.map(\.element), unused: waits.compactMap(\.unused),
      waiting: waits.flatMap { $0.waiting.sorted() })
  }

  /// Takes the sightings of all rows of a scope in order, until one of them turns out to be ahead of the law.
  fileprivate func wait(at scope: Scope, _ rows: ArraySlice<Authority>) -> Wait {
    let known = dataset.lawReadTo ?? .distantFuture
    let sightings = rows.flatMap(sightings).filter { $0.date.isDated && $0.day <= known }
      .sorted { ($0.day, $0.date.earliest, $0.row.id) < ($1.day, $1.date.earliest, $1.row.id) }
    var wait = Wait()
    for sighting in sightings {
      let view = AsOf(self, sighting.day)
      let answer = view.sides(scope)
      if sighting.row.holds == .hasNot {
        let isUnused = answer.inLaw.answer.base.gives && answer.practice.base == .hasNot
        if isUnused, wait.unused == nil { wait.unused = SurveyLine(scope: scope, answer: answer) }
      } else if wait.lead == nil, answer.inLaw.answer.base.isNoOrSilent, sighting.speaks(in: answer),
        gift(of: scope, on: view.day) == nil
      {
        let isProposed = sighting.row.standing == .proposal
        if let arrival = isProposed ? arrival(of: scope, after: view.day) : view.arrival(after: answer) {
          wait.lead = lead(scope, sighting, sightings.map(\.row), arrival)
        } else if !isProposed {
          wait.waiting.insert(sighting.row.handle)
        }
      }
    }
    return wait
  }

  /// When a row was seen, its beginning counting as one; for a proposal its earliest stage.
  private func sightings(_ row: Authority) -> [Sighting] {
    let dates =
      row.proposal.map { self[$0].stages.map(\.on).filter(\.isDated) }.map { stages in
        stages.min { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }.map { [$0] } ?? []
      } ?? row.sightings + [row.period.from]
    return dates.map { Sighting(row: row, date: $0) }
  }

  /// The law's date is that of its rows where it may be no day, unless that would reach back to before the sighting.
  private func lead(_ scope: Scope, _ first: Sighting, _ rows: [Authority], _ arrival: Arrival) -> Lag.Lead {
    let stated = arrival.rows.map { self[$0].period.from }
      .first { $0.latest == arrival.day && !$0.isOneDay && $0.earliest > first.day }
    var seen: Set<AuthorityID> = []
    let saying = ([first.row] + rows).filter { $0.holds == .has && seen.insert($0.handle).inserted }
    return Lag.Lead(
      scope: scope, standing: first.row.standing, rows: saying.map(\.handle), from: first.date,
      until: stated ?? DateText(arrival.day), arrival: arrival)
  }
}

extension Sighting {
  /// Whether its row's standing says yes in an answer; of proposals no answer speaks.
  fileprivate func speaks(in answer: Answer) -> Bool {
    row.standing == .proposal || answer.report(row.standing).base.gives
  }
}

extension Authority {
  fileprivate var scope: Scope { Scope(holder: holder, power: power, subject: subject, matter: about) }

  /// Whether it may be ahead of the law, or say that what the law gives is not used.
  fileprivate var mayBeEarly: Bool {
    guard retirement == nil else { return false }
    switch standing {
    case .practice: return true
    case .claim, .proposal: return holds == .has
    default: return false
    }
  }
}

extension DateText {
  /// Whether it is neither open nor unknown.
  var isDated: Bool { precision != .open && precision != .unknown }

  var isOneDay: Bool { precision == .day && earliest == latest }
}
