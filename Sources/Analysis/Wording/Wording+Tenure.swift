package import Accountability

extension Wording {
  /// What is special about a tenure: whom it followed, in what part, under what condition, in whose place.
  package func manner(_ tenure: Trace.Tenure) -> String {
    let ground = tenure.ground
    let place = place(ground.scope, when: ground.when, in: tenure.answer.question.scope)
    let exceptions = ground.exceptions.map { self.place($0.scope, when: $0.when, in: ground.scope) }
    let words = [
      succession(tenure), place.isEmpty ? "" : "only \(place)",
      exceptions.isEmpty ? "" : "except \(English.list(exceptions))",
      ground.standing == .agreement ? "by agreement, not in its own right" : "",
      ground.actingFor.map { "acting for \(named($0, on: tenure.days.first))" } ?? "", terms(tenure),
      ground.isUnsettled ? "unsettled: another rule denies it" : "",
    ]
    return words.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func succession(_ tenure: Trace.Tenure) -> String {
    tenure.from.map { predecessor in
      let name = named(predecessor.body, on: tenure.days.first.previous)
      let back = predecessor.isReturned ? "back from" : "after"
      return predecessor.isSucceeded ? "as successor of \(name)" : "\(back) \(name), not recorded as its successor"
    }.joined(separator: "; ")
  }

  /// Joint holders and consents; for a consent, to what it is needed.
  private func terms(_ tenure: Trace.Tenure) -> String {
    guard tenure.ground.standing == .law || tenure.ground.standing == .agreement,
      let row = tenure.rows.first.map({ graph[$0] })
    else { return "" }
    if tenure.ground.isConsent {
      let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
      return "needed before \(named(row.holder, on: tenure.days.last)) may \(deed(scope))"
    }
    let together = [row.holder] + row.jointly
    let others = together.filter { $0 != tenure.ground.actingFor ?? tenure.holder }
    let isJoint = !row.jointly.isEmpty && others.count < together.count
    return [
      isJoint ? "only jointly with \(list(others))" : "",
      row.consent.isEmpty ? "" : "with the consent of \(list(row.consent))",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The cell under *from*: the day, or what the row has for it.
  package func beginning(_ dates: Period) -> String {
    switch dates.from.precision {
    case .open: "not recorded"
    case .unknown: "an unknown day"
    default: dates.from.spoken
    }
  }

  /// The cell under *to*: the last day, or what the row has for it.
  package func ending(_ dates: Period) -> String {
    switch dates.until.precision {
    case .open: "still"
    case .unknown: "an unknown day"
    default: dates.until.isOneDay ? dates.until.earliest.previous.spoken : dates.until.spoken
    }
  }

  /// `from 1 Apr 2004 to 30 Jun 2022`, `from 2013 on`, `until about 2016`.
  package func span(_ dates: Period) -> String {
    let isOpen = dates.until.precision == .open
    switch dates.from.precision {
    case .open: return isOpen ? "at all times that are known" : "until \(ending(dates))"
    default: return "from \(dates.from.spoken) " + (isOpen ? "on" : "to \(ending(dates))")
    }
  }

  /// When a report was seen, or holds: `seen 11 Mar 2014 to Jun 2015`.
  package func seen(_ tenure: Trace.Tenure) -> String {
    guard let last = tenure.lastSeen else { return span(tenure.dates) }
    let isDated = tenure.rows.contains { graph[$0].period.from.isDated }
    if isDated { return "from \(tenure.dates.from.spoken), last seen \(last.spoken)" }
    return last == tenure.dates.from ? "seen \(last.spoken)" : "seen \(tenure.dates.from.spoken) to \(last.spoken)"
  }

  /// `used`, `claimed`, `believed`.
  package func footing(_ tenure: Trace.Tenure) -> String {
    let word = Wording.footing(tenure.ground.standing)
    return tenure.ground.isUnsettled ? word + ", and not" : word
  }

  static func footing(_ standing: Standing) -> String {
    switch standing {
    case .practice: "used"
    case .claim: "claimed"
    case .belief: "believed"
    case .proposal: "proposed"
    default: standing.name
    }
  }

  /// Who found, reported or alleged it: `reported by Corrigan (blog, 11 Mar 2014)`.
  package func voices(_ tenure: Trace.Tenure) -> String {
    let voices = tenure.rows.flatMap { graph[$0].evidence }.filter { $0.bearing == .supports }.map(voice)
    guard let first = voices.first else { return "" }
    return voices.count == 1 ? first : "\(first) and \(English.count(voices.count - 1, "other", "others"))"
  }

  /// `Monitor, from 1 Apr 2004 to 31 Mar 2013 (2006 Act s.35).`; of a report, in the voice of its source.
  package func tenure(_ tenure: Trace.Tenure) -> String {
    let name = English.capitalised(named(tenure.holder, on: tenure.days.last))
    let manner = manner(tenure).isEmpty ? "" : ", " + manner(tenure)
    if tenure.ground.standing.isReport {
      return "\(name): \(footing(tenure))\(manner), \(seen(tenure)), \(voices(tenure))."
    }
    let grounds = grounds(tenure.rows)
    return "\(name), \(span(tenure.dates))\(manner)\(grounds.isEmpty ? "" : " (\(grounds))")."
  }
}
