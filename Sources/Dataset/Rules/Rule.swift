/// A rule that a dataset is held to: its name in findings, its weight, and what it says.
///
/// Rules without `check` are found while reading; the others look at the records of the whole dataset, which may be
/// wrong in any way that another rule reports.
package struct Rule: Sendable {
  package let id: String
  package let severity: Finding.Severity
  /// One sentence.
  package let summary: String
  /// Lines of YAML that break it.
  package let example: String
  let check: (@Sendable (Records, inout Report) -> Void)?

  init(
    _ id: String, severity: Finding.Severity = .error, _ summary: String, example: String,
    check: (@Sendable (Records, inout Report) -> Void)? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.example = example
    self.check = check
  }
}

extension Rule {
  /// Every rule, in the order of the document.
  package static let all: [Rule] =
    files + yaml + keys + ids + dates + [
      missingParent, eraOrder, isALoop, succeedsLoop, classExpected, personAsBody, anyWithHas, misplacedKey,
      contradiction, crossingScope, noEvidence, lawWithoutGround, unseenReport, unreadText, recalledLaw,
      longQuotation, unusedSource, retiredEnd, brokenStep, brokenQuestion,
    ]

  private static let files = [unreadable, notADataset, strayFile, wrongFile, tooLarge]
  private static let yaml = [notUTF8, badCharacter, yamlSyntax, yamlSubset, duplicateKey]
  private static let keys = [unknownKey, missingKey, emptyValue, wrongType, badValue]
  private static let ids = [badId, duplicateId, reusedId] + unknownIds
  private static let dates = [badDate, reversedDates, outsideLife]

  /// The rules as a page of Markdown.
  package static var document: String {
    var page = "# Rules\n\nWhat `remit check` holds a dataset to. This page is generated from the rules.\n"
    for rule in all {
      page += "\n## \(rule.id)\n\n\(rule.severity == .error ? "Error" : "Warning"). \(rule.summary)\n"
      if !rule.example.isEmpty { page += "\n```yaml\n\(rule.example)\n```\n" }
    }
    return page
  }
}
