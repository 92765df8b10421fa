package import Accountability

/// One thing that a line gives: a power in full, or the part of it that is had.
package struct Grant: Hashable, Sendable {
  package let scope: Scope
  /// The event it needs; empty for none.
  package let when: String
  /// The rows that say so.
  package let rows: [SpeakingRow]
}

extension AsOf {
  /// What is recorded of some powers over a body, about any matter: a line for each holder and power.
  ///
  /// Asked are those whom rows over the body or its classes name, those who act for them, and `other`; a class that has
  /// a power stands for its members. By the power's rank, those who act for others last, then by the holder's id.
  func lines(over subject: BodyID, by powers: [PowerID], and other: BodyID? = nil) -> [SurveyLine] {
    var seen: Set<Scope> = []
    let scopes = ([subject] + classes(of: subject)).flatMap(graph.rows(over:)).flatMap(spokenScopes)
    let asked = scopes.filter { $0.power.map(powers.contains) == true }.flatMap { scope in
      ([scope.holder] + agents(of: scope.holder) + (other.map { [$0] } ?? [])).map {
        Scope(holder: $0, power: scope.power, subject: subject)
      }
    }
    let lines = asked.filter { $0.holder != subject && seen.insert($0).inserted }.map {
      SurveyLine(scope: $0, answer: answer($0))
    }
    return lines.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Those who act for a body, or for a member of it.
  private func agents(of holder: BodyID) -> [BodyID] {
    ([holder] + members(of: holder)).flatMap(graph.ties(to:))
      .filter { $0.kind == .actsFor && $0.period.contains(day) != .no }.map(\.of)
  }

  private func key(_ line: SurveyLine) -> (Int, Int, String, String) {
    let isActing = line.givingSide.actingFor != nil
    return (
      -graph.rank(of: line), isActing ? 1 : 0, graph[line.scope.holder].id,
      line.scope.power.map { graph[$0].id } ?? ""
    )
  }
}

extension Graph {
  /// A line of which the law gives one matter only, as the line on just that: so it is marked and told on the page of
  /// the body. Any other is itself.
  package func onItsMatter(_ line: SurveyLine) -> SurveyLine {
    let matters = Set(line.grants.map(\.scope.matter))
    guard line.isInLaw, line.extent == .inPart, matters.count == 1, let matter = matters.first, matter != nil else {
      return line
    }
    var scope = line.scope
    scope.matter = matter
    return SurveyLine(
      scope: scope, answer: AsOf(self, line.answer.day, under: line.answer.question.under).answer(scope))
  }

  /// How far a line's power reaches; *any* reaches furthest.
  func rank(of line: SurveyLine) -> Int { line.scope.power.map { self[$0].rank } ?? 10 }

  /// How far anyone has looked at what gives a line, at best; nil where nothing is cited.
  func checked(_ line: SurveyLine) -> Checked? {
    line.grants.flatMap(\.rows).flatMap { self[$0.authority].evidence }.filter { $0.bearing == .supports }
      .map(\.checked).min { $0.rawValue < $1.rawValue }
  }
}

extension SurveyLine {
  /// Whether the law gives it over the subject itself, if only in part or under an event; acting for another and by
  /// agreement too. What only a member has, or is under, is no power over the whole.
  package var isInLaw: Bool { answer.absent.isEmpty && extent(of: answer.inLaw.answer) != nil }

  /// Whether it is reported, and the law does not give it.
  package var isOnlyReported: Bool {
    !isInLaw && answer.absent.isEmpty && extent(of: answer.perceived.answer) != nil
  }

  /// Whether the law says no and yet gives something, about a matter or under an event.
  package var isOnlyException: Bool {
    answer.absent.isEmpty && answer.inLaw.answer.base == .hasNot
      && answer.inLaw.answer.exceptions.contains { $0.base == .has }
  }

  /// The side that gives it: the law, else the reports.
  package var givingSide: StandingAnswer { isInLaw ? answer.inLaw.answer : answer.perceived.answer }

  /// How much of it is given: *has*, *in part* or *if*; nil for none of it.
  var extent: Base? { extent(of: givingSide) }

  /// What it gives: the whole, else the parts; those under an event only where there are no others.
  package var grants: [Grant] {
    let side = givingSide
    switch extent {
    case .has: return [Grant(scope: scope, when: "", rows: side.rows.filter { $0.holds == .has })]
    case .inPart: return ownParts(of: side).filter(\.when.isEmpty).map(Grant.init)
    case .conditional: return ownParts(of: side).map(Grant.init)
    default: return []
    }
  }

  func extent(of side: StandingAnswer) -> Base? {
    guard side.base.gives, side.base != .has else { return side.base.gives ? .has : nil }
    let parts = ownParts(of: side)
    return parts.contains(where: \.when.isEmpty) ? .inPart : parts.isEmpty ? nil : .conditional
  }

  /// The parts given to the holder, or to the one it acts for, over the subject itself.
  private func ownParts(of side: StandingAnswer) -> [Part] {
    side.exceptions.filter {
      $0.base == .has && $0.scope.subject == scope.subject && $0.scope.holder == side.actingFor ?? scope.holder
    }
  }
}

extension Grant {
  fileprivate init(_ part: Part) {
    self.init(scope: part.scope, when: part.when, rows: part.rows.filter { $0.holds == .has })
  }
}

extension Base {
  /// *Has* before *in part* before *if*.
  static func isStronger(_ base: Base, _ other: Base) -> Bool { order(base) < order(other) }

  private static func order(_ base: Base) -> Int { [.has, .inPart, .conditional].firstIndex(of: base) ?? 3 }
}
