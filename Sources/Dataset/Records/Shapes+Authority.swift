internal import Accountability

extension Shapes {
  static let survey = Shape(
    "survey", Draft.Survey.init,
    [
      .text("asked", \.asked, "the question").required,
      .text("of", \.of, "whom it asked"),
      .text("n", \.n, "how many answered"),
      .text("share", \.share, "the share that agreed, as printed"),
    ])

  static let evidence = Shape(
    "piece of evidence", Draft.Evidence.init,
    [
      .reference("source", to: .source, \.source, "where it is said").required,
      .text("locator", \.locator, "where in it"),
      .word("kind", \.kind, "what it rests on").required,
      .text("says", \.says, "what the source says, in our own words"),
      .text("quote", \.quote, "at most fifteen words, only where the wording matters"),
      .word("bears", \.bearing, "whether it supports (unset) or contradicts the row"),
      .word("checked", \.checked, "whether someone read the words, an account of them, or neither").required,
      .day("read", \.read, "when the words were read"),
      .date("as-at", \.asAt, "the version of the text that was read"),
      .date("seen", \.seen, "reports: the day observed"),
      .url("url", \.url, "where the passage can be read"),
      .record("survey", survey, \.survey, "kind survey: the question asked"),
    ])

  static let procedure = Shape(
    "procedure", Draft.Procedure.init,
    [
      .references("consent", to: .body, \.consent, "bodies whose agreement is needed"),
      .references("consult", to: .body, \.consult, "bodies that must be asked"),
      .text("other", \.other, "any other procedure, as a phrase"),
    ])

  static let retirement = Shape(
    "retirement", Draft.Retirement.init,
    [
      .word("kind", \.kind, "withdrawn or corrected").required,
      .day("on", \.on, "when").required,
      .text("reason", \.reason, "why").required,
      .reference("successor", to: .row, \.successor, "the row that stands in its place"),
    ])

  static let authority = Shape(
    "row", Draft.Authority.init,
    [
      .id(.row, \.id, "its id, permanent"),
      .reference("holder", to: .body, \.holder, "who has it").required,
      .references("jointly", to: .body, \.jointly, "bodies without which the holder cannot act"),
      .reference("power", to: .power, or: [RecordDecoder.anyPower], \.power, "the power; any with has-not only")
        .required,
      .reference("about", to: .matter, \.about, "the matter it is limited to; unset means any"),
      .word("standing", \.standing, "in what way it is so").required,
      .word("holds", \.holds, "whether the holder has it").required,
      .word("mode", \.mode, "may (unset) or must"),
      .text("when", \.when, "the event that must have happened first, as a clause after \"when\""),
      .record("with", procedure, \.with, "the procedure"),
      .text("limits", \.limits, "what it does not reach, in words"),
      .references("by", to: .body, \.by, "practice, claim, belief: who does, says or thinks it, if not the holder"),
      .from(\.from),
      .until(\.until),
      .reference("in", to: .proposal, \.proposal, "proposals: which one"),
      .references("ends", to: .row, \.ends, "proposals with has-not: the rows it would end"),
      .references("disputes", to: .row, \.disputes, "rows this one openly conflicts with"),
      .record("retired", retirement, \.retired, "why it speaks no more"),
      .records("evidence", evidence, \.evidence, "who says so, one or more"),
    ])
}
