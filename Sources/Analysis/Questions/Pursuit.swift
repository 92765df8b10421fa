package import Accountability

/// In what way a holder has a power that is asked about: the whole or a part of it, always or under an event.
package struct Ground: Hashable, Sendable {
  /// The question, or the part of it that is had.
  package let scope: Scope
  /// The event it needs; empty for none.
  package let when: String
  /// Law, agreement or the kind of report.
  package let standing: Standing
  /// Whether the holder's consent is what another needs, as a row of that other says.
  package let isConsent: Bool
  /// For law that is lent: whose it is.
  package let actingFor: BodyID?
  /// Rows contradict each other, and the record does not settle it.
  package let isUnsettled: Bool
  /// What it does not reach within its scope, though the question does.
  package let exceptions: [Exception]

  package struct Exception: Hashable, Sendable {
    package let scope: Scope
    package let when: String
  }
}

/// One holder's answer to a question on the days on which the subject counts.
struct Pursuit {
  let scope: Scope
  let days: DaySpan
  private(set) var runs: [Run<Reading>] = []

  init(scope: Scope, days: DaySpan) {
    self.scope = scope
    self.days = days
  }

  /// What is read on a day.
  struct Reading: Equatable {
    var held: [Holding] = []
    var denials: [AuthorityID] = []
    /// What reports give and the law does not.
    var reported: [Holding] = []
  }

  /// What one row gives on a day.
  struct Holding: Hashable {
    var row: AuthorityID
    var ground: Ground
    /// Whether nothing hangs on a date that is unsure.
    var isSure: Bool
    /// Those who have it by this row only together.
    var together: Set<BodyID>
  }

  func followed(in graph: Graph) -> Pursuit {
    var runs = Runs<Reading>(to: days.last, isSame: ==)
    for day in days.days(turningOn: graph.turningDays(of: scope)) {
      runs.add(AsOf(graph, day).reading(of: scope), on: day)
    }
    var pursuit = self
    pursuit.runs = runs.all
    return pursuit
  }

  func reading(on day: Day) -> Reading? {
    runs.first { $0.days.first <= day && day <= $0.days.last }?.reading
  }
}

extension AsOf {
  fileprivate func reading(of scope: Scope) -> Pursuit.Reading {
    let answer = sides(scope)
    guard answer.absent.isEmpty else { return Pursuit.Reading() }
    let side = answer.inLaw.answer
    let denials = side.base == .hasNot ? side.rows.map(\.authority) : []
    let reported = [Standing.practice, .claim, .belief].flatMap { standing in
      holdings(answer.report(standing), of: standing, in: scope).filter { isOnlyReported($0.ground, answer) }
    }
    return Pursuit.Reading(
      held: holdings(side, of: answer.inLaw.source == .agreement ? .agreement : .law, in: scope), denials: denials,
      reported: reported)
  }

  /// What the rows of an answer give, of the whole and of its parts. What is a part only by another holder is that
  /// holder's; what is lent is the borrower's.
  private func holdings(_ side: StandingAnswer, of standing: Standing, in scope: Scope) -> [Pursuit.Holding] {
    let whole = place(scope, "", side.base, side.rows, side.isPerhaps)
    let parts = side.exceptions.filter { $0.scope.holder == side.actingFor ?? scope.holder }.map {
      place($0.scope.held(by: scope.holder), $0.when, $0.base, $0.rows, $0.isPerhaps)
    }
    return ([whole] + parts).flatMap { place -> [Pursuit.Holding] in
      guard place.base == .has || place.base == .contested else { return [] }
      let exceptions = parts.filter { $0.base != .has && stands($0, in: place) }
      return place.rows.filter { $0.holds == .has }.map { row in
        let ground = Ground(
          scope: place.scope, when: place.when, standing: standing, isConsent: row.role == .consenter,
          actingFor: side.actingFor, isUnsettled: place.base == .contested,
          exceptions: exceptions.map { Ground.Exception(scope: $0.scope, when: $0.when) })
        return Pursuit.Holding(
          row: row.authority, ground: ground, isSure: !place.isPerhaps && row.certainty == .surely,
          together: Set([side.actingFor ?? scope.holder] + row.terms.jointly))
      }
    }
  }

  /// The whole of a question, or a part of it.
  private typealias Place = (scope: Scope, when: String, base: Base, rows: [SpeakingRow], isPerhaps: Bool)

  private func place(_ scope: Scope, _ when: String, _ base: Base, _ rows: [SpeakingRow], _ isPerhaps: Bool) -> Place {
    (scope, when, base, rows, isPerhaps)
  }

  private func stands(_ inner: Place, in outer: Place) -> Bool {
    (inner.scope != outer.scope || inner.when != outer.when) && overlap(inner.scope, outer.scope) == inner.scope
      && (outer.when.isEmpty || outer.when == inner.when)
  }

  /// Whether the law says no or nothing to what a report gives.
  private func isOnlyReported(_ ground: Ground, _ answer: Answer) -> Bool {
    let there = ground.scope == answer.question.scope ? answer : sides(ground.scope)
    return there.inLaw.answer.base.isNoOrSilent
  }
}
