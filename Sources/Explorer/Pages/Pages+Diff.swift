import Accountability
import Analysis

extension Pages {
  /// What changed between two days, or between a day and the same day under a proposal.
  func diffPage(_ difference: Difference) -> Page {
    let (before, after) = (difference.inquiry.before, difference.inquiry.after)
    let wording = wording(on: difference.inquiry.after.day)
    let name = difference.inquiry.body.map { wording.title($0) } ?? graph.dataset.title
    let days =
      difference.inquiry.under.map { "\(before.day.spoken) and under the \(graph[$0].name)" }
      ?? "\(before.day.spoken) to \(after.day.spoken)"
    var blocks: [Page.Block] = []
    if after.isCut { blocks.append(.paragraph("The law is known to \(after.day.spoken), and no further.", .warning)) }
    blocks += difference.bodies.map { .paragraph(sentence($0, wording, before.day), .plain) }
    if let proposal = difference.inquiry.under { blocks.append(.paragraph(stage(of: proposal), .warning)) }
    blocks.append(.table(table(difference, after, wording)))
    blocks += between(difference, wording)
    return Page(
      title: "What changed: \(name)", aside: days, lead: lead(difference, wording), blocks: blocks,
      eraLine: eraLine(difference.inquiry.after.day))
  }

  private func lead(_ difference: Difference, _ wording: Wording) -> [String] {
    let counts = AuthorityChange.Kind.allCases.compactMap { kind -> String? in
      let number = difference.changes.filter { $0.kind == kind }.count
      return number == 0 ? nil : "\(number) \(Pages.word(kind))"
    }
    let changes = counts.isEmpty ? "No rule changed." : "Of the rules recorded: \(counts.joined(separator: ", "))."
    let never = difference.neverGiven.map { scope in
      "\(English.capitalised(wording.inSentence(scope.holder))) was never given a general power to \(wording.deed(scope))."
    }
    let reversals = difference.changes.filter { $0.reverses && $0.scope.matter == nil && $0.when.isEmpty }
    let isProposed = difference.inquiry.under != nil
    let reversed = reversals.map { change in
      let day = day(of: change, difference)
      return wording.change(change, isProposed: isProposed) + (day.isEmpty ? "" : " It came on \(day).")
    }
    return [changes] + reversed + never
  }

  private static func word(_ kind: AuthorityChange.Kind) -> String {
    switch kind {
    case .moved: "moved"
    case .gained: "new"
    case .changed: "on other terms"
    case .lost: "gone"
    case .nowDenied: "denied from now on"
    case .noLongerDenied: "no longer denied"
    }
  }

  private func sentence(_ change: BodyChange, _ wording: Wording, _ before: Day) -> String {
    let name = English.capitalised(wording.inSentence(change.body))
    switch change.kind {
    case .came: return "\(name) came into being."
    case .renamed: return "\(graph[change.body].name(on: before).name) is now called \(wording.title(change.body))."
    case .went:
      return change.heirs.isEmpty ? "\(name) went." : "\(name) went; \(wording.list(change.heirs)) followed it."
    }
  }

