import Accountability
import Analysis

extension Pages {
  /// The work that makes the page of where law and reports part, for one body or for all.
  func compareWork(_ comparison: Comparison) -> Work<Page> {
    let moment = comparison.moment
    return table(comparison.parted, moment, mark: Pages.signOfParted).then { parted in
      table(comparison.disputed, moment, mark: "").then { disputed in
        folded(comparison.agreed, moment, "on which law and reports agree").then { agreed in
          folded(comparison.gaps, moment, "of which only one side is recorded").map { gaps in
            comparePage(comparison, parted, disputed, [agreed, gaps])
          }
        }
      }
    }
  }

  private func comparePage(
    _ comparison: Comparison, _ parted: Page.Table, _ disputed: Page.Table, _ folded: [Page.Table]
  ) -> Page {
    let (body, moment) = (comparison.inquiry.body, comparison.moment)
    let wording = wording(on: moment.day)
    let name = body.map { " on \(wording.inSentence($0))" } ?? ": \(graph.dataset.title)"
    var blocks: [Page.Block] = []
    if comparison.parted.isEmpty, let time = graph.dataset.opensAt, moment.typed != time,
      let spoken = (try? graph.moment(time, today: today))?.day.spoken
    {
      let row = Page.Row(
        ["Compare them on \(spoken), to which this dataset looks back"],
        follow: .compare(body: body.map { graph[$0].id }, at: time))
      blocks.append(.table(Page.Table(columns: [Page.Column("", isText: true)], rows: [row])))
    }
    if !comparison.parted.isEmpty { blocks.append(.table(parted)) }
    if !comparison.disputed.isEmpty { blocks += [.heading("Unsettled"), .table(disputed)] }
    let counts = counts(comparison)
    if !counts.isEmpty { blocks.append(.paragraph(counts, .faint)) }
    blocks += folded.filter { !$0.foldedRows.isEmpty }.map { .table($0) }
    return Page(
      title: "Where law and reports part\(name)", aside: aside(moment),
      lead: nearest(moment, to: comparison.inquiry.asked) + [sentence(comparison, wording)],
      blocks: blocks, eraLine: eraLine(moment.day))
  }

  private func sentence(_ comparison: Comparison, _ wording: Wording) -> String {
    guard let first = comparison.parted.first else {
      return "On \(comparison.moment.day.spoken) no report in this dataset stands against the law."
    }
    let number = comparison.parted.count
    let lines = number == 1 ? "one line" : "\(number) lines"
    return "Law and reports part on \(lines). First: \(wording.law(first.answer)) \(wording.verdict(first.answer))"
  }

  /// Lines that say nothing of law against reports, folded into one.
  private func folded(_ lines: [SurveyLine], _ moment: Moment, _ what: String) -> Work<Page.Table> {
    table(lines, moment, mark: "").map { whole in
      var table = whole
      table.foldedSummary = "\(English.count(lines.count, "line", "lines")) \(what)"
      (table.foldedRows, table.rows) = (whole.rows, Page.Rows([]))
      return table
    }
  }

  private func counts(_ comparison: Comparison) -> String {
    let counts =
      [
        (comparison.parted, "law and reports part on"), (comparison.agreed, "they agree on"),
        (comparison.disputed, "it is unsettled on"), (comparison.gaps, "only one side is recorded on"),
      ].map { ($0.count, $1) } + [(comparison.unopposed, "the law says no, and no report otherwise, on")]
    let told = counts.filter { $0.0 > 0 }.map { "\($1) \($0)" }
    return told.isEmpty ? "" : "Rows in this dataset, not events: \(told.joined(separator: "; "))."
  }

  private func table(_ lines: [SurveyLine], _ moment: Moment, mark: String) -> Work<Page.Table> {
    let wording = wording(on: moment.day)
    let rows = Page.Rows.work(of: lines) { [self] line in
      Page.Row(
        [wording.cell(line.scope.holder), wording.act(line.scope, on: wording.inSentence(line.scope.subject))]
          + sides(line.answer, wording),
        mark: mark, tone: mark.isEmpty ? .plain : .parted, detail: detail(line.answer, wording),
        follow: viewpoint(of: line.scope, on: moment), inspect: viewpoint(of: line.scope, on: moment))
    }
    return rows.map { Page.Table(columns: Pages.columns(of: "Who"), rows: $0) }
  }
}
