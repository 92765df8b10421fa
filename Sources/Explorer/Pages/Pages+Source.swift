import Accountability
import Analysis

extension Pages {
  /// A source and every row that rests on it.
  func sourcePage(_ id: SourceID) -> Page {
    let source = graph[id]
    let wording = wording(on: graph.lastKnownDay(today: today))
    let rows = graph.authorities.filter { $0.evidence.contains { $0.source == id } }.map { row in
      let entry = row.evidence.first { $0.source == id }
      let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
      return Page.Row(
        [
          wording.cell(row.holder), wording.act(scope, on: wording.inSentence(row.subject)),
          row.holds == .has ? "yes" : "no", entry?.locator ?? "",
        ],
        detail: entry.map { [Page.Sentence("\(wording.citation($0)): \($0.says) [\(row.id)]")] } ?? [],
        follow: .row(id: row.id), citation: row.id)
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
        .table(Page.Table(columns: Pages.restingColumns, rows: rows)),
      ])
  }

  private static let restingColumns = [
    Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("says"),
    Page.Column("where", isText: true),
  ]

  /// Every source, with the number of rows that rest on it.
  func sourcesPage() -> Page {
    var counts: [SourceID: Int] = [:]
    for row in graph.authorities {
      for source in Set(row.evidence.map(\.source)) { counts[source, default: 0] += 1 }
    }
    let ordered = graph.sources.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    let rows = ordered.map { source in
      Page.Row(
        [
          source.short.isEmpty ? source.id : source.short, source.title, source.date?.spoken ?? "",
          String(counts[source.handle] ?? 0),
        ], follow: .source(id: source.id), citation: source.title)
    }
    let columns = [
      Page.Column("Called", isText: true), Page.Column("Title", isText: true), Page.Column("Date"), Page.Column("Rows"),
    ]
    let count = rows.count == 1 ? "One source" : "\(rows.count) sources"
    let lead =
      rows.isEmpty
      ? "This dataset holds no source."
      : "\(count), with the number of rows that rest on each: law first, then by date."
    return Page(
      title: "Sources: \(graph.dataset.title)",
      lead: [lead],
      blocks: rows.isEmpty ? [] : [.table(Page.Table(columns: columns, rows: rows))])
  }

  private func key(_ source: Source) -> [String] {
    let day = source.date?.earliest ?? .distantFuture
    return [String(100 + source.kind.rawValue), day == .distantFuture ? "~" : day.description, source.id]
  }
}
