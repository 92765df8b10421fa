import Accountability

extension Sequence<SurveyLine> {
  /// Those of whom none acts for another who is named: an agent has nothing of its own beside whom it acts for.
  package var apartFromAgents: [SurveyLine] {
    let named = Set(map(\.scope.holder))
    return filter { line in line.answer.inLaw.answer.actingFor.map { !named.contains($0) } ?? true }
  }
}
