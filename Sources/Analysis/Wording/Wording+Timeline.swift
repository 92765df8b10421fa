package import Accountability

extension Wording {
  /// How many lived, began and ended in some days; of one body, how long it lived and what is recorded over it.
  package func timeline(_ timeline: Timeline) -> [String] {
    if let body = timeline.inquiry.body { return life(body, timeline) }
    let count = timeline.lives.count
    let time = "between \(timeline.days.first.spoken) and \(timeline.days.last.spoken)"
    guard count > 0 else { return ["No body is recorded as living \(time)."] }
    let lived = "\(English.capitalised(English.count(count, "body", "bodies"))) lived \(time)"
    let began = timeline.began == 0 ? "none" : English.number(timeline.began)
    return ["\(lived); \(began) began in that time, and \(ended(timeline))."]
  }

  /// `25 ended, 15 of them with a successor`
  private func ended(_ timeline: Timeline) -> String {
    switch (timeline.ended, timeline.followed) {
    case (0, _): "none ended"
    case (1, let followed): "one ended, with\(followed == 1 ? "" : "out") a successor"
    case (let ended, 0): "\(ended) ended, none of them with a successor"
    case (let ended, let followed):
      "\(ended) ended, \(followed == ended ? "each" : "\(followed) of them") with a successor"
    }
  }

  /// Its life, its successors, and how many powers over it are told of.
  private func life(_ body: BodyID, _ timeline: Timeline) -> [String] {
    let laws = timeline.holds.count { $0.side == .law }
    let reports = timeline.holds.count - laws
    let held =
      laws + reports == 0
      ? "No power of others over it is recorded in this time."
      : "Powers of others over it in this time: \(laws == 0 ? "none" : String(laws)) in law, "
        + "\(reports == 0 ? "none" : String(reports)) by report."
    return [lived(body)] + successors(of: body) + [held]
  }

  /// `Monitor existed from 5 Jan 2004 to 30 Jun 2022.`
  package func lived(_ body: BodyID) -> String {
    let life = graph[body].life
    let name = English.capitalised(inSentence(body))
    switch (life.from.isDated, life.until.isDated) {
    case (true, true): return "\(name) existed \(span(life))."
    case (true, false) where life.until.precision == .open: return "\(name) has existed since \(life.from.spoken)."
    case (true, false): return "\(name) has existed since \(life.from.spoken); it ended on a day that nobody knows."
    case (false, true): return "\(name) existed until \(ending(life)); \(unsaid(life.from, "it")) began."
    case (false, false):
      let end = life.until.precision == .open ? "no end of it is recorded" : "nobody knows when it ended"
      return "\(English.capitalised(unsaid(life.from, inSentence(body)))) began; \(end)."
    }
  }

  private func unsaid(_ date: DateText, _ who: String) -> String {
    date.precision == .unknown ? "nobody knows when \(who)" : "it is not recorded when \(who)"
  }

  /// `It followed Monitor (1 Jul 2022).`, and who followed it.
  package func successors(of body: BodyID) -> [String] {
    let before = named(graph[body].ties.filter { $0.kind == .succeeds }, \.to) { start(of: $0).previous }
    let after = named(graph.ties(to: body).filter { $0.kind == .succeeds }, \.of, on: start)
    return (before.isEmpty ? [] : ["It followed \(before)."])
      + (after.isEmpty ? [] : ["\(English.capitalised(after)) followed it."])
  }

  /// Each body once, with the days of its successions: `the jetty (1 Jan 2010)`.
  private func named(_ ties: [Tie], _ end: KeyPath<Tie, BodyID>, on day: (Tie) -> Day) -> String {
    var order: [BodyID] = []
    for tie in ties where !order.contains(tie[keyPath: end]) { order.append(tie[keyPath: end]) }
    let names = order.map { body in
      let own = ties.filter { $0[keyPath: end] == body }
      let dates = own.map(\.period.from).filter(\.isDated).map(\.spoken)
      return named(body, on: day(own[0])) + (dates.isEmpty ? "" : " (\(English.list(dates)))")
    }
    return English.list(names)
  }

  /// The day of a succession, as far as it has one.
  private func start(of tie: Tie) -> Day { tie.period.from.isDated ? tie.period.from.latest : day }

  /// Who followed, for a cell: `NHS England; and 2 more`.
  package func heirs(of body: BodyID) -> String {
    let heirs = graph.ties(to: body).filter { $0.kind == .succeeds }
    let names = Set(heirs.map(\.of)).sorted(by: graph.precedes).map { cell($0) }
    return names.prefix(2).joined(separator: "; ") + (names.count > 2 ? "; and \(names.count - 2) more" : "")
  }

  /// When it is so: `from 1 Apr 2004 to 31 Mar 2013; perhaps from 1 Jan 2014 on`.
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
      return
        "\(English.capitalised(who)) \(isOver ? "was" : "is") reported as able to \(deed); the reports hold \(times)."
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
