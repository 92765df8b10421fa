package import Accountability

/// A body that stands for another on some days: itself, one it came from, or one it went into.
package struct Kin: Hashable, Sendable {
  package let body: BodyID
  package let days: DaySpan
}

extension Graph {
  /// A body, those it succeeded until it did, and those that succeeded it from then on, up to a last day; earliest
  /// first, the body itself always there.
  ///
  /// One that took over some powers or matters only is another body: what could be done to the earlier one is not what
  /// can be done to it.
  func lineage(of body: BodyID, to last: Day) -> [Kin] {
    let ancestors = succession(from: body, .distantFuture, by: { self[$0].ties.map { ($0, $0.to) } }, isFirst: false)
    let heirs = succession(from: body, .distantPast, by: { ties(to: $0).map { ($0, $0.of) } }, isFirst: true)
    let always = DaySpan(first: .distantPast, last: last)
    let before = ancestors.map { Kin(body: $0, days: DaySpan(first: .distantPast, last: min($1.previous, last))) }
    let after = heirs.map { Kin(body: $0, days: DaySpan(first: $1, last: last)) }
    return ([Kin(body: body, days: always)] + before + after)
      .filter { $0.days.first <= $0.days.last && $0.days.first < .distantFuture }
      .sorted { ($0.days.last, $0.days.first, self[$0.body].id) < ($1.days.last, $1.days.first, self[$1.body].id) }
  }

  /// The bodies reached by successions, with the day on which the chain that leads there is complete: of several
  /// chains, the first one or the last one to be.
  private func succession(
    from body: BodyID, _ start: Day, by step: (BodyID) -> [(tie: Tie, to: BodyID)], isFirst: Bool
  ) -> [BodyID: Day] {
    var found = [body: start]
    var waiting = [body]
    while let next = waiting.popLast() {
      guard let reached = found[next] else { continue }
      for (tie, other) in step(next)
      where tie.kind == .succeeds && tie.powers.isEmpty && tie.matters.isEmpty && other != body {
        let since = tie.period.from.latest
        let day = isFirst ? max(reached, since) : min(reached, since)
        if let known = found[other], isFirst ? known <= day : known >= day { continue }
        found[other] = day
        waiting.append(other)
      }
    }
    found[body] = nil
    return found
  }

  /// A body and every class it ever belongs to, at any remove.
  func classesEver(of body: BodyID) -> Set<BodyID> {
    reach(body) { self[$0].ties.filter { $0.kind == .isA }.map(\.to) }
  }

  /// A body and every body that ever belongs to it, at any remove.
  func membersEver(of body: BodyID) -> Set<BodyID> {
    reach(body) { ties(to: $0).filter { $0.kind == .isA }.map(\.of) }
  }

  private func reach(_ body: BodyID, by step: (BodyID) -> [BodyID]) -> Set<BodyID> {
    var found: Set<BodyID> = [body]
    var waiting = [body]
    while let next = waiting.popLast() {
      for body in step(next) where found.insert(body).inserted { waiting.append(body) }
    }
    return found
  }

  /// Whoever by any row ever had a power over a body or had it not, alone, jointly, by a consent that is needed, or
  /// acting for another; a class stands for its members. In order of their ids.
  func everHolders(of power: PowerID, over subject: BodyID, about matter: MatterID?) -> [BodyID] {
    let subjects = classesEver(of: subject).union(membersEver(of: subject))
    let over = subjects.flatMap(rows(over:)).map { self[$0] }.filter { $0.retirement == nil }
    var holders: Set<BodyID> = []
    for row in over where row.power == nil || row.power == power {
      guard areRelated(row.about, matter) else { continue }
      holders.formUnion([row.holder] + row.jointly)
    }
    if power == self.power("consent") {
      let held = subjects.flatMap(rows(heldBy:)).map { self[$0] }
      for row in over + held where areRelated(row.about, matter) { holders.formUnion(row.consent) }
    }
    let principals = holders.reduce(into: Set<BodyID>()) { $0.formUnion(membersEver(of: $1)) }
    for tie in principals.flatMap(ties(to:))
    where tie.kind == .actsFor && (tie.powers.isEmpty || tie.powers.contains(power)) {
      holders.insert(tie.of)
    }
    return holders.sorted { self[$0].id < self[$1].id }
  }

  /// Whether two matters have anything in common; none is any matter.
  func areRelated(_ matter: MatterID?, _ other: MatterID?) -> Bool {
    guard let matter, let other else { return true }
    return matter == other || isMatter(matter, within: other) || isMatter(other, within: matter)
  }
}
