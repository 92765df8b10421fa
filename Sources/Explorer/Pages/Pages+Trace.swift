import Accountability
import Analysis

extension Pages {
  /// Who had a power over a body through all the time that is known, gaps where they fall, then what is only reported.
  func tracePage(_ trace: Trace) -> Page {
    let day = graph.lastKnownDay(today: today)
    let wording = wording(on: day)
    var blocks: [Page.Block] = []
    let times = times(trace, wording)
    if !times.rows.isEmpty { blocks += [.table(times)] + legend(times, wording) }
    if !trace.overlaps.isEmpty {
      blocks += [.heading("Several at once, each on its own"), .table(overlaps(trace, wording))]
    }
    if !trace.reported.isEmpty {
      blocks += [.heading("Only reported: the law as recorded does not give it"), .table(reported(trace, wording))]
    }
    if !trace.denials.isEmpty { blocks += denials(trace, wording) }
    return Page(
      title: "\(wording.title(trace.inquiry)), through time", brief: "\(graph[trace.inquiry.power].id), through time",
      aside: graph.dataset.lawReadTo.map { "as known to \($0.spoken)" } ?? "", lead: wording.trace(trace),
      blocks: blocks)
  }

  /// Tenures and gaps in the order of time.
  private func times(_ trace: Trace, _ wording: Wording) -> Page.Table {
    let tenures = trace.tenures.map { ($0.days.first, row($0, in: trace, wording)) }
    let gaps = trace.gaps.map { ($0.days.first, row($0, in: trace, wording)) }
    let rows = (tenures + gaps).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    let columns = [Page.Column("Who", isText: true)] + over(trace) + [Page.Column("from"), Page.Column("to")]
    return Page.Table(columns: columns + [Page.Column("how, and by what", isText: true)], rows: rows.map(\.element.1))
  }

  /// A column for the subject, where there are several.
  private func over(_ trace: Trace) -> [Page.Column] {
    trace.lineage.count > 1 ? [Page.Column("over", isText: true)] : []
  }

  private func over(_ trace: Trace, _ subject: BodyID?, on day: Day) -> [String] {
    trace.lineage.count > 1 ? [subject.map { wording(on: day).cell($0) } ?? ""] : []
  }

  private func row(_ tenure: Trace.Tenure, in trace: Trace, _ wording: Wording) -> Page.Row {
    let then = self.wording(on: shownDay(tenure.days))
    let last = lastDay(tenure.days)
    let how = [wording.manner(tenure), then.grounds(tenure.rows)].filter { !$0.isEmpty }.joined(separator: ": ")
    return Page.Row(
      [self.wording(on: last).cell(tenure.holder)] + over(trace, tenure.subject, on: last)
        + [wording.beginning(tenure.dates), wording.ending(tenure.dates), how],
      detail: [Page.Sentence(wording.tenure(tenure)), Page.Sentence(then.law(tenure.answer))],
      follow: .row(id: tenure.rows.first.map { graph[$0].id } ?? ""),
      inspect: viewpoint(of: tenure.answer.question.scope, on: Moment(shownDay(tenure.days))),
      citation: citation(wording.tenure(tenure), tenure.rows))
  }

  /// The first of some days, or the last where they have no beginning, as far as is known.
  private func shownDay(_ days: DaySpan) -> Day {
    min(days.first == .distantPast ? days.last : days.first, graph.lastKnownDay(today: today))
  }

  /// The last of some days, as far as is known.
  private func lastDay(_ days: DaySpan) -> Day { min(days.last, graph.lastKnownDay(today: today)) }

  private func row(_ gap: Trace.Gap, in trace: Trace, _ wording: Wording) -> Page.Row {
    let reasons = wording.reasons(gap)
    let follow = gap.reasons.notes.first.map { Viewpoint.body(id: graph[$0.body].id, at: gap.days.first.description) }
    return Page.Row(
      ["nobody is recorded"] + over(trace, nil, on: gap.days.first)
        + [wording.beginning(gap.dates), wording.ending(gap.dates), Pages.few(reasons) ?? "nothing recorded says why"],
      tone: .warning, detail: reasons.map { Page.Sentence($0) },
      follow: follow ?? gap.reasons.denials.first.map { .row(id: graph[$0].id) },
      citation: gap.reasons.denials.map { graph[$0].id }.joined(separator: ", "))
  }

