import Accountability
import Analysis

extension Answering {
  func compare(_ comparison: Comparison) -> [String: JSON] {
    [
      "agreed": .number(comparison.agreed.count), "body": JSON(comparison.inquiry.body.map { graph[$0].id }),
      "day": JSON(comparison.moment.day),
      "disputed": graph.json(comparison.disputed), "gaps": .number(comparison.gaps.count),
      "isCut": .bool(comparison.moment.isCut),
      "parted": graph.json(comparison.parted),
    ]
  }
}
