import Accountability
import Analysis

/// Who has a power over a body in law, era by era and under each Bill.
extension Pages {
  /// The eras, each at the day at which it is drawn, and the Bills before Parliament after them.
  var lawTimes: [LawTime] {
    let eras = graph.eras.compactMap { try? graph.moment($0.id, today: today) }.map { LawTime($0) }
    guard let now = try? graph.moment(nil, today: today) else { return eras }
    return eras + bills.map { LawTime(now, under: $0.handle) }
  }

  /// A line for each time, and one for eras running of which the same is told. Enter on a line asks who has it then.
  func eraByEra(_ overTime: [Holders]) -> [Page.Block] {
    var lines: [ErasAlike] = []
    for holders in overTime {
      let line = ErasAlike(
        first: holders.inquiry, asked: holders.inquiry, days: [holders.inquiry.moment.day], holders: inLaw(holders))
      if let last = lines.last, last.isSame(as: line) {
        lines[lines.count - 1].asked = line.asked
        lines[lines.count - 1].days += line.days
      } else {
        lines.append(line)
      }
    }
    guard lines.count > 1 else { return [] }
    let columns = [Page.Column(""), Page.Column("", isText: true, isAnswer: true)]
    return [.heading("In law, at one day of each era"), .table(Page.Table(columns: columns, rows: lines.map(row)))]
  }

  private func inLaw(_ holders: Holders) -> String {
    let asked = holders.inquiry
    let lines = holders.inLaw
    if lines.isEmpty { return holders.isOpen ? "not known" : "nobody is recorded" }
    return named(lines, \.holder, within: .max, about: asked.matter, wording(on: asked.moment.day)).text
  }

  private func row(_ line: ErasAlike) -> Page.Row {
    let asked = line.asked
    let told = "As at \(English.list(line.days.map(\.spoken)))."
    let opened = line.days.count > 1 ? " Enter opens the last of these." : ""
    return Page.Row(
      [span(of: line), line.holders], detail: asked.under == nil ? [Page.Sentence(told + opened)] : [],
      follow: .who(
        power: asked.power.map { graph[$0].id } ?? "any", subject: asked.subject.map { graph[$0].id },
        about: asked.matter.map { graph[$0].id }, at: at(asked.moment), under: asked.under.map { graph[$0].id }))
  }

  /// `2013 to 2018`, `2025 to now`, or if a Bill were law; never before the body's own first day.
  private func span(of line: ErasAlike) -> String {
    if let bill = line.asked.under { return "if \(graph[bill].name) were law" }
    let began = line.asked.subject.map { graph[$0].life.from.earliest } ?? .distantPast
    let (first, last) = (max(line.first.moment.span.first, began), line.asked.moment.span.last)
    return "\(first.civil.year) to \(last >= today ? "now" : "\(last.civil.year)")"
  }
}

/// One era, or several running of which the same is told: the first of them, and the last, which is asked about.
private struct ErasAlike {
  let first: HoldersInquiry
  var asked: HoldersInquiry
  /// At which the eras are drawn.
  var days: [Day]
  let holders: String

  func isSame(as next: ErasAlike) -> Bool {
    asked.under == nil && next.asked.under == nil && holders == next.holders
  }
}
