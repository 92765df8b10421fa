import Accountability
import Analysis

extension Answering {
  func chain(_ chain: Chain) -> [String: JSON] {
    [
      "body": .string(graph[chain.inquiry.body].id),
      "cuts": .array(Chain.Cut.allCases.filter(chain.cuts.contains).map { .string($0.id) }),
      "day": JSON(chain.moment.day), "exceptions": graph.json(chain.exceptions), "hasEnd": .bool(chain.hasEnd),
      "inLaw": .array(chain.inLaw.map(json)), "isCut": .bool(chain.inquiry.moment.isCut),
      "perceived": .array(chain.perceived.map(json)), "powers": JSON(chain.powers.map { graph[$0].id }),
      "to": .string(graph[chain.inquiry.to].id), "under": JSON(chain.inquiry.under.map { graph[$0].id }),
    ]
  }

  private func json(_ line: Chain.Line) -> JSON {
    ["steps": .array(line.steps.map(json)), "weakest": .number(line.weakest + 1)]
  }

  private func json(_ step: Chain.Step) -> JSON {
    [
      "above": .string(graph[step.above].id), "below": .string(graph[step.below].id),
      "checked": JSON(step.checked?.name),
      "inLaw": .bool(step.isInLaw), "links": graph.json([step.best] + step.others), "rank": .number(step.rank),
    ]
  }
}

extension Chain.Cut {
  /// The word for it in answers.
  var id: String {
    switch self {
    case .inLaw: "in-law"
    case .perceived: "perceived"
    case .longer: "longer"
    }
  }
}
