package import Accountability

extension Wording {
  /// What the law says to the question, its grounds named: `No, not in law. NHS England had no power to …`.
  package func law(_ answer: Answer) -> String {
    var wording = self
    wording.isProposed = answer.question.under != nil
    return wording.said(answer)
  }

  private func said(_ answer: Answer) -> String {
    let scope = answer.question.scope
    if !answer.absent.isEmpty { return answer.absent.map(absence).joined(separator: " ") }
    let side = answer.inLaw.answer
    let perhaps = side.isPerhaps ? " Perhaps: a date on which it turns is not known." : ""
    return opening(answer.inLaw) + " " + statement(side, scope) + limits(side) + perhaps
  }

  /// The same without its first words, where a page has said that it tells the law: `Monitor may license a trust (…).`
  package func rule(_ answer: Answer) -> String {
    let side = answer.inLaw.answer
    let by =
      switch answer.inLaw.source {
      case .law: ""
      case .acting: "Acting for \(side.actingFor.map(inSentence) ?? "another"): "
      case .agreement: "By agreement: "
      }
    let perhaps = side.isPerhaps ? " Perhaps: a date on which it turns is not known." : ""
    return by + statement(side, answer.question.scope) + limits(side) + perhaps
  }

  /// `The regulator did not exist on 1 Jan 1950; it began on 1 Oct 2012.`
  func absence(_ body: BodyID) -> String {
    let life = graph[body].life
    let name = English.capitalised(Wording(graph, on: max(day, life.from.latest), isPast: isPast).inSentence(body))
    let bound = day < life.from.latest ? "it began on \(life.from.spoken)" : "it ended on \(life.until.spoken)"
    return "\(name) did not exist on \(day.spoken); \(bound)."
  }

  /// What a yes or a no does not reach, in the words of its rows.
  private func limits(_ side: StandingAnswer) -> String {
    guard side.base == .has || side.base == .hasNot else { return "" }
    var seen: Set<String> = []
    let limits = side.rows.map { graph[$0.authority].limits }.filter { !$0.isEmpty && seen.insert($0).inserted }
    return limits.isEmpty ? "" : " Limits: \(limits.joined(separator: "; "))."
  }

  private func opening(_ side: LawSide) -> String {
    switch (side.source, side.answer.base) {
    case (.agreement, .has): "By agreement, not in its own right."
    case (.agreement, .inPart): "By agreement, in part."
    case (.agreement, _): "By agreement, and only when something has happened."
    case (.acting, .has): "Yes, acting for \(side.answer.actingFor.map(inSentence) ?? "another")."
    case (.acting, .conditional):
      "Only when something has happened, acting for \(side.answer.actingFor.map(inSentence) ?? "another")."
    case (.acting, _): "In part, acting for \(side.answer.actingFor.map(inSentence) ?? "another")."
    case (_, .has): isProposed ? "Yes, if it were law." : "Yes, in law."
    case (_, .hasNot): isProposed ? "No, not if it were law." : "No, not in law."
    case (_, .inPart): isProposed ? "In part, if it were law." : "In part, in law."
    case (_, .conditional):
      "Only when something has happened, \(isProposed ? "if it were law" : "in law")."
    case (_, .contested): "The record does not settle it."
    case (_, .notRecorded): "Not recorded."
    }
  }

  private func statement(_ side: StandingAnswer, _ scope: Scope) -> String {
    let who = English.capitalised(inSentence(scope.holder))
    switch side.base {
    case .has:
      let given = "\(modal(side.rows)) \(deed(worded(scope, by: side.rows)))\(terms(side.rows))\(cited(side.rows))"
      return "\(asTo(scope, side.rows) ?? who) \(given)\(parts(side, scope, given: ", and", denied: ", but not"))."
    case .hasNot:
      return "\(who) \(had) no \(power(scope))\(cited(side.rows))"
        + "\(parts(side, scope, given: ", except", denied: ", but not"))."
    case .contested:
      let yes = side.rows.filter { $0.holds == .has }
      let no = side.rows.filter { $0.holds == .hasNot }
      return "One rule gives \(inSentence(scope.holder)) the power to \(deed(scope)) (\(grounds(yes))); another"
        + " denies it (\(grounds(no)))."
    case .notRecorded:
      return "This dataset does not say whether \(inSentence(scope.holder)) \(had)"
        + " \(scope.power == nil ? "any" : "the") \(power(scope))\(parts(side, scope, given: ", but says so", denied: "; it \(had) none"))."
    case .inPart where allSpecific(side, scope):
      return "\(who) \(modal(side.exceptions.flatMap(\.rows))) \(specificParts(side, scope))."
    case .inPart, .conditional:
      return "\(who) \(modal(side.exceptions.flatMap(\.rows))) \(phrase(scope.power, of: inSentence(scope.subject)))"
        + "\(parts(side, scope, given: "", denied: ", but not"))."
    }
  }

  /// A scope as its rows put it: to say "remove its chair" of a body takes a row that names a matter, for the body may
  /// have no chair.
  private func worded(_ scope: Scope, by rows: [SpeakingRow]) -> Scope {
    guard scope.matter != nil, rows.allSatisfy({ $0.scope.matter == nil }), specific(scope, of: "it") != nil else {
      return scope
    }
    var whole = scope
    whole.matter = nil
    return whole
  }

