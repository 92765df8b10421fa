import Accountability
import Analysis

extension Pages {
  /// The work that finds a text; with no text it is every body.
  func findWork(_ text: String) -> Work<Told> {
    guard !text.isEmpty else { return Work { Told(page: everyBodyPage(), reply: nil) } }
    return SearchInquiry(text).work(in: graph).then { hits in
      spokenWork(hits).map { Told(page: findPage(hits, $0), reply: .hits(hits)) }
    }
  }

  private func everyBodyPage() -> Page {
    let table = listTable(.bodies)
    let count = table.rows.count == 1 ? "One body." : "\(table.rows.count) bodies."
    return Page(
      title: "Every body", lead: [table.rows.isEmpty ? "This dataset holds no body." : count],
      blocks: table.rows.isEmpty ? [] : [.table(table)])
  }

  /// What a text finds, best first; what it asks as a sentence stands before rows, and where nothing is called so.
  func findPage(_ hits: Hits, _ spoken: Spoken) -> Page {
    let text = hits.typed
    let words = words(called: text)
    let columns = [Page.Column("Found", isText: true), Page.Column("Kind")]
    // Words of evidence are read last.
    let named = hits.hits.prefix { $0.kind != .row }
    // What is called just so leads; then what can be asked, where that was meant.
    let typed = ["", "the "].map { $0 + folded(text) }
    let isJustThis: (Hit) -> Bool = { hit in
      [hit.name, hit.foundAs].compactMap(\.self).contains { typed.contains(folded($0)) }
    }
    let exact = named.prefix(while: isJustThis)
    let asked = spoken.isWhole && !hits.hits.isEmpty ? spoken.rows : []
    let found =
      exact.map(row) + asked + named.dropFirst(exact.count).map(row) + ways(called: text)
      + (asked.isEmpty ? spoken.rows : []) + hits.hits.dropFirst(named.count).map(row)
    if hits.hits.isEmpty, found.count == spoken.rows.count {
      // What can be read as a question hardly was meant as a name.
      let lead =
        if spoken.isWhole {
          "Nothing has that name, but it makes a question."
        } else {
          "Nothing is called '\(text)'."
            + (hits.nearest.isEmpty ? "" : " Nearest to it: \(hits.nearest.map(\.name).joined(separator: ", ")).")
        }
      return Page(
        title: "Find", aside: text, lead: [lead] + spoken.says,
        blocks: [.table(Page.Table(columns: columns, rows: found + hits.nearest.map(row)))] + words)
    }
    return Page(
      title: "Find", aside: text,
      lead: [count(hits.count, shown: hits.hits.count)] + spoken.says,
      blocks: [.table(Page.Table(columns: columns, rows: found))] + words)
  }

  /// The program's own words that are called so.
  private func words(called text: String) -> [Page.Block] {
    let rows = Term.own(called: text).map { Page.Row([$0.word, $0.says], follow: .words([$0.key])) }
    let columns = [Page.Column(""), Page.Column("", isText: true)]
    return rows.isEmpty ? [] : [.heading("Words of the program"), .table(Page.Table(columns: columns, rows: rows))]
  }

  private func count(_ count: Int, shown: Int) -> String {
    let fit = count == 0 ? "Nothing is called so." : count == 1 ? "One thing fits." : "\(count) things fit."
    return shown < count ? "\(fit) The best \(shown) are shown." : fit
  }

  private func row(_ hit: Hit) -> Page.Row {
    Page.Row([name(hit), "\(hit.kind)"], detail: detail(hit).map { [Page.Sentence($0)] } ?? [], follow: follow(hit))
  }

  /// `NHS Improvement, found as 'Monitor' (to 30 Jun 2022)`
  func name(_ hit: Hit) -> String {
    guard let other = hit.foundAs, hit.kind != .row else { return hit.name }
    let found = "\(hit.name), found as '\(other)'"
    guard let until = hit.foundUntil else { return found }
    return found + (until.precision == .day ? " (to \(until.earliest.previous.spoken))" : " (until \(until.spoken))")
  }

  func detail(_ hit: Hit) -> String? {
    switch hit.kind {
    case .body: graph.body(hit.id).map { graph[$0].says }
    case .power: graph.power(hit.id).map { graph[$0].says }
    case .matter: graph.matter(hit.id).map { graph[$0].says }
    case .proposal: graph.proposal(hit.id).map { graph[$0].says }
    case .story: graph.story(hit.id).map { graph[$0].says }
    case .era: graph.era(hit.id).map { graph[$0].story }
    case .source: graph.source(hit.id).map { graph[$0].note }
    case .row: hit.foundAs
    }
  }

  func follow(_ hit: Hit) -> Viewpoint? {
    switch hit.kind {
    case .body: .body(id: hit.id, at: nil)
    case .proposal: .diff(from: "today", to: hit.id, body: nil)
    case .source: .source(id: hit.id)
    case .story: .story(id: hit.id, step: 1)
    case .era: .compare(body: nil, at: hit.id)
    case .row: .row(id: hit.id)
    case .power: .who(power: hit.id, subject: nil, about: nil, at: nil, under: nil)
    case .matter: .decides(matter: hit.id, at: nil, under: nil)
    }
  }
}
