import Accountability
import Analysis
import Dataset
import Explorer
import Testing

@testable import remit

/// Who could, then and now and under a Bill, on the page that says who may.
struct OverTimeTests {
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
      In law over time, as eras and holders changed
      on 1 Jan 2003                       nobody is recorded
      from 1 Jan 2014                     the board
      since 1 Jan 2016                    the board; the council
      if Ferry Bill were law, by reports  the council; the board

    """

  @Test func `Who could over time stands on one page, a line from each change to the next`() {
    let output = remit("who direct ferry", data: file).output
    #expect(output.hasSuffix(told), "\(output)")
    #expect(remit("may board direct ferry", data: file).output.hasSuffix(told))
  }

  @Test func `A line says on what day it opens, and of a Bill that no provision was read`() throws {
    let graph = try OpenDataset(file).graph
    let page = try Pages(graph, today: graph.lastKnownDay(today: .distantFuture)).page(
      .who(power: "direct", subject: "ferry", about: nil, at: nil, under: nil))
    guard case .table(let table) = page.blocks.last else { return #expect(Bool(false), "\(page.blocks)") }
    let details = table.rows.map { $0.detail.map(\.text).joined() }
    let before = "The body is older than this list, which begins with the first era. "
    #expect(details.first == before + "Enter asks who had it on 1 Jan 2003.")
    #expect(
      details.last == "No provision of it was read here: this rests on reports. Enter asks who would have it.")
    guard case .who(_, _, _, let at, _) = table.rows[1].follow else { return #expect(Bool(false)) }
    #expect(at == "2014-01-01")
  }

  @Test(arguments: [
    ("nhs-trust", "Secretary of State*"), ("nhs-foundation-trust", "not known in general; Secretary of State* (if)"),
  ])
  func `Of a Bill it is not known in general only where nobody would have it but by way of exception`(
    body: String, told: String
  ) throws {
    let graph = try OpenDataset.graph(of: #require(Reading(folder: checkout + "/data/nhs-england").draft))
    let page = try Pages(graph, today: #require(Day(year: 2026, month: 11, day: 21))).page(
      .who(power: "remove", subject: body, about: "board-appointments/chair", at: nil, under: nil))
    let line = page.text(width: 200).split(separator: "\n").first { $0.hasPrefix("  if Health Bill 2026 were law,") }
    #expect(line?.split(separator: "  ").last.map(String.init) == told, "\(line ?? "")")
  }

  @Test func `A Bill of which a provision was read is not told by reports`() throws {
    let file = try Ferry.file(in: scratch) { draft in
      draft.eras.append(Draft.Era())
      draft.eras[0].from = DateText("2003-01-01")?.earliest ?? .distantPast
      (draft.proposals[0].via, draft.eras[0].id) = (.bill, "old")
      for index in draft.authorities.indices where draft.authorities[index].standing == .proposal {
        draft.authorities[index].evidence[0].kind = .provision
        draft.authorities[index].evidence[0].checked = .text
      }
    }
    #expect(remit("who direct ferry", data: file).output.contains("\n  if Ferry Bill were law  the board; the council"))
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
    #expect(output.contains("the board") && !output.contains("over time"), "\(output)")
  }
}
