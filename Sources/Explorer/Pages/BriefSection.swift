package import Accountability
package import Analysis

/// What a brief says to one heading.
package struct BriefSection: Hashable, Sendable {
  package enum Kind: String, Hashable, CaseIterable, Sendable {
    case identity, over, parted, changed, proposed
    case notKnown = "not-known"
    case extent, sources, cite

    var heading: String {
      switch self {
      case .identity: "What it is"
      case .over: "Who decides what"
      case .parted: "Where law and reports differ"
      case .changed: "What changed last"
      case .proposed: "What is proposed"
      case .notKnown: "What is not known"
      case .extent: "How far the data goes"
      case .sources: "Sources, with the ids of rows"
      case .cite: "How to cite this page"
      }
    }
  }

  package struct Item: Hashable, Sendable {
    /// A sentence; of a power what may be done to it, and by whom.
    package var text: String
    /// The rows that bear it out.
    package var rows: [AuthorityID] = []
    /// Where Enter leads, where that is not the first row.
    var follow: Viewpoint?
  }

  package let kind: Kind
  package var items: [Item]
  /// Where all of it stands.
  var whole: Viewpoint
}

extension Pages {
  /// All that a brief says, but for its sources: those depend on what is shown.
  package func sections(of brief: Brief) -> [BriefSection] {
    let shown = told(brief)
    return shown + [sources(of: shown, on: brief.moment.day), cite(brief)]
  }

  /// Everything before the sources.
  func told(_ brief: Brief) -> [BriefSection] {
    let id = graph[brief.inquiry.body].id
    let at = at(brief.inquiry.asked)
    let page = Viewpoint.body(id: id, at: at)
    let compare = Viewpoint.compare(body: id, at: at)
    return [
      BriefSection(kind: .identity, items: identity(brief), whole: page),
      BriefSection(kind: .over, items: rules(brief), whole: page),
      BriefSection(kind: .parted, items: parted(brief), whole: compare), changed(brief), proposed(brief),
      BriefSection(kind: .notKnown, items: notKnown(brief), whole: compare),
      BriefSection(kind: .extent, items: extent(brief), whole: .start),
    ]
  }