  private func table(_ difference: Difference, _ after: Moment, _ wording: Wording) -> Page.Table {
    var heading = ""
    let changed = difference.changes.map { change -> Page.Row in
      let group = wording.heading(change.kind)
      defer { heading = group }
      let rows = change.rowsAfter.isEmpty ? change.rowsBefore : change.rowsAfter
      return Page.Row(
        [
          holder(change, wording), what(change, difference.inquiry.body, wording),
          [day(of: change, difference), wording.grounds(rows)].filter { !$0.isEmpty }.joined(separator: ": "),
        ],
        heading: group == heading ? "" : group, detail: detail(change, wording, isProposed: difference.inquiry.under != nil),
        follow: rows.first.map { .row(id: graph[$0].id) },
        inspect: viewpoint(of: change.scope, on: after, under: difference.inquiry.under),
        citation: rows.map { graph[$0].id }.joined(separator: ", "))
    }
    let never = difference.neverGiven.enumerated().map { index, scope in
      Page.Row(
        [wording.cell(scope.holder), wording.act(scope), "no on both days, reported otherwise"],
        heading: index == 0 ? "Never given" : "", mark: Pages.signOfParted, tone: .parted,
        detail: [
          Page.Sentence(
            "No rule recorded here gave \(wording.inSentence(scope.holder)) a general power to \(wording.deed(scope))"
              + " on any day from \(difference.inquiry.before.day.spoken) to \(difference.inquiry.after.day.spoken).")
        ], follow: viewpoint(of: scope, on: after), inspect: viewpoint(of: scope, on: after))
    }
    let columns = [
      Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("by", isText: true),
    ]
    return Page.Table(columns: columns, rows: changed + never)
  }

  /// The day the change came: of rows that began since, their first; of rows that are gone, the day after their last.
  private func day(of change: AuthorityChange, _ difference: Difference) -> String {
    let came = change.rowsAfter.map { graph[$0].period.from }
    let went = change.rowsBefore.map { graph[$0].period.until }
    let dates = (came.isEmpty ? went : came).filter { $0.latest > difference.inquiry.before.day && $0.earliest <= difference.inquiry.after.day }
    return dates.min { $0.earliest < $1.earliest }?.spoken ?? ""
  }

  private func holder(_ change: AuthorityChange, _ wording: Wording) -> String {
    let holder = wording.cell(change.scope.holder)
    guard !change.from.isEmpty else { return holder }
    return change.from.map(wording.cell).joined(separator: ", ") + " → " + holder
  }

  private func what(_ change: AuthorityChange, _ body: BodyID?, _ wording: Wording) -> String {
    let isOver = change.scope.subject == body
    let act = wording.act(change.scope, on: isOver ? "it" : wording.inSentence(change.scope.subject))
    let general = change.reverses && change.scope.matter == nil ? " (no such power before)" : ""
    return act + (change.when.isEmpty ? "" : ", when \(change.when)") + general
  }

  private func detail(_ change: AuthorityChange, _ wording: Wording, isProposed: Bool) -> [Page.Sentence] {
    let before = change.rowsBefore.isEmpty ? "" : " Before: \(wording.grounds(change.rowsBefore))."
    let after = change.rowsAfter.isEmpty ? "" : " Now: \(wording.grounds(change.rowsAfter))."
    return [Page.Sentence(wording.change(change, isProposed: isProposed) + before + after)]
  }

  private func between(_ difference: Difference, _ wording: Wording) -> [Page.Block] {
    guard !difference.between.isEmpty else { return [] }
    let rows = difference.between.map { id -> Page.Row in
      let row = graph[id]
      let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
      return Page.Row(
        [
          wording.cell(row.holder),
          wording.act(scope, on: row.subject == difference.inquiry.body ? "it" : wording.inSentence(row.subject))
            + (row.when.isEmpty ? "" : ", when \(row.when)"),
          "\(row.period.from.spoken) to \(row.period.until.earliest.previous.spoken)",
        ], follow: .row(id: row.id))
    }
    let columns = [Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("in force")]
    return [.heading("Came and went in between"), .table(Page.Table(columns: columns, rows: rows))]
  }

  func stage(of proposal: ProposalID) -> String {
    let record = graph[proposal]
    let what = record.via == .bill ? "a Bill" : "a \(record.via.name)"
    let stage = record.stages.last.map { "\(spoken($0.kind)) \($0.on.spoken)" } ?? "no stage known"
    return "\(record.name) is \(what), not the law: \(stage)"
      + (record.knownTo.map { ", as known to \($0.spoken)." } ?? ".")
  }

  private func spoken(_ stage: StageKind) -> String {
    switch stage {
    case .enacted: "enacted but not in force,"
    case .inForce: "in force since"
    default: stage.name
    }
  }
}
