extension State {
  /// Leaves, and keeps where the reader was.
  mutating func leave() -> [Effect] {
    noteLeft()
    return keep() + [.quit]
  }

  /// Takes note of where the reader is or was last; a Start page that tells of it is made anew when it is gone back to.
  mutating func noteLeft() {
    guard let place = lastView.flatMap(Kept.Place.init), place != kept.left else { return }
    kept.left = place
    ageKept()
  }

  /// The view that was looked at last and is no list of ways on; for who is on the Start page, the one they closed last.
  private var lastView: View? {
    func isPage(_ view: View) -> Bool { ![.start, .marks].contains(view.viewpoint) }
    let closed = view.viewpoint == .start ? forward.last(where: isPage) : nil
    return closed ?? (back + [view]).last(where: isPage)
  }

  /// Has pages made anew that show what is kept, when they are gone back to.
  mutating func ageKept() {
    func aged(_ view: View) -> View {
      var view = view
      if [.start, .marks].contains(view.viewpoint) { view.isStale = true }
      return view
    }
    (back, forward, marks) = (back.map(aged), forward.map(aged), marks.mapValues(aged))
    if view.viewpoint == .start { view.isStale = true }
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
