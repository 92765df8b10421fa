import Accountability
import Analysis

extension Pages {
  /// The changes of a difference, a line each, under what became of the power; what changed no power is folded.
  func differenceTable(_ difference: Difference, _ wording: Wording) -> Page.Table {
    let sections = difference.inquiry.under == nil ? kinds(difference, wording) : fates(difference, wording)
    let shown = sections.flatMap { section in
      section.changes.enumerated().map { index, change in
        row(change, difference, wording, heading: index == 0 ? section.heading : "")
      }
    }
    let regrounded = difference.changes.filter { $0.aspects == [.ground] }
    let folded =
      regrounded.map { row($0, difference, wording, heading: "") } + difference.others.map { other($0, wording) }
    let columns = [
      Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("by", isText: true),
    ]
    return Page.Table(
      columns: columns, rows: shown + never(difference, wording), foldedSummary: summary(difference, regrounded.count),
      foldedRows: folded)
  }

  private typealias Section = (heading: String, changes: [AuthorityChange])

  private func kinds(_ difference: Difference, _ wording: Wording) -> [Section] {
    AuthorityChange.Kind.allCases.map { kind in
      (wording.heading(kind), difference.changes.filter { $0.kind == kind && $0.aspects != [.ground] })
    }
  }

  /// What a proposal would do with each power: it goes, moves to the one who would take most, moves elsewhere, is new.
  private func fates(_ difference: Difference, _ wording: Wording) -> [Section] {
    let changes = difference.changes.filter { $0.aspects != [.ground] }
    let moved = changes.filter { $0.kind == .moved }
    let takers = Dictionary(grouping: moved, by: \.scope.holder).mapValues(\.count)
    let main = takers.max { ($0.value, graph[$1.key].id) < ($1.value, graph[$0.key].id) }?.key
    let goes: Set<AuthorityChange.Kind> = [.lost, .turnedOutOfLaw, .nowDenied]
    return [
      ("Goes", changes.filter { goes.contains($0.kind) }),
      (main.map { "Moves to \(wording.inSentence($0))" } ?? "", moved.filter { $0.scope.holder == main }),
      ("Moves elsewhere", moved.filter { $0.scope.holder != main }),
      ("New", changes.filter { $0.kind != .moved && !goes.contains($0.kind) }),
    ]
  }

  private func summary(_ difference: Difference, _ regrounded: Int) -> String {
    var parts: [String] = []
    if regrounded > 0 {
      parts.append("\(English.count(regrounded, "power rests", "powers rest")) on another provision")
    }
    let others = difference.others.count
    if others > 0 {
      parts.append("\(English.count(others, "more row", "more rows")) came or went and changed no power")
    }
    return English.capitalised(parts.joined(separator: "; "))
  }

  private func row(_ change: AuthorityChange, _ difference: Difference, _ wording: Wording, heading: String)
    -> Page.Row
  {
    let inquiry = difference.inquiry
    let rows = change.rowsAfter.isEmpty ? change.rowsBefore : change.rowsAfter
    let by = [wording.day(of: change, in: difference)?.spoken ?? "", wording.grounds(rows)].filter { !$0.isEmpty }
    return Page.Row(
      [holder(change, wording), what(change, inquiry.body, wording), by.joined(separator: ": ")], heading: heading,
      detail: detail(change, wording, isProposed: inquiry.under != nil),
      follow: rows.first.map { .row(id: graph[$0].id) },
      inspect: viewpoint(of: change.scope, on: inquiry.after, under: inquiry.under),
      citation: rows.map { graph[$0].id }.joined(separator: ", "))
  }

  /// A row that came or went and changed no power.
  private func other(_ id: AuthorityID, _ wording: Wording) -> Page.Row {
    let row = graph[id]
    let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
    return Page.Row(
      [
        wording.cell(row.holder), wording.act(scope, on: wording.inSentence(row.subject)),
        "\(row.standing.name), \(row.holds.name): \(spoken(row.period))",
      ], follow: .row(id: row.id), citation: row.id)
  }

  private func never(_ difference: Difference, _ wording: Wording) -> [Page.Row] {
    let (before, after) = (difference.inquiry.before, difference.inquiry.after)
    return difference.neverGiven.enumerated().map { index, scope in
      Page.Row(
        [wording.cell(scope.holder), wording.act(scope), "no on both days, reported otherwise"],
        heading: index == 0 ? "Never given" : "", mark: Pages.signOfParted, tone: .parted,
        detail: [
          Page.Sentence(
            "No rule recorded here gave \(wording.inSentence(scope.holder)) a general power to \(wording.deed(scope))"
              + " on any day from \(before.day.spoken) to \(after.day.spoken).")
        ], follow: viewpoint(of: scope, on: after), inspect: viewpoint(of: scope, on: after))
    }
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
}
