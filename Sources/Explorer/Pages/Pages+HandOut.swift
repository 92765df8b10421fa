package import Accountability
import Analysis

extension Pages {
  /// A whole story to be handed out: its steps with what they say and the command of each. What follows a question to
  /// guess stands apart, at the end.
  package func handOut(_ id: StoryID) -> Page {
    let story = graph[id]
    let steps = story.steps.enumerated().map { (title: "\($0 + 1). \($1.title)", step: $1) }
    let guesses = steps.filter { !$0.step.guess.isEmpty }
    let told = steps.flatMap { title, step -> [Page.Block] in
      let text: Page.Block =
        step.guess.isEmpty ? .paragraph(step.says, .plain) : .paragraph("Guess: \(step.guess)", .strong)
      return [.heading(title), text, .paragraph("Look: remit \(step.view)", .plain)]
    }
    let answers = guesses.flatMap { title, step -> [Page.Block] in
      [.paragraph(title, .strong), .paragraph(step.says, .plain)]
    }
    let note = guesses.isEmpty ? [] : ["What follows a question to guess stands at the end."]
    let dataset = graph.dataset
    let source = "\(dataset.title) (\(dataset.id) \(dataset.version)), remit story \(story.id). \(dataset.notice)"
    return Page(
      title: story.title, aside: English.count(steps.count, "step", "steps"), lead: [story.says] + note,
      blocks: told + (answers.isEmpty ? [] : [.rule, .heading("Answers")] + answers) + [
        .rule, .paragraph(source, .plain),
      ])
  }
}
