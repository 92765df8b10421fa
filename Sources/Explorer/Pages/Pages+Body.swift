import Accountability
import Analysis

extension Pages {
  /// The work that makes the page of a body, with the lines over it and those it holds in order.
  func bodyWork(_ survey: Survey) -> Work<Page> {
    let (moment, under) = (survey.moment, survey.inquiry.under)
    return ordered(survey.over).then { over in
      tableWork(over, on: moment, under: under, facing: survey.inquiry.body).then { isOver in
        ordered(survey.held).then { held in
          tableWork(held, on: moment, under: under, facing: nil).map { holds in
            bodyPage(survey, over: over, isOver, held: held, holds)
          }
        }
      }
    }
  }

  /// What a body is, who is over it, and whom it is over. A body that is gone is shown at its last day.
  private func bodyPage(
    _ survey: Survey, over: [SurveyLine], _ isOver: Page.Table, held: [SurveyLine], _ holds: Page.Table
  ) -> Page {
    let id = survey.inquiry.body
    let body = graph[id]
    let moment = survey.moment
    let wording = wording(on: moment.day)
    let under = survey.inquiry.under
    var tables: [[Page.Block]] = []
    if !over.isEmpty { tables.append([.heading("What others may do to it"), .table(isOver)] + legend(isOver)) }
    if !held.isEmpty { tables.append([.heading("What it may do to others"), .table(holds)] + legend(holds)) }
    // What law and reports part on comes first; else who is over it.
    if held.contains(where: \.isParted), !over.contains(where: \.isParted) { tables.reverse() }
    var blocks = tables.flatMap { $0 }
    if tables.isEmpty { blocks.append(.paragraph("No authority over it or of it is recorded on this day.", .faint)) }
    blocks += notes(body, on: moment, under: under.map { graph[$0].id })
    blocks += waysOn(from: body, moment, under: under.map { graph[$0].id })
    let form = body.legalForm.isEmpty ? "" : ", \(body.legalForm)"
    return Page(
      title: wording.title(id) + form, brief: wording.cell(id),
      aside: aside(moment, under: under),
      lead: lead(body, over + held, moment, survey.inquiry),
      blocks: blocks, eraLine: eraLine(moment.day, under: survey.inquiry.under))
  }

  /// The other questions that can be asked of the body.
  private func waysOn(from body: Body, _ moment: Moment, under: String?) -> [Page.Block] {
    let at = at(moment)
    let name = wording(on: moment.day).inSentence(body.handle)
    var ways = [Page.Row(["Who can set the course of \(name)"], follow: .masters(body: body.id, at: at, under: under))]
    if let head = graph.dataset.head, head != body.handle {
      let lines = "By which lines it answers to \(wording(on: moment.day).inSentence(head))"
      ways.append(Page.Row([lines], follow: .chain(body: body.id, to: nil, at: at, under: under)))
    }
    ways.append(
      Page.Row(["Its life and the powers over it, through time"], follow: .timeline(body: body.id, from: nil, to: nil)))
    ways.append(
      Page.Row(["A map of what is around it"], follow: .map(body: body.id, at: at, under: under, steps: 1)))
    ways.append(Page.Row(["A page on it for a board"], follow: .brief(body: body.id, at: at, under: under)))
    ways.append(Page.Row(["Where law and reports part on it"], follow: .compare(body: body.id, at: at)))
    ways.append(Page.Row(["Where practice ran ahead of the law"], follow: .lag(body: body.id)))
    ways += bills.map { bill in
      Page.Row(["What the \(bill.name) would change"], follow: .diff(from: "today", to: bill.id, body: body.id))
    }
    return [.heading("Ask on"), .table(Page.Table(columns: [Page.Column("", isText: true)], rows: ways))]
  }

  private func lead(_ body: Body, _ lines: [SurveyLine], _ moment: Moment, _ inquiry: SurveyInquiry) -> [String] {
    nearest(moment, to: inquiry.asked) + (body.says.isEmpty ? [] : [body.says])
      + [inquiry.under.map { "\(asIfLaw($0, moment)) \(stage(of: $0))" } ?? partedSentence(lines, moment)]
  }

