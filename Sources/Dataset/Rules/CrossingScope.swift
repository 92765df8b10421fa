internal import Accountability

extension Rule {
  static let crossingScope: Rule = Rule(
    "crossing-scope", severity: .warning,
    "Where two rows disagree and neither is narrower than the other, or a body is reached by two classes, a row "
      + "stands where they meet, or one disputes the other.",
    example: "- holder: monitor           # over every provider, about the board\n  about: board\n  holds: has\n"
      + "- holder: monitor           # over trusts, about anything\n  holds: has-not"
  ) { records, report in
    let rows = records.rows.filter { $0.value.speaks && records.isWhole($0) }
    let ties = records.bodies.map { ($0.value.id, records.knownTies(of: $0).map(\.value)) }
    let crossings = Crossings(rows, rows.map { records.period(of: $0.value) }, Classes(ties))
    var budget = Report.pairLimit
    for (no, yes, meeting) in crossings.unsettled({ report.spend($0, of: &budget, on: $1) }) {
      report.add(
        .crossingScope, at: no.spot("holds"),
        notes: [("\(yes.value.id.quoted) says 'has' here", yes.spot("holds"))],
        "row \(no.value.id.quoted) and row \(yes.value.id.quoted) disagree about \(meeting), and neither is the narrower; "
          + "record a row for that, or let one dispute the other")
    }
  }
}

/// Finds rows whose scopes cross and disagree with no row at the intersection.
private struct Crossings {
  typealias Row = Located<Draft.Authority>

  let rows: [Row]
  let periods: [Period]
  let classes: Classes
  /// Rows that say *has*, by voice and holder; and all rows by voice, power and matter.
  private var positive: [Voice: [String: [Int]]] = [:]
  private var spoken: [Voice: [[String]: [Int]]] = [:]

  init(_ rows: [Row], _ periods: [Period], _ classes: Classes) {
    self.rows = rows
    self.periods = periods
    self.classes = classes
    for (number, row) in rows.enumerated() {
      let voice = Voice(row.value)
      spoken[voice, default: [:]][[row.value.power, row.value.about ?? ""], default: []].append(number)
      if row.value.holds == .has { positive[voice, default: [:]][row.value.holder, default: []].append(number) }
    }
  }

  /// Pairs of rows that a question is open between; stops where `mayCompare` forbids a number of further pairs.
  func unsettled(_ mayCompare: (Int, Row) -> Bool) -> [(negative: Row, positive: Row, meeting: String)] {
    var kin: [String: Set<String>] = [:]
    var result: [(Row, Row, String)] = []
    for (negative, row) in rows.enumerated() where row.value.holds == .hasNot {
      let holder = row.value.holder
      if kin[holder] == nil { kin[holder] = row.value.standing.isReport ? [holder] : classes.kin(of: holder) }
      let positives = positive[Voice(row.value), default: [:]]
      for holder in kin[holder, default: []].sorted() {
        guard let others = positives[holder] else { continue }
        guard mayCompare(others.count, row) else { return result }
        for other in others {
          if let meeting = meeting(negative, other) { result.append((row, rows[other], meeting)) }
        }
      }
    }
    return result
  }

  /// The part of the question the two rows leave open, in words; nil where they do not cross or a row settles it.
  private func meeting(_ negative: Int, _ positive: Int) -> String? {
    let (no, yes) = (rows[negative], rows[positive])
    guard let power = Overlap(powers: no.value.power, yes.value.power),
      let matter = Overlap(matters: no.value.about, yes.value.about), yes.value.disagrees(with: no.value)
    else { return nil }
    let days = periods[negative].meeting(periods[positive])
    let isReport = no.value.standing.isReport
    let holder = bodies(no.value.holder, yes.value.holder, isReport)
    let subject = bodies(no.value.subject, yes.value.subject, isReport)
    let all = [power, matter, holder, subject]
    guard !days.isEmpty, all.contains(where: \.isLeftNarrower), all.contains(where: \.isRightNarrower) else {
      return nil
    }
    let settlers = spoken[Voice(no.value)]?[[power.meetings[0].id, matter.meetings[0].id]] ?? []
    for (holderId, holderDays) in holder.meetings {
      for (subjectId, subjectDays) in subject.meetings {
        let open = days.meeting(holderDays).meeting(subjectDays)
        let isSettled = settlers.contains { number in
          periods[number].meets(open)
            && classes.lies(rows[number].value.holder, between: holderId, and: [no.value.holder, yes.value.holder])
            && classes.lies(rows[number].value.subject, between: subjectId, and: [no.value.subject, yes.value.subject])
        }
        guard !open.isEmpty, !isSettled else { continue }
        let about = matter.meetings[0].id.isEmpty ? "" : " about '\(matter.meetings[0].id)'"
        return "'\(holderId) \(power.meetings[0].id) \(subjectId)'\(about)"
      }
    }
    return nil
  }

  private func bodies(_ left: String, _ right: String, _ isReport: Bool) -> Overlap {
    if left == right { return Overlap(meetings: [(left, .always)]) }
    return isReport ? Overlap(meetings: []) : classes.overlap(left, right)
  }
}
