import Accountability
import Analysis

extension Pages {
  /// When each lived, as bars; of one body, its life, its kin, its classes and the powers over it on one line of time.
  func timelinePage(_ timeline: Timeline) -> Page {
    let wording = wording(on: timeline.days.last)
    let table = timeline.inquiry.body.map { self.table(of: $0, timeline, wording) } ?? lives(timeline)
    let title =
      timeline.inquiry.body.map { "\(wording.title($0)), through time" } ?? "\(graph.dataset.title): when each lived"
    let lead = wording.timeline(timeline)
    return Page(
      title: title, brief: timeline.inquiry.body.map { wording.cell($0) } ?? "When each lived",
      aside: aside(timeline.days), lead: lead,
      blocks: table.rows.isEmpty ? [] : [.table(table), .paragraph(legend(timeline), .faint)],
      eraLine: eraLine(of: timeline.inquiry))
  }

  /// `2004 to Jun 2026`: in years where it begins or ends with one, else in months.
  private func aside(_ days: DaySpan) -> String {
    func spoken(_ day: Day, isWhole: Bool) -> String {
      isWhole ? String(day.civil.year) : DateText(String(day.description.prefix(7)))?.spoken ?? day.spoken
    }
    let ends = [
      spoken(days.first, isWhole: days.first.previous.civil.year != days.first.civil.year),
      spoken(days.last, isWhole: days.last.next.civil.year != days.last.civil.year),
    ]
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to ")
  }

  /// The eras, with the one that is shown alone.
  private func eraLine(of inquiry: TimelineInquiry) -> Page.EraLine? {
    let eras = graph.eras
    let shown = inquiry.from?.typed == inquiry.to?.typed ? inquiry.from?.typed : nil
    let current = eras.firstIndex { $0.id == shown || $0.name == shown }
    return eras.isEmpty
      ? nil : Page.EraLine(names: eras.map(\.id), current: current, title: current.map { eras[$0].name } ?? "")
  }

  private func axis(_ timeline: Timeline) -> Page.Axis { Page.Axis(timeline.days, eras: graph.eras.map(\.from)) }

  /// What the shapes mean that stand in the bars.
  private func legend(_ timeline: Timeline) -> String {
    let eras = graph.eras.contains { $0.from > timeline.days.first && $0.from <= timeline.days.last }
    let reports = timeline.holds.contains { $0.side == .report }
    return [
      "┣ first day, ┫ last day", "◂ ▸ goes on", "~ no beginning is recorded", "╌ perhaps", "? nobody knows",
      reports ? "─ reports hold, to the end of their era" : "", eras ? "┊ an era begins" : "",
    ].filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }

  // MARK: All

  private func lives(_ timeline: Timeline) -> Page.Table {
    let columns =
      [Page.Column("Body", isText: true), Page.Column("existed", axis: axis(timeline))]
      + (timeline.hasSuccessors ? [Page.Column("followed by", isText: true)] : [])
    let (from, to) = typed(timeline)
    let rows = Page.Rows(timeline.lives) { [self] id in
      let wording = self.wording(on: shownDay(of: id, in: timeline.days))
      let body = graph[id]
      return Page.Row(
        [wording.cell(id), spoken(body.life)] + (timeline.hasSuccessors ? [wording.heirs(of: id)] : []),
        detail: [Page.Sentence(lived(id, timeline))] + (body.says.isEmpty ? [] : [Page.Sentence(body.says, .faint)]),
        follow: .timeline(body: body.id, from: from, to: to), inspect: .body(id: body.id, at: to),
        bar: Page.Bar(body.life))
    }
    return Page.Table(columns: columns, rows: rows)
  }

  /// The days as they were asked for.
  private func typed(_ timeline: Timeline) -> (from: String?, to: String?) {
    (timeline.inquiry.from?.typed, timeline.inquiry.to?.typed)
  }

  /// When a body existed, and between whom.
  private func lived(_ id: BodyID, _ timeline: Timeline) -> String {
    let wording = wording(on: shownDay(of: id, in: timeline.days))
    return ([wording.lived(id)] + wording.successors(of: id)).joined(separator: " ")
  }

  /// The last day of a life among some days.
  private func shownDay(of id: BodyID, in days: DaySpan) -> Day {
    min(graph[id].life.until.latest.previous, days.last)
  }

  // MARK: One

  private func table(of id: BodyID, _ timeline: Timeline, _ wording: Wording) -> Page.Table {
    let groups = [
      ("It", names(of: id, timeline)), ("Before it", timeline.before.compactMap { life($0, timeline) }),
      ("After it", timeline.after.compactMap { life($0, timeline) }), ("It is one of", classes(of: id, timeline)),
      ("Eras", eras(timeline)), ("What others may do to it in law", holds(timeline, .law, wording)),
      ("What others are reported as able to do to it", holds(timeline, .report, wording)),
    ]
    let rows = groups.flatMap { heading, rows in
      rows.enumerated().map { index, row in
        var row = row
        if index == 0 { row.heading = heading }
        return row
      }
    }
    return Page.Table(
      columns: [Page.Column("What", isText: true), Page.Column("when", axis: axis(timeline))], rows: rows)
  }

