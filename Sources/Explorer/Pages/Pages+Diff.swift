import Accountability
import Analysis

extension Pages {
  /// The work that makes the page of what changed between two days, or between a day and the same day under a proposal.
  func diffWork(_ difference: Difference) -> Work<Page> {
    let wording = wording(on: difference.inquiry.after.day)
    return Work { Array(difference.changes.indices) }.grouped { difference.changes[$0].became }.then { places in
      tableWork(difference, places, wording).then { table in
        bodiesWork(difference, wording).then { bodies in
          betweenWork(difference, wording).map { between in
            diffPage(difference, places, bodies + [.table(table)], between, wording)
          }
        }
      }
    }
  }

  private func diffPage(
    _ difference: Difference, _ places: ChangePlaces, _ changes: [Page.Block], _ between: [Page.Block],
    _ wording: Wording
  ) -> Page {
    let (before, after) = (difference.inquiry.before, difference.inquiry.after)
    let name = difference.inquiry.body.map { " for \(wording.inSentence($0))" } ?? ": \(graph.dataset.title)"
    let days =
      difference.inquiry.under.map { "\(before.day.spoken) compared with the \(graph[$0].name)" }
      ?? "\(before.day.spoken) to \(after.day.spoken)"
    var blocks: [Page.Block] = []
    if after.isCut { blocks.append(.paragraph("The law is known to \(after.day.spoken), and no further.", .warning)) }
    if let proposal = difference.inquiry.under { blocks.append(.paragraph(stage(of: proposal), .warning)) }
    blocks += changes
    if let proposal = difference.inquiry.under {
      blocks += notKnown(difference.notKnown, from: difference.inquiry.before, under: proposal, wording)
    }
    return Page(
      title: "\(difference.inquiry.under == nil ? "What changed" : "What would change")\(name)", aside: days,
      lead: lead(difference, places, wording), blocks: blocks + between,
      eraLine: eraLine(difference.inquiry.after.day))
  }

  /// What became of bodies, a row for each that leads to its page, and then the heading over powers.
  private func bodiesWork(_ difference: Difference, _ wording: Wording) -> Work<[Page.Block]> {
    let inquiry = difference.inquiry
    return Page.Rows.work(of: difference.bodies) { [self] change in
      let body = graph[change.body]
      return Page.Row(
        [wording.bodyChange(change, since: inquiry.before.day)],
        detail: body.says.isEmpty ? [] : [Page.Sentence(body.says, .faint)],
        follow: .body(id: body.id, at: at(inquiry.after)))
    }.map { rows in
      let table = Page.Table(columns: [Page.Column("", isText: true)], rows: rows)
      return rows.isEmpty ? [] : [.heading("Bodies"), .table(table), .heading("Powers")]
    }
  }

  private func lead(_ difference: Difference, _ places: ChangePlaces, _ wording: Wording) -> [String] {
    let isProposed = difference.inquiry.under != nil
    let counts = AuthorityChange.Kind.allCases.compactMap { kind -> String? in
      places[kind].map { Pages.count($0.count, kind, isProposed: isProposed) }
    }
    let changes = counts.isEmpty ? "No rule changed." : "Of the rules recorded: \(counts.joined(separator: "; "))."
    let never = difference.neverGiven.map { scope in
      "\(English.capitalised(wording.inSentence(scope.holder))) was never given a general power to \(wording.deed(scope))."
    }
    return [changes] + reversed(difference, wording) + never
  }

  /// That some reverse a no, the first of them told.
  private func reversed(_ difference: Difference, _ wording: Wording) -> [String] {
    let reversals = difference.changes.filter { $0.reverses && $0.scope.matter == nil && $0.when.isEmpty }
    let told = reversals.prefix(Pages.mostReversals).map { change in
      let day = wording.day(of: change, in: difference)?.spoken ?? ""
      return wording.change(change, isProposed: difference.inquiry.under != nil)
        + (day.isEmpty ? "" : " It came on \(day).")
    }
    let ofThese = English.count(reversals.count, "of these reverses", "of these reverse")
    return told.isEmpty ? [] : ["\(English.capitalised(ofThese)) a no. \(told.joined(separator: " "))"]
  }

  /// So many are told in sentences; all stand among the others.
  private static let mostReversals = 8

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

  private func betweenWork(_ difference: Difference, _ wording: Wording) -> Work<[Page.Block]> {
    let body = difference.inquiry.body
    return Page.Rows.work(of: difference.between) { [self] id in
      let row = graph[id]
      let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
      return Page.Row(
        [
          wording.cell(row.holder),
          wording.act(scope, on: row.subject == body ? "it" : wording.inSentence(row.subject))
            + (row.when.isEmpty ? "" : ", when \(row.when)"),
          "\(row.period.from.spoken) to \(row.period.until.earliest.previous.spoken)",
        ], follow: .row(id: row.id))
    }.map { rows in
      let columns = [Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("in force")]
      return rows.isEmpty
        ? [] : [.heading("Came and went in between"), .table(Page.Table(columns: columns, rows: rows))]
    }
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
