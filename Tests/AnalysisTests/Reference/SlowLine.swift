import Accountability
import TestSupport

/// What one body may do to another, read from the slow answer: in law, else by report, over the body itself.
struct SlowLine {
  let asked: Asked
  let isInLaw: Bool
  /// How much of it: *has*, *in part* or *if*.
  let base: Base
  /// Whose it is, where it is lent.
  let principal: String?
  /// The rows that give it.
  let rows: [Draft.Authority]
  /// For each row that gives it, with whom it is had jointly.
  let jointly: Set<[String]>

  /// Nil where neither side gives anything over the body itself, or a body did not exist.
  init?(_ asked: Asked, on slow: SlowAnswer) {
    guard slow.isAlive(asked.holder), slow.isAlive(asked.subject), slow.isTouched(asked) else { return nil }
    let verdict = slow.verdict(asked)
    let perceived = verdict.perceived.map { [verdict.reports[$0]] } ?? []
    let sides = [verdict.sides[0]] + perceived
    guard let place = sides.firstIndex(where: { SlowLine.extent(of: $0, asked) != nil }),
      let base = SlowLine.extent(of: sides[place], asked)
    else { return nil }
    self.asked = asked
    self.base = base
    isInLaw = place == 0
    principal = sides[place].principal
    let parts = SlowLine.parts(of: sides[place], asked).filter { base == .conditional || $0.when.isEmpty }
    let ids = base == .has ? sides[place].ids : Set(parts.flatMap(\.ids))
    rows = slow.draft.authorities.filter { ids.contains($0.id) && $0.holds == .has }
    let holder = principal ?? asked.holder
    var lent = asked
    lent.holder = holder
    let giving = slow.said(to: lent).filter { says in
      ids.contains(says.id) && says.holds == .has
        && (says.scope.holder == holder || slow.classes(of: holder).contains(says.scope.holder))
    }
    jointly = Set(giving.map { $0.terms[1] })
  }

  /// What a side gives, leaving out what is had only by a member, or over one.
  private static func extent(of side: SlowAnswer.Said, _ asked: Asked) -> Base? {
    if side.base == .has { return .has }
    let parts = SlowAnswer.worth(side.base) > 0 ? parts(of: side, asked) : []
    return parts.contains(where: \.when.isEmpty) ? .inPart : parts.isEmpty ? nil : .conditional
  }

  private static func parts(of side: SlowAnswer.Said, _ asked: Asked) -> [SlowAnswer.Part] {
    side.parts.filter {
      $0.base == .has && $0.scope.subject == asked.subject && $0.scope.holder == side.principal ?? asked.holder
    }
  }

  /// How far anyone has looked at what gives it, at best.
  var checked: Checked? {
    rows.flatMap(\.evidence).filter { $0.bearing == .supports }.map(\.checked).min { $0.rawValue < $1.rawValue }
  }
}

extension SlowAnswer {
  /// Whether any row could answer a question, for its holder or for one it acts for.
  func isTouched(_ asked: Asked) -> Bool {
    let principals = record.body(asked.holder).ties.filter { $0.kind == .actsFor }.map(\.to)
    return ([asked.holder] + principals).contains { holder in
      var question = asked
      question.holder = holder
      return !said(to: question).isEmpty
    }
  }

  /// Whether a class of a body, or a member of it, is among others: it stands for the body.
  func isStoodFor(_ body: String, by others: Set<String>) -> Bool {
    others.contains { classes(of: body).contains($0) || classes(of: $0).contains(body) }
  }

  /// Whether a class of a body, or a member of it, has some statement of its own.
  func isStoodFor(_ body: String) -> Bool {
    let consenters = draft.authorities.filter { row in rows.contains { $0.id == row.id } }.flatMap(\.with.consent)
    return isStoodFor(body, by: Set(rows.map(\.scope.holder) + consenters))
  }

  /// What each body may do to one, by some powers.
  func lines(over subject: String, by powers: [String]) -> [SlowLine] {
    draft.bodies.filter { $0.id != subject }.flatMap { body in
      powers.compactMap { SlowLine(Asked(holder: body.id, power: $0, subject: subject), on: self) }
    }
  }
}

extension Trial {
  /// A day, or the nearest of a life.
  func near(_ day: Day, lifeOf body: String) -> Day {
    let life = record.body(body)
    let last = life.until.latest == .distantFuture ? day : min(day, life.until.latest.previous)
    return life.from.earliest == .distantPast ? last : max(last, life.from.earliest)
  }
}
