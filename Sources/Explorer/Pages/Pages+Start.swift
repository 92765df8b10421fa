import Accountability
import Analysis

extension Pages {
  /// What this is, how far it is known, the stories, and ways to look round.
  package func startPage() -> Page {
    let dataset = graph.dataset
    let known = dataset.lawReadTo.map { "law known to \($0.spoken)" } ?? ""
    var blocks: [Page.Block] = [.table(Page.Table(columns: Pages.menu, rows: [ask]))]
    if let kept = keptTable() { blocks.append(.table(kept)) }
    if !graph.stories.isEmpty { blocks.append(.table(Page.Table(columns: Pages.menu, rows: stories()))) }
    blocks.append(.table(Page.Table(columns: Pages.menu, rows: ways())))
    blocks.append(.table(Page.Table(columns: Pages.menu, rows: eras())))
    blocks.append(.paragraph(dataset.notice, .faint))
    let about = dataset.about.isEmpty ? "" : ": \(dataset.about)"
    var page = Page(
      title: dataset.title, aside: known,
      lead: [
        "Who has authority over whom in law, and who uses, claims or is believed to have it\(about).",
        graph.bodiesByID.isEmpty ? "This dataset holds no body." : "Type a name to find a body, a power or a source.",
      ] + (isSecure ? [Restriction.notice] : []), blocks: blocks)
    if kept.left != nil { page.opening = 1 }
    return page
  }

  private static let menu = [Page.Column("", isText: true)]

  private var ask: Page.Row {
    Page.Row(
      ["Who may do what to whom?"], heading: "Ask",
      detail: [Page.Sentence("Put a question together: who, may do what, to whom, about what, and when.")],
      follow: .ask(Ask(at: graph.dataset.opensAt)))
  }

  private func stories() -> [Page.Row] {
    graph.stories.enumerated().map { index, story in
      Page.Row(
        [story.title], heading: index == 0 ? "Stories" : "",
        detail: [Page.Sentence("\(story.says) \(story.steps.count) steps.")], follow: .story(id: story.id, step: 1))
    }
  }

  private func ways() -> [Page.Row] {
    var rows = [
      Page.Row(
        ["Where law and reports part"], heading: "Look round",
        detail: [Page.Sentence("Every power said to be held that the law denies, and every denial of one it gives.")],
        follow: .compare(body: nil, at: graph.dataset.opensAt)),
      Page.Row(
        ["Where practice ran ahead of the law"],
        detail: [Page.Sentence("What was done, claimed or proposed before the law gave it, and for how long.")],
        follow: .lag(body: nil)),
    ]
    rows.append(
      Page.Row(
        ["When each lived"],
        detail: [Page.Sentence("The lives of all bodies on one line of time, and who followed whom.")],
        follow: .timeline(body: nil, from: nil, to: nil)))
    rows.append(
      Page.Row(
        ["What the whole looks like"], detail: [Page.Sentence("A map of the bodies with most rows.")],
        follow: .map(body: nil, at: graph.dataset.opensAt, under: nil, steps: 1)))
    if let head = graph.dataset.head {
      rows.append(
        Page.Row(
          [graph[head].name(on: graph.lastKnownDay(today: today)).name],
          detail: [Page.Sentence("The body at the head of the lines of accountability.")],
          follow: .body(id: graph[head].id, at: nil)))
    }
    rows.append(
      Page.Row(["Every body"], detail: [Page.Sentence("All bodies of the dataset, by id.")], follow: .find(text: "")))
    rows.append(
      Page.Row(
        ["Sources"], detail: [Page.Sentence("Who says so: every source and what rests on it.")], follow: .sources))
    return rows
  }

  private func eras() -> [Page.Row] {
    let eras = graph.eras
    return eras.enumerated().map { index, era in
      let before = index == 0 ? nil : eras[index - 1]
      let follow: Viewpoint =
        .diff(from: before?.id ?? era.from.description, to: era.id, body: nil)
      return Page.Row(
        ["\(era.id)  \(era.name)"], heading: index == 0 ? "What each era changed" : "",
        detail: [Page.Sentence(era.story)], follow: follow)
    }
  }
}
