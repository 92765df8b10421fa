/// What the rows of one standing, or one side, say to a question.
package enum Base: Hashable, Sendable {
  case has, hasNot, inPart, conditional, contested, notRecorded

  /// Whether it says yes, if only in part or under a condition.
  package var gives: Bool { self == .has || self == .inPart || self == .conditional }

  /// Whether it says no, or nothing.
  package var isNoOrSilent: Bool { self == .hasNot || self == .notRecorded }
}

/// The answer of one standing: a base for the whole question, and what stands differently within it.
package struct StandingAnswer: Hashable, Sendable {
  package var base = Base.notRecorded
  /// The rows the base stands on, ordered by id.
  package var rows: [SpeakingRow] = []
  /// Parts that say otherwise than what they stand in, wider ones first, unconditional ones before conditional.
  package var exceptions: [Part] = []
  /// Whether leaving out the rows whose dates are unsure would change the base; of a side, that of the side.
  package var isPerhaps = false
  /// The base without the rows whose dates are unsure.
  var surely = Base.notRecorded
  /// Whether reports by different parties disagree within it.
  package var isDivided = false
  /// For law borrowed from another: whose it is.
  package var actingFor: BodyID?

  /// Every row that the answer stands on.
  package var allRows: [SpeakingRow] { rows + exceptions.flatMap(\.rows) }
}

/// A part of a question, answered as a question of its own.
package struct Part: Hashable, Sendable {
  package var scope: Scope
  /// The event it needs; empty for none.
  package var when: String
  package var base: Base
  package var rows: [SpeakingRow]
  package var isPerhaps: Bool
}

/// Whose rows are heard: those of one standing, perhaps without those of the holder's members.
struct Hearing {
  var standing: Standing
  var isOfItsOwn = false
}

extension AsOf {
  /// Answers a scope for one standing from the rows that speak at it.
  func answer(_ scope: Scope, _ hearing: Hearing, from rows: [SpeakingRow]) -> StandingAnswer {
    var answer = settle(scope, hearing, from: rows)
    answer.surely = answer.base
    if !isSure && (mayBeConsent(scope) || rows.contains { $0.certainty == .perhaps }) {
      answer.surely = surely.settle(scope, hearing, from: sureRows(at: scope, from: rows)).base
    }
    answer.isPerhaps = answer.surely != answer.base
    return answer
  }

  /// What speaks at a scope on the day without what is only perhaps in force. Consents may come by that.
  private func sureRows(at scope: Scope, from rows: [SpeakingRow]) -> [SpeakingRow] {
    mayBeConsent(scope) ? surely.speakingRows(for: scope) : rows.filter { $0.certainty == .surely }
  }

  private func settle(_ scope: Scope, _ hearing: Hearing, from rows: [SpeakingRow]) -> StandingAnswer {
    let whole = resolve(at: scope, when: "", hearing, from: rows)
    let parts = self.parts(of: scope, hearing, from: rows)
    var answer = StandingAnswer(
      base: whole.base, rows: whole.rows, exceptions: exceptions(among: parts, in: scope, whole: whole),
      isDivided: whole.isDivided)
    if whole.base == .notRecorded {
      let giving = parts.filter { $0.base == .has }
      answer.base =
        giving.contains { $0.when.isEmpty } ? .inPart : giving.isEmpty ? .notRecorded : .conditional
    }
    return answer
  }

  /// The overlaps of the scope with each row, and each event, answered; wider parts first.
  private func parts(of scope: Scope, _ hearing: Hearing, from rows: [SpeakingRow]) -> [Part] {
    var places: Set<Place> = []
    for row in rows where hears(row, hearing, at: scope) {
      guard let common = overlap(row, scope) else { continue }
      if common != scope || !row.when.isEmpty { places.insert(Place(scope: common, when: row.when)) }
    }
    let parts = places.map { place in
      let here = isAnswered(place.scope, byRowsAt: scope) ? rows : speakingRows(for: place.scope)
      let resolved = resolve(at: place.scope, when: place.when, hearing, from: here)
      let sure = surely.resolve(
        at: place.scope, when: place.when, hearing, from: sureRows(at: place.scope, from: here))
      return Part(
        scope: place.scope, when: place.when, base: resolved.base, rows: resolved.rows,
        isPerhaps: sure.base != resolved.base)
    }
    return ordered(parts.filter { $0.base != .notRecorded })
  }

  func ordered(_ parts: [Part]) -> [Part] {
    parts.sorted { orderKey($0).lexicographicallyPrecedes(orderKey($1)) }
  }

