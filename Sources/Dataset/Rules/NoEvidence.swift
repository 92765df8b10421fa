internal import Accountability

extension Rule {
  static let noEvidence: Rule = Rule(
    "no-evidence", "A row and a note have one or more pieces of evidence, at least one in their support.",
    example: "- id: trust-4\n  holder: monitor\n  power: direct\n  standing: law\n  holds: has"
  ) { records, report in
    func check<Value>(_ record: Located<Value>, _ evidence: [Draft.Evidence], _ what: String) {
      guard evidence.allSatisfy({ $0.bearing == .contradicts }) else { return }
      // An empty value has its own finding.
      if let node = record.node["evidence"], node.items.isEmpty { return }
      let lack = evidence.isEmpty ? "has no evidence" : "has no evidence in its support"
      report.add(.noEvidence, at: record.spot("evidence"), "\(what) \(lack); who says so, and where?")
    }
    for row in records.rows { check(row, row.value.evidence, "this row") }
    for note in records.bodies.flatMap({ $0.parts($0.value.notes, "notes") }) {
      check(note, note.value.evidence, "this note")
    }
  }
}
