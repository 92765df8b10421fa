import TermCore

extension PageLayout {
  /// The head of a story's step: its name and number, then the question to guess or what the step says.
  mutating func add(step: StoryStep, isRevealed: Bool, showsKeys: Bool) {
    addTitle(step.story, aside: "step \(step.number) of \(step.count)")
    if !step.guess.isEmpty { addProse(step.guess, .strong) }
    guard step.guess.isEmpty || isRevealed else {
      if showsKeys { addProse("Enter shows the answer.", .hintText) }
      return
    }
    addProse(step.title, .heading)
    for text in step.says { addProse(text, .plain) }
    if showsKeys, step.isLast { addProse("This was the last step.", .faint) }
  }
}
