package import Accountability

extension Wording {
  /// What a line gives, and only that: `appoint Monitor's chair and appoint its clerk`, `direct a trust about finance`.
  ///
  /// With `it` the body of the line, as it stands in a table about that body.
  package func deeds(_ line: SurveyLine, ofIt it: BodyID? = nil) -> String {
    let grants = line.grants.isEmpty ? [Grant(scope: line.scope, when: "", rows: [])] : line.grants
    var subjects: [BodyID] = []
    for grant in grants where !subjects.contains(grant.scope.subject) { subjects.append(grant.scope.subject) }
    let deeds = subjects.map { subject in
      let matters = grants.filter { $0.scope.subject == subject }.map(\.scope.matter)
      return self.deeds(line.scope, over: subject, subject == it ? "it" : inSentence(subject), about: matters)
    }
    return English.list(deeds)
  }

  private func deeds(_ scope: Scope, over subject: BodyID, _ name: String, about matters: [MatterID?]) -> String {
    var seen: Set<MatterID> = []
    let named = matters.compactMap(\.self).filter { seen.insert($0).inserted }
    guard !matters.contains(nil), let first = named.first else { return phrase(scope.power, of: name) }
    func own(_ matter: MatterID, of name: String) -> String? {
      specific(Scope(holder: scope.holder, power: scope.power, subject: subject, matter: matter), of: name)
    }
    if let deed = own(first, of: name) {
      return English.list([deed] + named.dropFirst().compactMap { own($0, of: "it") })
    }
    let isOwn = named.allSatisfy { graph[$0].name.hasPrefix("its ") }
    let names = English.list(named.map { graph[$0].name })
    return phrase(scope.power, of: name) + (isOwn ? " (\(names))" : " about \(names)")
  }

  /// In whose name or with whom: `, acting for the minister`, `, by agreement`, `, only jointly with Monitor`.
  package func qualifiers(_ line: SurveyLine) -> String {
    let side = line.givingSide
    let acting = side.actingFor.map { ", acting for \(inSentence($0))" } ?? ""
    let agreed = line.isInLaw && line.answer.inLaw.source == .agreement ? ", by agreement" : ""
    let others = Set(line.grants.flatMap(\.rows).map(\.terms.jointly))
    let joint = others.count == 1 ? others.first ?? [] : []
    return acting + agreed + (joint.isEmpty ? "" : ", only jointly with \(list(joint))")
  }

  /// Under which event a line gives it, and whether perhaps; empty for none.
  private func condition(_ line: SurveyLine) -> String {
    let events = Set(line.grants.map(\.when))
    let only = events.count == 1 ? events.first.map { "when \($0)" } : nil
    let event = line.extent == .conditional ? ", only \(only ?? "when something has happened")" : ""
    return event + (line.givingSide.isPerhaps ? ", perhaps" : "")
  }

  /// One line within a sentence: `Monitor may remove a trust's chair, only when it is in breach`; of what is only reported,
  /// what the law says with it.
  func statement(_ line: SurveyLine) -> String {
    let who = inSentence(line.scope.holder)
    let terms = qualifiers(line) + condition(line)
    if line.isInLaw { return "\(who) \(modal(line.grants.flatMap(\.rows))) \(deeds(line))\(terms)" }
    let law =
      switch line.answer.inLaw.answer.base {
      case .hasNot: "not in law"
      case .contested: "the law is unsettled"
      default: "the law is not recorded"
      }
    return "\(who) \(isPast ? "was" : "is") reported as able to \(deeds(line))\(terms) (\(law))"
  }
}
