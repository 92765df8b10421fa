import Accountability
import Analysis

extension Pages {
  /// What this is, how far it is known, the stories, and ways to look round.
  package func startPage() -> Page {
    let dataset = graph.dataset
    let known = dataset.lawReadTo.map { "law known to \($0.spoken)" } ?? ""
    var blocks: [Page.Block] = [.table(Page.Table(columns: Pages.menu, rows: [ask] + questions))]
    if !graph.stories.isEmpty { blocks.append(.table(Page.Table(columns: Pages.menu, rows: stories()))) }
    // What is kept stands below what is always there: the keys that lead to a story stay the same.
    if let kept = keptTable() { blocks.append(.table(kept)) }
    if !graph.proposals.isEmpty { blocks.append(.table(Page.Table(columns: Pages.menu, rows: proposals()))) }
    blocks.append(.table(Page.Table(columns: Pages.menu, rows: ways)))
    blocks.append(.table(Page.Table(columns: Pages.menu, rows: eras())))
    blocks.append(.paragraph(dataset.notice, .faint))
    let about = dataset.about.isEmpty ? "" : ": \(dataset.about)"
    return Page(
      title: dataset.title, aside: known,
      lead: [
        "Who has authority over whom in law, and who uses, claims or is believed to have it\(about).",
        graph.bodiesByID.isEmpty ? "This dataset holds no body." : "Type a name to find a body, a power or a source.",
      ] + (isSecure ? [Restriction.notice] : []), blocks: blocks)
  }

  private static let menu = [Page.Column("", isText: true)]

  private var ask: Page.Row {
    Page.Row(
      ["Who may do what to whom?"], heading: "Ask",
      detail: [Page.Sentence("Put a question together: who, may do what, to whom, about what, and when.")],
      follow: .ask(Ask()))
  }

  private func stories() -> [Page.Row] {
    graph.stories.enumerated().map { index, story in
      Page.Row(
        [story.title], heading: index == 0 ? "Stories" : "",
        detail: [Page.Sentence("\(story.says) \(story.steps.count) steps.")], follow: .story(id: story.id, step: 1))
    }
  }

  /// The Bills before Parliament, each with what it would change; then all that is or was proposed.
  private func proposals() -> [Page.Row] {
    var rows = bills.map { bill in
      Page.Row(
        ["What the \(bill.name) would change"], detail: [Page.Sentence(bill.says)],
        follow: .diff(from: "today", to: bill.id, body: nil))
    }
    let others = graph.proposals.count - rows.count
    if others > 0 {
      let all =
        rows.isEmpty
        ? English.count(others, "proposal", "proposals") : "all \(graph.proposals.count) proposals"
      rows.append(
        Page.Row(
          [English.capitalised(all)],
          detail: [Page.Sentence("Every Bill, plan, consultation and speech of the dataset.")],
          follow: .list(.proposals)))
    }
    rows[0].heading = "What is proposed"
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
