extension State {
  /// Leaves, and keeps where the reader was: the view in hand, or on the Start page the one that was closed first on the
  /// way back to it.
  mutating func leave() -> [Effect] {
    let left = view.viewpoint == .start ? forward.first : view
    if let place = left.flatMap(Kept.Place.init) { kept.left = place }
    return keep() + [.quit]
  }

  /// Has what is to outlast the session written, where it has changed and may be.
  mutating func keep() -> [Effect] {
    guard !isSecure, kept != written else { return [] }
    written = kept
    return [.keep(kept)]
  }

  /// What is kept, and beside it the marks that end with the session.
  package var remembered: Kept {
    var all = kept
    for (letter, view) in marks where letter != State.lastPlace {
      if let place = Kept.Place(view) { all.marks[letter] = place }
    }
    return all
  }
}
