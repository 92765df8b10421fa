package import TermCore

/// A question on the last line: words to search for, or a command.
package struct Prompt: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// With where the search began, to return to.
    case search(cursor: Int, top: Int)
    case filter
    case command
  }

  package let kind: Kind
  package var input = LineInput()
  /// How many lines back in what was typed before; 0 for what is being typed.
  package internal(set) var recalled = 0
  /// What was being typed when the first of them was taken.
  var draft = ""
  /// What was asked for by name, and what came of it.
  private(set) var asked: Suggesting?
  private(set) var names: [Suggestion] = []
  /// Where the words begin that are proposed and that the first letter typed replaces, counted in characters; nil for none.
  package internal(set) var proposed: Int?
  /// Which line of the palette Enter does.
  package internal(set) var cursor = 0

  init(_ kind: Kind) { self.kind = kind }

  /// Offers names, while others are still looked for or no more.
  mutating func offer(_ names: [Suggestion], for asked: Suggesting?) {
    (self.names, self.asked) = (names, asked)
  }

  var label: String {
    switch kind {
    case .search: "search this page: "
    case .filter: "filter rows: "
    case .command: ":"
    }
  }
}

extension State {
  /// A key in a prompt: the first letter, or what takes letters back, replaces what is proposed; any other key keeps it.
  mutating func typeIntoPrompt(_ key: Key) -> [Effect] {
    let isReplacing =
      switch key {
      case .character, .backspace, .delete: true
      default: false
      }
    return replaceProposed(if: isReplacing) { input, wasReplaced in
      if wasReplaced, key == .backspace || key == .delete { return }
      _ = input.press(key)
    }
  }

  mutating func replaceProposed(if isReplacing: Bool, _ edit: (inout LineInput, Bool) -> Void) -> [Effect] {
    let start = prompt?.proposed
    prompt?.proposed = nil
    return editPrompt { input in
      if isReplacing, let start { input = LineInput(String(input.text.prefix(start))) }
      edit(&input, isReplacing && start != nil)
    }
  }

  mutating func editPrompt(_ edit: (inout LineInput) -> Void) -> [Effect] {
    guard var prompt else { return [] }
    let before = prompt.input.text
    edit(&prompt.input)
    self.prompt = prompt
    guard prompt.input.text != before else { return [] }
    switch prompt.kind {
    case .search(let cursor, let top): return search(prompt.input.text, from: (cursor, top), .typed)
    case .filter: return filter(by: prompt.input.text)
    case .command: return suggest()
    }
  }

  /// Closes the prompt; a search that is given up returns to where it began.
  mutating func closePrompt() -> [Effect] {
    let closed = prompt?.kind
    prompt = nil
    switch closed {
    case .search(let cursor, let top):
      (view.cursor, view.top) = (cursor, top)
      matched = nil
      clamp()
      return []
    case .filter: return filter(by: "")
    case .command: return isArranging ? [.arrange(view.arrangement)] : []
    case nil: return []
    }
  }

  /// Enter in a prompt, or in help.
  mutating func accept() -> [Effect] {
    guard let prompt else { return acceptHelp() }
    let text = prompt.input.text
    remember(text, of: prompt.kind)
    switch prompt.kind {
    case .command: return acceptCommand(prompt)
    case .filter:
      self.prompt = nil
      return text.isEmpty ? filter(by: "") : []
    case .search(let cursor, let top):
      self.prompt = nil
      guard !text.isEmpty else { return [] }
      searched = text
      return search(text, from: (cursor, top), .accepted)
    }
  }

  /// A command's name, or the command that opens a view; else whatever is called so is found.
  mutating func runTyped(_ text: String) -> [Effect] {
    let words = text.split(separator: " ")
    guard let first = words.first else { return [] }
    if Palette.leaving.contains(text) { return leave() }
    if words.count == 1, let command = commands.called(String(first)) {
      guard command.contexts.contains(viewContext) else {
        message = "'\(first)' does nothing here"
        return []
      }
      return run(command)
    }
    if words.count == 2, first == "theme" { return wear(named: String(words[1])) }
    if words.count > 1, isWriting(text) { return write(to: State.argument(of: text)) }
    if !isCommand(text) {
      message = "'\(first)' is no command; this is what is called so"
      return openFind(text)
    }
    do {
      return go(to: try Viewpoint(text: text))
    } catch {
      message = "\(error.sentence); Tab after : lists the commands"
      return []
    }
  }

  /// All that stands behind the first word.
  private static func argument(of text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 1)
    return words.count == 2 ? String(words[1].drop { $0 == " " }) : ""
  }

  /// Whether a text names a file to write the view into, and so nothing else.
  func isWriting(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first, commands.called(String(first))?.action == .writeView else { return false }
    return words.count > 1 || text.hasSuffix(" ")
  }

  /// Whether a text begins as a command does, so that it is no name.
  func isCommand(_ text: String) -> Bool {
    if Palette.leaving.contains(text) { return true }
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return true }
    return Viewpoint.verbs.contains(first) || first == "remit" || words.count == 1 && commands.called(first) != nil
      || words.count == 2 && first == "theme" || isWriting(text)
  }
}
