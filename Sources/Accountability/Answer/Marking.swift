/// The first day on which the law gives what it had not given before, and to whom.
package struct Arrival: Hashable, Sendable {
  package let day: Day
  /// The holder itself, or a body that had by then succeeded it with that power.
  package let heir: BodyID
  /// The rows that give it.
  package let rows: [AuthorityID]
}

extension AsOf {
  /// When the law later gives the whole of what was perceived without it.
  ///
  /// Looked for only where the law says no or nothing and the perceived side says yes; a body that had by then
  /// succeeded the holder with that power counts as the holder.
  package func arrival(after answer: Answer) -> Arrival? {
    let now = answer.marks.inPart.map(sides) ?? answer
    guard under == nil, now.inLaw.answer.base.isNoOrSilent, now.perceived.answer.base.gives else { return nil }
    return graph.arrival(of: now.question.scope, after: day)
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
  /// The first day after one, among those on which something turns, on which the law gives a scope: see `gift(of:on:)`.
  package func arrival(of scope: Scope, after day: Day) -> Arrival? {
    let last = dataset.lawReadTo ?? .distantFuture
    let heirs = orderedHeirs(of: scope)
    let days = heirs.reduce(into: Set<Day>()) { days, heir in
      days.formUnion(turningDays(of: scope.held(by: heir.body)).union([heir.since]))
    }
    for later in days.sorted() where later > day && later <= last {
      if let gift = gift(of: scope, on: later, to: heirs) { return gift }
    }
    return nil
  }

  /// What the law, and no agreement, surely gives on a day of the whole of a scope to its holder, or else to a body that
  /// has by then succeeded it with that power.
  package func gift(of scope: Scope, on day: Day) -> Arrival? { gift(of: scope, on: day, to: orderedHeirs(of: scope)) }

  private func gift(of scope: Scope, on day: Day, to heirs: [(body: BodyID, since: Day)]) -> Arrival? {
    let then = AsOf(self, day)
    for heir in heirs where heir.since <= day {
      let side = then.sides(scope.held(by: heir.body)).inLaw
      guard side.source != .agreement, side.answer.base == .has, !side.answer.isPerhaps else { continue }
      return Arrival(day: day, heir: heir.body, rows: side.answer.rows.map(\.authority))
    }
    return nil
  }

  /// The holder itself first.
  private func orderedHeirs(of scope: Scope) -> [(body: BodyID, since: Day)] {
    heirs(of: scope).sorted { ($0.value, self[$0.key].id) < ($1.value, self[$1.key].id) }
      .map { (body: $0.key, since: $0.value) }
  }

  /// The holder of a scope and every body that succeeded it with that power and matter, with the day it did so.
  package func heirs(of scope: Scope) -> [BodyID: Day] {
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
    Set(turningPeriods(of: scope).flatMap(\.turningDays)).subtracting([.distantPast, .distantFuture])
  }

  /// The rows, ties and lives around a scope, by when they are in force: its answer changes on their ends only.
  package func turningPeriods(of scope: Scope) -> [Period] {
    let holders = kin(of: scope.holder)
    var periods = turningPeriods(between: holders, and: kin(of: scope.subject))
    if scope.power == nil || scope.power == power("consent") {
      for row in holders.flatMap(rows(needing:)).map({ self[$0] }) {
        periods.append(force(of: row))
        periods += turningPeriods(between: kin(of: row.holder), and: kin(of: row.subject))
      }
    }
    return periods + [scope.holder, scope.subject].map { self[$0].life }
  }

  private func turningPeriods(between holders: Set<BodyID>, and subjects: Set<BodyID>) -> [Period] {
    let rows = subjects.flatMap(rows(over:)).map { self[$0] }
      .filter { holders.contains($0.holder) || !holders.isDisjoint(with: $0.jointly) }
    let ties = holders.union(subjects).flatMap { self[$0].ties }.filter { $0.kind == .isA || $0.kind == .actsFor }
    return rows.map(force) + ties.map(\.period)
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
