import Accountability
import Analysis

extension Answering {
  func who(_ holders: Holders) -> [String: JSON] {
    let inquiry = holders.inquiry
    return [
      "about": JSON(inquiry.matter.map { graph[$0].id }), "body": JSON(inquiry.subject.map { graph[$0].id }),
      "day": JSON(inquiry.moment.day), "isCut": .bool(inquiry.moment.isCut), "losers": graph.ids(holders.losers),
      "notKnown": json(holders.notKnown), "others": graph.json(holders.others),
      "overTime": .array(holders.overTime.map(then)), "own": graph.json(holders.own),
      "power": .string(inquiry.power.map { graph[$0].id } ?? "any"),
      "under": JSON(inquiry.under.map { graph[$0].id }), "without": graph.json(holders.without),
    ]
  }

  private func then(_ since: HoldersSince) -> JSON {
    [
      "day": JSON(since.holders.inquiry.moment.day), "lines": graph.json(since.holders.inLaw),
      "under": JSON(since.holders.inquiry.under.map { graph[$0].id }),
    ]
  }
}
