import Accountability
import Analysis

extension Answering {
  func sources() -> [String: JSON] {
    var rows: [SourceID: [AuthorityID]] = [:]
    for row in graph.authorities {
      for source in Set(row.evidence.map(\.source)) { rows[source, default: []].append(row.handle) }
    }
    return ["sources": .array(graph.sources.map { graph.json($0, rows: rows[$0.handle] ?? []) })]
  }

  func source(_ id: SourceID) -> [String: JSON] {
    let rows = graph.authorities.filter { $0.evidence.contains { $0.source == id } }.map(\.handle)
    return ["source": graph.json(graph[id], rows: rows)]
  }
}

extension Graph {
  fileprivate func json(_ source: Source, rows: [AuthorityID]) -> JSON {
    [
      "archived": .string(source.archived), "author": .string(source.author), "date": JSON(source.date),
      "id": .string(source.id), "kind": .string(source.kind.name), "note": .string(source.note),
      "publisher": .string(source.publisher), "rows": ids(rows), "short": .string(source.short),
      "title": .string(source.title), "url": .string(source.url),
    ]
  }
}
