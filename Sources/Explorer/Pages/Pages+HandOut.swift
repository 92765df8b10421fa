import Accountability
import Analysis

extension Pages {
  /// A whole story to be handed out: its steps with what they say and the command of each. What a question to guess would
  /// give away, its step's title too, stands apart, at the end, under the question again.
  func handOut(_ id: StoryID) -> Page {
    let story = graph[id]
    let steps = story.steps.enumerated().map { (number: $0 + 1, step: $1) }
    let guesses = steps.filter { !$0.step.guess.isEmpty }
    let told = steps.flatMap { number, step -> [Page.Block] in
      let look = Page.Row(["Look: remit \(step.view)"], follow: .story(id: story.id, step: number))
      let text: [Page.Block] =
        step.guess.isEmpty
        ? [.heading("\(number). \(step.title)"), .paragraph(step.says, .plain)]
        : [.heading("\(number). A question"), .paragraph("Guess: \(step.guess)", .strong)]
      return text + [.table(Page.Table(columns: [Page.Column("", isText: true)], rows: [look]))]
    }
    let answers = guesses.flatMap { number, step -> [Page.Block] in
      [.paragraph("\(number). \(step.guess)", .strong), .paragraph("\(step.title). \(step.says)", .plain)]
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
