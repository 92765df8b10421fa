extension State {
  /// Shows the answer to a question to guess, else goes on to the next step.
  mutating func nextStep() -> [Effect] {
    guard view.hidesAnswer else { return step(by: 1) }
    view.isRevealed = true
    if let shown = view.storyStep { kept.opened.add(shown.description) }
    lay()
    return keep()
  }

  /// Hides the answer of the step again, for who came late.
  mutating func coverAnswer() {
    view.isRevealed = false
    if let shown = view.storyStep { kept.opened.forget { $0 == shown.description } }
    lay()
  }

  /// What is to be remembered of the step that has come to be shown: that the story was left here, should this be the
  /// last of it, and whether its answer is open already. A first step that is opened anew closes the answers of its
  /// story again, for another class.
  mutating func noteStep(isOpenedAnew: Bool) {
    guard let shown = view.storyStep, let story = shown.story else { return }
    if isOpenedAnew, view.page.step?.number == 1 {
      kept.opened.forget { (try? Viewpoint(text: $0))?.story == story }
    }
    if view.hidesAnswer, kept.opened.lines.contains(shown.description) {
      view.isRevealed = true
      lay()
    }
    noteLeft()
  }

  /// The same to be written at once, so that it outlasts the terminal.
  mutating func keepStep() -> [Effect] { view.storyStep == nil ? [] : keep() }

  /// Steps take each other's place, so going back leaves the story. Counted from the step that is shown: one asked for
  /// may lie past the last.
  mutating func step(by distance: Int) -> [Effect] {
    guard let id = view.viewpoint.story, let step = view.page.step else { return [] }
    return go(to: .story(id: id, step: max(1, step.number + distance)), .replace)
  }

  /// Says of a story to hand out, once it is there, how it is printed.
  mutating func noteHandOut() {
    guard view.viewpoint == handOut, message.isEmpty, let handOut, let id = view.viewpoint.story else { return }
    let way = isSecure ? "\(program) \(handOut) --format html tells it" : ":write hand-out.html writes it"
    message = "\(way) for the printer; :\(Viewpoint.story(id: id, step: nil, only: .questions)) has the questions alone"
  }

  /// All of the story that is being told.
  var handOut: Viewpoint? { view.viewpoint.story.map { .story(id: $0, step: nil) } }

  var reasonNoNextStep: String? {
    guard let step = view.page.step, step.isLast, !view.hidesAnswer else { return nil }
    return "that was the last step; B has the story to hand out, q leaves it"
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

extension View {
  /// The step that is shown, by its own number; nil where none is.
  fileprivate var storyStep: Viewpoint? {
    guard let id = viewpoint.story, let step = page.step else { return nil }
    return .story(id: id, step: step.number)
  }
}
