import TermCore

extension State {
  /// The lines typed into prompts of a kind: searches and filters share theirs.
  private func history(of kind: Prompt.Kind) -> Kept.History { kind == .command ? kept.commands : kept.words }

  mutating func remember(_ line: String, of kind: Prompt.Kind) {
    if kind == .command { kept.commands.add(line) } else { kept.words.add(line) }
  }

  mutating func goUpPrompt() -> [Effect] {
    guard prompt?.cursor == 0 else {
      moveCandidate(-1)
      return []
    }
    return recall(by: 1)
  }

  mutating func goDownPrompt() -> [Effect] {
    guard prompt?.recalled == 0 else { return recall(by: -1) }
    moveCandidate(1)
    return []
  }

  /// Goes to a line typed so much earlier; after the last stands what was being typed.
  private mutating func recall(by distance: Int) -> [Effect] {
    guard var prompt else { return [] }
    let lines = history(of: prompt.kind).lines
    if prompt.recalled == 0 { prompt.draft = prompt.input.text }
    prompt.recalled = min(max(0, prompt.recalled + distance), lines.count)
    let text = prompt.recalled == 0 ? prompt.draft : lines[lines.count - prompt.recalled]
    self.prompt = prompt
    return editPrompt { $0 = LineInput(text) }
  }

  var reasonNotUp: String? {
    guard let prompt, prompt.cursor == 0 else { return nil }
    let count = history(of: prompt.kind).lines.count
    if count == 0 { return "nothing was typed here before" }
    return prompt.recalled == count ? "this is the first line there is" : nil
  }

  var reasonNotDown: String? {
    guard let prompt, prompt.recalled == 0 else { return nil }
    return prompt.kind == .command ? reasonNoCandidate : "this is what you type now"
  }
}
