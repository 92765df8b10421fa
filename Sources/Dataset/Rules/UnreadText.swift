internal import Accountability

extension Rule {
  static let unreadText: Rule = Rule(
    "unread-text", "Evidence checked against the text says when it was read.", example: "checked: text"
  ) { records, report in
    for (piece, _) in records.evidence where piece.value.checked == .text && piece.node["read"] == nil {
      guard records.knows(piece, "checked") else { continue }
      report.add(.unreadText, at: piece.spot("checked"), "'checked: text' needs 'read': the day the words were read")
    }
  }
}
