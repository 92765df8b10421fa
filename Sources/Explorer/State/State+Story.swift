extension State {
  /// Shows the answer to a question to guess, else goes on to the next step.
  mutating func nextStep() -> [Effect] {
    guard view.hidesAnswer else { return step(by: 1) }
    view.isRevealed = true
    lay()
    return []
  }

  /// Steps take each other's place, so going back leaves the story. Counted from the step that is shown: one asked for
  /// may lie past the last.
  mutating func step(by distance: Int) -> [Effect] {
    guard case .story(let id, _) = view.viewpoint, let step = view.page.step else { return [] }
    return go(to: .story(id: id, step: max(1, step.number + distance)), .replace)
  }

  /// All of the story that is being told.
  var handOut: Viewpoint? { view.viewpoint.story.map { .story(id: $0, step: nil) } }

  var reasonNoNextStep: String? {
    guard let step = view.page.step, step.isLast, !view.hidesAnswer else { return nil }
    return "that was the last step; h has the story to hand out, q leaves it"
  }

  var reasonNoPreviousStep: String? {
    guard let step = view.page.step, step.number <= 1 else { return nil }
    return "this is the first step"
  }

  var reasonNotToLookRound: String? {
    if view.hidesAnswer { return "guess first; Enter shows the answer" }
    return view.page.step?.view == nil ? "this step shows no view of its own" : nil
  }
}
