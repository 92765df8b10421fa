internal import Accountability

extension Rule {
  static let reusedId: Rule = Rule(
    "reused-id", "An id that was changed is never used again, and its new id exists.",
    example: "# renamed.yaml\ntrust-board: trust-bord"
  ) { records, report in
    let defined = Dictionary(grouping: records.given, by: \.id)
    let isWhole = records.incomplete.isEmpty
    for renaming in records.renamed {
      let (from, to) = (renaming.value.old, renaming.value.new)
      if let use = defined[from]?.first {
        report.add(
          .reusedId, at: renaming.keySpot(from), notes: [("used again here", use.spot)],
          "\(from.quoted) was renamed and is used again; give the new record another id")
      }
      if isWhole, defined[to] == nil {
        report.add(
          .reusedId, at: renaming.spot(.key(from)),
          "\(to.quoted), the new id of \(from.quoted), is not defined\(suggestion(for: to, among: defined.keys))")
      }
    }
  }
}
