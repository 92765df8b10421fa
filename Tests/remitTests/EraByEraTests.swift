import Accountability
import Explorer
import Testing

@testable import remit

/// Who could, then and now and under a Bill, on the page that says who may.
struct EraByEraTests {
  private let scratch: Scratch
  private let file: String

  init() throws {
    scratch = try Scratch()
    file = try Ferry.file(in: scratch) { draft in
      for (id, from) in [("old", "2003-01-01"), ("mid", "2006-01-01"), ("new", "2013-01-01")] {
        var era = Draft.Era()
        (era.id, era.from) = (id, DateText(from)?.earliest ?? .distantPast)
        draft.eras.append(era)
      }
      draft.proposals[0].via = .bill
      var story = Draft.Story()
      (story.id, story.title) = ("tale", "A tale")
      var step = Draft.Step()
      (step.title, step.says, step.view) = ("Who", "Look.", "who direct ferry")
      story.steps = [step]
      draft.stories = [story]
    }
  }

  private let told = """
      In law, at one day of each era
      2003 to 2012            nobody is recorded
      2013 to now             the council; the board
      if Ferry Bill were law  the council; the board

    """

  @Test func `Who could in each era stands on one page, eras of which the same is told on one line`() {
    let output = remit("who direct ferry", data: file).output
    #expect(output.hasSuffix(told), "\(output)")
    #expect(remit("may board direct ferry", data: file).output.hasSuffix(told))
  }

  @Test func `Of a board the way leads on to the body of which it is a part`() throws {
    let file = try Ferry.file(in: scratch) { draft in
      var tie = Draft.Tie()
      (tie.kind, tie.to) = (.partOf, "harbour")
      draft.bodies[0].ties = [tie]
    }
    let output = remit("who license ferry", data: file).output
    #expect(output.contains("\n  Who may do so to the harbour, of which it is a part\n"), "\(output)")
  }

  @Test func `A step of a story does not give away who could in other eras`() {
    let output = remit("story tale --step 1", data: file).output
    #expect(output.contains("the board") && !output.contains("of each era"), "\(output)")
  }
}
