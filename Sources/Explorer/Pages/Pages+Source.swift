import Accountability
import Analysis

extension Pages {
  /// A source and every row that rests on it.
  func sourcePage(_ id: SourceID) -> Page {
    let source = graph[id]
    let wording = wording(on: graph.lastKnownDay(today: today))
    let rows = graph.authorities.filter { $0.evidence.contains { $0.source == id } }.map { row in
      let entry = row.evidence.first { $0.source == id }
      return Page.Row(
        [row.id, entry.map { "\($0.locator.isEmpty ? "" : $0.locator + ": ")\($0.says)" } ?? ""],
        detail: entry.map { [Page.Sentence("\(wording.citation($0)): \($0.says)")] } ?? [], follow: .row(id: row.id),
        citation: row.id)
    }
    let facts = [
      ("Kind", source.kind.name), ("By", source.author), ("Publisher", source.publisher),
      ("Date", source.date?.spoken ?? ""), ("Address", source.url), ("Copy", source.archived), ("Note", source.note),
    ].filter { !$0.1.isEmpty }.map { Page.Row([$0.0, $0.1]) }
    return Page(
      title: source.title, aside: source.short,
      lead: [
        rows.isEmpty ? "No row rests on it." : "\(rows.count) \(rows.count == 1 ? "row rests" : "rows rest") on it."
      ],
      blocks: [
        .table(Page.Table(columns: [Page.Column(""), Page.Column("", isText: true)], rows: facts)),
        .heading("What rests on it"),
        .table(Page.Table(columns: [Page.Column("Row"), Page.Column("What it says", isText: true)], rows: rows)),
      ])
  }

  /// Every source, with the number of rows that rest on it.
  func sourcesPage() -> Page {
    var counts: [SourceID: Int] = [:]
    for row in graph.authorities {
      for source in Set(row.evidence.map(\.source)) { counts[source, default: 0] += 1 }
    }
    let rows = graph.sources.map { source in
      Page.Row(
        [
          source.short.isEmpty ? source.id : source.short, source.title, source.kind.name,
          String(counts[source.handle] ?? 0),
        ],
        follow: .source(id: source.id), citation: source.title)
    }
    let columns = [
      Page.Column("Called", isText: true), Page.Column("Title", isText: true), Page.Column("Kind"), Page.Column("Rows"),
    ]
    return Page(
      title: "Sources: \(graph.dataset.title)", lead: ["\(rows.count) sources, with the rows that rest on each."],
      blocks: [.table(Page.Table(columns: columns, rows: rows))])
  }
}
