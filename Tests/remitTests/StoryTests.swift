import Accountability
import Analysis
import Explorer
import TermCore
import Testing

@testable import remit

/// Every story of both datasets as a class sees it, and what is handed out of it.
struct StoryTests {
  private static let graphs = Result {
    try ["nhs-england", "example"].map { try OpenDataset("\(checkout)/data/\($0)").graph }
  }
  private static let sizes = [Size(rows: 30, columns: 100), Size(rows: 24, columns: 80)]

  @Test func `The row a step points to stands on the first screen, before its question is answered and after`() throws {
    for graph in try StoryTests.graphs.get() {
      let pages = Pages(graph, today: graph.lastKnownDay(today: .distantFuture))
      for story in graph.stories {
        for (number, step) in zip(1..., story.steps) {
          let viewpoint = Viewpoint.story(id: story.id, step: number)
          let page = try pages.page(viewpoint)
          for size in StoryTests.sizes { try look(at: page, of: viewpoint, step, size) }
        }
      }
    }
  }

  private func look(at page: Page, of viewpoint: Viewpoint, _ step: Step, _ size: Size) throws {
    var state = State(viewpoint, page, size: size)
    if !step.guess.isEmpty {
      let asked = state.draw().text
      #expect(flat(asked).contains(flat(step.guess)), "\(viewpoint) asks its question at \(size)")
      #expect(!flat(asked).contains(flat(step.says)), "\(viewpoint) does not answer it at \(size)")
      _ = state.update(.nextStep)
    }
    let screen = state.draw()
    let shown = flat(screen.text)
    #expect(shown.contains(flat(step.title)) && shown.contains(flat(step.says)), "\(viewpoint) at \(size)")
    let cursor = try #require(screen.cursor, "\(viewpoint): its row is seen at \(size)\n\(screen.text)")
    let line = screen.text.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row]
    #expect(line.contains(Glyphs.here), "\(viewpoint) at \(size)")
    guard let first = step.rows.first else { return }
    let row = try #require(state.row, "\(viewpoint) has a row")
    #expect(flat(row.heading + " " + row.cells.joined(separator: " ")).contains(first), "\(viewpoint) points to it")
  }

  /// Words without where their lines end.
  private func flat(_ text: String) -> String { text.split { " \n".contains($0) }.joined(separator: " ") }

  @Test func `A row that a step points to and its view does not have is a finding`() throws {
    let scratch = try Scratch()
    let copy = try scratch.changedExample(
      "stories/down-the-road.yaml", "      - 2006 Act s.59(1)", "      - a row of another view")
    let outcome = remit("check \(copy)")
    #expect(outcome.exit == 1)
    #expect(outcome.output.contains("the view has no row with 'a row of another view'"))
  }

  @Test func `Questions of a story are not all answered alike`() throws {
    for graph in try StoryTests.graphs.get() {
      for story in graph.stories {
        let answers = story.steps.filter { !$0.guess.isEmpty }.map { $0.says.prefix { $0.isLetter } }
        #expect(Set(answers).count > 1, "\(story.id): \(answers)")
      }
    }
  }
}
