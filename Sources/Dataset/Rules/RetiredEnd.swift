internal import Accountability

extension Rule {
  static let retiredEnd: Rule = Rule(
    "retired-end", severity: .warning,
    "A proposal ends rows that speak: of a row that was found wrong, the one that stands in its place.",
    example: "ends:\n  - trust-1          # retired, with successor: trust-7"
  ) { records, report in
    let rows = Dictionary(records.rows.map { ($0.value.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in records.rows where row.value.retired == nil {
      let ended = Set(row.value.ends)
      for (number, id) in row.value.ends.enumerated() {
        guard let gone = rows[id], gone.value.retired != nil else { continue }
        let heir = rows.heir(of: gone)
        if heir.map({ ended.contains($0.value.id) }) ?? false { continue }
        let instead = heir.map { "\($0.value.id.quoted) stands in its place, and is not ended" }
        report.add(
          .retiredEnd, at: row.spot("ends", .index(number)),
          notes: [("it was retired here", gone.spot("retired"))],
          "row \(id.quoted) speaks no more; \(instead ?? "nothing stands in its place")")
      }
    }
  }
}

extension [String: Located<Draft.Authority>] {
  /// The row that speaks in the place of one that was retired; nil where there is none.
  fileprivate func heir(of row: Located<Draft.Authority>) -> Located<Draft.Authority>? {
    var (heir, seen) = (row, Set<String>())
    while let retired = heir.value.retired {
      guard seen.insert(heir.value.id).inserted, let next = retired.successor.flatMap({ self[$0] }) else {
        return nil
      }
      heir = next
    }
    return heir
  }
}
