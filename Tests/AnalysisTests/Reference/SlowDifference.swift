import Accountability
import Analysis
import TestSupport

/// What came and went between two days, row by row, and what the answers at the rows' own scopes came to.
extension Trial {
  func differenceInquiry() -> DifferenceInquiry {
    let body = asked.matter == nil ? nil : graph.body(asked.subject)
    guard let bill else { return DifferenceInquiry(body, from: Moment(days[0]), to: Moment(days[1])) }
    return DifferenceInquiry(body, from: Moment(day), to: Moment(day), under: bill)
  }

  func faults(of difference: Difference) -> [String] {
    let inquiry = difference.inquiry
    let (before, after) = (record.on(inquiry.before.day), record.on(inquiry.after.day, under: under))
    return faultyRows(difference, before, after) + untold(difference) + unchanged(difference, before, after)
      + falseChanges(difference, before, after) + faultyMoves(difference) + faultyBodies(difference, before, after)
      + faultyBetween(difference, before, after)
  }

  /// Whether a row is about what was asked for: over the body or a class of it, or held by one of these.
  private func concerns(_ row: Draft.Authority, _ difference: Difference, _ days: [SlowAnswer]) -> Bool {
    guard let body = difference.inquiry.body.map(id) else { return true }
    let around = days.reduce(into: Set([body])) { $0.formUnion($1.classes(of: body)) }
    return around.contains(row.subject) || !around.isDisjoint(with: [row.holder] + row.jointly)
  }

  private func faultyRows(_ difference: Difference, _ before: SlowAnswer, _ after: SlowAnswer) -> [String] {
    let concerned = Set(draft.authorities.filter { concerns($0, difference, [before, after]) }.map(\.id))
    let (old, new) = (Set(before.rows.map(\.id)), Set(after.rows.map(\.id)))
    let (came, went) = (new.subtracting(old), old.subtracting(new))
    var faults: [String] = []
    for (what, rows, should) in [("came", difference.rows.came, came), ("went", difference.rows.went, went)] {
      let told = ids(rows)
      if told.sorted() != should.intersection(concerned).sorted() {
        faults.append("\(what) is \(told) and should be \(should.intersection(concerned).sorted())")
      }
    }
    return faults
  }

  /// Every row that came or went is told.
  private func untold(_ difference: Difference) -> [String] {
    let told = Set(ids(difference.changes.flatMap { $0.rowsBefore + $0.rowsAfter } + difference.others))
    return ids(difference.rows.came + difference.rows.went).filter { !told.contains($0) }.map { "\($0) is not told" }
  }

  /// What the law gives at a row's own scope on one day and not on the other is in some change.
  private func unchanged(_ difference: Difference, _ before: SlowAnswer, _ after: SlowAnswer) -> [String] {
    let rows = (before.rows + after.rows).filter { !before.isReport($0) && $0.when.isEmpty }
    let concerned = draft.authorities.filter { concerns($0, difference, [before, after]) }.map(\.id)
    let scopes = Set(rows.filter { concerned.contains($0.id) }.map(\.scope))
    return scopes.filter { scope in
      func gives(_ slow: SlowAnswer) -> Bool {
        let own = [slow.answer(scope, .law), slow.answer(scope, .agreement)]
        return own.contains { $0.base == .has }
      }
      guard gives(before) != gives(after) else { return false }
      if !isTouched(scope, by: difference, before, after) { return isUntoldJoining(scope, difference, before, after) }
      return !difference.changes.contains { change in
        let told = graph.asked(change.scope)
        let holders = [told.holder] + change.from.map(id)
        return isNear(told.power, scope.power) && holders.contains { lies(scope.holder, near: $0, before, after) }
          && lies(scope.subject, near: told.subject, before, after)
      }
    }.map { "\($0.told) is given on one day only and is in no change" }.sorted()
  }

  /// Whether a row came or went that bears on a scope; else what is given turns on a class or on an unsure date.
  private func isTouched(_ scope: Asked, by difference: Difference, _ before: SlowAnswer, _ after: SlowAnswer) -> Bool {
    let turned = Set(ids(difference.rows.came + difference.rows.went))
    return [before, after].contains { slow in slow.said(to: scope).contains { turned.contains($0.id) } }
  }

  /// Whether all are asked about, the holder or the subject is in other classes than it was, and no body is said to be.
  private func isUntoldJoining(
    _ scope: Asked, _ difference: Difference, _ before: SlowAnswer, _ after: SlowAnswer
  ) -> Bool {
    let isOther = [scope.holder, scope.subject].contains { before.classes(of: $0) != after.classes(of: $0) }
    let lives = [scope.holder, scope.subject].allSatisfy { before.isAlive($0) && after.isAlive($0) }
    return difference.inquiry.body == nil && isOther && lives
      && !difference.bodies.contains { [.joined, .left].contains($0.kind) }
  }

