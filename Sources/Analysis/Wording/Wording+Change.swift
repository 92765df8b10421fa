package import Accountability

extension Wording {
  /// One change of the rules, as a sentence: `The power to license a trust moved from Monitor to NHS England.`
  ///
  /// Under a proposal it *would* be so.
  package func change(_ change: AuthorityChange, isProposed: Bool) -> String {
    let holder = English.capitalised(inSentence(change.scope.holder))
    let event = change.when.isEmpty ? "" : " when \(change.when)"
    let (deed, power) = (deed(change.scope) + event, power(change.scope) + event)
    let given = isProposed ? "would be given" : "was given"
    let reversed = change.reverses ? ", which \(isProposed ? "has" : "had") no power to \(deed)," : ""
    let gained = change.reverses ? "it" : "the power to \(deed)"
    switch change.kind {
    case .moved:
      return "The power to \(deed) \(isProposed ? "would move" : "moved") from \(list(change.from)) to"
        + " \(inSentence(change.scope.holder))."
    case .gained: return "\(holder)\(reversed) \(given) \(gained)."
    case .turnedIntoLaw:
      return "\(holder)\(reversed) \(given) \(gained), which it \(isProposed ? "is" : "was") already reported to use."
    case .changed: return "\(holder) \(isProposed ? "would keep" : "keeps") the power to \(deed), \(aspects(change))."
    case .lost: return "\(holder) \(isProposed ? "would lose" : "lost") the power to \(deed)."
    case .turnedOutOfLaw:
      return "\(holder) \(isProposed ? "would lose" : "lost") the power to \(deed), and is reported to go on using it."
    case .nowDenied:
      return
        "The law \(isProposed ? "would say" : "came to say") that \(inSentence(change.scope.holder)) \(verb("has", "have", of: change.scope.holder)) no \(power)."
    case .noLongerDenied:
      return
        "The rule that \(inSentence(change.scope.holder)) \(verb("has", "have", of: change.scope.holder)) no \(power)"
        + " \(isProposed ? "would end" : "ended")."
    }
  }

  /// `on other terms: other limits, another procedure`; where only the ground differs, `by another provision`.
  private func aspects(_ change: AuthorityChange) -> String {
    if change.became == nil { return "by another provision" }
    return "on other terms: " + English.list(change.aspects.map { word($0, change) })
  }

  /// A procedure is no other one where none is told of before, or after.
  private func word(_ aspect: AuthorityChange.Aspect, _ change: AuthorityChange) -> String {
    func isTold(_ rows: [AuthorityID]) -> Bool { rows.contains { graph[$0].hasProcedure } }
    guard aspect == .procedure else { return Wording.word(aspect) }
    if !isTold(change.rowsBefore) { return "a procedure" }
    return isTold(change.rowsAfter) ? Wording.word(aspect) : "without its procedure"
  }

  private static func word(_ aspect: AuthorityChange.Aspect) -> String {
    switch aspect {
    case .footing: "by law or by agreement"
    case .mode: "as a duty or as a choice"
    case .condition: "another condition"
    case .procedure: "another procedure"
    case .limits: "other limits"
    case .matter: "a wider or a narrower matter"
    case .ground: "another provision"
    }
  }

  /// The day on which a change took place: the first since which it has been so, be it by rows that others followed; where
  /// that lies not between the two days, the first on which it was as before no more. Of several the first that is known.
  package func day(of change: AuthorityChange, in difference: Difference) -> DateText? {
    let (before, after) = (difference.inquiry.before.day, difference.inquiry.after.day)
    guard before < after else { return nil }
    func isBetween(_ date: DateText) -> Bool { date.latest > before && date.earliest <= after }
    let came = change.rowsAfter.map { beginning(of: $0, change) }.filter(isBetween)
    let went = change.rowsBefore.map { end(of: $0, change) }.filter(isBetween)
    let days = came.isEmpty ? went : came
    return days.filter { $0.precision != .unknown }.min { $0.earliest < $1.earliest } ?? days.first
  }

