package import Accountability

extension Wording {
  /// How many lived, began and ended in some days; of one body, how long it lived and what is recorded over it.
  package func timeline(_ timeline: Timeline) -> [String] {
    if let body = timeline.inquiry.body { return life(body, timeline) }
    let count = timeline.lives.count
    let time = "between \(timeline.days.first.spoken) and \(timeline.days.last.spoken)"
    guard count > 0 else { return ["No body is recorded as living \(time)."] }
    let lived = "\(English.capitalised(English.count(count, "body", "bodies"))) lived \(time)"
    let began = timeline.began == 0 ? "none began" : "\(timeline.began) began"
    guard timeline.ended > 0 else { return ["\(lived); \(began) in that time, and none ended."] }
    return [
      "\(lived); \(began) in that time and \(timeline.ended) ended, of which \(timeline.followed) had a successor."
    ]
  }

  private func life(_ body: BodyID, _ timeline: Timeline) -> [String] {
    let laws = timeline.holds.count { $0.side == .law }
    let reports = timeline.holds.count - laws
    let held =
      laws == 0
      ? "Nobody is recorded as having a power over it in law in this time"
      : "In this time \(English.count(laws, "power", "powers")) of others over it \(laws == 1 ? "is" : "are") recorded in law"
    let reported = reports == 0 ? "none by report" : "\(English.count(reports, "power", "powers")) by report"
    return [lived(body)] + successors(of: body) + ["\(held), and \(reported)."]
  }

  /// `Monitor existed from 5 Jan 2004 to 30 Jun 2022.`
  package func lived(_ body: BodyID) -> String {
    let life = graph[body].life
    let name = English.capitalised(inSentence(body))
    switch (life.from.isDated, life.until.isDated) {
    case (true, true): return "\(name) existed \(span(life))."
    case (true, false) where life.until.precision == .open: return "\(name) has existed since \(life.from.spoken)."
    case (true, false): return "\(name) has existed since \(life.from.spoken); it ended on a day that nobody knows."
    case (false, true):
      return "\(name) existed until \(ending(life)); \(Wording.unsaid(life.from, "when it began"))."
    case (false, false):
      return "Of \(inSentence(body)) \(Wording.unsaid(life.from, "when it began")), and "
        + (life.until.precision == .open ? "no end." : "nobody knows when it ended.")
    }
  }

  private static func unsaid(_ date: DateText, _ what: String) -> String {
    date.precision == .unknown ? "nobody knows \(what)" : "it is not recorded \(what)"
  }

  /// `NHS England followed it on 1 Jul 2022.`, and whom it followed.
  package func successors(of body: BodyID) -> [String] {
    let before = graph[body].ties.filter { $0.kind == .succeeds }.map { "\(named($0.to, on: start(of: $0).previous))\(since($0))" }
    let after = graph.ties(to: body).filter { $0.kind == .succeeds }.map { "\(named($0.of, on: start(of: $0)))\(since($0))" }
    return (before.isEmpty ? [] : ["It followed \(English.list(before))."])
      + (after.isEmpty ? [] : ["\(English.capitalised(English.list(after))) followed it."])
  }

  /// The day of a succession, as far as it has one.
  private func start(of tie: Tie) -> Day { tie.period.from.isDated ? tie.period.from.latest : day }

  private func since(_ tie: Tie) -> String { tie.period.from.isDated ? " (\(tie.period.from.spoken))" : "" }

  /// Who followed, for a cell: `NHS England; and 2 more`.
  package func heirs(of body: BodyID) -> String {
    let heirs = graph.ties(to: body).filter { $0.kind == .succeeds }
    let names = Set(heirs.map(\.of)).sorted(by: graph.precedes).map { cell($0) }
    return names.prefix(2).joined(separator: "; ") + (names.count > 2 ? "; and \(names.count - 2) more" : "")
  }

  /// When a body lived, for a cell: `5 Jan 2004 to 30 Jun 2022`.
  package func lifeCell(_ life: Period) -> String {
    "\(life.from.precision == .open ? "not recorded" : life.from.spoken) to \(ending(life) == "still" ? "now" : ending(life))"
  }

  /// When it is so: `1 Apr 2004 to 31 Mar 2013; perhaps 2014 on`.
  package func times(_ hold: Timeline.Hold, known: Day) -> String {
    hold.times.map { run in
      let first = run.days.first == .distantPast ? "" : "from \(run.days.first.spoken) "
      let last = run.days.last >= known ? "on" : "to \(run.days.last.spoken)"
      let when = first.isEmpty && last == "on" ? "at all times that are known" : first + last
      return run.isPerhaps ? "perhaps \(when)" : when
    }.joined(separator: "; ")
  }

  /// `In law Monitor could direct a trust in part, from 1 Apr 2004 to 31 Mar 2013.`
  package func hold(_ hold: Timeline.Hold, known: Day) -> String {
    let who = inSentence(hold.scope.holder)
    let isOver = hold.times.allSatisfy { $0.days.last < known }
    let limit =
      switch hold.base {
      case .inPart: " in part"
      case .conditional: " when something has happened"
      default: ""
      }
    let deed = deed(hold.scope) + limit
    let times = times(hold, known: known)
    if hold.side == .report {
      return "\(English.capitalised(who)) \(isOver ? "was" : "is") reported as able to \(deed); the reports hold \(times)."
    }
    return "In law \(who) \(isOver ? "could" : "may") \(deed): \(times)."
  }

  /// `direct it (part)`
  package func act(_ hold: Timeline.Hold) -> String {
    let limit =
      switch hold.base {
      case .inPart: " (part)"
      case .conditional: " (if)"
      default: ""
      }
    return act(hold.scope) + limit
  }
}
