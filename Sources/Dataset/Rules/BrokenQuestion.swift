extension Rule {
  /// Found by whoever can ask; it is listed here so that the document has it.
  package static let brokenQuestion: Rule = Rule(
    "broken-question",
    "What the Start page is told to ask is a command that asks who may do something, or whether one may.",
    example: "asks:\n  - show trust")
}
