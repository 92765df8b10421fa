import Accountability
import Dataset
import Explorer

extension ToldChanges {
  var facts: [String: JSON] {
    [
      "before": before.graph.json, "datasetKeys": JSON(changes.datasetKeys), "lost": JSON(changes.lost),
      "records": .array(changes.records.map(json)),
    ]
  }

  private func json(_ change: Change) -> JSON {
    let row = change.kind == .row ? after.graph.authority(change.id) : nil
    return [
      "change": .string(change.event.name), "formerly": JSON(change.event.formerID), "id": .string(change.id),
      "keys": JSON(change.keys), "kind": .string(change.kind.rawValue),
      "retired": after.graph.json(row.flatMap { after.graph[$0].retirement }),
    ]
  }
}

extension Change.Event {
  fileprivate var formerID: String? {
    if case .renamed(let old) = self { old } else { nil }
  }
}
