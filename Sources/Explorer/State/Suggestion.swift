package import Accountability

/// What is typed on the command line to be found by name, and what kinds of thing are looked for; nil for all.
package struct Suggesting: Hashable, Sendable {
  package let text: String
  package let kinds: Set<Named.Kind>?

  package init(_ text: String, kinds: Set<Named.Kind>? = nil) {
    self.text = text
    self.kinds = kinds
  }
}

/// Something with a name that may be meant on the command line.
package struct Suggestion: Hashable, Sendable {
  package let name: String
  /// What it is: `body`, `power`.
  package let kind: String
  /// By which a command names it.
  package let id: String
  package let follow: Viewpoint?

  package init(_ name: String, kind: String, id: String, follow: Viewpoint?) {
    self.name = name
    self.kind = kind
    self.id = id
    self.follow = follow
  }
}
