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

  init(_ kind: Kind) { self.kind = kind }

  var label: String {
    switch kind {
    case .search: "/"
    case .filter: "&"
    case .command: ":"
    }
  }
}

extension State {
  mutating func editPrompt(_ edit: (inout LineInput) -> Void) -> [Effect] {
    guard var prompt else { return [] }
    let before = prompt.input.text
    edit(&prompt.input)
    self.prompt = prompt
    guard prompt.input.text != before else { return [] }
    switch prompt.kind {
    case .search(let cursor, let top): return search(prompt.input.text, from: (cursor, top), .typed)
    case .filter: return filter(by: prompt.input.text)
    case .command: return []
    }
  }

  /// Closes the prompt; a search that is given up returns to where it began.
  mutating func closePrompt() {
    if case .search(let cursor, let top) = prompt?.kind {
      (view.cursor, view.top) = (cursor, top)
      matched = nil
      clamp()
    }
    if prompt?.kind == .filter { unfilter() }
    prompt = nil
  }

  /// Enter in a prompt, or in help.
  mutating func accept() -> [Effect] {
    guard let prompt else { return acceptHelp() }
    self.prompt = nil
    let text = prompt.input.text
    remember(text, of: prompt.kind)
    switch prompt.kind {
    case .command: return runTyped(text)
    case .filter:
      if text.isEmpty { unfilter() }
    case .search(let cursor, let top):
      guard !text.isEmpty else { return [] }
      searched = text
      return search(text, from: (cursor, top), .accepted)
    }
    return []
  }

  /// A command's name, or the command that opens a view; else whatever is called so is found.
  mutating func runTyped(_ text: String) -> [Effect] {
    let words = text.split(separator: " ")
    guard let first = words.first else { return [] }
    if words.count == 1, let command = commands.named(String(first)) {
      guard command.contexts.contains(viewContext) else {
        message = "'\(first)' does nothing here"
        return []
      }
      return run(command)
    }
    if words.count == 2, first == "theme" { return wear(named: String(words[1])) }
    if !Viewpoint.verbs.contains(String(first)), first != "remit" {
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

  /// What the first word of a command can become.
  var completions: [String] {
    guard let prompt, prompt.kind == .command, !prompt.input.text.contains(" ") else { return [] }
    let here = commands.all.filter { $0.contexts.contains(viewContext) }.map(\.id)
    let names = Viewpoint.verbs + here.filter { !Viewpoint.verbs.contains($0) }
    return names.filter { $0.hasPrefix(prompt.input.text) }
  }

  /// Completes as far as all that is possible agrees.
  mutating func completePrompt() {
    let completions = completions
    guard let first = completions.first else {
      if prompt?.kind == .command { message = "nothing begins so" }
      return
    }
    let common = completions.dropFirst().reduce(first) { common, name in
      String(zip(common, name).prefix { $0 == $1 }.map(\.0))
    }
    _ = editPrompt { $0 = LineInput(completions.count == 1 ? first + " " : common) }
  }
}
