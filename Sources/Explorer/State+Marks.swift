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
    case .mark:
      marks[letter] = view
      message = "marked; ' \(SafeText.neutral(letter)) comes back to it as it is"
      return []
    case .goToMark: return goToMark(letter)
    }
  }

  /// Opens a marked view as it was left; `'` is the place from which a mark was last gone to.
  private mutating func goToMark(_ letter: Character) -> [Effect] {
    guard let marked = marks[letter] else {
      let names = marks.keys.filter { $0 != State.lastPlace }.sorted().map(String.init).joined(separator: " ")
      message =
        "nothing is marked \(SafeText.neutral(letter)); " + (names.isEmpty ? "m marks a view" : "marked are \(names)")
      return []
    }
    marks[State.lastPlace] = view
    back.append(view)
    forward = []
    return restore(marked)
  }

  static let lastPlace: Character = "'"

  /// The marked views by their letters, for the last line.
  var markedViews: [(letter: Character, viewpoint: Viewpoint)] {
    marks.sorted { $0.key < $1.key }.map { ($0.key, $0.value.viewpoint) }
  }
}
