import Accountability
import Analysis

/// Who has a power over a body in law, as eras and holders change and under each Bill.
extension Pages {
  /// From the first era to today, and the Bills before Parliament.
  var lawTimes: LawTimes? {
    guard let now = try? graph.moment(nil, today: today) else { return nil }
    return LawTimes(eras: graph.eras.map(\.from).sorted(), now: now, bills: bills.map(\.handle))
  }

  /// A line for each time that is told otherwise than the one before, then one for each Bill. Enter on a line asks who has
  /// it then.
  func overTime(_ times: [HoldersSince]) -> [Page.Block] {
    let told = times.map { (since: $0, holders: inLaw($0.holders)) }
    let lines = told.indices.filter { index in
      index == 0 || told[index].since.isUnderBill || told[index].holders != told[index - 1].holders
    }.map { told[$0] }
    guard lines.count > 1 else { return [] }
    let now = lines.lastIndex { !$0.since.isUnderBill }
    let columns = [Page.Column(""), Page.Column("", isText: true, isAnswer: true)]
    return [
      .heading("In law over time, as eras and holders changed"),
      .table(
        Page.Table(
          columns: columns, rows: lines.indices.map { row(lines[$0].since, lines[$0].holders, isNow: $0 == now) })),
    ]
  }

  private func inLaw(_ holders: Holders) -> String {
    let asked = holders.inquiry
    let lines = holders.inLaw
    if lines.isEmpty { return holders.isOpen ? "not known" : "nobody is recorded" }
    let named = named(lines, \.holder, within: .max, about: asked.matter, wording(on: asked.moment.day)).text
    return holders.isOpenInGeneral ? "not known in general; \(named)" : named
  }

  private func row(_ since: HoldersSince, _ holders: String, isNow: Bool) -> Page.Row {
    let asked = since.holders.inquiry
    return Page.Row(
      [label(since, isNow: isNow), holders], detail: [Page.Sentence(way(into: since))],
      follow: .who(
        power: asked.power.map { graph[$0].id } ?? "any", subject: asked.subject.map { graph[$0].id },
        about: asked.matter.map { graph[$0].id }, at: at(asked.moment), under: asked.under.map { graph[$0].id }))
  }

  /// `from 1 Apr 2013`, `since` then where it still is so, `on` the day with which eras begin where the body lived before
  /// it, or if a Bill were law, be it that only reports tell what would be so.
  private func label(_ since: HoldersSince, isNow: Bool) -> String {
    guard let bill = since.holders.inquiry.under else {
      return "\(isNow ? "since" : livedBefore(since) ? "on" : "from") \(since.date.spoken)"
    }
    return "if \(graph[bill].name) were law" + (isReported(bill, since.holders.inquiry) ? ", by reports" : "")
  }

  /// What Enter asks, and on what it rests that was not read.
  private func way(into since: HoldersSince) -> String {
    let asked = since.holders.inquiry
    guard let bill = asked.under else {
      let before = livedBefore(since) ? "The body is older than this list, which begins with the first era. " : ""
      return "\(before)Enter asks who had it on \(asked.moment.day.spoken)."
    }
    let basis = isReported(bill, asked) ? "No provision of it was read here: this rests on reports. " : ""
    return basis + "Enter asks who would have it."
  }

  /// Whether it is what was so as the first era began, of a body that is older: it may have been so for longer.
  private func livedBefore(_ since: HoldersSince) -> Bool {
    guard let subject = since.holders.inquiry.subject, let start = graph.eras.map(\.from).min() else { return false }
    return since.date.latest == start && graph[subject].life.from.latest < start
  }

  /// Whether of what a Bill would do to the power nobody read a provision.
  private func isReported(_ bill: ProposalID, _ asked: HoldersInquiry) -> Bool {
    guard let subject = asked.subject else { return false }
    let view = AsOf(graph, asked.moment.day)
    let rows = ([subject] + view.classes(of: subject)).flatMap(graph.rows(over:)).map { graph[$0] }
      .filter { $0.proposal == bill && $0.retirement == nil && ($0.power == nil || $0.power == asked.power) }
    return !rows.isEmpty
      && !rows.flatMap(\.evidence).contains { $0.kind == .provision && $0.checked == .text }
  }
}

extension HoldersSince {
  fileprivate var isUnderBill: Bool { holders.inquiry.under != nil }
}
