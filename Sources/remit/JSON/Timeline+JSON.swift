import Accountability
import Analysis

extension Answering {
  func timeline(_ timeline: Timeline) -> [String: JSON] {
    [
      "after": .array(timeline.after.map(life)), "before": .array(timeline.before.map(life)),
      "body": JSON(timeline.inquiry.body.map { graph[$0].id }), "firstDay": JSON(timeline.days.first),
      "holds": .array(timeline.holds.map(json)), "lastDay": JSON(timeline.days.last),
      "lives": .array((timeline.inquiry.body.map { [$0] } ?? timeline.lives).map(life)),
    ]
  }

  /// When a body lived, and between whom.
  private func life(_ id: BodyID) -> JSON {
    let body = graph[id]
    let followers = Set(graph.ties(to: id).filter { $0.kind == .succeeds }.map(\.of)).sorted(by: graph.precedes)
    let followed = Set(body.ties.filter { $0.kind == .succeeds }.map(\.to)).sorted(by: graph.precedes)
    return [
      "body": .string(body.id), "followed": graph.ids(followed), "followedBy": graph.ids(followers),
      "from": JSON(body.life.from), "name": .string(body.name(on: timelineDay(of: body)).name),
      "until": JSON(body.life.until),
    ]
  }

  /// The last day that is known of a life.
  private func timelineDay(of body: Body) -> Day {
    min(body.life.until.latest.previous, graph.lastKnownDay(today: style.today))
  }

  private func json(_ hold: Timeline.Hold) -> JSON {
    var object = graph.json(hold.scope)
    object["base"] = .string(hold.base.id)
    object["times"] = .array(
      hold.times.map { run in
        [
          "firstDay": JSON(run.days.first), "lastDay": JSON(run.days.last), "perhaps": .bool(run.isPerhaps),
        ]
      })
    object["side"] = .string(hold.side.id)
    return .object(object)
  }
}

extension Timeline.Hold.Side {
  var id: String { self == .law ? "law" : "report" }
}