  /// Its life, then each of its names where it had several.
  private func names(of id: BodyID, _ timeline: Timeline) -> [Page.Row] {
    let body = graph[id]
    let at = typed(timeline).to
    let own = Page.Row(
      [wording(on: shownDay(of: id, in: timeline.days)).cell(id), spoken(body.life)],
      detail: [Page.Sentence(lived(id, timeline))]
        + [body.began.says, body.ended.says].filter { !$0.isEmpty }.map { Page.Sentence($0, .faint) },
      follow: .body(id: body.id, at: at), bar: Page.Bar(body.life))
    guard body.names.count > 1 else { return [own] }
    return [own]
      + body.names.filter { $0.used.touches(timeline.days) }.map { name in
        Page.Row(
          ["called \(name.name)", spoken(name.used)],
          detail: name.short.isEmpty ? [] : [Page.Sentence("In short: \(name.short).")],
          follow: .body(
            id: body.id,
            at: name.used.from.precision == .day && !name.used.from.isAbout ? name.used.from.description : at),
          bar: Page.Bar(name.used))
      }
  }

  private func life(_ id: BodyID, _ timeline: Timeline) -> Page.Row? {
    let body = graph[id]
    guard body.life.touches(timeline.days) else { return nil }
    let wording = self.wording(on: shownDay(of: id, in: timeline.days))
    return Page.Row(
      [wording.cell(id), spoken(body.life)],
      detail: [Page.Sentence(lived(id, timeline))],
      follow: .timeline(body: body.id, from: typed(timeline).from, to: typed(timeline).to),
      inspect: .body(id: body.id, at: typed(timeline).to), bar: Page.Bar(body.life))
  }

  private func classes(of id: BodyID, _ timeline: Timeline) -> [Page.Row] {
    graph[id].ties.filter { $0.kind == .isA && $0.period.touches(timeline.days) }.map { tie in
      let wording = self.wording(on: shownDay(of: tie.to, in: timeline.days))
      return Page.Row(
        [wording.cell(tie.to), spoken(tie.period)], detail: evidence(tie.evidence, wording),
        follow: .timeline(body: graph[tie.to].id, from: typed(timeline).from, to: typed(timeline).to),
        bar: Page.Bar(tie.period))
    }
  }

  private func holds(_ timeline: Timeline, _ side: Timeline.Hold.Side, _ wording: Wording) -> [Page.Row] {
    timeline.holds.filter { $0.side == side }.map { hold in
      let last = hold.times.last { $0.days.first <= timeline.days.last }?.days.last ?? timeline.days.last
      let day = min(last, timeline.days.last)
      let then = self.wording(on: day)
      let may = viewpoint(of: hold.scope, on: Moment(day))
      let trace = hold.scope.power.map { power in
        Viewpoint.trace(power: graph[power].id, body: graph[hold.scope.subject].id, about: nil)
      }
      let known = timeline.inquiry.known
      return Page.Row(
        ["\(then.cell(hold.scope.holder)): \(then.act(hold))", wording.times(hold, known: known)],
        detail: [Page.Sentence(then.hold(hold, known: known))],
        follow: may, inspect: trace ?? may, bar: Page.Bar(hold, known: known))
    }
  }

  private func eras(_ timeline: Timeline) -> [Page.Row] {
    graph.eras.compactMap { era in
      let span = graph.span(of: era, today: today)
      let isLast = !graph.eras.contains { $0.from > era.from }
      let dates = Period(from: DateText(era.from), until: isLast ? .openEnd : DateText(span.last.next))
      guard dates.touches(timeline.days) else { return nil }
      return Page.Row(
        [era.name, spoken(dates)], detail: era.story.isEmpty ? [] : [Page.Sentence(era.story)],
        follow: .timeline(body: timeline.inquiry.body.map { graph[$0].id }, from: era.id, to: era.id),
        bar: Page.Bar(dates))
    }
  }
}

extension Period {
  /// Whether any of some days may lie within.
  fileprivate func touches(_ days: DaySpan) -> Bool { from.earliest <= days.last && until.latest > days.first }
}

extension Page.Bar {
  /// What goes on to the last day that is known has no end yet.
  init(_ hold: Timeline.Hold, known: Day) {
    self.init(
      hold.times.map { run in
        Run(run.days.first, run.days.last >= known ? .distantFuture : run.days.last.next, isSure: !run.isPerhaps)
      },
      weight: hold.side == .law ? .heavy : .light)
  }
}
