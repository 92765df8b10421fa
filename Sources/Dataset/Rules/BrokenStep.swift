extension Rule {
  /// Found by whoever can draw pages; it is listed here so that the document has it.
  package static let brokenStep: Rule = Rule(
    "broken-step", "A step of a story opens a view, and the view shows the words that the step promises.",
    example: "shows:\n  - words that the view does not hold")
}