  /// Whether all that speaks at a part speaks at the whole too: a member may have classes that the whole has not, and
  /// a consent may come and go with what beats its row.
  private func isAnswered(_ part: Scope, byRowsAt whole: Scope) -> Bool {
    func knows(_ body: BodyID, _ member: BodyID) -> Bool {
      body == member || classes(of: member).allSatisfy { breadth(of: $0, against: body) != .apart }
    }
    return !mayBeConsent(part) && knows(whole.holder, part.holder) && knows(whole.subject, part.subject)
  }

  private func hears(_ row: SpeakingRow, _ hearing: Hearing, at scope: Scope) -> Bool {
    row.standing == hearing.standing
      && !(hearing.isOfItsOwn && breadth(of: row.scope.holder, against: scope.holder) == .narrower)
  }

  private struct Place: Hashable {
    var scope: Scope
    var when: String
  }

  /// Unconditional before conditional, then by matter, subject, holder, power and event.
  private func orderKey(_ part: Part) -> [String] {
    [part.when.isEmpty ? "0" : "1"] + orderKey(part.scope) + [part.when]
  }

  /// By matter, wider first, subject, holder and power.
  func orderKey(_ scope: Scope) -> [String] {
    [
      scope.matter.map { graph[$0].id } ?? "", graph[scope.subject].id, graph[scope.holder].id,
      scope.power.map { graph[$0].id } ?? "",
    ]
  }

  /// Leaves out each part that says the same as everything it directly stands in.
  private func exceptions(among parts: [Part], in scope: Scope, whole: Resolution) -> [Part] {
    let top = Part(scope: scope, when: "", base: whole.base, rows: whole.rows, isPerhaps: false)
    let all = [top] + parts
    return parts.filter { part in
      let around = all.filter { $0 != part && stands(part, in: $0) }
      let nearest = around.filter { outer in
        !around.contains { $0 != outer && stands($0, in: outer) }
      }
      return !nearest.allSatisfy { saysTheSame(part, $0) }
    }
  }

  private func stands(_ part: Part, in outer: Part) -> Bool {
    guard part.scope != outer.scope || part.when != outer.when else { return false }
    return contains(outer.scope, part.scope) && (outer.when.isEmpty || outer.when == part.when)
  }

  private func saysTheSame(_ part: Part, _ other: Part) -> Bool {
    part.base == other.base && Set(part.rows.map(\.terms)) == Set(other.rows.map(\.terms))
  }
}

// MARK: One place

extension AsOf {
  struct Resolution {
    var base: Base
    var rows: [SpeakingRow]
    var isDivided = false
  }

  /// What the unbeaten rows of one event say at a scope: has, has not, contested or not recorded.
  private func resolve(at scope: Scope, when: String, _ hearing: Hearing, from rows: [SpeakingRow]) -> Resolution {
    let covering = rows.filter { $0.when == when && hears($0, hearing, at: scope) && covers($0, scope) }
    let unbeaten = covering.filter { row in !covering.contains { beats($0, row) } }
      .sorted { graph[$0.authority].id < graph[$1.authority].id }
    if let agreed = agreement(of: unbeaten) { return agreed }
    // Rows surely in force stand before those that may not be; of the latter, the one that began earlier stands.
    let sure = unbeaten.filter { $0.certainty == .surely }
    if sure.count < unbeaten.count {
      if !sure.isEmpty { return surely.resolve(at: scope, when: when, hearing, from: sureRows(at: scope, from: rows)) }
      let first = unbeaten.map(\.began).min() ?? .distantPast
      let earliest = unbeaten.filter { $0.began == first }
      return agreement(of: earliest) ?? Resolution(base: .hasNot, rows: earliest.filter { $0.holds == .hasNot })
    }
    return Resolution(base: .contested, rows: unbeaten)
  }

  /// What rows say if they do not contradict each other, or only as reports of different parties at one scope do.
  private func agreement(of rows: [SpeakingRow]) -> Resolution? {
    let yes = rows.filter { $0.holds == .has }
    let no = rows.filter { $0.holds == .hasNot }
    if yes.isEmpty { return Resolution(base: no.isEmpty ? .notRecorded : .hasNot, rows: no) }
    if no.isEmpty { return Resolution(base: .has, rows: yes) }
    let isOnlyDivided = yes.allSatisfy { one in no.allSatisfy { areOfDifferentParties(one, $0) } }
    return isOnlyDivided ? Resolution(base: .has, rows: rows, isDivided: true) : nil
  }

  private func areOfDifferentParties(_ row: SpeakingRow, _ other: SpeakingRow) -> Bool {
    row.standing.isReport && row.scope == other.scope && row.parties != other.parties
      && !row.disputes.contains(other.authority) && !other.disputes.contains(row.authority)
  }
}
