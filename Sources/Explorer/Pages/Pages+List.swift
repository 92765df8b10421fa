import Accountability
package import Analysis

extension Pages {
  /// Everything of one kind, in the dataset's order.
  func listPage(_ kind: Listed) -> Page {
    let items = items(of: kind)
    if items.isEmpty {
      return Page(title: "\(graph.dataset.title): \(kind.rawValue)", lead: ["This dataset holds no \(kind.one)."])
    }
    let columns = [Page.Column("Id"), Page.Column("Name", isText: true)]
    let rows = items.map { Page.Row([$0.id, $0.name], follow: $0.follow) }
    return Page(
      title: "\(graph.dataset.title): \(kind.rawValue)",
      lead: ["\(items.count) \(items.count == 1 ? kind.one : kind.rawValue)."],
      blocks: [.table(Page.Table(columns: columns, rows: rows))])
  }

  /// A thing that is listed, and where it leads.
  package typealias Item = (id: String, name: String, follow: Viewpoint?)

  /// The id and the name of each thing of a kind; of a row, who may do what to whom.
  package func items(of kind: Listed) -> [Item] {
    switch kind {
    case .bodies: graph.bodies.map { ($0.id, $0.name(on: .distantFuture).name, .body(id: $0.id, at: nil)) }
    case .powers:
      graph.powers.map { ($0.id, $0.act(), .who(power: $0.id, subject: nil, about: nil, at: nil, under: nil)) }
    case .matters:
      graph.matters.map { ($0.id, $0.name, .decides(matter: $0.id, at: nil, under: nil)) }
    case .eras: graph.eras.map { ($0.id, $0.name, .compare(body: nil, at: $0.id)) }
    case .proposals: graph.proposals.map { ($0.id, $0.name, .diff(from: "today", to: $0.id, body: nil)) }
    case .sources: graph.sources.map { ($0.id, $0.title, .source(id: $0.id)) }
    case .stories: graph.stories.map { ($0.id, $0.title, .story(id: $0.id, step: 1)) }
    case .rows: graph.authorities.map { ($0.id, said(by: $0), .row(id: $0.id)) }
    }
  }

  /// `law: reg has direct over ft about care`: ids only, so that each word can be asked about.
  private func said(by row: Authority) -> String {
    let subject = graph[row.subject].id + (row.about.map { " about \(graph[$0].id)" } ?? "")
    let power = row.power.map { graph[$0].id } ?? "any"
    return "\(row.standing.name): \(graph[row.holder].id) \(row.holds.name) \(power) over \(subject)"
  }
}
