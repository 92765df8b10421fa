import Accountability
import Analysis

extension Pages {
  /// Where changes stand in a difference, by what became of the power; nil is for what changed its ground alone.
  typealias ChangePlaces = [AuthorityChange.Kind?: [Int]]

  /// The work that makes the table of a difference.
  func tableWork(_ difference: Difference, _ places: ChangePlaces, _ wording: Wording) -> Work<Page.Table> {
    if difference.inquiry.under != nil { return Work { proposalTable(difference, places, wording) } }
    let told = AuthorityChange.Kind.allCases.flatMap { places[$0] ?? [] }
    let lines = DifferenceLines(changes: difference.changes, told: told, never: difference.neverGiven)
    return rowsWork(of: lines, difference, wording).then { rows in
      rowsWork(of: lesser(difference, places), difference, wording).map { folded in
        Page.Table(
          columns: Pages.differenceColumns, rows: rows,
          foldedSummary: English.capitalised(lesser(folded.count, places)), foldedRows: folded)
      }
    }
  }

  /// A line for each change, under what became of the power; what changed no power is folded.
  private func rowsWork(of lines: DifferenceLines, _ difference: Difference, _ wording: Wording) -> Work<Page.Rows> {
    Page.Rows.work(of: lines, under: \.heading) { [self] in row($0, difference, wording) }
  }

  /// What a proposal would do, a line for all that one holder would lose, take or gain; each change is folded.
  private func proposalTable(_ difference: Difference, _ places: ChangePlaces, _ wording: Wording) -> Page.Table {
    let fates = fates(difference, wording)
    let others = lesser(difference, places)
    let grouped = fates.flatMap { fate in
      holders(of: fate.changes).enumerated().map { index, changes in
        together(changes, difference, wording, heading: index == 0 ? fate.heading : "", in: fate.heading)
      }
    }
    let single = rows(fates, difference, wording)
    let summary = [English.count(single.count, "change", "changes") + ", one by one", lesser(others.count, places)]
    return Page.Table(
      columns: [Page.Column("Who"), Page.Column("what", isText: true)], rows: grouped,
      foldedSummary: English.capitalised(summary.filter { !$0.isEmpty }.joined(separator: "; ")),
      foldedRows: (single + others.map { row($0, difference, wording) }).map(Pages.inTwoColumns))
  }

  private static let movesElsewhere = "Moves elsewhere"

  private static let differenceColumns = [
    Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("by", isText: true),
  ]

  /// A row of three cells under two columns: the last, in brackets, behind the second.
  private static func inTwoColumns(_ row: Page.Row) -> Page.Row {
    var row = row
    guard row.cells.count == 3 else { return row }
    row.cells = [row.cells[0], row.cells[2].isEmpty ? row.cells[1] : "\(row.cells[1]) (\(row.cells[2]))"]
    return row
  }

  private func rows(_ sections: [Section], _ difference: Difference, _ wording: Wording) -> [Page.Row] {
    sections.flatMap { section in
      section.changes.enumerated().map { index, change in
        row(change, difference, wording, heading: index == 0 ? section.heading : "")
      }
    }
  }

  /// Changes of the same holders, in the order in which these first come.
  func holders(of changes: [AuthorityChange]) -> [[AuthorityChange]] {
    var order: [[BodyID]] = []
    var groups: [[BodyID]: [AuthorityChange]] = [:]
    for change in changes {
      let key = change.from.sorted() + [change.scope.holder]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(change)
    }
    return order.compactMap { groups[$0] }
  }

  /// One line for several changes of the same holders: what they may do, each once, and every change in what is said.
  func together(
    _ changes: [AuthorityChange], _ difference: Difference, _ wording: Wording, heading: String, in fate: String
  ) -> Page.Row {
    let body = difference.inquiry.body
    let isClass: (BodyID) -> Bool = { [graph] other in
      body.map { AsOf(graph, difference.inquiry.before.day).classes(of: $0).contains(other) } ?? false
    }
    let scopes = changes.filter { $0.scope.power != nil || changes.count == 1 }.map { change in
      var scope = change.scope
      if let body, isClass(scope.subject) { scope.subject = body }
      return scope
    }
    let rows = changes.flatMap { $0.rowsAfter.isEmpty ? $0.rowsBefore : $0.rowsAfter }
    return Page.Row(
      [
        changes.first.map { giver($0, wording) } ?? "",
        (fate == Pages.movesElsewhere ? changes.first.map { "to \(wording.cell($0.scope.holder)): " } ?? "" : "")
          + wording.acts(scopes, on: body),
      ], heading: heading,
      detail: changes.flatMap { detail($0, wording, isProposed: true) },
      follow: changes.first.map { .body(id: graph[$0.scope.holder].id, at: at(difference.inquiry.before)) },
      inspect: changes.count == 1
        ? changes.first.map { viewpoint(of: $0.scope, on: difference.inquiry.after, under: difference.inquiry.under) }
        : nil, citation: rows.map { graph[$0].id }.joined(separator: ", "))
  }

