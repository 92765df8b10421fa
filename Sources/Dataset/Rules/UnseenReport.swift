internal import Accountability

extension Rule {
  static let unseenReport: Rule = Rule(
    "unseen-report", "A report (practice, claim, belief) has dates or a day on which it was seen.",
    example: "standing: claim\nevidence:\n  - source: blog-2014\n    kind: statement\n    checked: text"
  ) { records, report in
    for row in records.rows where row.value.standing.isReport && records.knows(row, "standing", "evidence") {
      let isDated = row.node["from"] != nil || row.node["until"] != nil
      let isSeen = row.value.evidence.contains { $0.seen.map { $0.precision != .unknown } ?? false }
      guard !isDated, !isSeen else { continue }
      report.add(
        .unseenReport, at: row.spot("standing"),
        "a report needs 'from', 'until' or, in its evidence, 'seen': the day it was observed")
    }
  }
}
