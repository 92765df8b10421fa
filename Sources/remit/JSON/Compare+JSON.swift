import Accountability
import Analysis

extension Answering {
  func compare(_ body: BodyID?, _ moment: Moment) -> [String: JSON] {
    let comparison = AsOf(graph, moment.day).compare(body)
    return [
      "agreed": .number(comparison.agreed), "body": JSON(body.map { graph[$0].id }), "day": JSON(comparison.day),
      "disputed": graph.json(comparison.disputed), "gaps": .number(comparison.gaps.count),
      "parted": graph.json(comparison.parted),
    ]
  }
}
