import Accountability
import Analysis

extension Pages {
  /// The work that finds every row that rests on a source, and makes its page.
  func sourceWork(_ id: SourceID) -> Work<Told> {
    let sweep = Sweep(
      overChunksOf: graph.authorityIDs,
      each: { [graph] rows in rows.filter { graph[$0].evidence.contains { $0.source == id } } },
      gather: { Told(page: sourcePage(id, bearing: $0.sorted()), reply: nil) })
    return Work(sweep)
  }

  private func sourcePage(_ id: SourceID, bearing ids: [AuthorityID]) -> Page {
    let source = graph[id]
    let wording = wording(on: graph.lastKnownDay(today: today))
    let rows = Page.Rows(ids) { [graph] in Pages.row(graph[$0], resting: id, wording) }
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

  private static func row(_ row: Authority, resting source: SourceID, _ wording: Wording) -> Page.Row {
    let entry = row.evidence.first { $0.source == source }
    let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
    return Page.Row(
      [
        wording.cell(row.holder), wording.act(scope, on: wording.inSentence(row.subject)),
        row.holds == .has ? "yes" : "no", entry?.locator ?? "",
      ],
      detail: entry.map { [Page.Sentence("\(wording.citation($0)): \($0.says) [\(row.id)]")] } ?? [],
      follow: .row(id: row.id), citation: row.id)
  }

  private static let restingColumns = [
    Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("says"),
    Page.Column("where", isText: true),
  ]

  /// The work that counts the rows that rest on each source, and makes the page of them all.
  func sourcesWork() -> Work<Told> {
    let sweep = Sweep(
      overChunksOf: graph.authorityIDs, by: 1024,
      each: { [graph] rows in
        var counts: [SourceID: Int] = [:]
        for row in rows { for source in Set(graph[row].evidence.map(\.source)) { counts[source, default: 0] += 1 } }
        return [counts]
      },
      gather: { counts in
        Told(page: sourcesPage(counts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }), reply: nil)
      })
    return Work(sweep)
  }

  private func sourcesPage(_ counts: [SourceID: Int]) -> Page {
    let ordered = graph.sources.map { ($0.handle, key($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    let rows = Page.Rows(ordered) { [graph] id in
      let source = graph[id]
      return Page.Row(
        [
          source.short.isEmpty ? source.id : source.short, source.title, source.date?.spoken ?? "",
          String(counts[id] ?? 0),
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
