import Accountability
package import Analysis

extension Pages {
  /// All that a brief says, but for its sources: those depend on what is shown.
  package func sections(of brief: Brief) -> [BriefSection] {
    var work = told(brief)
    let shown = work.finish()
    return shown + [sources(of: shown, on: brief.moment.day), cite(brief)]
  }

  /// Everything before the sources, a section in each step or in several.
  func told(_ brief: Brief) -> Work<[BriefSection]> {
    let id = graph[brief.inquiry.body].id
    let page = wholePage(brief)
    let compare = Viewpoint.compare(body: id, at: at(brief.inquiry.asked))
    let sections: [() -> Work<BriefSection>] = [
      { Work { BriefSection(kind: .identity, items: identity(brief), whole: page) } },
      { rules(brief).map { BriefSection(kind: .over, items: $0, whole: page) } },
      { powers(brief).map { BriefSection(kind: .held, items: $0, whole: page) } },
      { Work { BriefSection(kind: .parted, items: parted(brief), whole: compare) } },
      { Work { changed(brief) } },
      { Work { proposed(brief) } },
      { Work { BriefSection(kind: .notKnown, items: notKnown(brief), whole: compare) } },
      { Work { BriefSection(kind: .extent, items: extent(brief), whole: .start) } },
    ]
    return Work(Nested(over: sections, each: { $0().map { [$0] } }, gather: { $0 }))
  }

  /// The page of the body, which has all that is told of powers.
  func wholePage(_ brief: Brief) -> Viewpoint {
    .body(
      id: graph[brief.inquiry.body].id, at: at(brief.inquiry.asked), under: brief.inquiry.under.map { graph[$0].id })
  }

  /// The lines of a survey that rest on what somebody looked up.
  func lines(_ lines: [SurveyLine]) -> [SurveyLine] { lines.filter { graph.isLookedUp($0.answer.rowsTold) } }

  /// How many lines and changes rest on what nobody looked up.
  package func leftOut(of brief: Brief) -> Int {
    let all = brief.survey.over + brief.survey.held
    let changes = (brief.lastChange.map { [$0] } ?? []).flatMap(\.changes) + brief.proposed.flatMap(\.changes)
    return all.count - lines(all).count + changes.filter { !graph.isLookedUp($0.rowsBefore + $0.rowsAfter) }.count
  }

  private func identity(_ brief: Brief) -> [BriefSection.Item] {
    let body = graph[brief.inquiry.body]
    let wording = wording(on: brief.moment.day)
    let form = body.legalForm.isEmpty ? [] : ["Legal form: \(body.legalForm)."]
    let notes = body.notes.filter { $0.period.contains(brief.moment.day) != .no && graph.isLookedUp($0.evidence) }
    let began = graph.isLookedUp(body.began.evidence) && !body.began.says.isEmpty ? ["Began: \(body.began.says)"] : []
    let hasEnded = body.life.until.latest <= today
    let ended = hasEnded && graph.isLookedUp(body.ended.evidence) && !body.ended.says.isEmpty ? [body.ended.says] : []
    let ties = body.ties.filter { tie in
      tie.kind != .succeeds && tie.period.contains(brief.moment.day) != .no && graph.isLookedUp(tie.evidence)
    }.map { "\($0.kind.label): \(wording.title($0.to))." }
    return (form + notes.map(\.says) + began + ended.map { "Ended: \($0)" } + ties).map {
      BriefSection.Item(text: $0, follow: .body(id: body.id, at: at(brief.inquiry.asked)))
    }
  }

  /// So many powers of one body, the highest, say what it is about; the others are counted.
  private static let mostDeeds = 5

  private func parted(_ brief: Brief) -> [BriefSection.Item] {
    var wording = wording(on: brief.moment.day)
    wording.isBrief = true
    return lines(brief.survey.over + brief.survey.held).filter(\.isParted).map { line in
      let report = wording.reports(line.answer).first.map { " \(wording.attribution(graph[$0.row]))" } ?? ""
      return BriefSection.Item(
        text: "\(wording.rule(line.answer)) \(wording.verdict(line.answer))\(report)", rows: line.answer.rowsTold)
    }
  }

  private func changed(_ brief: Brief) -> BriefSection {
    let id = graph[brief.inquiry.body].id
    guard let last = brief.lastChange else {
      return BriefSection(kind: .changed, items: [], whole: .body(id: id, at: at(brief.inquiry.asked)))
    }
    let (before, after) = (last.inquiry.before, last.inquiry.after)
    let items = changes(last).enumerated().map { index, item in
      var item = item
      if index == 0 { item.text = "\(after.day.spoken): \(item.text)" }
      return item
    }
    let whole = Viewpoint.diff(from: before.typed, to: after.typed, body: id)
    return BriefSection(kind: .changed, items: items, whole: whole, day: after.day.spoken)
  }