  /// The first day of a row, or of the first of those that led to it without a gap.
  private func beginning(of row: AuthorityID, _ change: AuthorityChange) -> DateText {
    let periods = periods(alike: row, change, unlike: change.rowsBefore).filter { $0.from.precision != .unknown }
    func previous(_ next: DateText) -> Period? {
      periods.first { $0.from.earliest < next.earliest && $0.until.latest >= next.earliest }
    }
    var first = graph[row].period.from
    while let period = previous(first) { first = period.from }
    return first
  }

  /// The day after the last of a row, or of those that followed it without a gap.
  private func end(of row: AuthorityID, _ change: AuthorityChange) -> DateText {
    let periods = periods(alike: row, change, unlike: change.rowsAfter).filter { $0.until.precision != .unknown }
    func following(_ last: DateText) -> Period? {
      periods.first { $0.until.earliest > last.earliest && $0.from.earliest <= last.latest }
    }
    var end = graph[row].period.until
    while let period = following(end) { end = period.until }
    return end
  }

  /// When the rules gave or denied the same holder the same as a row does, on terms that differ from those of some others
  /// as the change says. Complexity: O(r) in the rows over the subject.
  private func periods(alike id: AuthorityID, _ change: AuthorityChange, unlike others: [AuthorityID]) -> [Period] {
    let row = graph[id]
    let aspects = Set(change.aspects).subtracting([.condition, .matter])
    return graph.rows(over: row.subject).map { graph[$0] }.filter { other in
      guard other.standing == .law || other.standing == .agreement, other.retirement == nil else { return false }
      return other.holder == row.holder && other.rule == row.rule && !others.contains(other.handle)
        && aspects.isSubset(of: graph.aspects(of: others, against: [other.handle]))
    }.map(\.period)
  }

  private func names(_ bodies: [BodyID]) -> String { English.list(bodies.map { graph[$0].name(on: day).name }) }

  /// What became of a body: `Monitor ended; NHS England followed it.`
  package func bodyChange(_ change: BodyChange, since before: Day) -> String {
    let name = English.capitalised(inSentence(change.body))
    switch change.kind {
    case .came: return "\(name) came into being."
    case .renamed where change.heirs.isEmpty: return renaming(of: change.body, since: before)
    case .renamed: return "\(name) became \(list(change.heirs))."
    case .merged: return "\(name) was merged into \(list(change.heirs))."
    case .split: return "\(name) ended; \(list(change.heirs)) followed it, each in part."
    case .joined: return "\(name) now belongs to the class \(names(change.classes)) and is under what is over it."
    case .left: return "\(name) no longer belongs to the class \(names(change.classes))."
    case .went: return change.heirs.isEmpty ? "\(name) ended." : "\(name) ended; \(list(change.heirs)) followed it."
    }
  }

  /// `The board is also called the council`, where the old name goes on beside the new one.
  private func renaming(of id: BodyID, since before: Day) -> String {
    let body = graph[id]
    let (former, name) = (Wording(graph, on: before, isPast: true).inSentence(id), inSentence(id))
    guard body.name(on: before).name != body.name(on: day).name else {
      let gone = body.namesGivenUp(from: before, to: day)
      return "\(English.capitalised(name)) is no longer called \(English.list(gone))."
    }
    let goesOn = body.names.contains { $0.name == body.name(on: before).name && $0.used.contains(day) == .surely }
    return "\(English.capitalised(former)) is \(goesOn ? "also" : "now") called \(name)."
  }
}

extension Authority {
  fileprivate var rule: Rule { Rule(power: power, subject: subject, matter: about, when: when, holds: holds) }
}

extension AuthorityChange.Kind {
  /// Over the changes of a kind.
  package var heading: String {
    switch self {
    case .turnedIntoLaw: "Practice that became law"
    case .moved: "Moved"
    case .gained: "New"
    case .changed: "Changed terms"
    case .turnedOutOfLaw: "No longer law, and said to go on"
    case .lost: "Gone"
    case .nowDenied: "On record as denied from then on"
    case .noLongerDenied: "No longer denied"
    }
  }
}
