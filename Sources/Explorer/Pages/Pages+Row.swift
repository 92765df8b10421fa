import Accountability
import Analysis

extension Pages {
  /// One recorded statement with everything that is known of it.
  func rowPage(_ id: AuthorityID) -> Page {
    let row = graph[id]
    let wording = graph.wording(of: row)
    let facts = self.facts(row, wording).map {
      Page.Row([$0.0, $0.1], follow: $0.2, citation: citation(wording.statement(of: row), [id]))
    }
    let columns = [Page.Column(""), Page.Column("", isText: true)]
    return Page(
      title: "Row \(row.id)", aside: row.standing.name, lead: [wording.statement(of: row)],
      blocks: [
        .table(Page.Table(columns: columns, rows: facts)), .heading("Evidence"),
        .table(
          Page.Table(
            columns: [Page.Column("", isText: true), columns[1]], rows: row.evidence.map { entry($0, of: row, wording) }
          )),
      ])
  }

  private func facts(_ row: Authority, _ wording: Wording) -> [(String, String, Viewpoint?)] {
    var facts: [(String, String, Viewpoint?)] = [
      ("Holder", wording.title(row.holder), .body(id: graph[row.holder].id, at: nil)),
      ("Subject", wording.title(row.subject), .body(id: graph[row.subject].id, at: nil)),
      row.standing.isReport && row.period == Period(from: .openStart, until: .openEnd)
        ? ("Seen", Set(row.sightings).sorted { $0.earliest < $1.earliest }.map(\.spoken).joined(separator: ", "), nil)
        : ("In force", spoken(row.period), nil),
    ]
    func add(_ name: String, _ text: String) { if !text.isEmpty { facts.append((name, text, nil)) } }
    add("Jointly", row.jointly.isEmpty ? "" : wording.list(row.jointly))
    add("By", row.by.isEmpty ? "" : wording.list(row.by))
    add("Consent", row.consent.isEmpty ? "" : wording.list(row.consent))
    add("After asking", row.consult.isEmpty ? "" : wording.list(row.consult))
    add("Procedure", row.otherProcedure)
    add("Limits", row.limits)
    for other in row.disputes { facts.append(("Disputes", graph[other].id, .row(id: graph[other].id))) }
    if let proposal = row.proposal { facts.append(("Proposed in", graph[proposal].name, nil)) }
    for other in row.ends { facts.append(("Would end", graph[other].id, .row(id: graph[other].id))) }
    if let retirement = row.retirement {
      let day = retirement.on.map { " \($0.spoken)" } ?? ""
      add(English.capitalised(retirement.kind.name), retirement.reason + day)
      if let successor = retirement.successor {
        facts.append(("See", graph[successor].id, .row(id: graph[successor].id)))
      }
    }
    return facts
  }

  /// `1 Apr 2013 to 30 Jun 2022`: the last day, not the first day after.
  func spoken(_ period: Period) -> String {
    let from = period.from.precision == .open ? "from the start" : "from \(period.from.spoken)"
    switch period.until.precision {
    case .open: return period.from.precision == .open ? "no dates recorded" : "\(from) on"
    case .day: return "\(from) to \(period.until.earliest.previous.spoken)"
    default: return "\(from) until \(period.until.spoken)"
    }
  }

  /// Fit for a footnote: what a row says, on whose word and where that stands, when somebody read it, and which row of
  /// which version says so.
  func citation(_ evidence: Evidence, of row: Authority, _ wording: Wording) -> String {
    let source = graph[evidence.source]
    let place = [source.title, evidence.locator, evidence.url.isEmpty ? source.url : evidence.url]
    let read = evidence.read.map { "read \($0.spoken)" } ?? ""
    return citation("\(wording.statement(of: row)) \(Pages.reference(place + [read]))", [row.handle])
  }

  /// Title, place and address of a source in a line.
  package static func reference(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ", ") + "."
  }

  private func entry(_ evidence: Evidence, of row: Authority, _ wording: Wording) -> Page.Row {
    var text = evidence.says
    if !evidence.quote.isEmpty { text += " “\(evidence.quote)”" }
    if evidence.bearing == .contradicts { text = "Contradicts it: " + text }
    let source = graph[evidence.source]
    let checked: String =
      switch evidence.checked {
      case .text: "its own words were read" + (evidence.read.map { " on \($0.spoken)" } ?? "")
      case .secondary: "a reliable account of it was read"
      case .recalled: "nobody has looked"
      }
    let asAt = evidence.asAt.map { ", as they stood \($0.spoken)" } ?? ""
    let known = "\(source.title). Checked: \(checked)\(asAt)."
    var detail = [Page.Sentence(known)]
    let url = evidence.url.isEmpty ? source.url : evidence.url
    if !url.isEmpty { detail.append(Page.Sentence(url, .faint)) }
    return Page.Row(
      [wording.citation(evidence), "\(text) — \(known)"], detail: detail, follow: .source(id: source.id),
      citation: citation(evidence, of: row, wording))
  }
}
