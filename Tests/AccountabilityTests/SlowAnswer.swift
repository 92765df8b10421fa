import Accountability

/// A question in the ids of a draft; `any` is every power, nil every matter.
struct Asked: Hashable {
  var holder: String
  var power: String
  var subject: String
  var matter: String?
}

/// The page on the meaning of an answer, worked out slowly and straight from a draft: every row against every question,
/// every part asked again as a question of its own. It shares nothing with the graph but the records of the draft.
final class SlowAnswer {
  let draft: Draft
  let day: Day
  let under: String?
  /// Whether to leave out what is only perhaps so.
  let isSure: Bool
  /// The same day, leaving out what is only perhaps so.
  private(set) lazy var sure = isSure ? self : SlowAnswer(draft: draft, day: day, under: under, isSure: true)
  private(set) lazy var rows = spokenRows()
  private var classesFound: [String: Set<String>] = [:]
  private var heardAt: [Asked: [Says]] = [:]
  var verdicts: [Asked: SlowVerdict] = [:]

  init(draft: Draft, day: Day, under: String? = nil, isSure: Bool = false) {
    self.draft = draft
    self.day = day
    self.under = under
    self.isSure = isSure
  }

  struct Says: Hashable {
    var id: String
    var scope: Asked
    var standing: Standing
    var holds: Holds
    var when: String
    var terms: [[String]]
    var isSure: Bool
    var began: Day
    var isProposed: Bool
    var parties: Set<String>
    var disputes: [String]
  }

  struct Part: Hashable {
    var scope: Asked
    var when: String
    var base: Base
    var isPerhaps = false
  }

  struct Said: Equatable {
    var base = Base.notRecorded
    var ids: Set<String> = []
    var terms: Set<[[String]]> = []
    var parts: Set<Part> = []
    var isPerhaps = false
    var isDivided = false
  }
}

// MARK: Who is above whom (1.1, 1.2, 1.5)

extension SlowAnswer {
  func holds(_ from: DateText, _ until: DateText) -> Bool {
    isSure ? from.latest <= day && day < until.earliest : from.earliest <= day && day < until.latest
  }

  func body(_ id: String) -> Draft.Body { draft.bodies.first { $0.id == id } ?? Draft.Body() }

  /// Ties are followed wherever they may hold; only rows are left out for being perhaps so.
  func classes(of id: String) -> Set<String> {
    if let found = classesFound[id] { return found }
    let found = everyClass(of: id)
    classesFound[id] = found
    return found
  }

  private func everyClass(of id: String) -> Set<String> {
    var found: Set<String> = []
    var last = -1
    while found.count != last {
      last = found.count
      for member in found.union([id]) where body(member).extent != .collective {
        for tie in body(member).ties where tie.kind == .isA {
          guard tie.from.earliest <= day && day < tie.until.latest, body(tie.to).extent != .collective else { continue }
          found.insert(tie.to)
        }
      }
    }
    return found
  }

  func isAbove(_ matter: String?, _ other: String?) -> Bool {
    guard let other else { return false }
    return matter.map { other.hasPrefix($0 + "/") } ?? true
  }

  func sameOrAbove(_ wide: Asked, _ narrow: Asked) -> Bool {
    (wide.holder == narrow.holder || classes(of: narrow.holder).contains(wide.holder))
      && (wide.subject == narrow.subject || classes(of: narrow.subject).contains(wide.subject))
      && (wide.power == narrow.power || wide.power == "any")
      && (wide.matter == narrow.matter || isAbove(wide.matter, narrow.matter))
  }

  func common(_ one: Asked, _ other: Asked) -> Asked? {
    func lower(_ a: String, _ b: String) -> String? {
      a == b || classes(of: a).contains(b) ? a : classes(of: b).contains(a) ? b : nil
    }
    guard let holder = lower(one.holder, other.holder), let subject = lower(one.subject, other.subject),
      one.power == other.power || one.power == "any" || other.power == "any",
      one.matter == other.matter || isAbove(one.matter, other.matter) || isAbove(other.matter, one.matter)
    else { return nil }
    return Asked(
      holder: holder, power: one.power == "any" ? other.power : one.power, subject: subject,
      matter: isAbove(one.matter, other.matter) ? other.matter : one.matter)
  }
}

// MARK: What is said (1.1 to 1.7, 4.1, 4.2)

extension SlowAnswer {
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