  /// `As to the chair, the council`, where the rows name no matter; nil where they do.
  private func asTo(_ scope: Scope, _ rows: [SpeakingRow]) -> String? {
    guard let matter = scope.matter, worded(scope, by: rows) != scope else { return nil }
    return "As to \(graph[matter].name), \(inSentence(scope.holder))"
  }

  func modal(_ rows: [SpeakingRow]) -> String {
    let must = !rows.isEmpty && rows.allSatisfy { $0.terms.mode == .must && $0.role != .consenter }
    if isProposed { return must ? "would have to" : "could" }
    return must ? (isPast ? "had to" : "must") : (isPast ? "could" : "may")
  }

  private var had: String { isProposed ? "would have" : isPast ? "had" : "has" }

  private func cited(_ rows: [SpeakingRow]) -> String {
    let grounds = grounds(rows)
    return grounds.isEmpty ? "" : " (\(grounds))"
  }

  /// Consent, consultation, joint holders and other procedure.
  func terms(_ rows: [SpeakingRow]) -> String {
    let all = Wording.once(rows.map { terms($0.terms) })
    if all.count < 2 { return all.first ?? "" }
    return all.filter { !$0.isEmpty }.enumerated()
      .map { ($0 == 0 ? ", by one rule" : ", by another") + $1.dropFirst() }.joined()
  }

  private func terms(_ terms: Terms) -> String {
    var text = terms.jointly.isEmpty ? "" : ", only jointly with \(list(terms.jointly))"
    if !terms.consent.isEmpty { text += ", with the consent of \(list(terms.consent))" }
    if !terms.consult.isEmpty { text += ", after asking \(list(terms.consult))" }
    return terms.other.isEmpty ? text : text + ", " + terms.other
  }

  /// `, except when … (2006 Act s.253(2B)), but not about …; about … it is unsettled`: what is given beside what is said of the
  /// whole, then what is denied, then where rules contradict each other; empty where nothing stands out.
  private func parts(_ side: StandingAnswer, _ scope: Scope, given: String, denied: String) -> String {
    let no = side.exceptions.filter { $0.base == .hasNot }
    let open = side.exceptions.filter { $0.base == .contested }
    let yes = side.exceptions.filter { $0.base != .hasNot && $0.base != .contested }
    let rest = yes.contains { part in no.contains { $0.isWider(than: part) } } ? ", but otherwise not" : denied
    return said(yes, behind: given, in: scope, "and") + said(no, behind: rest, in: scope, "or")
      + open.map { part in
        let grounds = grounds(part.rows, atMost: 1)
        return "; \(place(part.scope, when: part.when, in: scope)) it is unsettled"
          + (grounds.isEmpty ? "" : " (\(grounds))")
      }.joined()
  }

  private func said(_ parts: [Part], behind word: String, in scope: Scope, _ conjunction: String) -> String {
    let places = parts.map { place($0.scope, when: $0.when, in: scope) + ground($0) }
    return parts.isEmpty ? "" : word + " " + English.list(places, conjunction)
  }

  /// Whether every part is a matter that the power's phrase takes into itself, and no more.
  private func allSpecific(_ side: StandingAnswer, _ scope: Scope) -> Bool {
    side.exceptions.allSatisfy { part in
      var whole = part.scope
      whole.matter = scope.matter
      return whole == scope && part.when.isEmpty && specific(part.scope, of: "it") != nil
    }
  }

  /// `remove an office's chair (…) and remove its treasurer (…), but not remove its clerk (…)`.
  private func specificParts(_ side: StandingAnswer, _ scope: Scope) -> String {
    let given = side.exceptions.filter { $0.base != .hasNot }
    let denied = side.exceptions.filter { $0.base == .hasNot }.map { "not \(act($0.scope))" + ground($0) }
    let first = given.first.map { [deed($0.scope) + ground($0)] } ?? []
    let rest = given.dropFirst().map { act($0.scope) + ground($0) }
    return English.list(first + rest) + (denied.isEmpty ? "" : ", but " + English.list(denied))
  }

  /// The terms and ground of a part; where rules contradict each other there, that it is unsettled.
  private func ground(_ part: Part) -> String {
    let grounds = grounds(part.rows, atMost: 1)
    if part.base == .contested { return " (unsettled\(grounds.isEmpty ? "" : ": " + grounds))" }
    return terms(part.rows) + (grounds.isEmpty ? "" : " (\(grounds))")
  }

  /// Where a part lies within a question: `about finance when the trust is in breach`.
  package func place(_ part: Scope, when: String = "", in scope: Scope) -> String {
    var words: [String] = []
    if part.power != scope.power, let power = part.power {
      words.append("to " + act(Scope(holder: part.holder, power: power, subject: part.subject)))
    }
    if part.matter != scope.matter, let matter = part.matter { words.append("about \(graph[matter].name)") }
    if part.subject != scope.subject { words.append("in the case of \(inSentence(part.subject))") }
    if part.holder != scope.holder { words.append("by \(inSentence(part.holder))") }
    if !when.isEmpty { words.append("when \(when)") }
    return words.joined(separator: " ")
  }
}

extension Part {
  /// Whether another part lies in it, but for the matter the other is about.
  fileprivate func isWider(than other: Part) -> Bool {
    scope.matter == nil && other.scope.matter != nil && scope.holder == other.scope.holder
      && scope.subject == other.scope.subject && scope.power == other.scope.power
  }
}
