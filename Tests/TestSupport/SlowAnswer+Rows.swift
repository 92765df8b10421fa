import Accountability

// MARK: What is said (1.1 to 1.7, 4.1, 4.2)

extension SlowAnswer {
  /// What the rows themselves say, each holder of a joint power for itself.
  func spokenRows() -> [Says] {
    let ended = draft.authorities.filter { under != nil && $0.proposal == under && $0.retired == nil }.flatMap(\.ends)
    var said: [Says] = []
    for (number, row) in draft.authorities.enumerated()
    where row.retired == nil && !ended.contains(row.id) && row.standing != .satire {
      let isProposed = row.standing == .proposal && row.proposal == under && under != nil
      if row.standing == .proposal && !isProposed { continue }
      if row.mode == .must && row.holds == .hasNot { continue }
      let force = record.forces[number]
      guard isProposed || holds(force.from, force.until) else { continue }
      for holder in [row.holder] + row.jointly {
        let others = ([row.holder] + row.jointly).filter { $0 != holder }.sorted()
        said.append(
          Says(
            id: row.id,
            scope: Asked(holder: holder, power: row.power, subject: row.subject, matter: row.about),
            standing: isProposed ? .law : row.standing, holds: row.holds, when: row.when,
            terms: [[row.mode.name], others, row.with.consent.sorted(), row.with.consult.sorted(), [row.with.other]],
            isSure: isProposed || (force.from.latest <= day && day < force.until.earliest),
            began: force.from.earliest, isProposed: isProposed,
            parties: row.by.isEmpty ? [row.holder] : Set(row.by), disputes: row.disputes))
      }
    }
    return said
  }

  /// The rows, and what follows for those whose consent they need, as far as it touches a question.
  package func said(to asked: Asked) -> [Says] {
    if let heard = heardAt[asked] { return heard }
    var all = rows
    for draftRow in draft.authorities where !draftRow.with.consent.isEmpty && ["any", "consent"].contains(asked.power) {
      for row in rows where row.id == draftRow.id && row.scope.holder == draftRow.holder && row.holds == .has {
        for consenter in Set(draftRow.with.consent) {
          for isOfSubject in draftRow.holder == draftRow.subject ? [true] : [true, false] {
            all += consent(consenter, of: row, isOfSubject: isOfSubject, among: rows, asked)
          }
        }
      }
    }
    all = all.filter { touches($0, asked) != nil }
    heardAt[asked] = all
    return all
  }

  private func consent(_ consenter: String, of row: Says, isOfSubject: Bool, among rows: [Says], _ asked: Asked)
    -> [Says]
  {
    var derived = row
    derived.scope = Asked(
      holder: consenter, power: "consent", subject: isOfSubject ? row.scope.subject : row.scope.holder,
      matter: row.scope.matter)
    derived.terms = [["may"], [], [], [], [""]]
    guard let shared = common(derived.scope, asked) else { return [] }
    var point = row.scope
    point.matter = shared.matter
    if isOfSubject { point.subject = shared.subject } else { point.holder = shared.subject }
    let isBeaten = rows.contains { covers($0, point) && beats($0, row) }
    return isBeaten ? [] : [derived]
  }

  package func isReport(_ says: Says) -> Bool { [.practice, .claim, .belief].contains(says.standing) }

  func covers(_ says: Says, _ asked: Asked) -> Bool {
    let isOwn = says.scope.holder == asked.holder && says.scope.subject == asked.subject
    return sameOrAbove(says.scope, asked) && (!isReport(says) || isOwn)
  }

  /// The overlap of a question with what is said, if it is said of that very holder and subject where it is a report.
  func touches(_ says: Says, _ asked: Asked) -> Asked? {
    guard let shared = common(says.scope, asked) else { return nil }
    let isOwn = says.scope.holder == shared.holder && says.scope.subject == shared.subject
    return isReport(says) && !isOwn ? nil : shared
  }

  func beats(_ one: Says, _ other: Says) -> Bool {
    guard one.standing == other.standing, one.when == other.when, !one.disputes.contains(other.id),
      !other.disputes.contains(one.id)
    else { return false }
    if one.scope == other.scope { return one.isProposed && !other.isProposed }
    return sameOrAbove(other.scope, one.scope)
  }
}

extension SlowRecord {
  /// When a row is in force: reports are observed, and age.
  func force(of row: Draft.Authority) -> (from: DateText, until: DateText) {
    let isReport = [Standing.practice, .claim, .belief].contains(row.standing)
    guard isReport, row.until == .openEnd else { return (row.from, row.until) }
    var seen = row.evidence.filter { $0.bearing == .supports }.compactMap(\.seen)
    let isDated = row.from != .openStart && row.from != .unknown
    if isDated { seen.append(row.from) }
    guard var last = seen.first?.latest, var first = seen.first?.earliest else { return (row.from, row.until) }
    for date in seen {
      if date.latest > last { last = date.latest }
      if date.earliest < first { first = date.earliest }
    }
    let from = isDated ? row.from : DateText(first)
    let begun = draft.eras.filter { $0.from <= last }
    let later = draft.eras.filter { $0.from > last }.map(\.from)
    if begun.isEmpty { return (from, DateText(last.next)) }
    if let next = later.min() { return (from, DateText(next)) }
    guard let read = draft.dataset.reportsReadTo else { return (from, .openEnd) }
    return (from, DateText(max(read, last).next))
  }
}
