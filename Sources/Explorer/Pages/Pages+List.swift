import Accountability
package import Analysis

extension Pages {
  /// Everything of one kind: bodies by name, sources and rows by id, what is of a few in the dataset's order.
  func listPage(_ kind: Listed) -> Page {
    let table = listTable(kind)
    let title = "\(graph.dataset.title): \(kind.rawValue)"
    if table.rows.isEmpty { return Page(title: title, lead: ["This dataset holds no \(kind.one)."]) }
    return Page(
      title: title, lead: ["\(table.rows.count) \(table.rows.count == 1 ? kind.one : kind.rawValue)."],
      blocks: [.table(table)])
  }

  func listTable(_ kind: Listed) -> Page.Table {
    let columns = [Page.Column("Id"), Page.Column("Name", isText: true)]
    return Page.Table(columns: kind.isByID ? columns : columns.reversed(), rows: rows(of: kind))
  }

  /// A row for each body, by its name; of a register, which has too many to put in order for a page, by id.
  func bodyRows(_ row: @escaping @Sendable (BodyID) -> Page.Row) -> Page.Rows {
    guard graph.bodyCount <= Page.Rows.mostKept else { return Page.Rows(graph.bodiesByID, row: row) }
    let named = graph.bodiesByID.map { ($0, folded(graph[$0].name(on: .distantFuture).name)) }
    return Page.Rows(named.sorted { $0.1 < $1.1 }.map(\.0), row: row)
  }

  var mattersByName: [Matter] { graph.matters.sorted { folded($0.name) < folded($1.name) } }

  private func rows(of kind: Listed) -> Page.Rows {
    switch kind {
    case .bodies:
      bodyRows { [graph] id in
        let body = graph[id]
        return Pages.row(body.id, body.name(on: .distantFuture).name, body.says, .body(id: body.id, at: nil))
      }
    case .sources:
      Page.Rows(graph.sourcesByID) { [graph] id in
        let source = graph[id]
        return Pages.row(source.id, source.title, source.note, .source(id: source.id), isByID: true)
      }
    case .rows:
      Page.Rows(graph.authoritiesByID) { [graph] id in
        let row = graph[id]
        return Pages.row(row.id, graph.said(by: row), "", .row(id: row.id), isByID: true)
      }
    case .powers:
      Page.Rows(
        graph.powers.map {
          Pages.row($0.id, $0.act, $0.says, .who(power: $0.id, subject: nil, about: nil, at: nil, under: nil))
        })
    case .matters:
      Page.Rows(
        mattersByName.map { Pages.row($0.id, $0.name, $0.says, .decides(matter: $0.id, at: nil, under: nil)) })
    case .eras:
      Page.Rows(
        graph.eras.map { Pages.row($0.id, $0.name, $0.story, .compare(body: nil, at: $0.id), isByID: true) })
    case .proposals:
      Page.Rows(
        graph.proposals.map { Pages.row($0.id, $0.name, $0.says, .diff(from: "today", to: $0.id, body: nil)) })
    case .stories: Page.Rows(graph.stories.map { Pages.row($0.id, $0.title, $0.says, .story(id: $0.id, step: 1)) })
    }
  }

  private static func row(
    _ id: String, _ name: String, _ says: String, _ follow: Viewpoint, isByID: Bool = false
  ) -> Page.Row {
    Page.Row(isByID ? [id, name] : [name, id], detail: says.isEmpty ? [] : [Page.Sentence(says)], follow: follow)
  }

  /// A thing that is listed.
  package typealias Item = (id: String, name: String)

  /// The id and the name of each thing of a kind; of a row, who may do what to whom.
  package func items(of kind: Listed) -> some Sequence<Item> {
    rows(of: kind).lazy.map { kind.isByID ? ($0.cells[0], $0.cells[1]) : ($0.cells[1], $0.cells[0]) }
  }
}

extension Listed {
  /// Whether they are known by their ids rather than by name.
  fileprivate var isByID: Bool { [.eras, .sources, .rows].contains(self) }
}

extension Graph {
  /// `law: reg has direct over ft about care`: ids only, so that each word can be asked about.
  fileprivate func said(by row: Authority) -> String {
    let subject = self[row.subject].id + (row.about.map { " about \(self[$0].id)" } ?? "")
    let power = row.power.map { self[$0].id } ?? "any"
    return "\(row.standing.name): \(self[row.holder].id) \(row.holds.name) \(power) over \(subject)"
  }
}
