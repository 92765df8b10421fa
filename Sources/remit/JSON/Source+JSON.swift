import Accountability
import Analysis

extension Answering {
  func sources() -> [String: JSON] {
    var counts: [SourceID: Int] = [:]
    for row in graph.authorities {
      for source in Set(row.evidence.map(\.source)) { counts[source, default: 0] += 1 }
    }
    return ["sources": .array(graph.sources.map { graph.json($0, rows: .number(counts[$0.handle] ?? 0)) })]
  }

  func source(_ id: SourceID) -> [String: JSON] {
    let rows = graph.authorities.filter { $0.evidence.contains { $0.source == id } }.map(\.handle)
    return ["source": graph.json(graph[id], rows: graph.ids(rows))]
  }
}

extension Graph {
  fileprivate func json(_ source: Source, rows: JSON) -> JSON {
    [
      "archived": .string(source.archived), "author": .string(source.author), "date": JSON(source.date),
      "id": .string(source.id), "kind": .string(source.kind.name), "note": .string(source.note),
      "publisher": .string(source.publisher), "rows": rows, "short": .string(source.short),
      "title": .string(source.title), "url": .string(source.url),
    ]
  }
}
