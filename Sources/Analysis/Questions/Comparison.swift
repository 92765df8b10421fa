package import Accountability

/// Where law and reports part, for one body or for all.
package struct Comparison: Sendable {
  package let body: BodyID?
  package let day: Day
  /// Not in law, or denied: by the power's rank, then the number of independent sources.
  package let parted: [SurveyLine]
  package let disputed: [SurveyLine]
  /// Lines on which the two sides agree.
  package let agreed: Int
  /// Lines of which the record has one side only.
  package let gaps: [SurveyLine]
}

extension AsOf {
  /// Compares the sides of all that is recorded over a body and held by it; with no body, over every body.
  package func compare(_ body: BodyID?) -> Comparison {
    var lines: [SurveyLine] = []
    if let body {
      lines = survey(over: body) + survey(heldBy: body).filter { $0.scope.subject != body }
    } else {
      lines = graph.bodies.flatMap { survey(over: $0.handle) }
    }
    let parted = lines.filter(\.isParted).sorted { key($0).lexicographicallyPrecedes(key($1)) }
    return Comparison(
      body: body, day: day, parted: parted, disputed: lines.filter { $0.answer.verdict == .disputed },
      agreed: lines.filter { $0.answer.verdict == .agrees || $0.answer.verdict == .byAgreement }.count,
      gaps: lines.filter { $0.answer.verdict?.isGap ?? false })
  }

  private func key(_ line: SurveyLine) -> [String] {
    let rank = line.scope.power.map { graph[$0].rank } ?? 10
    let order = [10 - rank, 1000 - graph.independentSources(of: line.answer)].map { String($0 + 1000) }
    return order + [
      graph[line.scope.subject].id, graph[line.scope.holder].id, line.scope.matter.map { graph[$0].id } ?? "",
    ]
  }
}

extension Graph {
  /// The number of different sources behind the reports of an answer.
  package func independentSources(of answer: Answer) -> Int {
    let rows = [answer.practice, answer.claim, answer.belief].flatMap(\.allRows)
    return Set(rows.flatMap { self[$0.authority].evidence.map(\.source) }).count
  }
}
