import Accountability
import Analysis

extension Answering {
  func lag(_ lag: Lag) -> [String: JSON] {
    let wording = Wording(graph, on: graph.lastKnownDay(today: style.today), today: style.today)
    return [
      "ahead": .array(lag.ahead.map { json($0, wording) }), "body": JSON(lag.inquiry.body.map { graph[$0].id }),
      "unused": graph.json(lag.unused), "waiting": .number(lag.waiting.count),
    ]
  }

  private func json(_ lead: Lag.Lead, _ wording: Wording) -> JSON {
    var object = graph.json(lead.scope)
    object["from"] = JSON(lead.from)
    object["givenTo"] = .string(graph[lead.arrival.heir].id)
    object["lawRows"] = graph.ids(lead.arrival.rows)
    object["months"] = .number(lead.months)
    object["rows"] = graph.ids(lead.rows)
    object["sentence"] = .string(wording.lead(lead))
    object["standing"] = .string(lead.standing.name)
    object["until"] = JSON(lead.until)
    return .object(object)
  }
}