  /// What the rows themselves say, each holder of a joint power for itself.
  private func spokenRows() -> [Says] {
    let ended = draft.authorities.filter { under != nil && $0.proposal == under && $0.retired == nil }.flatMap(\.ends)
    var said: [Says] = []
    for row in draft.authorities where row.retired == nil && !ended.contains(row.id) && row.standing != .satire {
      let isProposed = row.standing == .proposal && row.proposal == under && under != nil
      if row.standing == .proposal && !isProposed { continue }
      if row.mode == .must && row.holds == .hasNot { continue }
      let force = self.force(of: row)
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
  func said(to asked: Asked) -> [Says] {
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

  func isReport(_ says: Says) -> Bool { [.practice, .claim, .belief].contains(says.standing) }

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

// MARK: The answer of one standing (2)

extension SlowAnswer {
  /// Answers for one standing; `isOwn` leaves out what only members of the holder have.
  func answer(_ asked: Asked, _ standing: Standing, isOwn: Bool = false) -> Said {
    var said = settle(asked, standing, isOwn)
    said.isPerhaps = sure.settle(asked, standing, isOwn).base != said.base
    return said
  }

  private func heard(_ asked: Asked, _ standing: Standing, _ isOwn: Bool) -> [Says] {
    said(to: asked).filter { says in
      says.standing == standing && !(isOwn && classes(of: says.scope.holder).contains(asked.holder))
    }
  }

  private func settle(_ asked: Asked, _ standing: Standing, _ isOwn: Bool) -> Said {
    var whole = base(asked, "", standing, isOwn)
    var places: Set<Part> = []
    for says in heard(asked, standing, isOwn) {
      guard let shared = touches(says, asked), shared != asked || says.when != "" else { continue }
      places.insert(Part(scope: shared, when: says.when, base: .notRecorded))
    }
    var parts: [(part: Part, said: Said)] = []
    for place in places {
      let there = base(place.scope, place.when, standing, isOwn)
      if there.base == .notRecorded { continue }
      var part = place
      part.base = there.base
      part.isPerhaps = sure.base(place.scope, place.when, standing, isOwn).base != there.base
      parts.append((part, there))
    }
    let top = (part: Part(scope: asked, when: "", base: whole.base), said: whole)
    for (part, there) in parts {
      let around = (parts + [top]).filter { isStrictlyIn(part, $0.part) }
      let nearest = around.filter { outer in !around.contains { isStrictlyIn($0.part, outer.part) } }
      if nearest.contains(where: { $0.said.base != there.base || $0.said.terms != there.terms }) {
        whole.parts.insert(part)
      }
    }
    if whole.base == .notRecorded {
      let giving = parts.filter { $0.part.base == .has }
      if giving.contains(where: { $0.part.when == "" }) {
        whole.base = .inPart
      } else if !giving.isEmpty {
        whole.base = .conditional
      }
    }
    return whole
  }

  private func isStrictlyIn(_ part: Part, _ outer: Part) -> Bool {
    if part.scope == outer.scope && part.when == outer.when { return false }
    return sameOrAbove(outer.scope, part.scope) && (outer.when == "" || outer.when == part.when)
  }

  private func base(_ asked: Asked, _ when: String, _ standing: Standing, _ isOwn: Bool) -> Said {
    let covering = heard(asked, standing, isOwn).filter { $0.when == when && covers($0, asked) }
    let unbeaten = covering.filter { one in !covering.contains { beats($0, one) } }
    if let plain = agreed(unbeaten) { return plain }
    let sureOnes = unbeaten.filter(\.isSure)
    if sureOnes.count == unbeaten.count { return Said(base: .contested, ids: ids(unbeaten), terms: terms(unbeaten)) }
    if !sureOnes.isEmpty {
      return sure.base(asked, when, standing, isOwn)
    }
    let began = unbeaten.map(\.began).min()
    let first = unbeaten.filter { $0.began == began }
    let no = first.filter { $0.holds == .hasNot }
    return agreed(first) ?? Said(base: .hasNot, ids: ids(no), terms: terms(no))
  }

  private func agreed(_ said: [Says]) -> Said? {
    let yes = said.filter { $0.holds == .has }
    let no = said.filter { $0.holds == .hasNot }
    if yes.isEmpty && no.isEmpty { return Said() }
    if no.isEmpty { return Said(base: .has, ids: ids(yes), terms: terms(yes)) }
    if yes.isEmpty { return Said(base: .hasNot, ids: ids(no), terms: terms(no)) }
    for one in yes {
      for other in no {
        guard isReport(one), one.scope == other.scope, one.parties != other.parties,
          !one.disputes.contains(other.id), !other.disputes.contains(one.id)
        else { return nil }
      }
    }
    return Said(base: .has, ids: ids(said), terms: terms(said), isDivided: true)
  }

  private func ids(_ said: [Says]) -> Set<String> { Set(said.map(\.id)) }
  private func terms(_ said: [Says]) -> Set<[[String]]> { Set(said.map(\.terms)) }
}