  /// The lines of a survey that rest on what somebody looked up.
  private func lines(_ lines: [SurveyLine]) -> [SurveyLine] { lines.filter { graph.isLookedUp($0.answer.rowsTold) } }

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
    }.map { "\($0.kind.label) \(wording.inSentence($0.to))." }
    return (form + notes.map(\.says) + began + ended.map { "Ended: \($0)" } + ties).map {
      BriefSection.Item(text: $0, follow: .body(id: body.id, at: at(brief.inquiry.asked)))
    }
  }

  /// What may be done to it in law and by whom, a line for each power, the highest first. What reports deny stands
  /// elsewhere.
  private func rules(_ brief: Brief) -> [BriefSection.Item] {
    let wording = wording(on: brief.moment.day)
    let given = lines(brief.survey.over).filter { !$0.isParted && $0.answer.inLaw.answer.base.gives }
    var order: [PowerID] = []
    let groups = Dictionary(grouping: given, by: \.scope.power)
    for power in given.compactMap(\.scope.power) where !order.contains(power) { order.append(power) }
    return order.map { power in
      let lines = groups[power] ?? []
      return BriefSection.Item(
        text: "\(English.capitalised(graph[power].act)): \(holders(of: lines, wording)).",
        rows: lines.flatMap(\.answer.inLaw.answer.allRows).map(\.authority),
        follow: .who(
          power: graph[power].id, subject: graph[brief.inquiry.body].id, about: nil, at: at(brief.inquiry.asked),
          under: nil))
    }
  }

  /// `Monitor* (its licence, prices); a council of governors (the chair)`
  private func holders(of lines: [SurveyLine], _ wording: Wording) -> String {
    var order: [[String]] = []
    for line in lines where !order.contains(key(line, wording)) { order.append(key(line, wording)) }
    return order.map { key in
      let matters = lines.filter { self.key($0, wording) == key }.map(\.scope.matter)
      let about = matters.contains(nil) ? "" : matters.compactMap { $0.map { graph[$0].name } }.joined(separator: ", ")
      let told = ([about] + key.dropFirst()).filter { !$0.isEmpty }.joined(separator: "; ")
      return key[0] + (told.isEmpty ? "" : " (\(told))")
    }.joined(separator: "; ")
  }

  private func key(_ line: SurveyLine, _ wording: Wording) -> [String] {
    [wording.cell(line.scope.holder) + (isLimited(line.answer) ? "*" : "")] + extent(line.answer, wording)
  }

  /// How far the law gives it, in words; nothing where it does without more.
  private func extent(_ answer: Answer, _ wording: Wording) -> [String] {
    let side = answer.inLaw.answer
    let base =
      switch side.base {
      case .inPart: "in part"
      case .conditional: "if"
      default: ""
      }
    let by = answer.inLaw.source == .agreement ? "by agreement" : ""
    let acting = side.actingFor.map { "acting for \(wording.inSentence($0))" } ?? ""
    return [base, by, acting, side.isPerhaps ? "perhaps" : ""].filter { !$0.isEmpty }
  }

  /// Whether there is more to it than the words here tell: an exception, a limit or a procedure.
  private func isLimited(_ answer: Answer) -> Bool {
    let side = answer.inLaw.answer
    return side.base == .has && !side.exceptions.isEmpty
      || side.allRows.contains { row in
        let terms = row.terms
        return !graph[row.authority].limits.isEmpty || !terms.jointly.isEmpty || !terms.consent.isEmpty
          || !terms.consult.isEmpty || !terms.other.isEmpty
      }
  }

  private func parted(_ brief: Brief) -> [BriefSection.Item] {
    let wording = wording(on: brief.moment.day)
    return lines(brief.survey.over + brief.survey.held).filter(\.isParted).map { line in
      let report = wording.reports(line.answer).first.map { " \(wording.attribution(graph[$0.row]))" } ?? ""
      return BriefSection.Item(
        text: "\(wording.law(line.answer)) \(wording.verdict(line.answer))\(report)", rows: line.answer.rowsTold)
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
    return BriefSection(kind: .changed, items: items, whole: .diff(from: before.typed, to: after.typed, body: id))
  }

  private func changes(_ difference: Difference) -> [BriefSection.Item] {
    let wording = wording(on: difference.inquiry.after.day)
    return difference.changes.filter { $0.aspects != [.ground] }.compactMap { change in
      let rows = change.rowsAfter + change.rowsBefore
      guard graph.isLookedUp(rows) else { return nil }
      let grounds = wording.grounds(change.rowsAfter.isEmpty ? change.rowsBefore : change.rowsAfter, atMost: 1)
      let told = wording.change(change, isProposed: difference.inquiry.under != nil)
      return BriefSection.Item(text: grounds.isEmpty ? told : "\(told.dropLast()) (\(grounds)).", rows: rows)
    }
  }

  private func proposed(_ brief: Brief) -> BriefSection {
    let id = graph[brief.inquiry.body].id
    let items = brief.proposed.flatMap { difference -> [BriefSection.Item] in
      guard let proposal = difference.inquiry.under else { return [] }
      let whole = Viewpoint.diff(from: at(brief.inquiry.asked) ?? "today", to: graph[proposal].id, body: id)
      return [BriefSection.Item(text: stage(of: proposal), follow: whole)] + fates(difference, whole)
    }
    let first = brief.proposed.first?.inquiry.under.map { graph[$0].id }
    let whole: Viewpoint =
      first.map { .diff(from: at(brief.inquiry.asked) ?? "today", to: $0, body: id) } ?? .list(.proposals)
    return BriefSection(kind: .proposed, items: items, whole: whole)
  }

  /// What would become of the powers, a line for all that one body would lose, take or gain.
  private func fates(_ difference: Difference, _ whole: Viewpoint) -> [BriefSection.Item] {
    let wording = wording(on: difference.inquiry.after.day)
    return fates(difference, wording).flatMap { fate -> [BriefSection.Item] in
      let changes = fate.changes.filter { graph.isLookedUp($0.rowsAfter + $0.rowsBefore) }
      return holders(of: changes).map { group in
        let row = together(group, difference, wording, heading: "", in: fate.heading)
        return BriefSection.Item(
          text: "\(fate.heading): " + row.cells.joined(separator: ": ") + ".",
          rows: group.flatMap { $0.rowsAfter + $0.rowsBefore }, follow: whole)
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
    let open = brief.proposed.flatMap(\.notKnown).filter { graph.isLookedUp($0.evidence) }.map {
      BriefSection.Item(text: $0.says)
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
    let law = dataset.lawReadTo.map { "The law is known to \($0.spoken)" }
    let reports = dataset.reportsReadTo.map { "reports were looked for to \($0.spoken)" }
    let known = [law, reports].compactMap(\.self).joined(separator: "; ")
    let rows = Set((brief.survey.over + brief.survey.held).flatMap(\.answer.rowsTold)).count
    let count = "\(English.count(rows, "row", "rows")) in this dataset, not events, speak of it on this day."
    return ([known.isEmpty ? "" : English.capitalised(known) + ". " + count, dataset.notice]).filter { !$0.isEmpty }.map
    {
      BriefSection.Item(text: $0)
    }
  }

  /// Each source that the sections shown rest on, with the rows, in the order in which they are first used.
  ///
  /// A law that came after the day and only confirms what a row says is passed over.
  func sources(of sections: [BriefSection], on day: Day) -> BriefSection {
    var rows: [SourceID: [AuthorityID]] = [:]
    var order: [SourceID] = []
    for row in sections.flatMap(\.items).flatMap(\.rows) {
      let all = graph[row].evidence.map(\.source)
      let timely = all.filter { graph[$0].date.map { $0.earliest <= day } ?? true }
      for source in timely.isEmpty ? all : timely {
        if rows[source] == nil { order.append(source) }
        if rows[source]?.contains(row) != true { rows[source, default: []].append(row) }
      }
    }
    let items = order.map { source in
      let name = graph[source].short.isEmpty ? graph[source].title : graph[source].short
      let ids = Pages.joined((rows[source] ?? []).map { graph[$0].id })
      return BriefSection.Item(
        text: "\(name): \(ids)", rows: rows[source] ?? [], follow: .source(id: graph[source].id))
    }
    return BriefSection(kind: .sources, items: items, whole: .sources)
  }

  /// Ids that differ only in their number as one: `trust-12 -14 -15`.
  private static func joined(_ ids: [String]) -> String {
    var order: [Substring] = []
    var numbers: [Substring: [Substring]] = [:]
    for id in ids {
      let start = id.lastIndex(of: "-") ?? id.endIndex
      if numbers[id[..<start]] == nil { order.append(id[..<start]) }
      numbers[id[..<start], default: []].append(id[start...])
    }
    return order.map { $0 + (numbers[$0] ?? []).joined(separator: " ") }.joined(separator: ", ")
  }

  func cite(_ brief: Brief) -> BriefSection {
    let dataset = graph.dataset
    let view = Viewpoint.brief(
      body: graph[brief.inquiry.body].id, at: at(brief.inquiry.asked), under: brief.inquiry.under.map { graph[$0].id })
    let text =
      "\(dataset.title) (\(dataset.id) \(dataset.version), digest \(graph.digest.prefix(12))), remit \(view),"
      + " \(today.spoken)."
    return BriefSection(kind: .cite, items: [BriefSection.Item(text: text, follow: view)], whole: view)
  }
}
