import Accountability
import Analysis
import Dataset
import Explorer
import TermCore
import TestSupport
import Testing

@testable import remit

/// Every command on every kind of view, over real pages: none ends the program or draws a screen that is not whole.
struct EveryCommandTests {
  private static let today = Day(year: 2026, month: 11, day: 21) ?? .distantPast

  @Test func `every command runs on every screen of a dataset with nothing in it`() throws {
    var draft = Draft()
    (draft.dataset.id, draft.dataset.title) = ("empty", "Nothing")
    let graph = try Graph(draft)
    for view in views(of: graph) {
      let fresh = try opened(view, in: graph)
      for command in Command.all { try run(command, from: fresh, on: view) }
    }
  }

  @Test func `every command runs on every screen of the example`() throws {
    let graph = try OpenDataset(compiledExample).graph
    for view in views(of: graph) {
      let fresh = try opened(view, in: graph)
      for command in Command.all { try run(command, from: fresh, on: view) }
    }
  }

  /// Its commands ask for pages that take long to make: in the suite each runs on a screen that the seed chooses, in a
  /// soak on all of them.
  @Test func `every command runs on a screen of the reference dataset, and on every screen in a soak`() throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let graph = try OpenDataset.graph(of: draft)
    let screens = try views(of: graph).map { (view: $0, loop: try opened($0, in: graph)) }
    guard !Soak.isAsked else {
      for (view, loop) in screens { for command in Command.all { try run(command, from: loop, on: view) } }
      return print("\(screens.count * Command.all.count) commands on screens")
    }
    for seed in Soak.seeds(1, 0) {
      var chance = Seeded(seed)
      for command in Command.all {
        let (view, loop) = chance.one(of: screens)
        try run(command, from: loop, on: view, "seed \(seed)")
      }
    }
  }

  /// A view of each kind, of the body with most rows.
  private func views(of graph: Graph) -> [Viewpoint] {
    let most = graph.bodies.max { graph.rows(over: $0.handle).count < graph.rows(over: $1.handle).count }
    let body = most?.id ?? "nobody"
    let row = most.flatMap { graph.rows(over: $0.handle).first }.map { graph[$0] }
    let (holder, power) = (row.map { graph[$0.holder].id } ?? body, row?.power.map { graph[$0].id } ?? "any")
    let eras = graph.eras.map(\.id)
    return [
      .start, .find(text: "a"), .ask(Ask(whom: body)), .list(.bodies), .body(id: body, at: nil),
      .may(holder: holder, power: power, subject: body, about: nil, at: nil, under: nil),
      .who(power: power, subject: body, about: nil, at: nil, under: nil),
      .compare(body: body, at: nil), .diff(from: eras.first ?? "2010", to: eras.last ?? "today", body: body),
      .chain(body: body, to: nil, at: nil, under: nil), .trace(power: power, body: body, about: nil),
      .masters(body: body, at: nil, under: nil), .lag(body: body), .timeline(body: nil, from: nil, to: nil),
      .map(body: body, at: nil, under: nil, steps: 1), .brief(body: body, at: nil, under: nil),
      .row(id: row?.id ?? "none-1"), .sources, .marks, .words([]), .findings,
    ]
      + graph.stories.prefix(1).flatMap { [Viewpoint.story(id: $0.id, step: 1), .story(id: $0.id, step: nil)] }
      + graph.sources.prefix(1).map { .source(id: $0.id) }
  }

  private func opened(_ view: Viewpoint, in graph: Graph) throws -> RunLoop {
    var loop = RunLoop(
      graph, today: EveryCommandTests.today, opening: view, size: Size(rows: 24, columns: 100), slice: .seconds(86_400),
      watch: Watch { nil }
    ) { () throws(Failure) in graph }
    var device = HeadlessDevice(loop.state.size)
    _ = loop.take([], on: &device)
    _ = loop.take([.say("")], on: &device)
    return loop
  }

  private func run(_ command: Command, from fresh: RunLoop, on view: Viewpoint, _ seed: String = "") throws {
    var loop = fresh
    var device = HeadlessDevice(loop.state.size)
    _ = loop.take([command.action], on: &device)
    let grid = loop.state.draw()
    #expect(grid.size == loop.state.size, "\(command.id) on \(view) \(seed)")
    if let cursor = grid.cursor {
      #expect(cursor.row < grid.size.rows && cursor.column < grid.size.columns, "\(command.id) on \(view) \(seed)")
    }
    let lines = grid.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { GlyphWidth.of(String($0)) <= grid.size.columns }, "\(command.id) on \(view) \(seed)")
    #expect(lines.contains { !$0.isEmpty }, "\(command.id) on \(view) \(seed)")
  }
}
