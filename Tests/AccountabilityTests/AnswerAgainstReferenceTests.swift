import Accountability
import Foundation
import Testing
import TestSupport

/// The answer of a graph held against the slow reading of the same draft.
@Suite struct AnswerAgainstReferenceTests {
  /// `REMIT_SEEDS` asks for more seeds than the suite has time for.
  static let seeds = ProcessInfo.processInfo.environment["REMIT_SEEDS"].flatMap { UInt64($0) } ?? 2000

  /// In eight runs, so that they share the processors.
  @Test(arguments: 0..<UInt64(8)) func `the graph answers as a slow reading of its draft does`(_ run: UInt64) throws {
    for seed in 1...Self.seeds where seed % 8 == run {
      let draft = RandomDraft.of(seed)
      let graph = try Graph(draft)
      var random = Seeded(seed &* 977)
      let asked = RandomDraft.question(draft, &random)
      let day = random.one(of: SlowAnswer(draft: draft, day: .distantPast).namedDays)
      let under = random.once(in: 4) ? "bill" : nil
      let slow = SlowAnswer(draft: draft, day: day, under: under)
      let answer = AsOf(graph, day, under: under.flatMap { graph.proposal($0) }).answer(graph.scope(asked))
      let differences = slow.differences(from: answer, to: asked, in: graph)
      #expect(differences.isEmpty, "seed \(seed), \(asked) on \(day) \(under ?? "")\n\(told(draft, differences))")
    }
  }

  private func told(_ draft: Draft, _ differences: [String]) -> String {
    (differences + draft.authorities.map(\.told)
      + draft.bodies.flatMap { body in body.ties.map { "\(body.id) \($0.told)" } })
      .joined(separator: "\n")
  }
}

extension Graph {
  func scope(_ asked: Asked) -> Scope {
    let nobody = BodyID(index: .max)
    return Scope(
      holder: body(asked.holder) ?? nobody, power: power(asked.power), subject: body(asked.subject) ?? nobody,
      matter: asked.matter.flatMap { matter($0) })
  }

  func asked(_ scope: Scope) -> Asked {
    Asked(
      holder: self[scope.holder].id, power: scope.power.map { self[$0].id } ?? "any", subject: self[scope.subject].id,
      matter: scope.matter.map { self[$0].id })
  }

  func part(_ part: Part) -> SlowAnswer.Part {
    SlowAnswer.Part(scope: asked(part.scope), when: part.when, base: part.base, isPerhaps: part.isPerhaps)
  }
}

extension SlowAnswer {
  /// What an answer says otherwise than this reading, a line each.
  func differences(from answer: Answer, to asked: Asked, in graph: Graph) -> [String] {
    let slow = verdict(asked)
    var found: [String] = []
    func hold<T: Equatable>(_ what: String, _ is: T, _ should: T) {
      if `is` != should { found.append("\(what) is \(`is`) and should be \(should)") }
    }
    func hold(_ what: String, _ standing: StandingAnswer, _ said: Said) {
      hold("\(what) base", standing.base, said.base)
      hold("\(what) rows", Set(standing.rows.map { graph[$0.authority].id }), said.ids)
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
    let sides = slow.sides.map(\.parts)
    let parts = Set(answer.inLaw.answer.exceptions.map(graph.part))
    if !sides.contains(parts) { found.append("the law's parts are \(parts) and should be one of \(sides)") }
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
    hold("law came later", answer.marks.lawCameLater, lawCameLater(part ?? asked))
    hold("not law yet", answer.marks.notLawYet.map { graph[$0].id }, notLawYet(asked))
    return found
  }
}

extension Draft.Authority {
  var told: String {
    let seen = evidence.map { "seen \($0.seen?.description ?? "-")\($0.bearing == .supports ? "" : " contradicting")" }
    return [
      id, holder, power, subject, about ?? "", standing.name, holds.name, mode.name, when, "\(from)..\(until)",
      "jointly \(jointly) consent \(with.consent) by \(by) disputes \(disputes) in \(proposal ?? "") ends \(ends)",
      retired == nil ? "" : "retired",
    ].joined(separator: " ") + seen.joined(separator: " ")
  }
}

extension Draft.Tie {
  var told: String { "\(kind.name) \(to) \(from)..\(until) \(powers) \(matters)" }
}
