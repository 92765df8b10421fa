import Accountability
import Analysis

extension Pages {
  /// What a text finds, best first; with no text, every body.
  func findPage(_ hits: Hits) -> Page {
    let text = hits.typed
    let columns = [Page.Column("Found", isText: true), Page.Column("Kind")]
    let found = hits.hits.map(row)
    if found.isEmpty {
      let near = hits.nearest.map(row)
      let lead = near.isEmpty ? "" : " Nearest to it:"
      return Page(
        title: "Find", aside: text, lead: ["Nothing is called '\(text)'.\(lead)"],
        blocks: near.isEmpty ? [] : [.table(Page.Table(columns: columns, rows: near))])
    }
    return Page(
      title: text.isEmpty ? "Every body" : "Find", aside: text,
      lead: [count(hits.count, shown: found.count)],
      blocks: [.table(Page.Table(columns: columns, rows: found))])
  }

  private func count(_ count: Int, shown: Int) -> String {
    let fit = count == 1 ? "One thing fits." : "\(count) things fit."
    return shown < count ? "\(fit) The best \(shown) are shown." : fit
  }

  private func row(_ hit: Hit) -> Page.Row {
    let name = hit.foundAs.map { "\(hit.name), found as '\($0)'" } ?? hit.name
    return Page.Row([name, "\(hit.kind)"], detail: detail(hit).map { [Page.Sentence($0)] } ?? [], follow: follow(hit))
  }

  private func detail(_ hit: Hit) -> String? {
    switch hit.kind {
    case .body: graph.body(hit.id).map { graph[$0].says }
    case .power: graph.power(hit.id).map { graph[$0].says }
    case .matter: graph.matter(hit.id).map { graph[$0].says }
    case .proposal: graph.proposal(hit.id).map { graph[$0].says }
    case .story: graph.story(hit.id).map { graph[$0].says }
    case .era: graph.era(hit.id).map { graph[$0].story }
    case .source: graph.source(hit.id).map { graph[$0].note }
    }
  }

  private func follow(_ hit: Hit) -> Viewpoint? {
    switch hit.kind {
    case .body: .body(id: hit.id, at: nil)
    case .proposal: .diff(from: "today", to: hit.id, body: nil)
    case .source: .source(id: hit.id)
    case .story: .story(id: hit.id, step: 1)
    case .era: .compare(body: nil, at: hit.id)
    case .power: .who(power: hit.id, subject: nil, about: nil, at: nil, under: nil)
    case .matter: .decides(matter: hit.id, at: nil, under: nil)
    }
  }
}
