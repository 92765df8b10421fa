import Accountability

/// The two days of a difference side by side, worked through subject by subject.
struct TwoDays {
  private let graph: Graph
  private let inquiry: DifferenceInquiry
  private let earlier: AsOf
  private let later: AsOf
  /// The body with its classes on either day; empty for all bodies.
  private let around: Set<BodyID>

  init(_ graph: Graph, _ inquiry: DifferenceInquiry) {
    self.graph = graph
    self.inquiry = inquiry
    earlier = AsOf(graph, inquiry.before.day)
    later = AsOf(graph, inquiry.after.day, under: inquiry.under)
    let (before, after) = (earlier, later)
    around = Set(inquiry.body.map { [$0] + before.classes(of: $0) + after.classes(of: $0) } ?? [])
  }

  /// Every body that something may have changed over.
  var subjects: [BodyID] {
    guard inquiry.body != nil else { return graph.bodies.map(\.handle) }
    let held = around.flatMap(graph.rows(heldBy:)).map { graph[$0].subject }
    return around.union(held).sorted()
  }

  /// What came, went and changed over one subject.
  struct Found {
    var came: [AuthorityID] = []
    var went: [AuthorityID] = []
    var changes: [AuthorityChange] = []
  }

  /// Nil where no row over the subject came or went.
  func found(over subject: BodyID) -> Found? {
    let rows = graph.rows(over: subject).filter { concerns($0, subject) }.sorted(by: graph.precedes)
    let isBefore = Dictionary(uniqueKeysWithValues: rows.map { ($0, earlier.spokenScopes(of: $0)) })
    let isAfter = Dictionary(uniqueKeysWithValues: rows.map { ($0, later.spokenScopes(of: $0)) })
    var found = Found()
    for row in rows where isBefore[row]?.isEmpty != isAfter[row]?.isEmpty {
      if isAfter[row]?.isEmpty == true { found.went.append(row) } else { found.came.append(row) }
    }
    guard !found.came.isEmpty || !found.went.isEmpty else { return nil }
    var finder = ChangeFinder(graph, old: rules(rows, isBefore), new: rules(rows, isAfter))
    found.changes = finder.changes().filter(isRealDenial).compactMap(settled)
    return found
  }

  /// Over the body itself and its classes all counts; over others what they hold.
  private func concerns(_ row: AuthorityID, _ subject: BodyID) -> Bool {
    inquiry.body == nil || around.contains(subject) || around.contains(graph[row].holder)
      || !around.isDisjoint(with: graph[row].jointly)
  }

  private func rules(_ rows: [AuthorityID], _ scopes: [AuthorityID: [Scope]]) -> [HeldRule] {
    rows.filter { !graph[$0].standing.isReport }.flatMap { id in
      let row = graph[id]
      return (scopes[id] ?? []).map { scope in
        HeldRule(
          holder: scope.holder,
          rule: Rule(
            power: scope.power, subject: scope.subject, matter: scope.matter, when: row.when, holds: row.holds),
          row: id)
      }
    }
  }

  /// A denial that began or ended in one rule while another goes on denying the same is no change.
  private func isRealDenial(_ change: AuthorityChange) -> Bool {
    guard change.kind == .nowDenied || change.kind == .noLongerDenied, change.when.isEmpty else { return true }
    let other = change.kind == .nowDenied ? earlier : later
    var scope = change.scope
    if let body = inquiry.body, other.classes(of: body).contains(scope.subject) { scope.subject = body }
    return other.answer(scope).law.base != .hasNot
  }

  /// What came or went beside another rule that gives the same is only had on other terms, if that; what was practised
  /// before the law gave it, or is after the law has ended, has turned.
  private func settled(_ change: AuthorityChange) -> AuthorityChange? {
    guard change.kind == .gained || change.kind == .lost else { return change }
    let isGained = change.kind == .gained
    let answer = (isGained ? earlier : later).answer(change.scope)
    if change.when.isEmpty, let given = [answer.law, answer.agreement].first(where: { $0.base == .has }) {
      return keeping(change, by: given.rows.filter { $0.holds == .has }.map(\.authority))
    }
    guard answer.practice.base.gives, !answer.inLaw.answer.base.gives else { return change }
    var change = change
    change.kind = isGained ? .turnedIntoLaw : .turnedOutOfLaw
    return change
  }

