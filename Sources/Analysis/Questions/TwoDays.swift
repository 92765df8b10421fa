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
  private var subjects: [BodyID] {
    guard inquiry.body != nil else { return graph.bodies.map(\.handle) }
    let held = around.flatMap(graph.rows(heldBy:)).map { graph[$0].subject }
    return around.union(held).sorted()
  }

  /// What came, went and changed over one subject, or over several.
  struct Found {
    var came: [AuthorityID] = []
    var went: [AuthorityID] = []
    var changes: [AuthorityChange] = []
  }

  /// Subject after subject, all that is found over them.
  var everySubject: some Course<Found> { EverySubject(days: self, subjects: subjects) }

  /// Nil where no row over the subject came or went.
  fileprivate func found(over subject: BodyID) -> Found? {
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

private struct EverySubject: Course {
  let days: TwoDays
  let subjects: [BodyID]
  var next = 0
  var all = TwoDays.Found()

  var progress: Progress { Progress(done: next, of: subjects.count) }

  mutating func step() -> TwoDays.Found? {
    if next < subjects.count {
      if let found = days.found(over: subjects[next]) {
        all.came += found.came
        all.went += found.went
        all.changes += found.changes
      }
      next += 1
    }
    return next == subjects.count ? all : nil
  }
}

// MARK: All of it

extension TwoDays {
  /// Each part of it in steps of its own: what is told of a body with many rows, or of all bodies, takes long.
  func difference(of found: Found) -> Work<Difference> {
    Work { found.changes }.sorted(by: key).then { changes in
      inOrder(found.came).then { came in
        inOrder(found.went).then { went in
          others(among: came + went, beside: changes).then { others in
            bodyChanges(changes).then { bodies in
              neverGiven().then { neverGiven in
                between().map { between in
                  Difference(
                    inquiry: inquiry, rows: RowChanges(came: came, went: went), bodies: bodies, changes: changes,
                    others: others, neverGiven: neverGiven, between: between, notKnown: notKnown)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Those of some rows that no change tells of.
  private func others(among rows: [AuthorityID], beside changes: [AuthorityChange]) -> Work<[AuthorityID]> {
    let told = Sweep(
      overChunksOf: changes, by: 1024, each: { $0.flatMap { $0.rowsBefore + $0.rowsAfter } }, gather: { Set($0) })
    return Work(told).then { told in
      Work { rows }.grouped(by: told.contains).then { inOrder($0[false] ?? []) }
    }
  }

  private func inOrder(_ rows: [AuthorityID]) -> Work<[AuthorityID]> { Work { rows }.sorted { [graph[$0].id] } }

  private func key(_ change: AuthorityChange) -> [String] {
    let rank = change.scope.power.map { graph[$0].rank } ?? 10
    return [
      String(change.kind.rawValue), String(100 - rank), change.scope.power.map { graph[$0].id } ?? "",
      graph[change.scope.holder].id, graph[change.scope.subject].id, change.scope.matter.map { graph[$0].id } ?? "",
      change.when,
    ]
  }

  private func bodyChanges(_ changes: [AuthorityChange]) -> Work<[BodyChange]> {
    guard let body = inquiry.body else { return bodyChanges(of: graph.bodiesByID) }
    let touched = changes.flatMap { [$0.scope.holder, $0.scope.subject] + $0.from }
    return Work { Array(Set(touched + [body])) }.sorted { [graph[$0].id] }.then { bodyChanges(of: $0) }
  }

  private func bodyChanges<Bodies: RandomAccessCollection>(of bodies: Bodies) -> Work<[BodyChange]>
  where Bodies.Element == BodyID, Bodies.Index == Int {
    Work(
      Sweep(
        overChunksOf: bodies, by: 256,
        each: { $0.flatMap { graph.changes(of: $0, from: inquiry.before.day, to: inquiry.after.day) } },
        gather: { $0 }))
  }

  /// Scopes that the law denies on both days and every day between, though a report of either day has them.
  private func neverGiven() -> Work<[Scope]> {
    guard let body = inquiry.body, inquiry.under == nil else { return Work { [] } }
    let surveys = Nested(
      over: [earlier, later],
      each: { day in day.surveying(over: body).then { over in day.surveying(heldBy: body).map { over + $0 } } },
      gather: { $0 })
    return Work(surveys).then { lines in
      var asked: Set<Scope> = []
      let reported = lines.filter { $0.answer.perceived.answer.base.gives }.map { line in
        Scope(holder: line.scope.holder, power: line.scope.power, subject: line.scope.subject, matter: nil)
      }.filter { asked.insert($0).inserted }
      return Work(Sweep(over: reported, each: { isDeniedThroughout($0) ? [$0] : [] }, gather: { $0 }))
    }
  }

  private func isDeniedThroughout(_ scope: Scope) -> Bool {
    guard [earlier, later].allSatisfy({ $0.answer(scope).inLaw.answer.base == .hasNot }) else { return false }
    let span = DaySpan(first: earlier.day, last: later.day)
    return !span.days(turningOn: graph.turningDays(of: scope)).contains {
      AsOf(graph, $0).answer(scope).inLaw.answer.base == .has
    }
  }

  private func between() -> Work<[AuthorityID]> {
    guard inquiry.under == nil else { return Work { [] } }
    let rows = inquiry.body.map { Array(Set(graph.rows(over: $0) + graph.rows(heldBy: $0))) }
    guard let body = inquiry.body, let rows else {
      return Work(
        Sweep(overChunksOf: graph.authoritiesByID, by: 1024, each: { $0.filter(isBetween) }, gather: { $0 }))
    }
    // A joint holder is not the one that its row names.
    let own = rows.filter { graph[$0].subject == body || graph[$0].holder == body }
    return inOrder(own.filter(isBetween))
  }

  /// Whether a row of law came and went between the two days.
  private func isBetween(_ id: AuthorityID) -> Bool {
    let row = graph[id]
    return row.standing == .law && row.holds == .has && row.retirement == nil
      && row.period.from.earliest > inquiry.before.day && row.period.until.latest <= inquiry.after.day
      && row.period.from.earliest < row.period.until.latest
  }

  private var notKnown: [Unknown] {
    inquiry.under.map { graph.unknowns(of: $0, near: inquiry.body == nil ? nil : around) } ?? []
  }
}