  /// The first two sentences of several, and how many more there are; nil where there are none.
  private static func few(_ sentences: [String]) -> String? {
    let more = sentences.count > 2 ? ["(\(sentences.count - 2) more)"] : []
    return sentences.isEmpty ? nil : (sentences.prefix(2) + more).joined(separator: " ")
  }

  private func overlaps(_ trace: Trace, _ wording: Wording) -> Page.Table {
    let rows = trace.overlaps.map { overlap in
      Page.Row(
        [English.capitalised(wording.several(overlap))] + over(trace, overlap.subject, on: lastDay(overlap.days))
          + [wording.beginning(overlap.dates), wording.ending(overlap.dates), overlap.isInPart ? "part" : "all"],
        follow: .who(
          power: graph[trace.inquiry.power].id, subject: graph[overlap.subject].id,
          about: trace.inquiry.matter.map { graph[$0].id }, at: shownDay(overlap.days).description, under: nil))
    }
    return Page.Table(
      columns: [Page.Column("Who", isText: true)] + over(trace) + ["from", "to", "of it"].map { Page.Column($0) },
      rows: rows)
  }

  private func reported(_ trace: Trace, _ wording: Wording) -> Page.Table {
    let rows = trace.reported.map { tenure in
      let then = self.wording(on: shownDay(tenure.days))
      let told = tenure.rows.map { Page.Sentence(then.report(graph[$0])) }
      return Page.Row(
        [then.cell(tenure.holder)] + over(trace, tenure.subject, on: lastDay(tenure.days))
          + [
            wording.footing(tenure), wording.seen(tenure),
            [wording.manner(tenure), wording.voices(tenure)].filter { !$0.isEmpty }.joined(separator: ": "),
          ],
        detail: told, follow: .row(id: tenure.rows.first.map { graph[$0].id } ?? ""),
        inspect: viewpoint(of: tenure.answer.question.scope, on: Moment(shownDay(tenure.days))),
        citation: citation(wording.tenure(tenure), tenure.rows))
    }
    let columns =
      [Page.Column("Who", isText: true)] + over(trace) + [Page.Column("said to be"), Page.Column("when", isText: true)]
    return Page.Table(columns: columns + [Page.Column("how, and by whom", isText: true)], rows: rows)
  }

  /// Has-not rows, folded where anybody had it.
  private func denials(_ trace: Trace, _ wording: Wording) -> [Page.Block] {
    let rows = trace.denials.map { id in
      let row = graph[id]
      let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
      return Page.Row(
        [
          wording.cell(row.holder), wording.act(scope, on: wording.inSentence(row.subject)), spoken(row.period),
          wording.grounds([id], atMost: 1),
        ], follow: .row(id: row.id), inspect: .row(id: row.id), citation: row.id)
    }
    let columns = ["Who", "may not", "when", "by"].map { Page.Column($0, isText: true) }
    if trace.tenures.isEmpty { return [.heading("Not so in law"), .table(Page.Table(columns: columns, rows: rows))] }
    let summary =
      English.capitalised(English.count(rows.count, "row of law says", "rows of law say")) + " who had it not"
    let untitled = columns.map { _ in Page.Column("", isText: true) }
    return [.rule, .table(Page.Table(columns: untitled, rows: [], foldedSummary: summary, foldedRows: rows))]
  }

  /// A sentence with the rows it stands on, to be copied.
  func citation(_ sentence: String, _ rows: [AuthorityID]) -> String {
    let dataset = graph.dataset
    return "\(sentence) [\(dataset.id) \(dataset.version): \(rows.map { graph[$0].id }.joined(separator: ", "))]"
  }

  private func legend(_ times: Page.Table, _ wording: Wording) -> [Page.Block] {
    guard times.rows.contains(where: { $0.cells.contains("still") }) else { return [] }
    return [.paragraph("still: no end is recorded\(graph.dataset.lawReadTo.map { " by \($0.spoken)" } ?? "").", .faint)]
  }
}
