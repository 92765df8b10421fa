import Accountability

/// What was read of every holder, gathered into one trace.
struct Gathering {
  let graph: Graph
  let lineage: [Kin]
  let pursuits: [Pursuit]

  func trace(_ inquiry: TraceInquiry) -> Trace {
    let tenures = handedOver(tenures(\.held))
    let denials = Set(pursuits.flatMap(\.runs).flatMap(\.reading.denials))
    return Trace(
      inquiry: inquiry, lineage: lineage, tenures: tenures, reported: self.tenures(\.reported), gaps: gaps(in: tenures),
      overlaps: overlaps(of: tenures), denials: denials.sorted { graph[$0].id < graph[$1].id })
  }
}

extension Gathering {
  private struct Piece: Hashable {
    var row: AuthorityID
    var ground: Ground
  }

  /// What two rows of one tenure have in common.
  private struct Frame: Hashable {
    var ground: Ground
    var subject: BodyID
    var days: DaySpan
    var dates: Period
    var lastSeen: DateText?
  }

  private func tenures(_ holdings: KeyPath<Pursuit.Reading, [Pursuit.Holding]>) -> [Trace.Tenure] {
    var rows: [Frame: [AuthorityID]] = [:]
    for pursuit in pursuits {
      let pieces = pursuit.runs.map { run in
        Set(run.reading[keyPath: holdings].map { Piece(row: $0.row, ground: $0.ground) })
      }
      let ends = TraceDates(of: pursuit, among: lineage, in: graph)
      for piece in Set(pieces.joined()) {
        var runs = Runs<Bool>(to: pursuit.days.last, isSame: ==)
        for (run, there) in zip(pursuit.runs, pieces) { runs.add(there.contains(piece), on: run.days.first) }
        for run in runs.all where run.reading {
          let frame = Frame(
            ground: piece.ground, subject: pursuit.scope.subject, days: run.days,
            dates: ends.dates(of: run.days, by: piece.row), lastSeen: ends.lastSeen(of: run.days, by: piece.row))
          rows[frame, default: []].append(piece.row)
        }
      }
    }
    return rows.map(tenure).sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  private func tenure(_ frame: Frame, _ rows: [AuthorityID]) -> Trace.Tenure {
    let scope = Scope(
      holder: frame.ground.scope.holder, power: frame.ground.scope.power, subject: frame.subject,
      matter: pursuits.first?.scope.matter)
    return Trace.Tenure(
      ground: frame.ground, subject: frame.subject, rows: rows.sorted { graph[$0].id < graph[$1].id }, days: frame.days,
      dates: frame.dates, lastSeen: frame.lastSeen, answer: AsOf(graph, frame.days.first).sides(scope))
  }

  /// By first day, last day, holder, part, subject, event, the rest of the ground and rows: no two have the same.
  private func key(_ tenure: Trace.Tenure) -> [String] {
    let days = [tenure.days.first, tenure.days.last].map { String(Int($0.number) + 50_000_000_000) }
    let ground = tenure.ground
    let scope = ground.scope
    let rest = [
      ground.standing.name, "\(ground.isConsent)", ground.actingFor.map { graph[$0].id } ?? "",
      "\(ground.isUnsettled)", "\(tenure.dates.from)", "\(tenure.dates.until)",
    ]
    return days + [
      graph[scope.holder].id, scope.matter.map { graph[$0].id } ?? "", graph[scope.subject].id,
      graph[tenure.subject].id, ground.when,
    ] + rest + tenure.rows.map { graph[$0].id }
  }
}