  /// What came and went, the highest powers first; then what is on other terms, and what the law denies.
  private func changes(_ difference: Difference) -> [BriefSection.Item] {
    let wording = wording(on: difference.inquiry.after.day)
    func place(_ change: AuthorityChange) -> (Int, Int) {
      let group =
        switch change.kind {
        case .turnedIntoLaw, .moved, .gained, .turnedOutOfLaw, .lost: 0
        case .changed: 1
        case .nowDenied, .noLongerDenied: 2
        }
      return (group, -(change.scope.power.map { graph[$0].rank } ?? 0))
    }
    let changes = lookedUp(difference).map { ($0, place($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    return changes.map { change in
      BriefSection.Item(
        text: wording.change(change, isProposed: difference.inquiry.under != nil),
        rows: change.rowsAfter + change.rowsBefore)
    }
  }

  /// Changes of more than the ground, which rest on what somebody looked up.
  private func lookedUp(_ difference: Difference) -> [AuthorityChange] {
    difference.changes.filter { $0.became != nil && graph.isLookedUp($0.rowsAfter + $0.rowsBefore) }
  }

  private func proposed(_ brief: Brief) -> BriefSection {
    let body = brief.inquiry.body
    let own = Set([body] + AsOf(graph, brief.moment.day).classes(of: body))
    let items = brief.proposed.flatMap { difference -> [BriefSection.Item] in
      guard let proposal = difference.inquiry.under else { return [] }
      let whole = whole(of: difference, brief)
      let news = wording(on: difference.inquiry.after.day).balance(lookedUp(difference), of: body, own: own)
      let text = [stage(of: proposal), news].filter { !$0.isEmpty }.joined(separator: " ")
      return [BriefSection.Item(text: text, follow: whole)] + fates(difference, whole)
    }
    return BriefSection(kind: .proposed, items: items, whole: .list(.proposals))
  }

  /// What a proposal would change for the body, from the day of the brief.
  private func whole(of difference: Difference, _ brief: Brief) -> Viewpoint? {
    difference.inquiry.under.map {
      .diff(from: at(brief.inquiry.asked) ?? "today", to: graph[$0].id, body: graph[brief.inquiry.body].id)
    }
  }

  /// What would become of the powers, a line for all that one body would lose, take or gain.
  private func fates(_ difference: Difference, _ whole: Viewpoint?) -> [BriefSection.Item] {
    let wording = wording(on: difference.inquiry.after.day)
    return fates(difference, wording).flatMap { fate -> [BriefSection.Item] in
      let changes = fate.changes.filter { graph.isLookedUp($0.rowsAfter + $0.rowsBefore) }
      return holders(of: changes).map { group in
        let shown = group.map { ($0, $0.scope.power.map { graph[$0].rank } ?? 0) }.sorted { $0.1 > $1.1 }.map(\.0)
          .prefix(Pages.mostDeeds)
        let row = together(Array(shown), difference, wording, heading: "", in: fate.heading)
        let others = group.count > shown.count ? "; and \(group.count - shown.count) more" : ""
        return BriefSection.Item(
          text: "\(fate.heading): " + row.cells.joined(separator: ": ") + others + ".",
          rows: shown.flatMap { $0.rowsAfter + $0.rowsBefore }, follow: whole)
      }
    }
  }

  private func notKnown(_ brief: Brief) -> [BriefSection.Item] {
    let wording = wording(on: brief.moment.day)
    let unsettled = lines(brief.survey.over + brief.survey.held).filter {
      [.disputed, .lawNotRecorded].contains($0.answer.verdict)
    }.map {
      BriefSection.Item(text: "\(wording.rule($0.answer)) \(wording.verdict($0.answer))", rows: $0.answer.rowsTold)
    }
    let open = brief.proposed.flatMap { difference in
      let whole = whole(of: difference, brief)
      return difference.notKnown.filter { graph.isLookedUp($0.evidence) }.map {
        BriefSection.Item(text: $0.says, follow: whole)
      }
    }
    let leftOut = leftOut(of: brief)
    let recalled =
      leftOut == 0
      ? []
      : [
        BriefSection.Item(
          text: "Left out: \(English.count(leftOut, "line", "lines")) on what nobody has looked up.")
      ]
    return unsettled + open + recalled
  }

  private func extent(_ brief: Brief) -> [BriefSection.Item] {
    let dataset = graph.dataset
    let law = dataset.lawReadTo.map { "law known to \($0.spoken)" }
    let reports = dataset.reportsReadTo.map { "reports sought to \($0.spoken)" }
    let rows = Set((brief.survey.over + brief.survey.held).flatMap(\.answer.rowsTold))
    let count =
      "\(English.count(rows.count, "row", "rows")) on it"
    let known = English.capitalised(([law, reports].compactMap(\.self) + [count]).joined(separator: "; ")) + "."
    return [known, texts(rows), dataset.notice].filter { !$0.isEmpty }.map { BriefSection.Item(text: $0) }
  }

  /// As they stood when the texts were read that rules rest on, where that is not all on the day to which the law is known.
  private func texts(_ rows: Set<AuthorityID>) -> String {
    let rules = rows.filter { !graph[$0].standing.isReport }
    let read = rules.flatMap { graph[$0].evidence }.filter { $0.checked == .text }.compactMap(\.asAt)
    guard let first = read.map(\.earliest).min(), let last = read.map(\.latest).max(),
      first != last || first != graph.dataset.lawReadTo
    else { return "" }
    return "Its rules rest on texts of \(first.spoken)"
      + (first == last ? "." : " to \(last.spoken).")
  }
}
