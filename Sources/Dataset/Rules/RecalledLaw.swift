internal import Accountability

extension Rule {
  static let recalledLaw: Rule = Rule(
    "recalled-law", severity: .warning, "What a law row rests on was looked up.",
    example: "standing: law\nevidence:\n  - checked: recalled"
  ) { records, report in
    for (piece, row) in records.evidence where piece.value.checked == .recalled {
      guard let row, records.rows[row].value.standing == .law, records.knows(piece, "checked") else { continue }
      report.add(
        .recalledLaw, at: piece.spot("checked"), "law from memory; look the words up and write 'text' or 'secondary'")
    }
  }
}
