internal import Accountability

extension Shapes {
  static let name = Shape(
    "name", Draft.Name.init,
    [
      .text("name", \.name, "the name in full").required,
      .text("short", \.short, "the short form"),
      .texts("also", \.also, "what else people call it"),
      .from(\.from),
      .until(\.until),
    ])

  static let note = Shape(
    "note", Draft.Note.init,
    [
      .text("says", \.says, "a finding that is not holder, power and subject").required,
      .from(\.from),
      .until(\.until),
      .records("evidence", evidence, \.evidence, "who says so, one or more"),
    ])

  static let tie = Shape(
    "tie", Draft.Tie.init,
    [
      .word("kind", \.kind, "how it is tied").required,
      .reference("to", to: .body, \.to, "to which body").required,
      .from(\.from),
      .until(\.until),
      .references("powers", to: .power, \.powers, "acts-for and succeeds: only these powers; none means all"),
      .references("matters", to: .matter, \.matters, "acts-for and succeeds: only these matters; none means all"),
      .word("how", \.how, "succeeds: what became of the earlier body"),
      .records("evidence", evidence, \.evidence, "who says so"),
    ])

  /// The part of a body that stands under `exists`.
  static let existence = Shape(
    "life", Draft.Body.init,
    [
      .from(\.from),
      .until(\.until),
      .text("began", \.began.says, "what brought it about"),
      .records("began-evidence", evidence, \.began.evidence, "who says so"),
      .text("ended", \.ended.says, "what ended it"),
      .records("ended-evidence", evidence, \.ended.evidence, "who says so"),
    ])

  static let body = Shape(
    "body", Draft.Body.init,
    [
      .id(.body, \.id, "its id, which names its file"),
      .word("kind", \.kind, "what kind of body it is").required,
      .word("extent", \.extent, "one body (unset), every body of a kind, or a loose collective"),
      .text("legal-form", \.legalForm, "what it is in law"),
      .text("jurisdiction", \.jurisdiction, "where"),
      .text("says", \.says, "one or two sentences: what it is").required,
      .records("names", name, \.names, "its names, earliest first").required,
      .part("exists", existence, "when it began and ended"),
      .records("notes", note, \.notes, "findings that are not holder, power and subject"),
      .records("ties", tie, \.ties, "what it is part of, a kind of, successor of"),
    ])
}
