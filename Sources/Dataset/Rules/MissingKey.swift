internal import Accountability

extension Rule {
  /// Keys that a record always needs are found while it is made; here are those that another value asks for.
  static let missingKey: Rule = Rule(
    "missing-key",
    "A record has the keys it needs: a proposal row says `in` which proposal, a `succeeds` tie `from` which day.",
    example: "- id: trust-4\n  standing: proposal\n  holds: has"
  ) { records, report in
    for row in records.rows where row.value.standing == .proposal && row.node["in"] == nil {
      guard records.knows(row, "standing") else { continue }
      report.add(.missingKey, at: row.spot("standing"), "a proposal row needs 'in': the proposal it is made in")
    }
    for tie in records.bodies.flatMap(records.ties) where tie.value.kind == .succeeds && tie.node["from"] == nil {
      guard records.knows(tie, "kind") else { continue }
      report.add(.missingKey, at: tie.spot("kind"), "a 'succeeds' tie needs 'from': the day it took over")
    }
  }
}
