import Analysis
import Explorer

extension Answering {
  func list(_ kind: Listed) -> [String: JSON] {
    let items = pages.items(of: kind).map { JSON.object(["id": .string($0.id), "name": .string($0.name)]) }
    return ["items": .array(Array(items)), "kind": .string(kind.rawValue)]
  }
}
