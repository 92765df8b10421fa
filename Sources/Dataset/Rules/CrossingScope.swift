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
    let crossings = Crossings(rows.map { ($0.value, records.period(of: $0.value)) }, Classes(ties))
    for (negative, positive, meeting) in crossings.unsettled {
      let (no, yes) = (rows[negative], rows[positive])
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
  typealias Dated = (row: Draft.Authority, period: Period)

  let rows: [Dated]
  let classes: Classes
  /// Rows that say *has*, by voice and holder; and all rows by voice.
  private var positive: [Voice: [String: [Int]]] = [:]
  private var spoken: [Voice: [Int]] = [:]

  init(_ rows: [Dated], _ classes: Classes) {
    self.rows = rows
    self.classes = classes
    for (number, (row, _)) in rows.enumerated() {
      spoken[Voice(row), default: []].append(number)
      if row.holds == .has { positive[Voice(row), default: [:]][row.holder, default: []].append(number) }
    }
  }

  var unsettled: [(negative: Int, positive: Int, meeting: String)] {
    rows.indices.filter { rows[$0].row.holds == .hasNot }.flatMap { negative in
      let row = rows[negative].row
      let holders = row.standing.isReport ? [row.holder] : classes.kin(of: row.holder)
      let others = holders.flatMap { positive[Voice(row)]?[$0] ?? [] }.sorted()
      return others.compactMap { other in meeting(negative, other).map { (negative, other, $0) } }
    }
  }

  /// The part of the question the two rows leave open, in words; nil where they do not cross or a row settles it.
  private func meeting(_ negative: Int, _ positive: Int) -> String? {
    let (no, yes) = (rows[negative], rows[positive])
    let days = no.period.meeting(yes.period)
    guard yes.row.disagrees(with: no.row), !days.isEmpty, let power = Overlap(powers: no.row.power, yes.row.power),
      let matter = Overlap(matters: no.row.about, yes.row.about)
    else { return nil }
    let isReport = no.row.standing.isReport
    let holder = bodies(no.row.holder, yes.row.holder, isReport)
    let subject = bodies(no.row.subject, yes.row.subject, isReport)
    let all = [power, matter, holder, subject]
    guard all.contains(where: \.isLeftNarrower), all.contains(where: \.isRightNarrower) else { return nil }
    for (holderId, holderDays) in holder.meetings {
      for (subjectId, subjectDays) in subject.meetings {
        let open = days.meeting(holderDays).meeting(subjectDays)
        let isSettled = spoken[Voice(no.row)]?.contains { number in
          let (row, period) = rows[number]
          return row.power == power.meetings[0].id && (row.about ?? "") == matter.meetings[0].id && period.meets(open)
            && classes.lies(row.holder, between: holderId, and: [no.row.holder, yes.row.holder])
            && classes.lies(row.subject, between: subjectId, and: [no.row.subject, yes.row.subject])
        }
        guard !open.isEmpty, isSettled != true else { continue }
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
