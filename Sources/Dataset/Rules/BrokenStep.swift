extension Rule {
  /// Found by whoever can draw pages; it is listed here so that the document has it.
  package static let brokenStep: Rule = Rule(
    "broken-step", "A step of a story opens a view, and shows the rows and the words that the step names.",
    example: "shows:\n  - words that the view does not hold")
}
