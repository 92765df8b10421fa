/// A located value of a YAML file in the strict subset: text, a mapping or a list.
package struct Node: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    case mapping([Entry])
    case list([Node])
    /// Something outside the subset, already reported.
    case invalid
  }

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let keyPosition: Position
    package let value: Node
  }

  package let content: Content
  package let position: Position

  /// The value of a mapping's key, or nil.
  package subscript(key: String) -> Node? { entry(key)?.value }

  func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  var items: [Node] {
    guard case .list(let items) = content else { return [] }
    return items
  }

  subscript(step: NodeStep) -> Node? {
    switch step {
    case .key(let key): self[key]
    case .index(let index): items.indices.contains(index) ? items[index] : nil
    }
  }

  /// Where the value of a path of keys and places stands, or as far along it as the node goes.
  func position(_ path: [NodeStep]) -> Position {
    var node = self
    for step in path {
      guard let next = node[step] else { break }
      node = next
    }
    return node.position
  }
}

/// A step into a node: `"evidence"`, `2`.
enum NodeStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case index(Int)

  init(stringLiteral value: String) { self = .key(value) }
  init(integerLiteral value: Int) { self = .index(value) }
}
