import Accountability

/// Pairs the rules over one subject on two days into changes: what stayed, what moved to another holder, what came and
/// what went.
struct ChangeFinder {
  private let graph: Graph
  private let before: [Held: [AuthorityID]]
  private let after: [Held: [AuthorityID]]
  private var gone: [Held] = []
  private var come: [Held] = []
  private var found: [AuthorityChange] = []

  init(_ graph: Graph, old: [HeldRule], new: [HeldRule]) {
    self.graph = graph
    before = Dictionary(grouping: old) { Held(holder: $0.holder, rule: $0.rule) }.mapValues { $0.map(\.row) }
    after = Dictionary(grouping: new) { Held(holder: $0.holder, rule: $0.rule) }.mapValues { $0.map(\.row) }
  }

  /// Every change once. Complexity: O(r²) in the rules over the subject.
  mutating func changes() -> [AuthorityChange] {
    gone = before.keys.filter { after[$0] == nil && $0.rule.holds == .has }.sorted(by: precedes)
    come = after.keys.filter { before[$0] == nil && $0.rule.holds == .has }.sorted(by: precedes)
    keepOnOtherTerms()
    keepUnderOtherConditions()
    for (sameEvent, toHeirs) in [(true, true), (false, true), (true, false)] {
      move(sameEvent: sameEvent, toHeirs: toHeirs)
    }
    found += come.map { change(.gained, $0, before: [], after: after[$0] ?? [], reverses: denied($0)) }
    found += gone.map { change(.lost, $0, before: before[$0] ?? [], after: []) }
    addDenials()
    return found
  }

  private struct Held: Hashable {
    var holder: BodyID
    var rule: Rule
  }

  /// The same holder keeps the same, on other terms or on another ground.
  private mutating func keepOnOtherTerms() {
    for held in before.keys.filter({ $0.rule.holds == .has }).sorted(by: precedes) {
      guard let rows = before[held], let now = after[held], Set(now) != Set(rows) else { continue }
      let aspects = graph.aspects(of: rows, against: now)
      if !aspects.isEmpty { found.append(change(.changed, held, before: rows, after: now, aspects: aspects)) }
    }
  }

  /// The same holder keeps it, but needs another event for it, or about a wider or a narrower matter.
  private mutating func keepUnderOtherConditions() {
    for held in come {
      let isKin: (Held) -> Bool = { [graph] old in
        old.holder == held.holder && old.rule.power == held.rule.power
          && (old.rule.matter == held.rule.matter || old.rule.when == held.rule.when)
          && graph.isNested(old.rule.matter, held.rule.matter)
      }
      guard let old = gone.first(where: { isKin($0) && $0.rule.matter == held.rule.matter }) ?? gone.first(where: isKin)
      else { continue }
      gone.removeAll { $0 == old }
      come.removeAll { $0 == held }
      found.append(
        change(
          .changed, held, before: before[old] ?? [], after: after[held] ?? [],
          aspects: [old.rule.matter == held.rule.matter ? .condition : .matter]))
    }
  }

  /// The same power over the same subject about the same matter, gone from one holder or several and come to another.
  ///
  /// `toHeirs` looks only at what came to a successor; `sameEvent` at what needs the same event. Of several who lost it
  /// and have no successor it moved from the one who lost most over the subject: what others had besides is gone.
  private mutating func move(sameEvent: Bool, toHeirs: Bool) {
    let losses = Dictionary(grouping: gone, by: \.holder).mapValues(\.count)
    for taker in come {
      var givers = gone.filter { isSame($0.rule, taker.rule, sameEvent: sameEvent) && $0.holder != taker.holder }
        .filter { !toHeirs || succeeds(taker.holder, $0.holder) }
      if !toHeirs {
        let most = givers.compactMap { losses[$0.holder] }.max()
        givers = givers.filter { losses[$0.holder] == most }
      }
      guard !givers.isEmpty else { continue }
      gone.removeAll { givers.contains($0) }
      come.removeAll { $0 == taker }
      found.append(
        change(
          .moved, taker, from: givers.map(\.holder), before: givers.flatMap { before[$0] ?? [] },
          after: after[taker] ?? []))
    }
  }

