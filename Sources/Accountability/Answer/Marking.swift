extension AsOf {
  /// The first later day on which the law gives the whole of what was perceived without it.
  ///
  /// Looked for only where the law says no or nothing and the perceived side says yes; a body that had by then
  /// succeeded the holder with that power counts as the holder.
  func lawCameLater(after answer: Answer) -> Day? {
    guard under == nil, !answer.inLaw.answer.base.gives, answer.inLaw.answer.base != .contested,
      answer.perceived.answer.base.gives
    else { return nil }
    let scope = answer.marks.inPart ?? answer.question.scope
    let last = graph.dataset.lawReadTo ?? .distantFuture
    let heirs = graph.heirs(of: scope)
    var days: Set<Day> = []
    for heir in heirs.map(\.body) {
      var asked = scope
      asked.holder = heir
      days.formUnion(graph.turningDays(of: asked))
    }
    return days.filter { $0 > day && $0 <= last }.sorted().first { later in
      let then = AsOf(graph, later)
      return heirs.contains { heir in
        guard heir.since <= later else { return false }
        var asked = scope
        asked.holder = heir.body
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
  func heirs(of scope: Scope) -> [(body: BodyID, since: Day)] {
    var heirs: [(body: BodyID, since: Day)] = [(scope.holder, .distantPast)]
    var next = 0
    while next < heirs.count {
      let (body, since) = heirs[next]
      for tie in ties(to: body) where tie.kind == .succeeds && passes(tie, scope) {
        if !heirs.contains(where: { $0.body == tie.of }) { heirs.append((tie.of, max(since, tie.period.from.latest))) }
      }
      next += 1
    }
    return heirs
  }

  private func passes(_ tie: Tie, _ scope: Scope) -> Bool {
    let power = tie.powers.isEmpty || scope.power.map(tie.powers.contains) == true
    let matter = tie.matters.isEmpty
      || tie.matters.contains { named in
        scope.matter.map { $0 == named || isMatter($0, within: named) } == true
      }
    return power && matter
  }

  /// Every day on which the answer to a scope may change: ends of rows, ties and lives around it.
  package func turningDays(of scope: Scope) -> Set<Day> {
    let holders = lineage(of: scope.holder, following: [.isA, .actsFor])
    let subjects = lineage(of: scope.subject, following: [.isA])
    var days: Set<Day> = []
    for subject in subjects {
      for row in rows(over: subject).map({ self[$0] })
      where holders.contains(row.holder) || !holders.isDisjoint(with: row.jointly + row.consent) {
        days.formUnion(force(of: row).turningDays)
      }
    }
    for holder in holders {
      for row in rows(needing: holder).map({ self[$0] }) { days.formUnion(force(of: row).turningDays) }
    }
    for body in holders.union(subjects) {
      for tie in self[body].ties where tie.kind == .isA || tie.kind == .actsFor {
        days.formUnion(tie.period.turningDays)
      }
    }
    for body in [scope.holder, scope.subject] { days.formUnion(self[body].life.turningDays) }
    return days.subtracting([.distantPast, .distantFuture])
  }

  /// A body with all that ties of some kinds ever connect it to, upwards and downwards.
  private func lineage(of body: BodyID, following kinds: Set<TieKind>) -> Set<BodyID> {
    var found: Set<BodyID> = [body]
    for direction in [true, false] {
      var waiting = [body]
      while let next = waiting.popLast() {
        let ties = direction ? self[next].ties : self.ties(to: next)
        for tie in ties where kinds.contains(tie.kind) {
          let other = direction ? tie.to : tie.of
          if found.insert(other).inserted { waiting.append(other) }
        }
      }
    }
    return found
  }
}
