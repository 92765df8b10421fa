import Accountability
import Analysis

extension Pages {
  /// The answer to one question, a stretch at a time, with the rows it stands on.
  func mayPage(_ answer: SpanAnswer, _ moment: Moment, _ overTime: [HoldersSince]) -> Page {
    let wording = wording(on: answer.span.last)
    var lead: [String] = []
    if answer.isCut { lead.append("The law is known to \(answer.span.last.spoken); the answer is as of that day.") }
    if let proposal = answer.question.under { lead.append(stage(of: proposal)) }
    lead += answer.stretches.flatMap { sentences(of: $0, isOnlyOne: answer.stretches.count == 1) }
    let scope = answer.question.scope
    let question = "May \(wording.inSentence(scope.holder)) \(wording.deed(scope))?"
    return Page(
      title: question,
      aside: answer.question.under == nil && !moment.isCut
        ? spoken(moment) : aside(moment, under: answer.question.under), lead: lead,
      blocks: evidence(answer, moment) + self.overTime(overTime),
      eraLine: eraLine(answer.span.last, under: answer.question.under))
  }

  private func sentences(of stretch: Stretch, isOnlyOne: Bool) -> [String] {
    let wording = wording(on: stretch.answer.day)
    let days = isOnlyOne ? "" : "\(stretch.days.first.spoken) to \(stretch.days.last.spoken): "
    let verdict = wording.verdict(stretch.answer)
    return [days + wording.law(stretch.answer), verdict, wording.lapsed(stretch.answer)].filter { !$0.isEmpty }
  }

  func spoken(_ moment: Moment) -> String {
    if moment.typed == "today" { return "today, \(moment.span.last.spoken)" }
    if let era = graph.era(moment.typed) { return graph[era].name }
    return DateText(moment.typed).map { "\($0.precision == .day ? "on" : "in") \($0.spoken)" } ?? moment.typed
  }

  /// The rows of every standing, each once, then the two bodies for who wants to go on.
  private func evidence(_ answer: SpanAnswer, _ moment: Moment) -> [Page.Block] {
    var seen: Set<AuthorityID> = []
    var rows: [Page.Row] = []
    for stretch in answer.stretches {
      let one = stretch.answer
      let wording = wording(on: one.day)
      let spoken = one.standingAnswers.flatMap(\.allRows).map(\.authority)
      let others = one.reportedOnOtherDays.sorted(by: graph.precedes)
      for id in spoken + others + one.noDuty + one.saidOfClass + one.lapsed where seen.insert(id).inserted {
        rows += entries(of: graph[id], wording, aside: aside(id, in: one))
      }
    }
    let scope = answer.question.scope
    let wording = wording(on: answer.span.last)
    let under = answer.question.under.map { graph[$0].id }
    let bodies = [scope.holder, scope.subject].map { body in
      Page.Row(["Body", wording.title(body)], follow: .body(id: graph[body].id, at: at(moment), under: under))
    }
    let inverse = answer.stretches.last.map { self.wording(on: $0.answer.day).inverse($0.answer) } ?? ""
    let otherWay = inverse.isEmpty || answer.stretches.count > 1 ? [] : [Page.Row(["Put otherwise", inverse])]
    let columns = [Page.Column("Standing"), Page.Column("What is recorded", isText: true)]
    return [
      .table(
        Page.Table(columns: columns, rows: rows + otherWay + bodies + waysOn(from: answer.question, moment)))
    ]
  }

  /// Who else has the power, and where it was before and went after.
  private func waysOn(from question: Question, _ moment: Moment) -> [Page.Row] {
    guard let power = question.scope.power.map({ graph[$0].id }) else { return [] }
    let subject = graph[question.scope.subject].id
    let about = question.scope.matter.map { graph[$0].id }
    let under = question.under.map { graph[$0].id }
    return [
      Page.Row(
        ["Ask on", "Who has this power"],
        follow: .who(power: power, subject: subject, about: about, at: at(moment), under: under)),
      Page.Row(["", "Where this power came from and went"], follow: .trace(power: power, body: subject, about: about)),
    ]
  }

  /// Why a row that enters no answer is listed all the same; empty for those that do.
  private func aside(_ row: AuthorityID, in answer: Answer) -> String {
    if answer.reportedOnOtherDays.contains(row) { return "on other days of these: " }
    if answer.noDuty.contains(row) { return "no duty: " }
    if answer.saidOfClass.contains(row) { return "said of its class: " }
    return answer.lapsed.contains(row) ? "no longer standing: " : ""
  }

  /// A line for each piece of evidence; the row's id stands behind the last.
  private func entries(of row: Authority, _ wording: Wording, aside: String) -> [Page.Row] {
    row.evidence.enumerated().map { index, entry in
      let against = entry.bearing == .contradicts ? "speaks against it: " : ""
      let text = "\(aside)\(against)\(wording.citation(entry)): \(entry.says)"
      let isLast = index == row.evidence.count - 1
      return Page.Row(
        [index == 0 ? row.standing.name : "", isLast ? "\(text) [\(row.id)]" : text], follow: .row(id: row.id),
        inspect: .row(id: row.id), citation: citation(entry, of: row, wording))
    }
  }
}
