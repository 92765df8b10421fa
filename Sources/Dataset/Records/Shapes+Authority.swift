internal import Accountability

extension Shapes {
  static let survey = Shape(
    "survey", Draft.Survey.init,
    [
      .text("asked", \.asked).required,
      .text("of", \.of),
      .text("n", \.n),
      .text("share", \.share),
    ])

  static let evidence = Shape(
    "piece of evidence", Draft.Evidence.init,
    [
      .reference("source", to: .source, \.source).required,
      .text("locator", \.locator),
      .word("kind", \.kind).required,
      .text("says", \.says),
      .text("quote", \.quote),
      .word("bears", \.bearing),
      .word("checked", \.checked).required,
      .day("read", \.read),
      .date("as-at", \.asAt),
      .date("seen", \.seen),
      .url("url", \.url),
      .record("survey", survey, \.survey),
    ])

  static let procedure = Shape(
    "procedure", Draft.Procedure.init,
    [
      .references("consent", to: .body, \.consent),
      .references("consult", to: .body, \.consult),
      .text("other", \.other),
    ])

  static let retirement = Shape(
    "retirement", Draft.Retirement.init,
    [
      .word("kind", \.kind).required,
      .day("on", \.on).required,
      .text("reason", \.reason).required,
      .reference("successor", to: .row, \.successor),
    ])

  static let authority = Shape(
    "row", Draft.Authority.init,
    [
      .id(.row, \.id),
      .reference("holder", to: .body, \.holder).required,
      .references("jointly", to: .body, \.jointly),
      .reference("power", to: .power, or: [RecordDecoder.anyPower], \.power)
        .required,
      .reference("about", to: .matter, \.about),
      .word("standing", \.standing).required,
      .word("holds", \.holds).required,
      .word("mode", \.mode),
      .text("when", \.when),
      .record("with", procedure, \.with),
      .text("limits", \.limits),
      .references("by", to: .body, \.by),
      .from(\.from),
      .until(\.until),
      .reference("in", to: .proposal, \.proposal),
      .references("ends", to: .row, \.ends),
      .references("disputes", to: .row, \.disputes),
      .record("retired", retirement, \.retired),
      .records("evidence", evidence, \.evidence),
    ])
}
