import Accountability

extension Wording {
  /// `Who could remove an NHS foundation trust's chair?`
  package func question(_ inquiry: HoldersInquiry) -> String {
    let may = isPast ? "could" : "may"
    guard let power = inquiry.power else {
      let over = inquiry.subject.map { " for \(inSentence($0))" } ?? ""
      guard let matter = inquiry.matter else { return "Who \(isPast ? "had" : "has") any power\(over)?" }
      return "Who \(isPast ? "decided" : "decides") on \(graph[matter].name)\(over)?"
    }
    let subject = inquiry.subject.map(inSentence) ?? "another"
    return "Who \(may) \(deed(power, of: subject, about: inquiry.matter))?"
  }

  /// Who has it in law, who in part or if something has happened, and who is only reported to: `In law, …`.
  package func holders(_ holders: Holders) -> String {
    if let subject = holders.inquiry.subject, graph[subject].life.contains(day) == .no { return absence(subject) }
    let lines = holders.own + holders.others
    if holders.inquiry.subject == nil, !lines.isEmpty { return spread(lines, holders.inquiry) }
    let loss = holders.losers.isEmpty ? "" : "\(English.capitalised(named(holders.losers))) would lose it. "
    let instead = loss.isEmpty ? "" : " instead"
    guard !lines.isEmpty else {
      return loss
        + (holders.isOpen
          ? "Who would have it\(instead) is not known."
          : "Nobody is recorded as having \(isPast ? "had " : "")such a power\(instead).") + nearest(holders)
    }
    if lines.allSatisfy({ holders.inquiry.possession(of: $0) == .exceptional }) {
      return loss + exceptional(lines, holders)
    }
    let principals = Set(lines.map(\.scope.holder))
    var seen = Set(
      lines.filter { $0.answer.inLaw.answer.actingFor.map(principals.contains) ?? false }.map(\.scope.holder))
    let clauses = Possession.allCases.compactMap { possession in
      clause(
        possession,
        lines.filter { holders.inquiry.possession(of: $0) == possession && seen.insert($0.scope.holder).inserted })
    }
    return loss + clauses.map { English.capitalised($0) + "." }.joined(separator: " ")
  }

  /// Who has it where nobody has it in general; under a proposal of which it is not known who would, that.
  private func exceptional(_ lines: [SurveyLine], _ holders: Holders) -> String {
    let names = named(Wording.once(lines.map(\.scope.holder)))
    let given = lines.flatMap(\.answer.inLaw.answer.exceptions).filter { $0.base == .has }
    let events = Wording.once(given.map(\.when))
    let only = events.contains("") || events.count > 2 ? nil : English.list(events.map { "when \($0)" }, "or")
    if holders.isOpenInGeneral {
      let when = only.map { "only \($0)" } ?? "only by way of exception"
      return "Who would have it in general is not known; \(names) would \(when)."
    }
    let has = holders.inquiry.under != nil ? "would have" : isPast ? "had" : "has"
    let when = only.map { "only \($0)" } ?? "by way of exception"
    return "Nobody \(has) it in general, but \(when), \(names)."
  }

  /// `Other powers over it, in law: license it (2 bodies), direct it (one body).` Empty where there are none.
  private func nearest(_ holders: Holders) -> String {
    let told = holders.nearest.map { "\(phrase($0.power, of: "it")) (\(English.count($0.holders, "body", "bodies")))" }
    return told.isEmpty ? "" : " Other powers over it that are recorded in law: \(English.list(told))."
  }

  /// How many have it over how many, where every body is asked about.
  private func spread(_ lines: [SurveyLine], _ inquiry: HoldersInquiry) -> String {
    let given = lines.filter { inquiry.possession(of: $0) != .reported }.apartFromAgents
    let holders = Set(given.map(\.scope.holder)).count
    let subjects = Set(given.map(\.scope.subject)).count
    let reported = lines.count { inquiry.possession(of: $0) == .reported }
    return
      "In law, by this dataset, \(English.count(holders, isPast ? "body had" : "body has", isPast ? "bodies had" : "bodies have")) it over"
      + " \(English.count(subjects, "body", "bodies"))"
      + (reported == 0 ? "." : "; \(English.count(reported, "line is", "lines are")) only reported.")
  }

  private func clause(_ possession: Possession, _ lines: [SurveyLine]) -> String? {
    if possession == .reported {
      let known = lines.filter { $0.answer.inLaw.answer.base == .hasNot }
      let open = lines.filter { $0.answer.inLaw.answer.base != .hasNot }
      let clauses = [("the law as recorded does not give it", known), ("what the law says is not recorded", open)]
        .filter { !$0.1.isEmpty }.map { "reported, and \($0): \(named($1.map(\.scope.holder)))" }
      return clauses.isEmpty ? nil : clauses.joined(separator: "; ")
    }
    guard !lines.isEmpty else { return nil }
    let unsure = Set(lines.filter(\.answer.inLaw.answer.isPerhaps).map(\.scope.holder))
    let names = named(lines.map(\.scope.holder), perhaps: unsure)
    switch possession {
    case .inLaw: return "in law, \(names)"
    case .partly: return "in part, \(names)"
    case .conditional: return "only when something has happened, \(names)"
    case .exceptional: return "by way of exception \(names)"
    case .unsettled: return "the record does not settle it for \(names)"
    case .reported, .without: return nil
    }
  }

  private func named(_ bodies: [BodyID], perhaps unsure: Set<BodyID> = []) -> String {
    let shown = bodies.prefix(Wording.mostNamed).map { inSentence($0) + (unsure.contains($0) ? " (perhaps)" : "") }
    return English.list(bodies.count > shown.count ? shown + ["\(bodies.count - shown.count) more"] : shown)
  }

  /// More names than this make no sentence.
  private static let mostNamed = 5

  package func heading(_ line: SurveyLine, in inquiry: HoldersInquiry) -> String {
    switch inquiry.possession(of: line) {
    case .inLaw: "In law\(line.answer.inLaw.answer.actingFor.map { ", acting for \(inSentence($0))" } ?? "")"
    case .partly: "In law, in part"
    case .conditional: "In law, only when something has happened"
    case .exceptional: "Not in general, but by way of exception"
    case .unsettled: "The record does not settle it"
    case .reported where line.answer.inLaw.answer.base == .notRecorded: "Reported; what the law says is not recorded"
    case .reported: "Reported; the law as recorded does not give it"
    case .without: "Who does not have it"
    }
  }
}
