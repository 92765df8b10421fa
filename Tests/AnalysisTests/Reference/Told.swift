import Accountability

extension Graph {
  /// All that a value says, with the ids of records in place of their numbers: the same for a graph of the same draft
  /// with its records in another order. What has no order stands sorted.
  func told(all value: Any) -> String {
    switch value {
    case let body as BodyID: return self[body].id
    case let power as PowerID: return self[power].id
    case let matter as MatterID: return self[matter].id
    case let row as AuthorityID: return self[row].id
    case let proposal as ProposalID: return self[proposal].id
    case let source as SourceID: return self[source].id
    case let day as Day: return day.description
    case let text as String: return text
    default: break
    }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { return "\(value)" }
    let parts = mirror.children.map { child in (child.label.map { $0 + " " } ?? "") + told(all: child.value) }
    switch mirror.displayStyle {
    case .set, .dictionary: return "{\(parts.sorted().joined(separator: ", "))}"
    case .optional: return parts.joined()
    default: return "(\(parts.joined(separator: ", ")))"
    }
  }
}
