internal import Accountability

extension Rule {
  static let contradiction: Rule = Rule(
    "contradiction",
    "Two rows of one scope, standing, `when` and day do not say `has` and `has-not`, unless one disputes the other or "
      + "they are reports by different parties.",
    example: "- id: trust-1\n  holds: has\n- id: trust-2\n  holds: has-not"
  ) { records, report in
    let speaking = records.rows.filter { $0.value.speaks && records.isWhole($0) }
    var budget = Report.pairLimit
    for group in Dictionary(grouping: speaking, by: { Scope($0.value) }).values {
      let positives = group.filter { $0.value.holds == .has }
      for negative in group where negative.value.holds == .hasNot {
        guard report.spend(positives.count, of: &budget, on: negative) else { return }
        let days = records.period(of: negative.value)
        for positive in positives where positive.value.disagrees(with: negative.value) {
          guard records.period(of: positive.value).meets(days) else { continue }
          report.add(
            .contradiction, at: negative.spot("holds"),
            notes: [("\(positive.value.id.quoted) says 'has' here", positive.spot("holds"))],
            "row \(negative.value.id.quoted) says 'has-not' where \(positive.value.id.quoted) says 'has'; "
              + "correct one, or let one dispute the other")
        }
      }
    }
  }

  /// All that two rows must have in common to contradict each other.
  private struct Scope: Hashable {
    let names: [String?]
    let voice: Voice

    init(_ row: Draft.Authority) {
      names = [row.holder, row.power, row.subject, row.about]
      voice = Voice(row)
    }
  }
}

extension Report {
  /// How many pairs of rows one rule compares: more come of no dataset that a person could answer from.
  static let pairLimit = 5_000_000

  /// Whether `pairs` more may be compared; where not, says so at the file of the row.
  mutating func spend(_ pairs: Int, of budget: inout Int, on row: Located<Draft.Authority>) -> Bool {
    budget -= pairs
    if budget < 0 {
      add(.tooLarge, at: Spot(row.file, .wholeFile), "too many rows of one scope; they are not all compared")
    }
    return budget >= 0
  }
}

/// What rows must share for one to answer the other at all.
struct Voice: Hashable {
  let standing: Standing
  let when: String
  let proposal: String?

  init(_ row: Draft.Authority) {
    standing = row.standing
    when = row.when
    proposal = row.proposal
  }
}

extension Draft.Authority {
  /// In force, complete enough to compare, and meant in earnest.
  var speaks: Bool { retired == nil && standing != .satire && !id.isEmpty && !holder.isEmpty && !power.isEmpty }

  /// Whether this row says *has* where a *has-not* row of the same question says no, and neither disputes the other.
  ///
  /// *Has not* with `must` only denies a duty.
  func disagrees(with negative: Draft.Authority) -> Bool {
    guard holds == .has, negative.holds == .hasNot, negative.mode == .may || mode == .must else { return false }
    guard !disputes.contains(negative.id), !negative.disputes.contains(id) else { return false }
    return !standing.isReport
      || parties(by: by, holder: holder) == parties(by: negative.by, holder: negative.holder)
  }
}
