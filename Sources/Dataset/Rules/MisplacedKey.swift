internal import Accountability

extension Rule {
  static let misplacedKey: Rule = Rule(
    "misplaced-key", "A key stands only where another value gives it a meaning.",
    example: "standing: law\nby:\n  - trust-leaders"
  ) { records, report in
    func check<Value>(_ record: Located<Value>, _ key: String, _ isRight: Bool, _ reason: String) {
      guard !isRight, record.node.entry(key) != nil else { return }
      report.add(.misplacedKey, at: record.keySpot(key), "'\(key)' stands only \(reason)")
    }
    for row in records.rows where records.knows(row, "standing", "holds") {
      let isProposal = row.value.standing == .proposal
      check(row, "in", isProposal, "in proposal rows")
      check(row, "ends", isProposal && row.value.holds == .hasNot, "in proposal rows that say 'has-not'")
      check(row, "by", row.value.standing.isReport, "in rows of practice, claim or belief")
    }
    for tie in records.bodies.flatMap(records.ties) where records.knows(tie, "kind") {
      let passes = tie.value.kind == .actsFor || tie.value.kind == .succeeds
      check(tie, "powers", passes, "in acts-for and succeeds ties")
      check(tie, "matters", passes, "in acts-for and succeeds ties")
      check(tie, "how", tie.value.kind == .succeeds, "in succeeds ties")
    }
    for (piece, _) in records.evidence where records.knows(piece, "kind") {
      check(piece, "survey", piece.value.kind == .survey, "in evidence of the kind survey")
    }
  }
}
