extension AsOf {
  /// The first later day on which the law gives the whole of what was perceived without it.
  ///
  /// Looked for only where the law says no or nothing and the perceived side says yes; a body that had by then
  /// succeeded the holder with that power counts as the holder.
  func lawCameLater(after answer: Answer) -> Day? {
    let now = answer.marks.inPart.map(sides) ?? answer
    let base = now.inLaw.answer.base
    guard under == nil, base == .hasNot || base == .notRecorded, now.perceived.answer.base.gives else { return nil }
    let scope = now.question.scope
    let last = graph.dataset.lawReadTo ?? .distantFuture
    let heirs = graph.heirs(of: scope)
    var days: Set<Day> = []
    for (heir, since) in heirs {
      var asked = scope
      asked.holder = heir
      days.formUnion(graph.turningDays(of: asked).union([since]))
    }
    return days.filter { $0 > day && $0 <= last }.sorted().first { later in
      let then = AsOf(graph, later)
      return heirs.contains { heir, since in
        guard since <= later else { return false }
        var asked = scope
        asked.holder = heir
        let side = then.sides(asked).inLaw
        return side.source != .agreement && side.answer.base == .has && !side.answer.isPerhaps
      }
    }
  }

  /// The Bill, introduced by the day and neither in force nor dropped, that would give what the law does not.
  func notLawYet(_ answer: Answer) -> ProposalID? {
    guard under == nil, !answer.inLaw.answer.base.gives else { return nil }
    return graph.proposals.first { proposal in
      proposal.isBillBeforeParliament(on: day)
        && AsOf(graph, day, under: proposal.handle).sides(answer.question.scope).inLaw.answer.base.gives
    }?.handle
  }
}

extension Proposal {
  /// Introduced by the day and by then neither in force nor dropped.
  package func isBillBeforeParliament(on day: Day) -> Bool {
    via == .bill && stages.contains { $0.kind == .introduced && $0.on.latest <= day }
      && !stages.contains { ($0.kind == .inForce || $0.kind == .dropped) && $0.on.earliest <= day }
  }
}

extension Graph {
  /// The holder of a scope and every body that succeeded it with that power and matter, with the day it did so.
  func heirs(of scope: Scope) -> [BodyID: Day] {
    var heirs: [BodyID: Day] = [scope.holder: .distantPast]
    var waiting = [scope.holder]
    while let body = waiting.popLast() {
      for tie in ties(to: body) where tie.kind == .succeeds && passes(tie, scope) {
        let since = max(heirs[body] ?? .distantPast, tie.period.from.latest)
        guard since < heirs[tie.of] ?? .distantFuture else { continue }
        heirs[tie.of] = since
        waiting.append(tie.of)
      }
    }
    return heirs
  }

  private func passes(_ tie: Tie, _ scope: Scope) -> Bool {
    let power = tie.powers.isEmpty || scope.power.map(tie.powers.contains) == true
    let matter =
      tie.matters.isEmpty
      || tie.matters.contains { named in
        scope.matter.map { $0 == named || isMatter($0, within: named) } == true
      }
    return power && matter
  }

  /// Every day on which the answer to a scope may change: ends of rows, ties and lives around it.
  package func turningDays(of scope: Scope) -> Set<Day> {
    let holders = kin(of: scope.holder)
    var days = turningDays(between: holders, and: kin(of: scope.subject))
    if scope.power == nil || scope.power == power("consent") {
      for row in holders.flatMap(rows(needing:)).map({ self[$0] }) {
        days.formUnion(force(of: row).turningDays)
        days.formUnion(turningDays(between: kin(of: row.holder), and: kin(of: row.subject)))
      }
    }
    for body in [scope.holder, scope.subject] { days.formUnion(self[body].life.turningDays) }
    return days.subtracting([.distantPast, .distantFuture])
  }

  private func turningDays(between holders: Set<BodyID>, and subjects: Set<BodyID>) -> Set<Day> {
    var days: Set<Day> = []
    for row in subjects.flatMap(rows(over:)).map({ self[$0] })
    where holders.contains(row.holder) || !holders.isDisjoint(with: row.jointly) {
      days.formUnion(force(of: row).turningDays)
    }
    for body in holders.union(subjects) {
      for tie in self[body].ties where tie.kind == .isA || tie.kind == .actsFor {
        days.formUnion(tie.period.turningDays)
      }
    }
    return days
  }

  /// A body, all that are ever its members, and all that these ever belong to or act for.
  private func kin(of body: BodyID) -> Set<BodyID> {
    let members = reach([body]) { ties(to: $0).filter { $0.kind == .isA }.map(\.of) }
    return reach(members) { self[$0].ties.filter { $0.kind == .isA || $0.kind == .actsFor }.map(\.to) }
  }

  private func reach(_ bodies: Set<BodyID>, by step: (BodyID) -> [BodyID]) -> Set<BodyID> {
    var found = bodies
    var waiting = Array(bodies)
    while let next = waiting.popLast() {
      for body in step(next) where found.insert(body).inserted { waiting.append(body) }
    }
    return found
  }
}
