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
    return try work(showing: shown, view).map { page in
      var page = page
      page.step = step
      return Told(page: page, reply: nil)
    }
  }

  func viewpoint(of step: Step) throws(AskingError) -> Viewpoint {
    // A story within a story could open itself without end.
    guard let view = try? Viewpoint(text: step.view), view.story == nil else {
      throw AskingError(what: AskingError.view, typed: step.view)
    }
    return view
  }

  /// The work that makes what a step shows of its view.
  func work(showing step: Step, _ view: Viewpoint) throws(AskingError) -> Work<Page> {
    try unspelt(view, overTime: false).map { told in
      var page = told.page
      switch view {
      case .may, .row, .source, .words: break
      // The step's own words introduce what stands below them, and of chosen rows each says what it is.
      default: if view.isBody || !step.rows.isEmpty { page.lead = [] }
      }
      return spelled(extract(of: page, rows: step.rows), for: view)
    }
  }

  /// What a step shows of its view, at once.
  private func page(showing step: Step) throws(AskingError) -> Page {
    var work = try work(showing: step, viewpoint(of: step))
    return work.finish()
  }

  /// The words that steps of a story promise and their views do not show, and views that do not open.
  package func brokenSteps(of story: StoryID) -> [BrokenStep] {
    graph[story].steps.enumerated().flatMap { index, step -> [BrokenStep] in
      broken(step).map { BrokenStep(story: graph[story].id, step: index + 1, view: step.view, why: $0) }
    }
  }

  private func broken(_ step: Step) -> [String] {
    do throws(AskingError) {
      let page = try page(showing: step)
      let text = page.text(width: 200)
      let rows = step.rows.filter { !page.hasRow(with: $0) }.map { "the view has no row with '\($0)'" }
      return rows + step.shows.filter { !text.contains($0) }.map { "the step does not show '\($0)'" }
    } catch {
      return [error.sentence]
    }
  }
}

extension Viewpoint {
  fileprivate var isBody: Bool { if case .body = self { true } else { false } }
}

/// A step of a story that the data no longer bears out.
package struct BrokenStep: Hashable, Sendable {
  package let story: String
  package let step: Int
  package let view: String
  package let why: String
}
