import Accountability

/// Pairs the rules of two days into changes: what stayed, what moved to another holder, what came and what went.
struct ChangeFinder {
  let graph: Graph
  let old: [HeldRule]
  let new: [HeldRule]

  /// Every change once, in order of kind, power and holder.
  func changes() -> [AuthorityChange] {
    let before = grouped(old)
    let after = grouped(new)
    var gone = before.keys.filter { after[$0] == nil && $0.rule.holds == .has }
    var come = after.keys.filter { before[$0] == nil && $0.rule.holds == .has }
    var changes = altered(before, after)
    for (sameEvent, toHeirs) in [(true, true), (false, true), (true, false)] {
      changes += moves(&gone, &come, before, after, sameEvent: sameEvent, toHeirs: toHeirs)
    }
    changes += come.map { change(.gained, $0, before: [], after: after[$0] ?? [], reverses: denied(before, $0)) }
    changes += gone.map { change(.lost, $0, before: before[$0] ?? [], after: []) }
    changes += denials(before, after)
    return changes.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  private struct Held: Hashable {
    var holder: BodyID
    var rule: Rule
  }

  private func grouped(_ rules: [HeldRule]) -> [Held: [AuthorityID]] {
    Dictionary(grouping: rules) { Held(holder: $0.holder, rule: $0.rule) }.mapValues { $0.map(\.row) }
  }

  /// The same holder keeps it, on other terms or another ground.
  private func altered(_ before: [Held: [AuthorityID]], _ after: [Held: [AuthorityID]]) -> [AuthorityChange] {
    before.compactMap { held, rows in
      guard held.rule.holds == .has, let now = after[held], Set(now) != Set(rows), terms(now) != terms(rows) else {
        return nil
      }
      return change(.changed, held, before: rows, after: now)
    }
  }

  private func terms(_ rows: [AuthorityID]) -> Set<[String]> {
    Set(
      rows.map { graph[$0] }.map { row in
        [row.mode.name, row.limits, row.otherProcedure, row.standing.name]
          + (row.consent + row.consult + row.jointly).map { graph[$0].id }
      })
  }

  /// The same power over the same subject about the same matter, gone from one holder or several and come to another.
  ///
  /// `toHeirs` looks only at what came to a successor; `sameEvent` at what needs the same event.
  private func moves(
    _ gone: inout [Held], _ come: inout [Held], _ before: [Held: [AuthorityID]], _ after: [Held: [AuthorityID]],
    sameEvent: Bool, toHeirs: Bool
  ) -> [AuthorityChange] {
    var changes: [AuthorityChange] = []
    for taker in come.sorted(by: precedes) {
      let givers = gone.filter { isSame($0.rule, taker.rule, sameEvent: sameEvent) && $0.holder != taker.holder }
        .filter { !toHeirs || succeeds(taker.holder, $0.holder) }.sorted(by: precedes)
      guard !givers.isEmpty else { continue }
      gone.removeAll { givers.contains($0) }
      come.removeAll { $0 == taker }
      changes.append(
        change(
          .moved, taker, from: givers.map(\.holder), before: givers.flatMap { before[$0] ?? [] },
          after: after[taker] ?? []))
    }
    return changes
  }

  private func isSame(_ one: Rule, _ other: Rule, sameEvent: Bool) -> Bool {
    one.power == other.power && one.subject == other.subject && one.matter == other.matter
      && (one.when == other.when || !sameEvent)
  }

  private func succeeds(_ heir: BodyID, _ body: BodyID) -> Bool {
    graph[heir].ties.contains { $0.kind == .succeeds && $0.to == body }
  }

  /// What the rules began or ceased to deny, of holders that live on and gained or lost nothing by it.
  private func denials(_ before: [Held: [AuthorityID]], _ after: [Held: [AuthorityID]]) -> [AuthorityChange] {
    let began = after.filter { $0.key.rule.holds == .hasNot && before[$0.key] == nil }
      .filter { held, _ in !before.keys.contains { isContrary($0, held) } }
    let ceased = before.filter { $0.key.rule.holds == .hasNot && after[$0.key] == nil }
      .filter { held, _ in after.keys.contains { $0.holder == held.holder } }
      .filter { held, _ in !after.keys.contains { isContrary($0, held) } }
    return began.map { change(.nowDenied, $0.key, before: [], after: $0.value) }
      + ceased.map { change(.noLongerDenied, $0.key, before: $0.value, after: []) }
  }

  private func isContrary(_ one: Held, _ other: Held) -> Bool {
    one.holder == other.holder && one.rule.holds != other.rule.holds
      && isSame(one.rule, other.rule, sameEvent: true)
  }

  private func denied(_ before: [Held: [AuthorityID]], _ held: Held) -> Bool {
    before.keys.contains { isContrary($0, held) }
  }

  private func change(
    _ kind: AuthorityChange.Kind, _ held: Held, from: [BodyID] = [], before: [AuthorityID], after: [AuthorityID],
    reverses: Bool = false
  ) -> AuthorityChange {
    AuthorityChange(
      kind: kind,
      scope: Scope(
        holder: held.holder, power: held.rule.power, subject: held.rule.subject, matter: held.rule.matter),
      when: held.rule.when, from: from, rowsBefore: before, rowsAfter: after, reverses: reverses)
  }

  private func precedes(_ one: Held, _ other: Held) -> Bool {
    graph[one.holder].id + one.rule.when < graph[other.holder].id + other.rule.when
  }

  private func key(_ change: AuthorityChange) -> [String] {
    let rank = change.scope.power.map { graph[$0].rank } ?? 10
    return [
      String(change.kind.rawValue), String(100 - rank), change.scope.power.map { graph[$0].id } ?? "",
      graph[change.scope.holder].id, graph[change.scope.subject].id, change.scope.matter.map { graph[$0].id } ?? "",
      change.when,
    ]
  }
}
