import Accountability

extension Wording {
  /// `The power to license an NHS foundation trust`
  package func title(_ inquiry: TraceInquiry) -> String { "The power to \(deed(scope(inquiry)))" }

  private func scope(_ inquiry: TraceInquiry) -> Scope {
    Scope(holder: inquiry.subject, power: inquiry.power, subject: inquiry.subject, matter: inquiry.matter)
  }

  /// Who had it in law, one after another, then the gaps and that several had it at once: a sentence each.
  package func trace(_ trace: Trace) -> [String] {
    let inLaw = trace.tenures.isEmpty ? never(trace) : [holders(trace)] + gaps(trace) + overlaps(trace)
    return inLaw + (graph.dataset.lawReadTo.map { ["The law is known to \($0.spoken), and no further."] } ?? [])
  }

  private func never(_ trace: Trace) -> [String] {
    let deed = deed(scope(trace.inquiry))
    let denied = Wording.once(trace.denials.map { graph[$0].holder })
    let reported = Wording.once(trace.reported.map(\.holder))
    return ["In this dataset nobody is recorded as ever having had the power in law to \(deed)\(kin(trace))."]
      + (denied.isEmpty ? [] : ["The law, as recorded, denied it to \(some(denied))."])
      + (reported.isEmpty ? [] : ["Reported, though no law recorded here gave it: \(some(reported))."])
  }

  private func some(_ bodies: [BodyID]) -> String {
    let names = bodies.prefix(Wording.mostNamed).map(inSentence)
    return English.list(bodies.count > names.count ? names + ["\(bodies.count - names.count) more"] : names)
  }

  /// More names than this make no sentence.
  private static let mostNamed = 5

  /// Each as often as once, in their order.
  package static func once<Each: Hashable>(_ all: [Each]) -> [Each] {
    var seen: Set<Each> = []
    return all.filter { seen.insert($0).inserted }
  }
}

// MARK: Who had it

extension Wording {
  /// A time in which one holder had it by one ground or another.
  private struct Spell {
    var tenures: [Trace.Tenure]

    var last: Day { tenures.map(\.days.last).max() ?? .distantPast }
  }

  private func spells(_ tenures: [Trace.Tenure]) -> [Spell] {
    var spells: [Spell] = []
    for tenure in tenures {
      if let at = spells.lastIndex(where: { $0.tenures[0].holder == tenure.holder }),
        spells[at].last.next >= tenure.days.first
      {
        spells[at].tenures.append(tenure)
      } else {
        spells.append(Spell(tenures: [tenure]))
      }
    }
    return spells
  }

  /// ` (to 31 Dec 2009 the jetty)`: those that stood for the subject, each in its time; empty where there are none.
  private func kin(_ trace: Trace) -> String {
    let known = graph.dataset.lawReadTo ?? .distantFuture
    let others = trace.lineage.filter { $0.body != trace.inquiry.subject }.map { kin in
      (kin.days.first == .distantPast ? "" : "from \(kin.days.first.spoken) ")
        + (kin.days.last == known ? "" : "to \(kin.days.last.spoken) ") + named(kin.body, on: kin.days.last)
    }
    return others.isEmpty ? "" : " (\(others.joined(separator: "; ")))"
  }

  /// One after another; of many, the first and those who have it still. Those who act for others are left to the table.
  private func holders(_ trace: Trace) -> String {
    let own = trace.tenures.filter { $0.ground.actingFor == nil }
    let spells = spells(own.isEmpty ? trace.tenures : own)
    let title = title(trace.inquiry) + kin(trace)
    guard spells.count > Wording.mostNamed else {
      let clauses = spells.enumerated().map { index, spell in clause(spell, after: index == 0 ? nil : spells[index - 1])
      }
      return "\(title), in law: \(clauses.joined(separator: "; "))."
    }
    let now = Wording.once(own.filter { $0.dates.until.precision == .open }.map(\.holder))
    let holders = Set(own.map(\.holder)).count
    let end = now.isEmpty ? "Nobody is recorded as having it now" : "Still so: \(some(now))"
    return "\(title), in law: \(holders) holders, first \(clause(spells[0], after: nil)). \(end)."
  }