  private func isSame(_ one: Rule, _ other: Rule, sameEvent: Bool) -> Bool {
    one.power == other.power && one.subject == other.subject && one.matter == other.matter
      && (one.when == other.when || !sameEvent)
  }

  private func succeeds(_ heir: BodyID, _ body: BodyID) -> Bool {
    graph[heir].ties.contains { $0.kind == .succeeds && $0.to == body }
  }

  /// What the rules began or ceased to deny, of holders that live on and neither lost nor gained it by that.
  private mutating func addDenials() {
    let began = after.keys.filter { $0.rule.holds == .hasNot && before[$0] == nil }
      .filter { held in !before.keys.contains { isContrary($0, held) && after[$0] == nil } }.sorted(by: precedes)
    let ceased = before.keys.filter { $0.rule.holds == .hasNot && after[$0] == nil }
      .filter { held in after.keys.contains { $0.holder == held.holder } }
      .filter { held in !after.keys.contains { isContrary($0, held) && before[$0] == nil } }.sorted(by: precedes)
    found += began.map { change(.nowDenied, $0, before: [], after: after[$0] ?? []) }
    found += ceased.map { change(.noLongerDenied, $0, before: before[$0] ?? [], after: []) }
  }

  private func isContrary(_ one: Held, _ other: Held) -> Bool {
    one.holder == other.holder && one.rule.holds != other.rule.holds
      && isSame(one.rule, other.rule, sameEvent: true)
  }

  private func denied(_ held: Held) -> Bool { before.keys.contains { isContrary($0, held) } }

  private func change(
    _ kind: AuthorityChange.Kind, _ held: Held, from: [BodyID] = [], before: [AuthorityID], after: [AuthorityID],
    reverses: Bool = false, aspects: [AuthorityChange.Aspect] = []
  ) -> AuthorityChange {
    AuthorityChange(
      kind: kind,
      scope: Scope(
        holder: held.holder, power: held.rule.power, subject: held.rule.subject, matter: held.rule.matter),
      when: held.rule.when, from: from, aspects: aspects, rowsBefore: before, rowsAfter: after, reverses: reverses)
  }

  private func precedes(_ one: Held, _ other: Held) -> Bool { key(one).lexicographicallyPrecedes(key(other)) }

  private func key(_ held: Held) -> [String] {
    [
      graph[held.holder].id, held.rule.power.map { graph[$0].id } ?? "", held.rule.matter.map { graph[$0].id } ?? "",
      held.rule.when,
    ]
  }
}

extension Authority {
  fileprivate var isAgreement: Bool { standing == .agreement }

  /// Whether any step or anybody else is told of that the holder needs.
  var hasProcedure: Bool { !otherProcedure.isEmpty || !(consent + consult + jointly).isEmpty }
}

extension Graph {
  /// What the terms of some rows and of others have not in common; the ground only where nothing else differs.
  func aspects(of rows: [AuthorityID], against others: [AuthorityID]) -> [AuthorityChange.Aspect] {
    func differs<Value: Hashable>(_ value: (Authority) -> Value) -> Bool {
      Set(rows.map { value(self[$0]) }) != Set(others.map { value(self[$0]) })
    }
    var aspects: [AuthorityChange.Aspect] = []
    if differs(\.isAgreement) { aspects.append(.footing) }
    if differs(\.mode) { aspects.append(.mode) }
    if differs({ [$0.otherProcedure] + ($0.consent + $0.consult + $0.jointly).map { self[$0].id } }) {
      aspects.append(.procedure)
    }
    if differs(\.limits) { aspects.append(.limits) }
    if !aspects.isEmpty { return aspects }
    return differs({ Set($0.evidence.map { [self[$0.source].id, $0.locator] }) }) ? [.ground] : []
  }

  /// Whether one matter is the other or reaches it; none reaches all.
  fileprivate func isNested(_ one: MatterID?, _ other: MatterID?) -> Bool {
    guard let one, let other else { return true }
    return one == other || isMatter(one, within: other) || isMatter(other, within: one)
  }
}

/// One statement of the rules as it is compared: what is said, apart from who has it.
struct Rule: Hashable {
  var power: PowerID?
  var subject: BodyID
  var matter: MatterID?
  var when: String
  var holds: Holds
}

struct HeldRule: Hashable {
  var holder: BodyID
  var rule: Rule
  var row: AuthorityID
}
