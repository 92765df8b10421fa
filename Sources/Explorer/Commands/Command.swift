package import TermCore

/// One thing a reader can do: the record from which keys, hints, help, the command line and documents are made.
package struct Command: Sendable {
  /// Its name on the command line.
  package let id: String
  /// Keys as scripts spell them, parted by blanks: `gg <home>`.
  package let spelling: String
  /// What it does, in a sentence without a full stop.
  package let help: String
  package let group: Group
  package let contexts: ContextSet
  package let action: Action
  let hint: Hint?
  /// Other words that it is looked for by.
  let called: [String]
  /// Why it cannot be done now, or nil where it can.
  package let disabled: @Sendable (State) -> String?
  /// Each a sequence of one or two keys.
  package internal(set) var keys: [[Key]]

  package enum Group: String, Sendable, CaseIterable {
    case following = "Follow and return"
    case moving = "Move"
    case time = "Time"
    case asking = "Look closer"
    case finding = "Find"
    case telling = "Take it with you"
    case program = "The program"
  }

  /// A word for the hint bar; where room is short a higher rank stays longer.
  struct Hint: Sendable {
    let rank: Int
    let label: @Sendable (State) -> String

    init(_ rank: Int, _ label: String) {
      self.rank = rank
      self.label = { _ in label }
    }

    init(_ rank: Int, label: @escaping @Sendable (State) -> String) {
      self.rank = rank
      self.label = label
    }
  }

  init(
    _ id: String, _ spelling: String, _ help: String, _ group: Group, in contexts: ContextSet, _ action: Action,
    hint: Hint? = nil, called: [String] = [], disabled: @escaping @Sendable (State) -> String? = { _ in nil }
  ) {
    self.id = id
    self.spelling = spelling
    self.help = help
    self.group = group
    self.contexts = contexts
    self.action = action
    self.hint = hint
    self.called = called
    self.disabled = { ($0.isSecure ? Restriction.reason(for: id) : nil) ?? disabled($0) }
    keys = spelling.split(separator: " ").compactMap { try? Key.script(String($0)) }
  }
}

extension Command {
  /// The sequences that do this in a context: those whose first key is not text there.
  package func keys(in context: Context) -> [[Key]] {
    guard contexts.contains(context) else { return [] }
    return keys.filter { sequence in sequence.first.map { !context.types($0) } ?? false }
  }
}

extension Key {
  /// The key as help and hints name it: `Enter`, `PgDn`, `^D`, `j`.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(SafeText.neutral(character))
    case .alt(let character): "Alt-\(SafeText.neutral(character))"
    case .function(let number): "F\(number)"
    case .control: description
    case .named(let key): key.label
    }
  }

  /// The same where not every character can be drawn: arrows by their words, for the ASCII of `↓` is a letter.
  func label(in glyphs: GlyphSet) -> String {
    switch self {
    case .up where glyphs != .all: "Up"
    case .down where glyphs != .all: "Down"
    case .left where glyphs != .all: "Left"
    case .right where glyphs != .all: "Right"
    default: label
    }
  }
}

extension State {
  /// Keys pressed one after another, as the screen names them.
  func label(_ keys: [Key]) -> String { keys.map { $0.label(in: glyphs) }.joined(separator: " ") }
}

extension Key.Named {
  fileprivate var label: String {
    switch self {
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: String(Glyphs.up)
    case .down: String(Glyphs.down)
    case .left: String(Glyphs.left)
    case .right: String(Glyphs.right)
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}
