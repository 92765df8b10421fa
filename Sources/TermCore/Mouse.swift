/// What a mouse does on the screen, where the program listens to it.
package struct Mouse: Hashable, Sendable {
  /// Its raw value is its name in scripts.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case click
    /// Follows the click that it is the second of.
    case doubleClick = "double-click"
    case wheelUp = "wheel-up"
    case wheelDown = "wheel-down"
  }

  package let kind: Kind
  package let place: Point

  package init(_ kind: Kind, at place: Point) {
    self.kind = kind
    self.place = place
  }
}
