package import Accountability
import Analysis

extension Pages {
  /// The work that makes the page of the view a step shows, with the step's words on it. Steps are counted from 1; beyond the last is the last.
  func storyWork(_ id: StoryID, step: Int) throws(AskingError) -> Work<Told> {
    let story = graph[id]
    let steps = story.steps
    let number = min(max(1, step), max(1, steps.count))
    guard steps.indices.contains(number - 1) else {
      return Work { Told(page: Page(title: story.title, lead: ["This story has no steps."]), reply: nil) }
    }
    let shown = steps[number - 1]
    let view = try viewpoint(of: shown)
    let step = StoryStep(
      story: story.title, number: number, count: steps.count, title: shown.title, says: [shown.says],
      guess: shown.guess, view: view)
    return try work(on: view).map { told in
      var page = told.page
      // The step's own words introduce what stands below them.
      if case .body = view { page.lead = [] }
      page.step = step
      return Told(page: page, reply: nil)
    }
  }

  private func viewpoint(of step: Step) throws(AskingError) -> Viewpoint {
    // A story within a story could open itself without end.
    guard let view = try? Viewpoint(text: step.view), view.story == nil else {
      throw AskingError(what: AskingError.view, typed: step.view)
    }
    return view
  }

  /// The words that steps of a story promise and their views do not show, and views that do not open.
  package func brokenSteps(of story: StoryID) -> [BrokenStep] {
    graph[story].steps.enumerated().flatMap { index, step -> [BrokenStep] in
      broken(step).map { BrokenStep(story: graph[story].id, step: index + 1, view: step.view, why: $0) }
    }
  }

  private func broken(_ step: Step) -> [String] {
    do throws(AskingError) {
      let text = try page(viewpoint(of: step)).text(width: 200)
      return step.shows.filter { !text.contains($0) }.map { "the view does not show '\($0)'" }
    } catch {
      return [error.sentence]
    }
  }
}

/// A step of a story that the data no longer bears out.
package struct BrokenStep: Hashable, Sendable {
  package let story: String
  package let step: Int
  package let view: String
  package let why: String
}
