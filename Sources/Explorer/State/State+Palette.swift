import TermCore

extension State {
  /// Asks for a command, or for a name.
  mutating func openCommandLine() -> [Effect] {
    view.tree.isEntered = false
    prompt = Prompt(.command)
    return []
  }

  /// What the line can come to; nothing in another prompt.
  var palette: [Palette.Entry] {
    guard let prompt, prompt.kind == .command else { return [] }
    return Palette(prompt.input.text, names: prompt.names, in: self).entries
  }

  /// Looks for the names that what is typed may mean; those of fewer letters are not offered any more.
  mutating func suggest() -> [Effect] {
    let asked = prompt.flatMap { isWriting($0.input.text) ? nil : TypedLine($0.input.text).suggesting }
    prompt?.offer([], for: asked)
    prompt?.cursor = 0
    pending = nil
    return asked.map { [.suggest($0)] } ?? [.stop]
  }

  /// Offers what was found, unless something else is typed by now.
  mutating func suggested(_ asked: Suggesting, _ names: [Suggestion]) {
    guard prompt?.asked == asked else { return }
    message = ""
    prompt?.offer(names, for: nil)
  }

  /// Goes along the palette, and from either end to the other.
  mutating func moveCandidate(_ distance: Int) {
    let count = palette.count
    guard let cursor = prompt?.cursor, count > 0 else { return }
    prompt?.cursor = (cursor + distance + count) % count
  }

  var reasonNoCandidate: String? {
    guard prompt?.kind == .command else { return "this prompt takes any words" }
    return palette.isEmpty ? "nothing is called so" : nil
  }

  /// A screenful of the palette down or up, as far as it goes.
  mutating func pageCandidates(isDown: Bool) {
    let count = palette.count
    guard let cursor = prompt?.cursor, count > 0 else { return }
    let page = PaletteList.height(above: size.rows - 1)
    prompt?.cursor = isDown ? min(count - 1, cursor + page) : max(0, cursor - page)
  }

  /// Enter: what was typed in full; else the line of the palette under its cursor, if it was gone to or begins so. Whatever
  /// is no command stays to be mended.
  mutating func acceptCommand(_ prompt: Prompt) -> [Effect] {
    let text = prompt.input.text
    let palette = palette
    let entry = palette.indices.contains(prompt.cursor) ? palette[prompt.cursor] : nil
    if prompt.cursor == 0, text.isEmpty || isCommand(text) {
      self.prompt = nil
      return runTyped(text)
    }
    if prompt.cursor == 0, prompt.asked != nil {
      message = "still looking for what is called so"
      return []
    }
    guard let entry, prompt.cursor > 0 || Palette.isMeant(entry, by: text) else {
      message =
        "no such command: '\(text)'" + (palette.isEmpty ? "; Esc closes, / finds a name" : "; the arrows choose a line")
      return []
    }
    if case .write(let line) = entry.deed { return editPrompt { $0 = LineInput(line) } }
    self.prompt = nil
    switch entry.deed {
    case .typed, .write: return runTyped(text)
    case .run(let id): return commands.named(id).map { run($0) } ?? []
    case .open(let viewpoint): return go(toNamed: viewpoint)
    }
  }

  /// Completes as far as all that begins so agrees; else with the line of the palette under its cursor.
  mutating func completePrompt() -> [Effect] {
    guard let prompt, prompt.kind == .command else { return [] }
    let text = prompt.input.text
    if prompt.cursor == 0, let common = commonCompletion(of: text), common != text {
      return editPrompt { $0 = LineInput(common) }
    }
    let palette = palette
    guard palette.indices.contains(prompt.cursor) else {
      message = "nothing is called so"
      return []
    }
    switch palette[prompt.cursor].deed {
    case .write(let line): return editPrompt { $0 = LineInput(line) }
    case .run(let id): return editPrompt { $0 = LineInput(id + " ") }
    case .open(let viewpoint):
      let line = LineInput("\(dated(viewpoint)) ")
      return editPrompt { $0 = line }
    case .typed:
      guard palette.count > 1, case .write(let line) = palette[1].deed else { return [] }
      return editPrompt { $0 = LineInput(line) }
    }
  }

  /// How far all names of commands agree that begin with a text; nil where none does.
  private func commonCompletion(of text: String) -> String? {
    let here = commands.all.filter { $0.contexts.contains(viewContext) }.map(\.id)
    let names = Set(Viewpoint.verbs + here).filter { $0.hasPrefix(text) }
    guard !text.contains(" "), let first = names.first else { return nil }
    let common = names.reduce(first) { common, name in String(zip(common, name).prefix { $0 == $1 }.map(\.0)) }
    return names.count == 1 ? first + " " : common
  }
}
