import TermCore

/// Which way among the lines typed before.
package enum Recalled: Hashable, Sendable { case older, newer }

extension State {
  /// The lines typed into prompts of a kind: searches and filters share theirs.
  private func history(of kind: Prompt.Kind) -> Kept.History { kind == .command ? kept.commands : kept.words }

  mutating func remember(_ line: String, of kind: Prompt.Kind) {
    if kind == .command { kept.commands.add(line) } else { kept.words.add(line) }
  }

  /// Goes to the line typed before or after; after the last stands what was being typed.
  mutating func recall(_ way: Recalled) -> [Effect] {
    guard var prompt else { return [] }
    let lines = history(of: prompt.kind).lines
    if prompt.recalled == 0 { prompt.draft = prompt.input.text }
    prompt.recalled = min(max(0, prompt.recalled + (way == .older ? 1 : -1)), lines.count)
    let text = prompt.recalled == 0 ? prompt.draft : lines[lines.count - prompt.recalled]
    self.prompt = prompt
    return editPrompt { $0 = LineInput(text) }
  }

  var reasonNothingOlder: String? {
    guard let prompt else { return nil }
    let count = history(of: prompt.kind).lines.count
    if count == 0 { return "nothing was typed here before" }
    return prompt.recalled == count ? "this is the first line there is" : nil
  }
}
