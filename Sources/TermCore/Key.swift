/// A key as a program knows it, after the terminal's own coding is undone.
///
/// Keys that terminals cannot tell apart are one: `^M` is `enter`, `^I` is `tab`, `^H` is `backspace`, `^[` is
/// `escape`.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Control with a letter in lower case, or with one of `@ \ ] ^ _`.
  case control(Character)
  case alt(Character)
  case function(Int)
  case named(Named)

  /// The keys that have a word; its raw value is its name in scripts and help.
  package enum Named: String, CaseIterable, Sendable {
    case enter, escape, tab, backspace, delete, insert, up, down, left, right, home, end
    case pageUp = "page-up"
    case pageDown = "page-down"
    case backTab = "back-tab"
  }

  package static let enter = Key.named(.enter)
  package static let escape = Key.named(.escape)
  package static let tab = Key.named(.tab)
  package static let backTab = Key.named(.backTab)
  package static let backspace = Key.named(.backspace)
  package static let delete = Key.named(.delete)
  package static let insert = Key.named(.insert)
  package static let up = Key.named(.up)
  package static let down = Key.named(.down)
  package static let left = Key.named(.left)
  package static let right = Key.named(.right)
  package static let home = Key.named(.home)
  package static let end = Key.named(.end)
  package static let pageUp = Key.named(.pageUp)
  package static let pageDown = Key.named(.pageDown)

  /// What keys spell; nil where one of them is no letter and no digit.
  package static func text(of keys: [Key]) -> String? {
    let characters = keys.compactMap { key -> Character? in
      guard case .character(let character) = key, character.isLetter || character.isNumber else { return nil }
      return character
    }
    return characters.count == keys.count ? String(characters) : nil
  }

  /// What control and a letter send, with the keys that have a name of their own as themselves.
  package static func controlled(_ letter: Character) -> Key {
    switch letter {
    case "m", "j": .enter
    case "i": .tab
    case "h": .backspace
    case "[": .escape
    default: .control(letter)
    }
  }
}