  /// What is lost is not still had by another rule, nor what is gained had before.
  private func falseChanges(_ difference: Difference, _ before: SlowAnswer, _ after: SlowAnswer) -> [String] {
    difference.changes.filter { $0.when.isEmpty }.compactMap { change in
      let scope = graph.asked(change.scope)
      func gives(_ slow: SlowAnswer) -> Bool {
        [slow.answer(scope, .law), slow.answer(scope, .agreement)].contains { $0.base == .has }
      }
      let isFalse =
        switch change.kind {
        case .gained, .turnedIntoLaw: gives(before)
        case .lost, .turnedOutOfLaw: gives(after)
        default: false
        }
      return isFalse ? "\(graph.told(change)) is no change" : nil
    }
  }

  private func isNear(_ power: String, _ other: String) -> Bool { power == other || power == "any" || other == "any" }

  private func lies(_ body: String, near other: String, _ before: SlowAnswer, _ after: SlowAnswer) -> Bool {
    body == other || before.classes(of: body).contains(other) || after.classes(of: body).contains(other)
      || before.classes(of: other).contains(body) || after.classes(of: other).contains(body)
  }

  /// What moved was held by the one and is held by the other: the same power over the same subject.
  private func faultyMoves(_ difference: Difference) -> [String] {
    difference.changes.filter { $0.kind == .moved }.flatMap { change in
      let told = graph.asked(change.scope)
      let rows = (change.rowsBefore + change.rowsAfter).compactMap { row in
        draft.authorities.first { $0.id == graph[row].id }
      }
      let isSame = rows.allSatisfy { $0.power == told.power && $0.subject == told.subject && $0.about == told.matter }
      let isOther = !change.from.isEmpty && !change.from.contains(change.scope.holder)
      return isSame && isOther && !change.rowsBefore.isEmpty && !change.rowsAfter.isEmpty
        ? [] : ["\(graph.told(change)) is no move"]
    }
  }

  private func faultyBodies(_ difference: Difference, _ before: SlowAnswer, _ after: SlowAnswer) -> [String] {
    let bodies =
      difference.inquiry.body == nil ? draft.bodies.map(\.id) : [difference.inquiry.body].compactMap { $0 }.map(id)
    return bodies.compactMap { body in
      let change = difference.bodies.first { id($0.body) == body && ![.joined, .left].contains($0.kind) }
      let isKind: Bool
      switch (before.isAlive(body), after.isAlive(body)) {
      case (true, false): isKind = [.went, .merged, .split, .renamed].contains(change?.kind)
      case (false, true): isKind = change?.kind == .came
      case (false, false): isKind = change == nil
      case (true, true):
        let (joined, left) = (told(.joined, of: body, difference), told(.left, of: body, difference))
        let (old, new) = (classes(of: body, before), classes(of: body, after))
        guard joined == new.subtracting(old), left == old.subtracting(new) else {
          return "\(body) joined \(joined) and left \(left), from \(old) to \(new)"
        }
        let isOther = name(of: body, before) != name(of: body, after) || givesUpName(body, before, after)
        isKind = (change?.kind == .renamed) == isOther
      }
      return isKind ? nil : "what became of \(body) is \(change.map { "\($0.kind)" } ?? "nothing")"
    }
  }

  private func told(_ kind: BodyChange.Kind, of body: String, _ difference: Difference) -> Set<String> {
    Set(difference.bodies.filter { $0.kind == kind && id($0.body) == body }.flatMap(\.classes).map(id))
  }

  /// Those it belongs to by a tie of its own.
  private func classes(of body: String, _ slow: SlowAnswer) -> Set<String> {
    let ties = record.body(body).ties.filter { $0.kind == .isA }
    return Set(ties.filter { $0.from.earliest <= slow.day && slow.day < $0.until.latest }.map(\.to))
  }

  /// The last listed of the names in use.
  private func name(of body: String, _ slow: SlowAnswer) -> String {
    record.body(body).names.last { $0.from.earliest <= slow.day && slow.day < $0.until.latest }?.name ?? body
  }

  /// Whether it surely had some name before that it has no more.
  private func givesUpName(_ body: String, _ before: SlowAnswer, _ after: SlowAnswer) -> Bool {
    let names = record.body(body).names
    return names.contains { name in
      name.from.latest <= before.day && before.day < name.until.earliest
        && !names.contains { other in
          other.name == name.name && other.from.earliest <= after.day && after.day < other.until.latest
        }
    }
  }

  /// What the law gave on some day between, and on neither of the two.
  private func faultyBetween(_ difference: Difference, _ before: SlowAnswer, _ after: SlowAnswer) -> [String] {
    guard under == nil else { return [] }
    let inside = record.namedDays.filter { $0 > before.day && $0 < after.day }.map { record.on($0) }
    let spoken = Set(inside.flatMap { $0.rows.map(\.id) }).subtracting((before.rows + after.rows).map(\.id))
    let body = difference.inquiry.body.map(id)
    let should = draft.authorities.filter { row in
      spoken.contains(row.id) && row.standing == .law && row.holds == .has
        && (body.map { ([row.subject, row.holder] + row.jointly).contains($0) } ?? true)
    }.map(\.id)
    let told = ids(difference.between)
    return told.sorted() == should.sorted() ? [] : ["between is \(told) and should be \(should)"]
  }
}
