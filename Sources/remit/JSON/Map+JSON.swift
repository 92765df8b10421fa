import Accountability
import Analysis

extension Answering {
  func map(_ chart: Chart) -> [String: JSON] {
    let wording = Wording(graph, on: chart.moment.day, today: style.today)
    return [
      "body": JSON(chart.inquiry.body.map { graph[$0].id }), "day": JSON(chart.moment.day),
      "edges": .array(chart.ways.map { json($0, wording) }), "isCut": .bool(chart.inquiry.asked.isCut),
      "leftOut": .number(chart.leftOut), "nodes": graph.ids(chart.bodies), "steps": .number(chart.inquiry.steps),
      "under": JSON(chart.inquiry.under.map { graph[$0].id }),
    ]
  }

  private func json(_ way: Chart.Way, _ wording: Wording) -> JSON {
    var seen: Set<AuthorityID> = []
    let rows = way.lines.flatMap(\.grants).flatMap(\.rows).map(\.authority).filter { seen.insert($0).inserted }
    return [
      "holder": .string(graph[way.holder].id), "inLaw": .bool(way.isInLaw), "lines": graph.json(way.lines),
      "parted": .bool(way.isParted), "rank": .number(way.rank), "rows": graph.ids(rows),
      "sentence": .string(wording.statements(way).joined(separator: " ")),
      "subject": .string(graph[way.subject].id),
    ]
  }
}
