internal import Accountability

extension Shapes {
  static let name = Shape(
    "name", Draft.Name.init,
    [
      .text("name", \.name).required,
      .text("short", \.short),
      .texts("also", \.also),
      .from(\.from),
      .until(\.until),
    ])

  static let note = Shape(
    "note", Draft.Note.init,
    [
      .text("says", \.says).required,
      .from(\.from),
      .until(\.until),
      .records("evidence", evidence, \.evidence),
    ])

  static let tie = Shape(
    "tie", Draft.Tie.init,
    [
      .word("kind", \.kind).required,
      .reference("to", to: .body, \.to).required,
      .from(\.from),
      .until(\.until),
      .references("powers", to: .power, \.powers),
      .references("matters", to: .matter, \.matters),
      .word("how", \.how),
      .records("evidence", evidence, \.evidence),
    ])

  /// The part of a body that stands under `exists`.
  static let existence = Shape(
    "life", Draft.Body.init,
    [
      .from(\.from),
      .until(\.until),
      .text("began", \.began.says),
      .records("began-evidence", evidence, \.began.evidence),
      .text("ended", \.ended.says),
      .records("ended-evidence", evidence, \.ended.evidence),
    ])

  static let body = Shape(
    "body", Draft.Body.init,
    [
      .id(.body, \.id),
      .word("kind", \.kind).required,
      .word("extent", \.extent),
      .text("legal-form", \.legalForm),
      .text("jurisdiction", \.jurisdiction),
      .text("says", \.says).required,
      .records("names", name, \.names).required,
      .part("exists", existence),
      .records("notes", note, \.notes),
      .records("ties", tie, \.ties),
    ])
}
