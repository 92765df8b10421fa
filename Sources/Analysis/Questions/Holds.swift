package import Accountability

extension Timeline {
  /// What one body may do to another by the law or by report, through time.
  package struct Hold: Hashable, Sendable {
    package enum Side: Hashable, Sendable, CaseIterable { case law, report }

    package let scope: Scope
    package let side: Side
    /// The fullest that it ever is: *has*, *in part* or *if*.
    package let base: Base
    /// When it is so, in order, none next to another that is as sure.
    package let times: [Time]

    package struct Time: Hashable, Sendable {
      package let days: DaySpan
      /// Whether it is so only perhaps.
      package let isPerhaps: Bool
    }

    /// Whether any of it lies within some days.
    func touches(_ days: DaySpan) -> Bool {
      times.contains { $0.days.first <= days.last && $0.days.last >= days.first }
    }
  }
}

extension Graph {
  /// What others may do to a body, or are reported to, on every day to the last that is known.
  ///
  /// Day after day, as all that is asked on one day shares what is found of it.
  func holds(over body: BodyID, to known: Day) -> Work<[Timeline.Hold]> {
    let scopes = everScopes(over: body)
    var asked: [Day: [Int]] = [:]
    for (index, scope) in scopes.enumerated() {
      let days = DaySpan(first: .distantPast, last: known).days(turningOn: ownTurningDays(of: scope))
      for day in days { asked[day, default: []].append(index) }
    }
    let questions = asked.keys.sorted().flatMap { day in (asked[day] ?? []).map { (day: day, scope: $0) } }
    var view = AsOf(self, .distantPast)
    return Work(
      Sweep(
        over: questions,
        each: { [self] question in
          if view.day != question.day { view = AsOf(self, question.day) }
          let scope = scopes[question.scope]
          return [
            Reading(scope: question.scope, day: question.day, SurveyLine(scope: scope, answer: view.sides(scope)))
          ]
        },
        gather: { [self] readings in
          let byScope = Dictionary(grouping: readings, by: \.scope)
          let holds = byScope.flatMap { index, readings in
            Timeline.Hold.Side.allCases.compactMap { Timeline.Hold(scopes[index], $0, readings, to: known) }
          }
          return holds.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        }))
  }

  /// The days on which it may turn what somebody has of a power over a body itself.
  private func ownTurningDays(of scope: Scope) -> Set<Day> {
    Set(ownTurningPeriods(of: scope).flatMap(\.turningDays)).subtracting([.distantPast, .distantFuture])
  }

  /// Rows about other powers do not matter and, where nothing is recorded of the body's members, neither do the many
  /// dates around those. A consent turns with what needs it.
  private func ownTurningPeriods(of scope: Scope) -> [Period] {
    let holders = classesEver(of: scope.holder).union(
      self[scope.holder].ties.filter { $0.kind == .actsFor }.flatMap { classesEver(of: $0.to) })
    func rows(over bodies: Set<BodyID>) -> [Authority] {
      bodies.flatMap(self.rows(over:)).map { self[$0] }.filter {
        ($0.power == nil || $0.power == scope.power)
          && (holders.contains($0.holder) || !holders.isDisjoint(with: $0.jointly))
      }
    }
    let subjects = classesEver(of: scope.subject)
    let all = subjects.union(membersEver(of: scope.subject))
    if !rows(over: all.subtracting(subjects)).isEmpty { return turningPeriods(of: scope) }
    let ties = holders.union(subjects).flatMap { self[$0].ties }.filter { $0.kind == .isA || $0.kind == .actsFor }
    var periods =
      rows(over: subjects).map(force) + ties.map(\.period) + [scope.holder, scope.subject].map { self[$0].life }
    guard let consent = power("consent"), scope.power == consent else { return periods }
    for row in holders.flatMap(self.rows(needing:)).map({ self[$0] })
    where all.contains(row.subject) || all.contains(row.holder) {
      let needs = Scope(holder: row.holder, power: row.power, subject: row.subject)
      periods += [force(of: row)] + (row.power == consent ? turningPeriods(of: needs) : ownTurningPeriods(of: needs))
    }
    return periods
  }

  private func key(_ hold: Timeline.Hold) -> (Int, Int, Day, String) {
    (
      hold.side == .law ? 0 : 1, -(hold.scope.power.map { self[$0].rank } ?? 10),
      hold.times.first?.days.first ?? .distantPast, self[hold.scope.holder].id
    )
  }

  /// Each power with whom a row over the body, or over a class it ever belonged to, says to have it: alone, jointly, by a
  /// consent that is needed, or acting for another. A class stands for its members.
  private func everScopes(over subject: BodyID) -> [Scope] {
    var scopes: [Scope] = []
    var seen: Set<Scope> = []
    func add(_ holder: BodyID, _ power: PowerID?) {
      let agents = membersEver(of: holder).flatMap(ties(to:)).filter { $0.kind == .actsFor }.map(\.of)
      for body in [holder] + agents where body != subject && power != nil {
        let scope = Scope(holder: body, power: power, subject: subject)
        if seen.insert(scope).inserted { scopes.append(scope) }
      }
    }
    let consent = power("consent")
    let classes = classesEver(of: subject).sorted(by: precedes)
    for row in classes.flatMap(rows(over:)).map({ self[$0] }) where row.mayGive {
      for holder in [row.holder] + row.jointly { add(holder, row.power) }
      for consenter in row.consent { add(consenter, consent) }
    }
    for row in classes.flatMap(rows(heldBy:)).map({ self[$0] }) where row.mayGive {
      for consenter in row.consent { add(consenter, consent) }
    }
    return scopes
  }
}

/// What either side gives of a scope on a day.
private struct Reading {
  let scope: Int
  let day: Day
  private let law: (base: Base?, isPerhaps: Bool)
  private let report: (base: Base?, isPerhaps: Bool)

  init(scope: Int, day: Day, _ line: SurveyLine) {
    func given(_ side: StandingAnswer) -> (Base?, Bool) {
      (line.answer.absent.isEmpty ? line.extent(of: side) : nil, side.isPerhaps)
    }
    self.scope = scope
    self.day = day
    law = given(line.answer.inLaw.answer)
    report = given(line.answer.perceived.answer)
  }

  /// What a side gives over the subject itself; nil for nothing.
  func base(on side: Timeline.Hold.Side) -> Base? { side == .law ? law.base : report.base }

  func certainty(on side: Timeline.Hold.Side) -> Certainty {
    let (base, isPerhaps) = side == .law ? law : report
    return base == nil ? .no : isPerhaps ? .perhaps : .surely
  }
}

extension Timeline.Hold {
  /// What a side gives by readings of one scope in the order of days; nil where it never gives anything.
  fileprivate init?(_ scope: Scope, _ side: Side, _ readings: [Reading], to known: Day) {
    guard let base = readings.compactMap({ $0.base(on: side) }).min(by: Base.isStronger) else { return nil }
    var runs = Runs<Certainty>(to: known, isSame: ==)
    for reading in readings { runs.add(reading.certainty(on: side), on: reading.day) }
    let times = runs.all.filter { $0.reading != .no }.map { Time(days: $0.days, isPerhaps: $0.reading == .perhaps) }
    self.init(scope: scope, side: side, base: base, times: times)
  }
}

extension Authority {
  /// Whether an answer may come out of it by which somebody has something.
  fileprivate var mayGive: Bool {
    retirement == nil && holds == .has && standing != .proposal && standing != .satire
  }
}
