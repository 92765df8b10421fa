extension State {
  /// Leaves, and keeps where the reader was: the last view that was no list of ways on; for who has closed all on the way
  /// to the Start page, the one closed first.
  mutating func leave() -> [Effect] {
    let closed = view.viewpoint == .start ? forward.first : nil
    let left = closed ?? (back + [view]).last { ![.start, .marks].contains($0.viewpoint) }
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
