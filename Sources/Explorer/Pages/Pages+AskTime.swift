import Accountability
import Analysis

extension Pages {
  /// What may stand in the last blank: the time that stands there and today; then Bills and eras, each once and with its
  /// day; then all time.
  func timeLines(_ blank: Ask.Blank) -> [[Page.Row]] {
    let ask = blank.ask
    let chosen = ask.at == "today" ? nil : ask.at
    var first = [row(todayAsKnown, next(blank, nil))]
    if let under = ask.under {
      first.insert(row("as if \(name(ofProposal: under)) were law", follow(ask)), at: 0)
    } else if let era = chosen.flatMap({ graph.era($0) }) {
      first.insert(row(of: graph[era], blank), at: 0)
    } else if let chosen, let moment = try? graph.moment(chosen, today: today) {
      first.insert(row(spoken(moment), next(blank, chosen)), at: 0)
    }
    let bills = bills.filter { $0.id != ask.under }.map {
      row("as if \($0.name) were law", self.under($0.id, blank), $0.says)
    }
    let eras = graph.eras.reversed().filter { $0.id != chosen }.map { row(of: $0, blank) }
    return [first, bills + eras + allTime(ask)]
  }

  /// What is typed as a date, or as the beginning of all time.
  func timeRows(typedInto blank: Ask.Blank) -> [Page.Row] {
    let words = blank.text.lowercased()
    let isAllTime =
      Pages.allTime.hasPrefix(words) || Pages.allTime.split(separator: " ").contains { $0.hasPrefix(words) }
    guard let moment = try? graph.moment(blank.text, today: today), graph.era(blank.text) == nil,
      moment.typed != "today"
    else { return isAllTime ? allTime(blank.ask) : [] }
    let whole = blank.ask.who == nil ? atEnd(moment) : nil
    return [row(whole ?? spoken(moment), next(blank, moment.typed))]
  }

  /// `2014, as at its end, 31 Dec 2014`: of a year or a month, which is shown on one day of it; nil of a day and an era.
  func atEnd(_ moment: Moment) -> String? {
    guard graph.era(moment.typed) == nil, let date = DateText(moment.typed), [.year, .month].contains(date.precision),
      !moment.isCut
    else { return nil }
    return "\(date.spoken), as at its end, \(moment.day.spoken)"
  }

  /// `today (law known to 1 Sep 2025)`
  var todayAsKnown: String {
    let known = graph.lastKnownDay(today: today)
    return known < today ? "today (law known to \(known.spoken))" : "today"
  }

  /// `2013-16  The 2012 Act as made (31 Mar 2014)`, by the day it is drawn at.
  func row(of era: Era, _ blank: Ask.Blank) -> Page.Row {
    let day = (try? graph.moment(era.id, today: today)).map { " (\($0.day.spoken))" } ?? ""
    return row("\(era.id)  \(era.name)\(day)", next(blank, era.id), era.story)
  }

  private static let allTime = "at any time"

  /// The history of the power that is asked about, where one is.
  private func allTime(_ ask: Ask) -> [Page.Row] {
    guard let power = ask.power, let whom = ask.whom else { return [] }
    return [
      row(
        "\(Pages.allTime): where this power came from and went", .trace(power: power, body: whom, about: ask.about),
        "Who had it when, gaps and overlaps included.")
    ]
  }
}
