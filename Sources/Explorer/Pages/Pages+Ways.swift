import Accountability
import Analysis

extension Pages {
  /// The ways to look round that the Start page offers; none that would lead to nothing.
  var ways: [Page.Row] {
    let bodies = graph.bodiesByID.isEmpty ? [] : [lives, map] + head + [everyBody]
    var rows = [parting] + partingBefore + [ahead] + bodies + (graph.sourcesByID.isEmpty ? [] : [sources]) + [words]
    rows[0].heading = "Look round"
    return rows
  }

  private var parting: Page.Row {
    way(
      "Where law and reports part",
      "Every power said to be held that the law denies, and every denial of one it gives.",
      .compare(body: nil, at: nil))
  }

  /// The same on the day to which the dataset looks back, which is said; nothing where it names none.
  private var partingBefore: [Page.Row] {
    guard let typed = graph.dataset.opensAt, let moment = try? graph.moment(typed, today: today) else { return [] }
    let era = graph.era(typed).map { " \(graph[$0].name)" } ?? ""
    return [
      way(
        "Where they parted on \(moment.day.spoken)", "The same in the time to which this dataset looks back:\(era).",
        .compare(body: nil, at: typed))
    ]
  }

  private var ahead: Page.Row {
    way(
      "Where practice ran ahead of the law",
      "What was done, claimed or proposed before the law gave it, and for how long.", .lag(body: nil))
  }

  private var lives: Page.Row {
    way(
      "When each lived", "The lives of all bodies on one line of time, and who followed whom.",
      .timeline(body: nil, from: nil, to: nil))
  }

  private var map: Page.Row {
    way(
      "What the whole looks like", "A map of the bodies with most rows.",
      .map(body: nil, at: nil, under: nil, steps: 1))
  }

  private var head: [Page.Row] {
    graph.dataset.head.map { head in
      [
        way(
          graph[head].name(on: graph.lastKnownDay(today: today)).name,
          "The body at the head of the lines of accountability.", .body(id: graph[head].id, at: nil))
      ]
    } ?? []
  }

  private var everyBody: Page.Row { way("Every body", "All bodies of the dataset, by name.", .find(text: "")) }

  private var sources: Page.Row {
    way("Sources", "Who says so: every source and what rests on it.", .sources)
  }

  private var words: Page.Row {
    way(
      "What the words mean", "Every label of the program, and every power, matter and short name of the dataset.",
      .words([]))
  }

  private func way(_ name: String, _ says: String, _ follow: Viewpoint) -> Page.Row {
    Page.Row([name], detail: [Page.Sentence(says)], follow: follow)
  }

  /// Those that are called so, as Find shows them; the head is found as a body.
  func ways(called text: String) -> [Page.Row] {
    let typed = folded(text).split(separator: " ")
    return typed.isEmpty
      ? []
      : ways.filter { row in
        if case .body = row.follow { return false }
        let words = folded(row.cells[0]).split(separator: " ")
        return typed.allSatisfy { typed in words.contains { $0.hasPrefix(typed) } }
      }.map { Page.Row([$0.cells[0], "Start page"], detail: $0.detail, follow: $0.follow) }
  }
}