  /// Nil where the rows that give it on the other day say the same.
  private func keeping(_ change: AuthorityChange, by rows: [AuthorityID]) -> AuthorityChange? {
    let isGained = change.kind == .gained
    let (before, after) = isGained ? (rows, change.rowsAfter) : (change.rowsBefore, rows)
    let aspects = graph.aspects(of: before, against: after)
    return aspects.isEmpty
      ? nil
      : AuthorityChange(
        kind: .changed, scope: change.scope, when: "", from: [], aspects: aspects, rowsBefore: before, rowsAfter: after,
        reverses: false)
  }
}

// MARK: All of it

extension TwoDays {
  func difference(of found: [Found]) -> Difference {
    let changes = found.flatMap(\.changes).map { ($0, key($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map(\.0)
    let rows = RowChanges(
      came: found.flatMap(\.came).sorted(by: graph.precedes), went: found.flatMap(\.went).sorted(by: graph.precedes))
    let told = Set(changes.flatMap { $0.rowsBefore + $0.rowsAfter })
    return Difference(
      inquiry: inquiry, rows: rows, bodies: bodyChanges(changes), changes: changes,
      others: (rows.came + rows.went).filter { !told.contains($0) }.sorted(by: graph.precedes),
      neverGiven: inquiry.under == nil ? neverGiven() : [], between: inquiry.under == nil ? between() : [],
      notKnown: notKnown)
  }

  private func key(_ change: AuthorityChange) -> [String] {
    let rank = change.scope.power.map { graph[$0].rank } ?? 10
    return [
      String(change.kind.rawValue), String(100 - rank), change.scope.power.map { graph[$0].id } ?? "",
      graph[change.scope.holder].id, graph[change.scope.subject].id, change.scope.matter.map { graph[$0].id } ?? "",
      change.when,
    ]
  }

  private func bodyChanges(_ changes: [AuthorityChange]) -> [BodyChange] {
    let touched = changes.flatMap { [$0.scope.holder, $0.scope.subject] + $0.from }
    let concerned = inquiry.body.map { Array(Set(touched + [$0])) } ?? graph.bodies.map(\.handle)
    return concerned.sorted(by: graph.precedes).flatMap {
      graph.changes(of: $0, from: inquiry.before.day, to: inquiry.after.day)
    }
  }

  /// Scopes that the law denies on both days and every day between, though a report of either day has them.
  private func neverGiven() -> [Scope] {
    guard let body = inquiry.body else { return [] }
    var asked: Set<Scope> = []
    var found: [Scope] = []
    for day in [earlier, later] {
      for line in day.survey(over: body) + day.survey(heldBy: body) where line.answer.perceived.answer.base.gives {
        var whole = line.scope
        whole.matter = nil
        if asked.insert(whole).inserted, isDeniedThroughout(whole) { found.append(whole) }
      }
    }
    return found
  }

  private func isDeniedThroughout(_ scope: Scope) -> Bool {
    guard [earlier, later].allSatisfy({ $0.answer(scope).inLaw.answer.base == .hasNot }) else { return false }
    let span = DaySpan(first: earlier.day, last: later.day)
    return !span.days(turningOn: graph.turningDays(of: scope)).contains {
      AsOf(graph, $0).answer(scope).inLaw.answer.base == .has
    }
  }

  private func between() -> [AuthorityID] {
    let (before, after) = (inquiry.before.day, inquiry.after.day)
    return graph.authorities.filter { row in
      row.standing == .law && row.holds == .has && row.retirement == nil
        && (inquiry.body.map { row.subject == $0 || row.holder == $0 } ?? true)
        && row.period.from.earliest > before && row.period.until.latest <= after
        && row.period.from.earliest < row.period.until.latest
    }.map(\.handle).sorted(by: graph.precedes)
  }

  private var notKnown: [Unknown] {
    inquiry.under.map { graph.unknowns(of: $0, near: inquiry.body == nil ? nil : around) } ?? []
  }
}
