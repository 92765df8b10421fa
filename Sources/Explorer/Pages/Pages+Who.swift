import Accountability
import Analysis

extension Pages {
  /// Who has a power, in law and by report, those who have it most fully first.
  func whoPage(_ holders: Holders) -> Page {
    let inquiry = holders.inquiry
    let wording = wording(on: inquiry.moment.day)
    let table = table(holders, wording)
    var blocks: [Page.Block] = []
    if let proposal = inquiry.under { blocks.append(.paragraph(stage(of: proposal), .warning)) }
    if !table.rows.isEmpty || !table.foldedRows.isEmpty { blocks += [.table(table)] + legend(table) }
    if inquiry.power == nil {
      blocks.append(.paragraph("Powers about any matter are not listed here; a body's page has them.", .faint))
    }
    return Page(
      title: wording.question(inquiry), aside: aside(inquiry.moment), lead: [wording.holders(holders)], blocks: blocks,
      eraLine: eraLine(inquiry.moment.day))
  }

  private func table(_ holders: Holders, _ wording: Wording) -> Page.Table {
    var heading = ""
    func row(_ line: SurveyLine, under group: String) -> Page.Row {
      defer { heading = group }
      return Page.Row(
        [wording.cell(line.scope.holder), wording.act(line.scope)] + sides(line.answer, wording),
        heading: group == heading ? "" : group, mark: line.isParted ? Pages.signOfParted : "",
        tone: line.isParted ? .parted : .plain, detail: detail(line.answer, wording),
        follow: .body(id: graph[line.scope.holder].id, at: at(holders.inquiry.moment)),
        inspect: viewpoint(of: line.scope, on: holders.inquiry.moment.onItsDay, under: holders.inquiry.under),
        citation: citation(line.answer, wording))
    }
    let own = holders.own.map { row($0, under: "Itself and its parts") }
    func group(_ line: SurveyLine) -> String {
      holders.inquiry.subject == nil
        ? "Over \(wording.inSentence(line.scope.subject))" : wording.heading(holders.inquiry.possession(of: line))
    }
    let others = holders.others.map { row($0, under: group($0)) }
    heading = ""
    let without = holders.without.map { row($0, under: group($0)) }
    let count = without.count
    return Page.Table(
      columns: Pages.columns(of: "Who"), rows: own + others,
      foldedSummary: without.isEmpty ? "" : "\(count) more \(count == 1 ? "line says" : "lines say") who has it not",
      foldedRows: without)
  }
}
