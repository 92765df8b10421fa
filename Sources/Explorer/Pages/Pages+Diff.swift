import Accountability
import Analysis

extension Pages {
  /// What changed between two days, or between a day and the same day under a proposal.
  func diffPage(_ difference: Difference) -> Page {
    let (before, after) = (difference.inquiry.before, difference.inquiry.after)
    let wording = wording(on: difference.inquiry.after.day)
    let name = difference.inquiry.body.map { " for \(wording.inSentence($0))" } ?? ": \(graph.dataset.title)"
    let days =
      difference.inquiry.under.map { "\(before.day.spoken) compared with the \(graph[$0].name)" }
      ?? "\(before.day.spoken) to \(after.day.spoken)"
    var blocks: [Page.Block] = []
    if after.isCut { blocks.append(.paragraph("The law is known to \(after.day.spoken), and no further.", .warning)) }
    if let proposal = difference.inquiry.under { blocks.append(.paragraph(stage(of: proposal), .warning)) }
    blocks += difference.bodies.map { .paragraph(wording.bodyChange($0, since: before.day), .plain) }
    let isProposed = difference.inquiry.under != nil
    let table = isProposed ? proposalTable(difference, wording) : differenceTable(difference, wording)
    blocks += [.table(table)]
    if let proposal = difference.inquiry.under {
      blocks += notKnown(difference.notKnown, from: difference.inquiry.before, under: proposal, wording)
    }
    blocks += between(difference, wording)
    return Page(
      title: "\(difference.inquiry.under == nil ? "What changed" : "What would change")\(name)", aside: days,
      lead: lead(difference, wording), blocks: blocks,
      eraLine: eraLine(difference.inquiry.after.day))
  }

  private func lead(_ difference: Difference, _ wording: Wording) -> [String] {
    let isProposed = difference.inquiry.under != nil
    let counts = AuthorityChange.Kind.allCases.compactMap { kind -> String? in
      let number = difference.changes.filter { $0.kind == kind && $0.aspects != [.ground] }.count
      return number == 0 ? nil : Pages.count(number, kind, isProposed: isProposed)
    }
    let changes = counts.isEmpty ? "No rule changed." : "Of the rules recorded: \(counts.joined(separator: "; "))."
    let never = difference.neverGiven.map { scope in
      "\(English.capitalised(wording.inSentence(scope.holder))) was never given a general power to \(wording.deed(scope))."
    }
    let reversals = difference.changes.filter { $0.reverses && $0.scope.matter == nil && $0.when.isEmpty }
    let reversed = reversals.map { change in
      let day = wording.day(of: change, in: difference)?.spoken ?? ""
      return wording.change(change, isProposed: isProposed) + (day.isEmpty ? "" : " It came on \(day).")
    }
    let ofThese = English.count(reversals.count, "of these reverses", "of these reverse")
    let told = reversed.isEmpty ? [] : ["\(English.capitalised(ofThese)) a no. \(reversed.joined(separator: " "))"]
    return [changes] + told + never
  }

  private static func count(_ number: Int, _ kind: AuthorityChange.Kind, isProposed: Bool) -> String {
    switch kind {
    case .moved: "\(number) moved"
    case .gained: "\(number) new"
    case .turnedIntoLaw:
      "\(number) that \(isProposed ? "is practice now would be law" : "had been practice became law")"
    case .turnedOutOfLaw: "\(number) no longer law and said to go on"
    case .changed: "\(number) on other terms"
    case .lost: "\(number) gone"
    case .nowDenied: "\(number) that the law \(isProposed ? "would" : "came to") deny"
    case .noLongerDenied: "\(number) that the law \(isProposed ? "would deny" : "denies") no longer"
    }
  }

  /// What nobody could establish of a proposal: said even where it is nothing.
  func notKnown(
    _ unknowns: [Unknown], from moment: Moment, under proposal: ProposalID?, _ wording: Wording
  ) -> [Page.Block] {
    let under = proposal.map { graph[$0].id }
    let rows = unknowns.map { unknown in
      Page.Row(
        [unknown.says], detail: evidence(unknown.evidence, wording),
        follow: unknown.subject.map { .body(id: graph[$0].id, at: at(moment), under: under) })
    }
    guard !rows.isEmpty else { return [.heading("Not known"), .paragraph("Nothing is noted as not known.", .faint)] }
    return [.heading("Not known"), .table(Page.Table(columns: [Page.Column("", isText: true)], rows: rows))]
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
    let stage = record.stages.last.map { "\($0.kind.name) \($0.on.spoken)" } ?? "no stage known"
    return "\(record.name) \(nature(of: record)): \(stage)"
      + (record.knownTo.map { ", as known to \($0.spoken)." } ?? ".")
  }

  /// What a proposal is by its last stage: a Bill that was passed is an Act, though it be no law yet.
  private func nature(of record: Proposal) -> String {
    let what =
      record.via == .bill ? "a Bill" : "\(English.indefiniteArticle(before: record.via.name)) \(record.via.name)"
    return switch record.stages.last?.kind {
    case .enacted where record.via == .bill: "is an Act that is not in force yet"
    case .enacted: "is \(what), not in force yet"
    case .inForce: "is in force"
    case .dropped: "was \(what), not the law"
    default: "is \(what), not the law"
    }
  }
}
