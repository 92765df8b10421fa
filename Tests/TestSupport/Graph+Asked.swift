package import Accountability

extension Graph {
  package func scope(_ asked: Asked) -> Scope {
    let nobody = BodyID(index: .max)
    return Scope(
      holder: body(asked.holder) ?? nobody, power: power(asked.power), subject: body(asked.subject) ?? nobody,
      matter: asked.matter.flatMap { matter($0) })
  }

  package func asked(_ scope: Scope) -> Asked {
    Asked(
      holder: self[scope.holder].id, power: scope.power.map { self[$0].id } ?? "any", subject: self[scope.subject].id,
      matter: scope.matter.map { self[$0].id })
  }

  func part(_ part: Part) -> SlowAnswer.Part {
    SlowAnswer.Part(
      scope: asked(part.scope), when: part.when, base: part.base, isPerhaps: part.isPerhaps, terms: terms(part.rows),
      ids: Set(part.rows.map { self[$0.authority].id }))
  }

  func terms(_ rows: [SpeakingRow]) -> Set<[[String]]> {
    func ids(_ bodies: [BodyID]) -> [String] { bodies.map { self[$0].id }.sorted() }
    return Set(
      rows.map(\.terms).map { [[$0.mode.name], ids($0.jointly), ids($0.consent), ids($0.consult), [$0.other]] })
  }
}

extension SlowAnswer {
  /// What an answer says otherwise than this reading, a line each; nil reads every mark but those of other days.
  package func differences(from answer: Answer, to asked: Asked, in graph: Graph, marks: Bool = true) -> [String] {
    let slow = verdict(asked)
    var found: [String] = []
    func hold<T: Equatable>(_ what: String, _ is: T, _ should: T) {
      if `is` != should { found.append("\(what) is \(`is`) and should be \(should)") }
    }
    func hold(_ what: String, _ standing: StandingAnswer, _ said: Said) {
      hold("\(what) base", standing.base, said.base)
      hold("\(what) rows", Set(standing.rows.map { graph[$0.authority].id }), said.ids)
      hold("\(what) terms", graph.terms(standing.rows), said.terms)
      hold("\(what) parts", Set(standing.exceptions.map(graph.part)), said.parts)
      hold("\(what) number of parts", standing.exceptions.count, said.parts.count)
      hold("\(what) perhaps", standing.isPerhaps, said.isPerhaps)
      hold("\(what) divided", standing.isDivided, said.isDivided)
    }
    hold("law", answer.law, slow.law)
    hold("agreement", answer.agreement, slow.agreement)
    hold("practice", answer.practice, slow.reports[0])
    hold("claim", answer.claim, slow.reports[1])
    hold("belief", answer.belief, slow.reports[2])
    hold("acting for none", answer.acting == nil, slow.acting.isEmpty)
    hold("source of the law's side", "\(answer.inLaw.source)", slow.source)
    hold("law's side", answer.inLaw.answer.base, slow.lawBase)
    hold("whom it acts for", answer.inLaw.answer.actingFor.map { graph[$0].id }, slow.sides[0].principal)
    hold("the law's parts", Set(answer.inLaw.answer.exceptions.map(graph.part)), slow.sides[0].parts)
    hold("law's side perhaps", answer.inLaw.answer.isPerhaps, slow.lawIsPerhaps)
    let standings: [Standing] = [.practice, .claim, .belief]
    hold("perceived", answer.perceived.standing, slow.perceived.map { standings[$0] })
    hold("perceived base", answer.perceived.answer.base, slow.perceivedBase)
    hold("perceived perhaps", answer.perceived.answer.isPerhaps, slow.perceivedIsPerhaps)
    hold("verdict", answer.verdict?.id, slow.verdict)
    let part = answer.marks.inPart.map(graph.asked)
    if !(part.map(slow.inPart.contains) ?? slow.inPart.isEmpty) {
      found.append("in part \(String(describing: part)) should be one of \(slow.inPart)")
    }
    hold("divided", answer.marks.isDivided, slow.isDivided)
    hold("wider", answer.marks.isWider, slow.isWider)
    hold("mark perhaps", answer.marks.isPerhaps, slow.lawIsPerhaps || slow.perceivedIsPerhaps)
    guard marks else { return found }
    hold("law came later", answer.marks.lawCameLater, lawCameLater(part ?? asked))
    hold("not law yet", answer.marks.notLawYet.map { graph[$0].id }, notLawYet(asked))
    return found
  }
}
