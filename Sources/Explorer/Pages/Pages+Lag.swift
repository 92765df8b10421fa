import Accountability
import Analysis

extension Pages {
  /// The work that makes the page of what came before the law, the longest first, then of what the law gave and a source
  /// says is not used.
  func lagWork(_ lag: Lag) -> Work<Page> {
    let wording = wording(on: graph.lastKnownDay(today: today))
    return tableWork(lag.ahead, wording).then { ahead in
      tableWork(lag.unused).map { unused in lagPage(lag, ahead, unused, wording) }
    }
  }

  private func lagPage(_ lag: Lag, _ ahead: Page.Table, _ unused: Page.Table, _ wording: Wording) -> Page {
    var blocks: [Page.Block] = []
    if !lag.ahead.isEmpty {
      blocks.append(.table(ahead))
      if lag.ahead.contains(where: { !$0.isExact }) { blocks.append(.paragraph(Pages.coarse, .faint)) }
    }
    if !lag.unused.isEmpty {
      blocks += [.heading("In law, and said not to be used"), .table(unused)] + legend(unused)
    }
    let name = lag.inquiry.body.map { wording.title($0) } ?? graph.dataset.title
    return Page(
      title: "Ahead of the law: \(name)", aside: graph.dataset.lawReadTo.map { "as known to \($0.spoken)" } ?? "",
      lead: [wording.lag(lag)],
      blocks: blocks + [.paragraph(wording.count(lag), .faint)]
        + (lag.waiting.isEmpty ? [] : [.table(waiting(lag, wording))]))
  }

  /// The rows of which the law never came, folded into one.
  private func waiting(_ lag: Lag, _ wording: Wording) -> Page.Table {
    let rows = Page.Rows(lag.waiting) { [graph] id in
      let row = graph[id]
      return Page.Row([graph.wording(of: row).statement(of: row)], follow: .row(id: row.id))
    }
    return Page.Table(
      columns: [Page.Column("", isText: true)], rows: Page.Rows([]), foldedSummary: wording.waiting(lag),
      foldedRows: rows)
  }

  private static let coarse = "Where a date is a month, a year or about a day, months are the fewest there can be."

  private func tableWork(_ leads: [Lag.Lead], _ wording: Wording) -> Work<Page.Table> {
    let rows = Page.Rows.work(of: leads) { [self] lead in
      let then = self.wording(on: lead.from.latest)
      let scope = viewpoint(of: lead.scope, on: Moment(lead.from.latest))
      return Page.Row(
        [
          then.cell(lead.scope.holder), then.act(lead.scope, on: then.inSentence(lead.scope.subject)),
          wording.first(lead),
          wording.law(lead), String(lead.months),
        ], detail: wording.course(lead).map { Page.Sentence($0) },
        follow: lead.rows.first.map { .row(id: graph[$0].id) } ?? scope, inspect: scope,
        citation: citation(wording.lead(lead), lead.rows + lead.arrival.rows))
    }
    let texts = ["Who", "may", "first", "in law"].map { Page.Column($0, isText: true) }
    return rows.map { Page.Table(columns: texts + [Page.Column("months")], rows: $0) }
  }

  /// Each on the day on which a source says so.
  private func tableWork(_ unused: [SurveyLine]) -> Work<Page.Table> {
    let rows = Page.Rows.work(of: unused) { [self] line in
      let wording = wording(on: line.answer.day)
      let scope = viewpoint(of: line.scope, on: Moment(line.answer.day))
      let act = wording.act(line.scope, on: wording.inSentence(line.scope.subject))
      return Page.Row(
        [wording.cell(line.scope.holder), "\(act) (\(line.answer.day.spoken))"] + sides(line.answer, wording),
        detail: detail(line.answer, wording), follow: scope, inspect: scope,
        citation: citation(wording.law(line.answer), line.answer.practice.allRows.map(\.authority)))
    }
    return rows.map { Page.Table(columns: Pages.columns(of: "Who"), rows: $0) }
  }
}
