/// A row as it speaks on a day: the row itself, or what follows from it for a joint holder or one whose consent it needs.
package struct SpeakingRow: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case holder
    /// Has the power only together with the others named.
    case jointHolder
    /// Its agreement is what the row's holder needs.
    case consenter
  }

  package let authority: AuthorityID
  package let role: Role
  package let scope: Scope
  /// `law` for the rows of a proposal in hand.
  package let standing: Standing
  package let holds: Holds
  package let when: String
  package let terms: Terms
  package let certainty: Certainty
  let began: Day
  let isProposed: Bool
  /// Who does, says or thinks it.
  let parties: Set<BodyID>
  let disputes: [AuthorityID]
}

/// What a row says beside yes or no; two statements say the same if these agree too.
package struct Terms: Hashable, Sendable {
  package var mode: Mode
  package var jointly: [BodyID]
  package var consent: [BodyID]
  package var consult: [BodyID]
  package var other: String
}

extension AsOf {
  /// Every statement in force that covers the scope or lies inside it, of every standing but satire.
  func speakingRows(for scope: Scope) -> [SpeakingRow] {
    var found: [SpeakingRow] = []
    for subject in [scope.subject] + classes(of: scope.subject) + members(of: scope.subject) {
      for row in graph.rows(over: subject) { found += statements(of: row) }
    }
    if mayBeConsent(scope) { found += consents(for: scope) }
    return found.filter { overlap($0, scope) != nil }
  }

  /// The statements of one row for its holder and each joint holder; none where it does not speak on the day.
  func statements(of row: Authority) -> [SpeakingRow] {
    guard let standing = effectiveStanding(of: row) else { return [] }
    // Has-not with must says only that there is no duty.
    guard !(row.mode == .must && row.holds == .hasNot) else { return [] }
    let force = graph.force(of: row)
    let certainty = isLawOfProposal(row) ? .surely : force.contains(day)
    guard counts(certainty) else { return [] }
    let holders = [row.holder] + row.jointly
    return holders.enumerated().map { position, holder in
      let others = holders.filter { $0 != holder }
      return SpeakingRow(
        authority: row.handle, role: position == 0 ? .holder : .jointHolder,
        scope: Scope(holder: holder, power: row.power, subject: row.subject, matter: row.about),
        standing: standing, holds: row.holds, when: row.when,
        terms: Terms(
          mode: row.mode, jointly: others.sorted(by: graph.precedes), consent: row.consent.sorted(by: graph.precedes),
          consult: row.consult.sorted(by: graph.precedes), other: row.otherProcedure),
        certainty: certainty, began: force.from.earliest, isProposed: isLawOfProposal(row),
        parties: Accountability.parties(by: row.by, holder: row.holder), disputes: row.disputes)
    }
  }

  /// The scopes in which a row speaks on the day, one for each of its holders; none where it is silent.
  package func spokenScopes(of row: AuthorityID) -> [Scope] { statements(of: row).map(\.scope) }

  private func isLawOfProposal(_ row: Authority) -> Bool {
    row.standing == .proposal && row.proposal != nil && row.proposal == under
  }

  private func effectiveStanding(of row: Authority) -> Standing? {
    guard row.retirement == nil, !endedByProposal.contains(row.handle), row.standing != .satire else { return nil }
    guard row.standing == .proposal else { return row.standing }
    return isLawOfProposal(row) ? .law : nil
  }

  /// Whether statements about consent may answer the scope.
  func mayBeConsent(_ scope: Scope) -> Bool { scope.power == nil || scope.power == consentPower }

  /// A row that needs G's consent also says that G may withhold it, from the subject and from the holder, wherever
  /// that row is not beaten.
  private func consents(for scope: Scope) -> [SpeakingRow] {
    guard let consentPower else { return [] }
    var found: [SpeakingRow] = []
    for consenter in [scope.holder] + classes(of: scope.holder) + members(of: scope.holder) {
      for row in graph.rows(needing: consenter).flatMap({ statements(of: $0) })
      where row.role == .holder && row.holds == .has {
        for subject in row.scope.subject == row.scope.holder
          ? [row.scope.subject] : [row.scope.subject, row.scope.holder]
        {
          let derived = Scope(holder: consenter, power: consentPower, subject: subject, matter: row.scope.matter)
          guard let common = overlap(derived, scope) else { continue }
          var point = row.scope
          point.matter = common.matter
          if subject == row.scope.subject { point.subject = common.subject } else { point.holder = common.subject }
          if !isBeaten(row, at: point) { found.append(row.consent(as: derived)) }
        }
      }
    }
    return found
  }

  private func isBeaten(_ row: SpeakingRow, at point: Scope) -> Bool {
    ([point.subject] + classes(of: point.subject)).contains { subject in
      graph.rows(over: subject).contains { other in
        statements(of: other).contains { covers($0, point) && beats($0, row) }
      }
    }
  }
}

extension SpeakingRow {
  fileprivate func consent(as derived: Scope) -> SpeakingRow {
    SpeakingRow(
      authority: authority, role: .consenter, scope: derived, standing: standing, holds: .has, when: when,
      terms: Terms(mode: .may, jointly: [], consent: [], consult: [], other: ""), certainty: certainty, began: began,
      isProposed: isProposed, parties: parties, disputes: disputes)
  }
}

// MARK: Which row covers, and which beats which

extension AsOf {
  /// Whether a row answers the whole of a scope. Reports do not pass from a class to its members.
  func covers(_ row: SpeakingRow, _ scope: Scope) -> Bool {
    guard contains(row.scope, scope) else { return false }
    return !row.standing.isReport || (row.scope.holder == scope.holder && row.scope.subject == scope.subject)
  }

  /// The part of a scope that a row speaks of, or nil.
  func overlap(_ row: SpeakingRow, _ scope: Scope) -> Scope? {
    guard let common = overlap(row.scope, scope) else { return nil }
    let isOfItsOwn = common.holder == row.scope.holder && common.subject == row.scope.subject
    return !row.standing.isReport || isOfItsOwn ? common : nil
  }

  /// Whether a row stands before another of its standing and event: nowhere wider and somewhere narrower, or, at the
  /// same scope, proposed against the law as it is.
  func beats(_ row: SpeakingRow, _ other: SpeakingRow) -> Bool {
    guard row.standing == other.standing, row.when == other.when,
      !row.disputes.contains(other.authority), !other.disputes.contains(row.authority)
    else { return false }
    if row.scope == other.scope { return row.isProposed && !other.isProposed }
    return contains(other.scope, row.scope)
  }
}
