import TermCore

/// What a letter is asked for.
package enum Lettered: Hashable, Sendable { case mark, goToMark }

extension State {
  /// Takes the letter that a mark was asked by; any other key gives it up.
  mutating func take(_ key: Key, for wanted: Lettered) -> [Effect] {
    guard case .character(let letter) = key else {
      message = wanted == .mark ? "nothing was marked" : "stayed here"
      return []
    }
    switch wanted {
    case .mark: return mark(with: letter)
    case .goToMark: return letter == State.listing ? go(to: .marks) : goToMark(letter)
    }
  }

  /// Marks the view: with a capital letter for other sessions too.
  private mutating func mark(with letter: Character) -> [Effect] {
    guard letter.isLetter || letter.isNumber else {
      message = "a view is marked with a letter; a capital one lasts"
      return []
    }
    marks[letter] = view
    message = "marked; ' \(SafeText.neutral(letter)) comes back to it as it is"
    guard Kept.lasts(letter) else { return marksChanged() }
    if isSecure {
      message += "; secure mode keeps it only until you leave"
    } else if let place = Kept.Place(view) {
      kept.marks[letter] = place
      message = "marked and kept; ' \(SafeText.neutral(letter)) comes back to it, in other sessions too"
    }
    return keep() + marksChanged()
  }

  /// Opens a marked view: one of this session as it was left. `'` is the place from which a mark was last gone to.
  private mutating func goToMark(_ letter: Character) -> [Effect] {
    if let marked = marks[letter] {
      marks[State.lastPlace] = view
      back.append(view)
      forward = []
      return restore(marked)
    }
    guard let place = kept.marks[letter] else {
      let names = markedViews.map { String($0.letter) }.filter { $0 != String(State.lastPlace) }
      message = "nothing is marked \(SafeText.neutral(letter)); "
      message += names.isEmpty ? "m marks a view" : "marked are \(names.joined(separator: " "))"
      return []
    }
    do {
      let viewpoint = try Viewpoint(text: place.command)
      marks[State.lastPlace] = view
      return go(to: viewpoint)
    } catch {
      message = error.sentence
      return []
    }
  }

  static let lastPlace: Character = "'"
  /// After the key that goes to a mark: lists them.
  static let listing: Character = "?"

  /// The marked views by their letters, for the last line.
  var markedViews: [(letter: Character, command: String)] {
    var views = remembered.marks.mapValues(\.command)
    views[State.lastPlace] = marks[State.lastPlace]?.viewpoint.description
    return views.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// A mark that was taken away, to be brought back.
package struct RemovedMark: Hashable, Sendable {
  let letter: Character
  let view: View?
  let place: Kept.Place?
}

extension State {
  /// The mark in the row under the cursor, in the list of marks.
  private var listedMark: Character? {
    guard view.viewpoint == .marks, let stop, isVisible(stop) else { return nil }
    return row?.cells.first?.first
  }

  mutating func removeMark() -> [Effect] {
    guard let letter = listedMark else { return [] }
    removedMark = RemovedMark(letter: letter, view: marks[letter], place: kept.marks[letter])
    marks[letter] = nil
    kept.marks[letter] = nil
    let key = commands.named("restore-mark")?.keys(in: .page).first.map { label($0) }
    message = "mark \(SafeText.neutral(letter)) is removed; \(key ?? ":restore-mark") brings it back"
    return keep() + marksChanged()
  }

  /// Brings the mark back that was removed last; one set meanwhile with its letter stays.
  mutating func restoreMark() -> [Effect] {
    guard let removed = removedMark else { return [] }
    removedMark = nil
    let letter = removed.letter
    if marks[letter] == nil, kept.marks[letter] == nil {
      marks[letter] = removed.view
      kept.marks[letter] = removed.place
      message = "mark \(SafeText.neutral(letter)) is back"
    } else {
      message = "another view is marked \(SafeText.neutral(letter)) now"
    }
    return keep() + marksChanged()
  }

  var reasonNoMarkHere: String? { listedMark == nil ? "marks are removed in their list; ' ? shows it" : nil }

  /// Pages that show marks are made anew, at once or when they are gone back to.
  private mutating func marksChanged() -> [Effect] {
    ageKept()
    return view.viewpoint == .marks ? go(to: .marks) : []
  }
}
