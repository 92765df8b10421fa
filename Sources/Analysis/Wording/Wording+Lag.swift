import Accountability

extension Wording {
  /// How many things were ahead of the law, and the one that was so for longest.
  package func lag(_ lag: Lag) -> String {
    let about = lag.inquiry.body.map { " over \(inSentence($0)) or by it" } ?? ""
    guard let first = lag.ahead.first else {
      return "Nothing is recorded here as practised, claimed or proposed\(about) before the law gave it."
    }
    if lag.ahead.count == 1 { return lead(first) }
    return "\(lag.ahead.count) powers are recorded here as practised, claimed or proposed\(about) before the law gave"
      + " them. Longest: \(sentence(first))"
  }

  /// The sentence of one of them alone.
  package func lead(_ lead: Lag.Lead) -> String { English.capitalised(sentence(lead)) }

  /// `the power to direct an NHS trust: claimed by NHS England, as reported by …, 99 months before …`
  private func sentence(_ lead: Lag.Lead) -> String {
    let then = Wording(graph, on: lead.from.latest, isPast: true)
    return
      "the power to \(then.deed(lead.scope)): \(then.beginning(lead)), \(wait(lead)) before the law gave it"
      + "\(heir(lead, ", its successor,")) on \(lead.until.spoken)."
  }

  /// `claimed by NHS England, as reported by Corrigan (blog, 11 Mar 2014)`: never in the product's own voice.
  private func beginning(_ lead: Lag.Lead) -> String {
    let holder = inSentence(lead.scope.holder)
    guard let row = lead.rows.first.map({ graph[$0] }) else { return "" }
    let voice = row.evidence.first { $0.bearing == .supports }.map { ", as \(self.voice($0))" } ?? ""
    switch lead.standing {
    case .proposal:
      return "proposed for \(holder)" + (row.proposal.map { " in the \(graph[$0].name), \(lead.from.spoken)" } ?? "")
    case .claim where !row.by.isEmpty: return "claimed for \(holder) by \(list(row.by))\(voice)"
    default: return "\(Wording.footing(lead.standing)) by \(holder)\(voice)"
    }
  }

  /// `claimed 11 Mar 2014`
  package func first(_ lead: Lag.Lead) -> String { "\(Wording.footing(lead.standing)) \(lead.from.spoken)" }

  /// `1 Jul 2022, to NHS England`: an heir is named, the holder is not.
  package func law(_ lead: Lag.Lead) -> String {
    lead.until.spoken + (heir(lead, "").isEmpty ? "" : "," + heir(lead, ""))
  }

  private func heir(_ lead: Lag.Lead, _ apposition: String) -> String {
    guard lead.arrival.heir != lead.scope.holder else { return "" }
    return " to \(Wording(graph, on: lead.arrival.day, isPast: true).inSentence(lead.arrival.heir))\(apposition)"
  }

  private func wait(_ lead: Lag.Lead) -> String {
    if lead.months == 0 { return "less than a month" }
    return (lead.isExact ? "" : "at least ") + English.count(lead.months, "month", "months")
  }

  /// Every row of it, in the voice of its source, and then the law.
  package func course(_ lead: Lag.Lead) -> [String] {
    let said = lead.rows.map { graph[$0] }.map { row in
      row.proposal.map { "Proposed in the \(graph[$0].name)\(supported([row.handle]))." }
        ?? graph.wording(of: row).report(row)
    }
    let since = Wording(graph, on: lead.arrival.day, isPast: isPast)
    let who = English.capitalised(since.inSentence(lead.arrival.heir))
    return said + ["In law since \(lead.until.spoken): \(who)\(since.supported(lead.arrival.rows))."]
  }

  private func supported(_ rows: [AuthorityID]) -> String {
    let grounds = grounds(rows)
    return grounds.isEmpty ? "" : " (\(grounds))"
  }

  /// What is counted, and that there is nothing besides.
  package func count(_ lag: Lag) -> String {
    let known = graph.dataset.lawReadTo.map { ", as known to \($0.spoken)" } ?? ""
    return lag.waiting.isEmpty
      ? "Rows of this dataset, not events: beside these, no row reports \(Wording.notGiven)\(known)."
      : "Rows of this dataset, not events\(known)."
  }

  /// Over the rows of which the law never came; empty where there are none.
  package func waiting(_ lag: Lag) -> String {
    lag.waiting.isEmpty
      ? "" : "\(English.count(lag.waiting.count, "more row reports", "more rows report")) \(Wording.notGiven)"
  }

  private static let notGiven = "as practised or claimed what the law had not given then and has not given since"
}