  /// Why a body is shown on another day than was asked for; nothing where it is not.
  func nearest(_ moment: Moment, to asked: Moment) -> [String] {
    if asked.day > moment.day { return ["It ended on \(moment.day.spoken) and is shown as at its last day."] }
    if asked.day < moment.day {
      return ["It did not exist before \(moment.day.spoken) and is shown as at its first day."]
    }
    return []
  }

  /// `Shown as if the Bill were law; the law otherwise is as known to 1 Sep 2025.`
  func asIfLaw(_ proposal: ProposalID, _ moment: Moment) -> String {
    "Shown as if \(graph[proposal].name) were law; the law otherwise is \(aside(moment))."
  }

  /// Says where law and reports part, or that they do not.
  private func partedSentence(_ lines: [SurveyLine], _ moment: Moment) -> String {
    let parted = lines.filter(\.isParted)
    let wording = wording(on: moment.day)
    guard let first = parted.first else { return "No line on this page has law and reports against each other." }
    let deed = wording.deed(first.scope)
    let who = wording.inSentence(first.scope.holder)
    let (was, may) = wording.isPast ? ("was", "could") : ("is", "may")
    let sentence =
      first.answer.verdict == .notInLaw
      ? "\(English.capitalised(who)) \(was) reported as able to \(deed); in law it \(was) not"
      : "In law \(who) \(may) \(deed); reports deny it"
    return sentence
      + (parted.count > 1 ? ". Law and reports part on \(parted.count) lines, marked \(Pages.signOfParted)." : ".")
  }

  private func notes(_ body: Body, on moment: Moment, under: String?) -> [Page.Block] {
    let wording = wording(on: moment.day)
    var rows: [Page.Row] = body.notes.filter { $0.period.contains(moment.day) != .no }.map { note in
      let source = note.evidence.first
      return Page.Row(
        ["Note", note.says], detail: evidence(note.evidence, wording),
        follow: source.map { .source(id: graph[$0.source].id) })
    }
    rows += ties(body, on: moment, under: under)
    if !body.began.says.isEmpty { rows.append(event("Began", body.began)) }
    if !body.ended.says.isEmpty { rows.append(event("Ended", body.ended)) }
    guard !rows.isEmpty else { return [] }
    let columns = [Page.Column(""), Page.Column("", isText: true)]
    return [.heading("What it is"), .table(Page.Table(columns: columns, rows: rows))]
  }

  private func event(_ name: String, _ event: LifeEvent) -> Page.Row {
    Page.Row([name, event.says], follow: event.evidence.first.map { .source(id: graph[$0.source].id) })
  }

  private func ties(_ body: Body, on moment: Moment, under: String?) -> [Page.Row] {
    let wording = wording(on: moment.day)
    let own = body.ties.filter { $0.period.contains(moment.day) != .no || $0.kind == .succeeds }.map { tie in
      Page.Row(
        [tie.kind.label, self.wording(on: nearest(to: moment.day, in: tie)).title(tie.to) + since(tie)],
        detail: evidence(tie.evidence, wording),
        follow: .body(id: graph[tie.to].id, at: at(moment), under: under))
    }
    let toIt = graph.ties(to: body.handle)
      .filter { ($0.period.contains(moment.day) != .no && $0.kind != .isA) || $0.kind == .succeeds }
      .map { tie in
        Page.Row(
          [tie.kind.inverseLabel, self.wording(on: nearest(to: moment.day, in: tie)).title(tie.of) + since(tie)],
          detail: evidence(tie.evidence, wording),
          follow: .body(id: graph[tie.of].id, at: at(moment), under: under))
      }
    return own + toIt
  }

  /// The day itself, or the day the tie began where that lies ahead: bodies are named as they then were.
  private func nearest(to day: Day, in tie: Tie) -> Day {
    tie.period.from.precision == .open ? day : max(day, tie.period.from.earliest)
  }

  private func since(_ tie: Tie) -> String {
    tie.kind == .succeeds && tie.period.from.precision != .open ? ", \(tie.period.from.spoken)" : ""
  }

  func evidence(_ evidence: [Evidence], _ wording: Wording) -> [Page.Sentence] {
    evidence.map { Page.Sentence("\(wording.citation($0)): \($0.says)") }
  }
}
