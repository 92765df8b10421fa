import TermCore

extension State {
  /// Text that a key or a paste adds where something is typed.
  mutating func type(_ key: Key) -> [Effect] {
    switch context {
    case .start:
      guard case .character(let character) = key else { return [] }
      return openFind(String(character))
    case .find: return editFind { _ = $0.press(key) }
    case .ask: return editAsk { _ = $0.press(key) }
    case .prompt: return typeIntoPrompt(key)
    case .help: editHelp { _ = $0.press(key) }
    case .page, .story, .tree, .drawing, .reading, .plain: break
    }
    return []
  }

  mutating func insert(_ text: String) -> [Effect] {
    message = ""
    held = []
    switch context {
    case .start: return openFind(text)
    case .find: return editFind { $0.insert(text) }
    case .ask: return editAsk { $0.insert(text) }
    case .prompt: return replaceProposed(if: true) { input, _ in input.insert(text) }
    case .help: editHelp { $0.insert(text) }
    case .page, .story, .tree, .drawing, .reading, .plain:
      message = "nothing is typed here; o finds a name, : takes a command"
    }
    return []
  }

  /// Whether Home or End, where the cursor is at that end of what is typed, goes to that end of the lines.
  func isPastText(_ key: Key) -> Bool {
    let input: LineInput
    switch (context, overlay) {
    case (.find, _), (.ask, _): input = view.input
    case (.help, .help(let help)): input = help.filter
    default: return false
    }
    return key == .end && input.cursor == input.text.count || key == .home && input.cursor == 0
  }
}
