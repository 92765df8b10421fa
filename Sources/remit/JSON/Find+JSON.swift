import Analysis

extension Answering {
  func found(_ hits: Hits) -> [String: JSON] {
    [
      "count": .number(hits.count), "hits": .array(hits.hits.map(json)), "nearest": .array(hits.nearest.map(json)),
      "typed": .string(hits.typed), "words": .array(Term.own(called: hits.typed).map(json)),
    ]
  }

  private func json(_ hit: Hit) -> JSON {
    [
      "foundAs": JSON(hit.foundAs), "foundUntil": JSON(hit.foundUntil), "id": .string(hit.id),
      "kind": .string("\(hit.kind)"), "name": .string(hit.name),
    ]
  }
}
