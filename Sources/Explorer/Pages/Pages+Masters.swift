import Accountability
import Analysis

extension Pages {
  /// Who can set a body's course, on the day, on which matters several can, and who could year by year.
  func mastersPage(_ masters: Masters) -> Page {
    let (inquiry, moment) = (masters.inquiry, masters.moment)
    let wording = wording(on: moment.day)
    var blocks: [Page.Block] = []
    let table = table(masters, wording)
    if !table.rows.isEmpty || !table.foldedRows.isEmpty { blocks += [.table(table)] + legend(table) }
    blocks += shared(masters, wording) + years(masters, wording)
    if blocks.isEmpty { blocks.append(wayBack(to: inquiry.body, at: moment)) }
    blocks.append(.paragraph(wording.measures(masters), .faint))
    return Page(
      title: "Who can set the course of \(wording.inSentence(inquiry.body))",
      aside: aside(moment, under: inquiry.under),
      lead: nearest(moment, to: inquiry.moment) + (inquiry.under.map { [stage(of: $0)] } ?? [])
        + wording.masters(masters), blocks: blocks,
      eraLine: eraLine(moment.day, under: inquiry.under))
  }

  private func table(_ masters: Masters, _ wording: Wording) -> Page.Table {
    let law = masters.inquiry.under == nil ? "In law" : "Under the proposal"
    let groups = [
      (law, masters.lines.filter(\.isInLaw)), ("By report alone", masters.lines.filter(\.isOnlyReported)),
      ("Not in general, but by way of exception", masters.without.filter(\.isOnlyException)),
      ("Its own parts", masters.own),
    ]
    let titled = groups.flatMap { title, lines in lines.map { TitledLine(title: title, line: $0) } }
    let rows = Page.Rows(titled, under: \.title) { [self] in row($0.line, masters, wording) }
    let folded = Page.Rows(masters.without.filter { !$0.isOnlyException }) { [self] in row($0, masters, wording) }
    let say =
      folded.count == 1 ? "line says who does not have it, or leaves" : "lines say who does not have it, or leave"
    return Page.Table(
      columns: Pages.columns(of: "Who"), rows: rows,
      foldedSummary: folded.isEmpty ? "" : "\(folded.count) more \(say) it unsettled", foldedRows: folded)
  }

  private func row(_ line: SurveyLine, _ masters: Masters, _ wording: Wording) -> Page.Row {
    let told = graph.onItsMatter(line)
    return Page.Row(
      [wording.cell(line.scope.holder), wording.deeds(line, ofIt: masters.inquiry.body) + wording.qualifiers(line)]
        + sides(told.answer, wording),
      mark: line.isParted ? Pages.signOfParted : "", tone: line.isParted ? .parted : .plain,
      detail: detail(told.answer, wording), follow: .body(id: graph[line.scope.holder].id, at: at(masters.moment)),
      inspect: viewpoint(of: told.scope, on: masters.moment.onItsDay, under: masters.inquiry.under),
      citation: citation(told.answer, wording))
  }

  private func shared(_ masters: Masters, _ wording: Wording) -> [Page.Block] {
    guard !masters.shared.isEmpty else { return [] }
    let (inquiry, moment) = (masters.inquiry, masters.moment)
    let rows = masters.shared.map { shared in
      Page.Row(
        [
          shared.matter.map { graph[$0].name } ?? "any matter", wording.cells(shared.who.inLaw),
          wording.cells(shared.who.reported),
        ], detail: [Page.Sentence(wording.shared(shared))],
        follow: .who(
          power: "any", subject: graph[inquiry.body].id, about: shared.matter.map { graph[$0].id }, at: at(moment),
          under: inquiry.under.map { graph[$0].id }))
    }
    return [.heading("Several on the same matter"), .table(Pages.whoTable("Matter", rows))]
  }

  private func years(_ masters: Masters, _ wording: Wording) -> [Page.Block] {
    guard !masters.years.isEmpty else { return [] }
    let rows = masters.years.map { years in
      Page.Row(
        [
          years.first == years.last ? "\(years.first)" : "\(years.first)–\(years.last)",
          years.who.count == 0 ? "nobody recorded" : wording.cells(years.who.inLaw), wording.cells(years.who.reported),
        ], follow: .masters(body: graph[masters.inquiry.body].id, at: "\(years.last)", under: nil))
    }
    return [.heading("At the end of each year"), .table(Pages.whoTable("Year", rows))]
  }

  private static func whoTable(_ first: String, _ rows: [Page.Row]) -> Page.Table {
    let columns = [
      Page.Column(first), Page.Column("in law", isText: true), Page.Column("by report alone", isText: true),
    ]
    return Page.Table(columns: columns, rows: rows)
  }
}

/// A line under the title of its group.
private struct TitledLine: Hashable {
  let title: String
  let line: SurveyLine
}
