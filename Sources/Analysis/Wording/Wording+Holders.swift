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
    guard let subject = inquiry.subject else {
      let about = inquiry.matter.map { " about \(graph[$0].name)" } ?? ""
      return "Who \(may) \(phrase(power, of: "another"))\(about)?"
    }
    return "Who \(may) \(deed(Scope(holder: subject, power: power, subject: subject, matter: inquiry.matter)))?"
  }

  /// Who has it in law, who in part or if something has happened, and who is only reported to: `In law, …`.
  package func holders(_ holders: Holders) -> String {
    let lines = holders.own + holders.others
    if holders.inquiry.subject == nil, !lines.isEmpty { return spread(lines, holders.inquiry) }
    let loss = holders.losers.isEmpty ? "" : "\(English.capitalised(named(holders.losers))) would lose it. "
    guard !lines.isEmpty else {
      return loss + "Nobody is recorded as having \(isPast ? "had " : "")such a power\(loss.isEmpty ? "" : " instead")."
    }
    var seen: Set<BodyID> = []
    let clauses = Possession.allCases.compactMap { possession in
      clause(
        possession,
        lines.filter { holders.inquiry.possession(of: $0) == possession }.map(\.scope.holder)
          .filter { seen.insert($0).inserted })
    }
    let isOnlyException = lines.allSatisfy { holders.inquiry.possession(of: $0) == .exceptional }
    let has = holders.inquiry.under != nil ? "would have" : isPast ? "had" : "has"
    let nobody = isOnlyException ? "nobody \(has) it in general, but " : ""
    return loss
      + ([nobody + (clauses.first ?? "")] + clauses.dropFirst()).map { English.capitalised($0) + "." }
      .joined(separator: " ")
  }

  /// How many have it over how many, where every body is asked about.
  private func spread(_ lines: [SurveyLine], _ inquiry: HoldersInquiry) -> String {
    let given = lines.filter { inquiry.possession(of: $0) != .reported }
    let holders = Set(given.map(\.scope.holder)).count
    let subjects = Set(given.map(\.scope.subject)).count
    let reported = lines.count - given.count
    return
      "In law, by this dataset, \(English.count(holders, isPast ? "body had" : "body has", isPast ? "bodies had" : "bodies have")) it over"
      + " \(English.count(subjects, "body", "bodies"))"
      + (reported == 0 ? "." : "; \(English.count(reported, "line is", "lines are")) only reported.")
  }

  private func clause(_ possession: Possession, _ bodies: [BodyID]) -> String? {
    guard !bodies.isEmpty else { return nil }
    let names = named(bodies)
    switch possession {
    case .inLaw: return "in law, \(names)"
    case .partly: return "in part, \(names)"
    case .conditional: return "only when something has happened, \(names)"
    case .exceptional: return "by way of exception \(names)"
    case .unsettled: return "the record does not settle it for \(names)"
    case .reported: return "reported, but not given by the law as recorded: \(names)"
    case .without: return nil
    }
  }

  private func named(_ bodies: [BodyID]) -> String {
    let shown = bodies.prefix(Wording.mostNamed).map(inSentence)
    return English.list(bodies.count > shown.count ? shown + ["\(bodies.count - shown.count) more"] : shown)
  }

  /// More names than this make no sentence.
  private static let mostNamed = 5

  package func heading(_ possession: Possession) -> String {
    switch possession {
    case .inLaw: "In law"
    case .partly: "In law, in part"
    case .conditional: "In law, only when something has happened"
    case .exceptional: "Not in general, but by way of exception"
    case .unsettled: "The record does not settle it"
    case .reported: "Reported; the law as recorded does not give it"
    case .without: "Said not to have it"
    }
  }
}