  typealias Section = (heading: String, changes: [AuthorityChange])

  /// What a proposal would do with each power: it goes, moves to the one who would take most, moves elsewhere, is new, or
  /// stays on other terms.
  func fates(_ difference: Difference, _ wording: Wording) -> [Section] {
    let changes = difference.changes.filter { $0.became != nil }
    let moved = changes.filter { $0.kind == .moved }
    let takers = Dictionary(grouping: moved, by: \.scope.holder).mapValues(\.count)
    let main = takers.max { ($0.value, graph[$1.key].id) < ($1.value, graph[$0.key].id) }?.key
    func of(_ kinds: Set<AuthorityChange.Kind>) -> [AuthorityChange] { changes.filter { kinds.contains($0.kind) } }
    return [
      ("Goes", of([.lost, .turnedOutOfLaw, .nowDenied])),
      (main.map { "Moves to \(wording.inSentence($0))" } ?? "", moved.filter { $0.scope.holder == main }),
      (Pages.movesElsewhere, moved.filter { $0.scope.holder != main }),
      ("New", of([.gained, .turnedIntoLaw])),
      (AuthorityChange.Kind.changed.heading, of([.changed])),
      (AuthorityChange.Kind.noLongerDenied.heading, of([.noLongerDenied])),
    ]
  }

  /// What came or went and changed no power, or only its ground.
  private func lesser(_ difference: Difference, _ places: ChangePlaces) -> DifferenceLines {
    DifferenceLines(changes: difference.changes, told: places[nil] ?? [], others: difference.others)
  }

  /// So many of them, in a line.
  private func lesser(_ count: Int, _ places: ChangePlaces) -> String {
    let regrounded = places[nil]?.count ?? 0
    let others = count - regrounded
    return [
      regrounded == 0
        ? "" : "\(English.count(regrounded, "power rests", "powers rest")) on another provision",
      others == 0 ? "" : "\(English.count(others, "more row", "more rows")) came or went and changed no power",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func row(_ line: DifferenceLines.Line, _ difference: Difference, _ wording: Wording) -> Page.Row {
    switch line {
    case .change(let change): row(change, difference, wording, heading: "")
    case .never(let scope): never(scope, difference, wording)
    case .other(let id): other(id, wording)
    }
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

  private func never(_ scope: Scope, _ difference: Difference, _ wording: Wording) -> Page.Row {
    let (before, after) = (difference.inquiry.before, difference.inquiry.after)
    return Page.Row(
      [
        wording.cell(scope.holder), act(scope, difference.inquiry.body, wording),
        "no on both days, reported otherwise",
      ],
      mark: Pages.signOfParted, tone: .parted,
      detail: [
        Page.Sentence(
          "No rule recorded here gave \(wording.inSentence(scope.holder)) a general power to \(wording.deed(scope))"
            + " on any day from \(before.day.spoken) to \(after.day.spoken).")
      ], follow: viewpoint(of: scope, on: after), inspect: viewpoint(of: scope, on: after))
  }

  /// Who had it: under a heading that says who would take it.
  private func giver(_ change: AuthorityChange, _ wording: Wording) -> String {
    change.from.isEmpty ? wording.cell(change.scope.holder) : change.from.map(wording.cell).joined(separator: ", ")
  }

  private func holder(_ change: AuthorityChange, _ wording: Wording) -> String {
    let holder = wording.cell(change.scope.holder)
    guard !change.from.isEmpty else { return holder }
    return change.from.map(wording.cell).joined(separator: ", ") + " → " + holder
  }

  private func act(_ scope: Scope, _ body: BodyID?, _ wording: Wording) -> String {
    wording.act(scope, on: scope.subject == body ? "it" : wording.inSentence(scope.subject))
  }

  private func what(_ change: AuthorityChange, _ body: BodyID?, _ wording: Wording) -> String {
    let general = change.reverses && change.scope.matter == nil ? " (no general power before)" : ""
    return act(change.scope, body, wording) + (change.when.isEmpty ? "" : ", when \(change.when)") + general
  }

  private func detail(_ change: AuthorityChange, _ wording: Wording, isProposed: Bool) -> [Page.Sentence] {
    let before = change.rowsBefore.isEmpty ? "" : " Before: \(wording.grounds(change.rowsBefore))."
    let then = isProposed ? "Under it" : "Now"
    let after = change.rowsAfter.isEmpty ? "" : " \(then): \(wording.grounds(change.rowsAfter))."
    return [Page.Sentence(wording.change(change, isProposed: isProposed) + before + after)]
  }
}
