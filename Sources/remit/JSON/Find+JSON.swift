import Analysis

extension Answering {
  func found(_ text: String) -> [String: JSON] {
    let hits = graph.find(text)
    return [
      "hits": .array((text.isEmpty ? graph.bodiesByName : hits.hits).map(json)),
      "nearest": .array(hits.nearest.map(json)), "typed": .string(text),
    ]
  }

  private func json(_ hit: Hit) -> JSON {
    [
      "foundAs": JSON(hit.foundAs), "id": .string(hit.id), "kind": .string("\(hit.kind)"), "name": .string(hit.name),
    ]
  }
}
