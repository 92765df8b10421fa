package import Accountability

extension SurveyLine {
  /// Whether its holder acts for one of some bodies: an agent has nothing of its own beside whom it acts for.
  package func acts(forOneOf named: Set<BodyID>) -> Bool {
    answer.inLaw.answer.actingFor.map(named.contains) ?? false
  }
}

extension Sequence<SurveyLine> {
  /// Those of whom none acts for another who is named.
  package var apartFromAgents: [SurveyLine] {
    let named = Set(map(\.scope.holder))
    return filter { !$0.acts(forOneOf: named) }
  }
}
