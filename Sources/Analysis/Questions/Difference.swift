package import Accountability

/// What changed between two days, or would under a proposal, around one body or for all?
package struct DifferenceInquiry: Hashable, Sendable {
  /// Nil for all.
  package let body: BodyID?
  package let before: Moment
  /// The day before itself where it is compared with a proposal.
  package let after: Moment
  package let under: ProposalID?

  /// The earlier day comes first, whichever is named first.
  package init(_ body: BodyID?, from first: Moment, to second: Moment, under: ProposalID? = nil) {
    self.body = body
    (before, after) = second.day < first.day ? (second, first) : (first, second)
    self.under = under
  }

  package func work(in graph: Graph) -> Work<Difference> { Work { [self] in graph.difference(self) } }
}

/// What changed.
package struct Difference: Hashable, Sendable {
  package let inquiry: DifferenceInquiry
  package let bodies: [BodyChange]
  package let changes: [AuthorityChange]
  /// Powers reported as held on either day that no rule gave on any day of the span.
  package let neverGiven: [Scope]
  /// Rows of law that came and went between the two days.
  package let between: [AuthorityID]
}

package struct BodyChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case came, went, renamed }
  package let kind: Kind
  package let body: BodyID
  /// Who took its place, for a body that went.
  package let heirs: [BodyID]
}

/// One change of the rules about one power over one subject.
package struct AuthorityChange: Hashable, Sendable {
  package enum Kind: Int, Hashable, Comparable, CaseIterable, Sendable {
    case moved, gained, changed, lost, nowDenied, noLongerDenied

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  package let kind: Kind
  /// The scope after the change; for what is lost, before it.
  package let scope: Scope
  package let when: String
  /// Who held it before, where it moved.
  package let from: [BodyID]
  package let rowsBefore: [AuthorityID]
  package let rowsAfter: [AuthorityID]
  /// Gained where the law had said no before.
  package let reverses: Bool
}

extension Graph {
  /// Compares the rules of two days over a body and held by it; with no body, over all.
  func difference(_ inquiry: DifferenceInquiry) -> Difference {
    let (body, before, after, under) = (inquiry.body, inquiry.before.day, inquiry.after.day, inquiry.under)
    let earlier = AsOf(self, before)
    let later = AsOf(self, after, under: under)
    let found = ChangeFinder(graph: self, old: earlier.rules(around: body), new: later.rules(around: body)).changes()
    let changes = found.filter { isRealDenial($0, body, earlier, later) }
    return Difference(
      inquiry: inquiry,
      bodies: bodyChanges(around: body, changes, from: before, to: after), changes: changes,
      neverGiven: under == nil ? neverGiven(body, earlier, later) : [],
      between: under == nil ? between(body, before, after) : [])
  }

  /// A denial that began or ended in one rule while another goes on denying the same is no change.
  private func isRealDenial(_ change: AuthorityChange, _ body: BodyID?, _ earlier: AsOf, _ later: AsOf) -> Bool {
    guard change.kind == .nowDenied || change.kind == .noLongerDenied, change.when.isEmpty else { return true }
    let other = change.kind == .nowDenied ? earlier : later
    var scope = change.scope
    if let body, other.classes(of: body).contains(scope.subject) { scope.subject = body }
    return other.answer(scope).law.base != .hasNot
  }

  private func bodyChanges(around body: BodyID?, _ changes: [AuthorityChange], from before: Day, to after: Day)
    -> [BodyChange]
  {
    let touched = changes.flatMap { [$0.scope.holder, $0.scope.subject] + $0.from }
    let concerned = body.map { Set(touched + [$0]).sorted() } ?? bodies.map(\.handle)
    return concerned.compactMap { id in
      let life = self[id].life
      let (was, isNow) = (life.contains(before) != .no, life.contains(after) != .no)
      if was && !isNow {
        let heirs = ties(to: id).filter { $0.kind == .succeeds && $0.period.contains(after) != .no }.map(\.of)
        return BodyChange(kind: .went, body: id, heirs: heirs)
      }
      if !was && isNow { return BodyChange(kind: .came, body: id, heirs: []) }
      let isRenamed = was && self[id].name(on: before).name != self[id].name(on: after).name
      return isRenamed ? BodyChange(kind: .renamed, body: id, heirs: []) : nil
    }
  }

  /// Scopes that the law denies on both days and every day between, though a report of either day has them.
  private func neverGiven(_ body: BodyID?, _ earlier: AsOf, _ later: AsOf) -> [Scope] {
    guard let body else { return [] }
    var found: [Scope] = []
    for day in [earlier, later] {
      for line in day.survey(over: body) + day.survey(heldBy: body)
      where line.answer.perceived.answer.base.gives && !found.contains(line.scope) {
        var whole = line.scope
        whole.matter = nil
        let denied = [earlier, later].allSatisfy { $0.answer(whole).inLaw.answer.base == .hasNot }
        let days = turningDays(of: whole).filter { $0 > earlier.day && $0 < later.day }
        let wasGiven = days.contains { AsOf(self, $0).answer(whole).inLaw.answer.base == .has }
        if denied && !wasGiven && !found.contains(whole) { found.append(whole) }
      }
    }
    return found
  }

  private func between(_ body: BodyID?, _ before: Day, _ after: Day) -> [AuthorityID] {
    authorities.filter { row in
      row.standing == .law && row.holds == .has && row.retirement == nil
        && (body.map { row.subject == $0 || row.holder == $0 } ?? true)
        && row.period.from.earliest > before && row.period.until.latest <= after
        && row.period.from.earliest < row.period.until.latest
    }.map(\.handle)
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

extension AsOf {
  /// The rules in force around a body: law and agreement over it or its classes, or held by it.
  func rules(around body: BodyID?) -> [HeldRule] {
    var rows: Set<AuthorityID> = []
    if let body {
      rows.formUnion(([body] + classes(of: body)).flatMap { graph.rows(over: $0) })
      rows.formUnion(([body] + classes(of: body)).flatMap { graph.rows(heldBy: $0) })
    } else {
      rows.formUnion(graph.authorities.map(\.handle))
    }
    return rows.sorted().flatMap { id -> [HeldRule] in
      let row = graph[id]
      guard !row.standing.isReport else { return [] }
      return spokenScopes(of: id).map { scope in
        HeldRule(
          holder: scope.holder,
          rule: Rule(
            power: scope.power, subject: scope.subject, matter: scope.matter, when: row.when, holds: row.holds),
          row: id)
      }
    }
  }
}
