extension Rule {
  static let duplicateId: Rule = Rule(
    "duplicate-id", "An id is unique within its kind.", example: "- id: trust-1\n- id: trust-1"
  ) { records, report in
    for (kind, id, spot) in records.given {
      guard let first = records.ids[kind]?[id], first != spot else { continue }
      report.add(
        .duplicateId, at: spot, notes: [("first defined here", first)], "\(kind.rawValue) \(id.quoted) is defined twice"
      )
    }
  }
}
