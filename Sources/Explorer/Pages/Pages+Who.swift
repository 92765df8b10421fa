import Accountability
import Analysis

extension Pages {
  /// The work that makes the page of who has a power, in law and by report, those who have it most fully first.
  func whoWork(_ holders: Holders) -> Work<Page> {
    let wording = wording(on: holders.inquiry.moment.day)
    return tableWork(holders, wording).map { whoPage(holders, $0, wording) }
  }

  private func whoPage(_ holders: Holders, _ table: Page.Table, _ wording: Wording) -> Page {
    let inquiry = holders.inquiry
    var blocks: [Page.Block] = []
    if let proposal = inquiry.under { blocks.append(.paragraph(stage(of: proposal), .warning)) }
    if inquiry.matter != nil { blocks += open(holders, wording) }
    if !table.rows.isEmpty || !table.foldedRows.isEmpty { blocks += [.table(table)] + legend(table) }
    if inquiry.matter == nil { blocks += open(holders, wording) }
    blocks += overTime(holders.overTime) + wholes(inquiry, wording)
    if let proposal = inquiry.under { blocks.append(whole(of: proposal, inquiry)) }
    if !holders.nearest.isEmpty, let subject = inquiry.subject {
      blocks.append(wayBack(to: subject, at: inquiry.moment))
    }
    if inquiry.power == nil {
      blocks.append(.paragraph("Powers about any matter are not listed here; a body's page has them.", .faint))
    }
    return Page(
      title: wording.question(inquiry),
      aside: (inquiry.under == nil ? atEnd(inquiry.moment) : nil) ?? aside(inquiry.moment, under: inquiry.under),
      lead: [wording.holders(holders)], blocks: blocks,
      eraLine: eraLine(inquiry.moment.day, under: inquiry.under))
  }

  /// What is not known of a proposal about just this: a nobody under it may be one of them.
  private func open(_ holders: Holders, _ wording: Wording) -> [Page.Block] {
    holders.notKnown.isEmpty
      ? []
      : notKnown(
        holders.notKnown, from: holders.inquiry.moment, under: holders.inquiry.under, wording)
  }

  /// Of a part of another body: a way to the same question of that, to which most rules are addressed.
  private func wholes(_ inquiry: HoldersInquiry, _ wording: Wording) -> [Page.Block] {
    guard let power = inquiry.power, let subject = inquiry.subject else { return [] }
    let rows = AsOf(graph, inquiry.moment.day).wholes(of: subject).map { whole in
      Page.Row(
        ["Who may do so to \(wording.inSentence(whole)), of which it is a part"],
        follow: .who(
          power: graph[power].id, subject: graph[whole].id, about: inquiry.matter.map { graph[$0].id },
          at: at(inquiry.moment), under: inquiry.under.map { graph[$0].id }))
    }
    return rows.isEmpty ? [] : [.table(Page.Table(columns: [Page.Column("", isText: true)], rows: rows))]
  }

  private func whole(of proposal: ProposalID, _ inquiry: HoldersInquiry) -> Page.Block {
    let whole = Viewpoint.diff(
      from: "today", to: graph[proposal].id, body: inquiry.subject.map { graph[$0].id })
    let text = "What else it would change, and what else of it is not known"
    return .table(Page.Table(columns: [Page.Column("", isText: true)], rows: [Page.Row([text], follow: whole)]))
  }

  /// What is shown and what is folded: who acts for one who is named has nothing of its own.
  private func tableWork(_ holders: Holders, _ wording: Wording) -> Work<Page.Table> {
    let named = Set((holders.own + holders.others).map(\.scope.holder))
    let own = Set(holders.own.map(\.scope))
    return Work { holders.own + holders.others }.grouped { line -> Standpoint in
      if line.acts(forOneOf: named) { return .agent }
      return isUnrecorded(line, holders.inquiry) && !own.contains(line.scope) ? .unrecorded : .holder
    }.then { lines in
      let agents = lines[.agent] ?? []
      return rowsWork((lines[.holder] ?? []) + (lines[.unrecorded] ?? []), holders, wording).then { rows in
        rowsWork(agents + holders.without, holders, wording).map { folded in
          Page.Table(
            columns: Pages.columns(of: "Who"), rows: rows,
            foldedSummary: self.folded(agents, holders.without, wording), foldedRows: folded)
        }
      }
    }
  }

  /// Where a line of who has it stands: first who has it, of their own or as far as the law is recorded.
  private enum Standpoint { case holder, unrecorded, agent }

  /// What is folded, in words, with the first who are said not to have it; empty for nothing.
  private func folded(_ agents: [SurveyLine], _ without: [SurveyLine], _ wording: Wording) -> String {
    let names = Wording.once(without.map { wording.cell($0.scope.holder) })
    let left = names.count - Pages.mostDenied
    let denied = left < 2 ? names : names.prefix(Pages.mostDenied) + ["\(left) more"]
    let told = [
      agents.isEmpty ? "" : "who acts for one of these",
      names.isEmpty ? "" : "who does not have it (\(English.list(denied)))",
    ]
    let count = agents.count + without.count
    let what = told.filter { !$0.isEmpty }.joined(separator: "; ")
    return count == 0 ? "" : "\(count) more \(count == 1 ? "line" : "lines"): \(what)"
  }

  private static let mostDenied = 4

  /// Whether it is only reported, and what the law says not recorded. Where any body was asked about, each line stands
  /// under the body it is over, whatever is recorded of it.
  private func isUnrecorded(_ line: SurveyLine, _ inquiry: HoldersInquiry) -> Bool {
    inquiry.subject != nil && inquiry.possession(of: line) == .reported
      && line.answer.inLaw.answer.base == .notRecorded
  }

  /// Under headings that say how far they have it or, where any body was asked about, over which; in a long table of any
  /// bodies each row names its own.
  private func rowsWork(_ lines: [SurveyLine], _ holders: Holders, _ wording: Wording) -> Work<Page.Rows> {
    let inquiry = holders.inquiry
    let own = Set(holders.own.map(\.scope))
    let namesSubject = inquiry.subject == nil && lines.count > Page.Rows.mostKept
    func heading(_ line: SurveyLine) -> String {
      if own.contains(line.scope) { return "Itself and its parts" }
      return inquiry.subject == nil
        ? "Over \(wording.inSentence(line.scope.subject))" : wording.heading(line, in: inquiry)
    }
    return Page.Rows.work(of: lines, under: namesSubject ? nil : heading) { [self] line in
      let act =
        namesSubject ? wording.act(line.scope, on: wording.inSentence(line.scope.subject)) : wording.act(line.scope)
      let answer = viewpoint(of: line.scope, on: inquiry.moment.onItsDay, under: inquiry.under)
      return Page.Row(
        [wording.cell(line.scope.holder), act] + sides(line.answer, wording),
        mark: line.isParted ? Pages.signOfParted : "", tone: line.isParted ? .parted : .plain,
        detail: detail(line.answer, wording), follow: answer, inspect: answer,
        names: .body(
          id: graph[line.scope.holder].id, at: at(inquiry.moment), under: inquiry.under.map { graph[$0].id }),
        citation: citation(line.answer, wording))
    }
  }
}