  private func clause(_ spell: Spell, after previous: Spell?) -> String {
    let first = spell.tenures[0]
    let name = named(first.holder, on: spell.last)
    var words = first.from.map { predecessor -> String in
      let isPrevious = previous?.tenures[0].holder == predecessor.body && first.from.count == 1
      if predecessor.isReturned { return "again" }
      if predecessor.isSucceeded {
        return isPrevious ? "its successor" : "successor of \(named(predecessor.body, on: first.days.first.previous))"
      }
      return isPrevious ? "not recorded as its successor" : ""
    }.filter { !$0.isEmpty }
    words = Array(Set(words)).sorted()
    let end = spell.tenures.max { $0.days.last < $1.days.last }?.dates.until ?? .openEnd
    let apposition = words.isEmpty ? "" : ", \(English.list(words)),"
    return "\(name)\(apposition) \(span(Period(from: first.dates.from, until: end)))\(limit(spell))"
  }

  private func limit(_ spell: Spell) -> String {
    let grounds = spell.tenures.map(\.ground)
    if grounds.allSatisfy(\.isUnsettled) { return " (unsettled)" }
    if grounds.allSatisfy({ !$0.when.isEmpty }) { return " (only when something has happened)" }
    if spell.tenures.allSatisfy({ $0.isInPart || !$0.ground.when.isEmpty }) { return " (in part)" }
    return grounds.allSatisfy { $0.standing == .agreement } ? " (by agreement)" : ""
  }

  /// A body's name on a day, as it stands in a sentence.
  func named(_ body: BodyID, on day: Day) -> String {
    Wording(graph, on: min(day, graph.dataset.lawReadTo ?? day), isPast: isPast).inSentence(body)
  }
}

// MARK: Gaps and overlaps

extension Wording {
  private func gaps(_ trace: Trace) -> [String] {
    let open = trace.gaps.filter { !$0.isExplained }.map { span($0.dates) }
    let said = trace.gaps.filter(\.isExplained).map { span($0.dates) }
    if open.isEmpty, said.isEmpty {
      return trace.tenures.count == 1 ? [] : ["Between the first day and the last there is no gap."]
    }
    return (open.isEmpty ? [] : ["Nobody is recorded as having it \(English.list(open)), and nothing says why."])
      + (said.isEmpty
        ? []
        : ["Nobody is recorded as having it \(English.list(said)); what the record says of those days stands below."])
  }

  private func overlaps(_ trace: Trace) -> [String] {
    guard let first = trace.overlaps.first else { return [] }
    let some = trace.overlaps.allSatisfy(\.isInPart) ? "some of it" : "it"
    if trace.overlaps.count > 1 { return ["At times several had \(some) at once, each on its own."] }
    return ["\(English.capitalised(several(first))) had \(some) at once, each on its own, \(span(first.dates))."]
  }

  /// `Monitor and NHS England`; those who had it only together are joined by *with*.
  package func several(_ overlap: Trace.Overlap) -> String {
    English.list(overlap.holders.map { English.list($0.map { named($0, on: overlap.days.last) }, "with") })
  }

  /// What the record says of a time in which nobody had it.
  package func reasons(_ gap: Trace.Gap) -> [String] {
    let denials = gap.reasons.denials.map { graph[$0] }.map { row in
      let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
      return "\(English.capitalised(named(row.holder, on: gap.days.last))) had no power to \(deed(scope))"
        + " (\(grounds([row.handle], atMost: 1)))."
    }
    let notes = gap.reasons.notes.map { "Noted of \(named($0.body, on: gap.days.last)): \(English.sentence($0.says))" }
    return (gap.reasons.isWithoutSubject ? ["There was nobody to have it over."] : []) + notes + denials
  }
}
