internal import Accountability

/// The shapes of the records, one for each kind.
enum Shapes {
  static let dataset = Shape(
    "dataset", Draft.Dataset.init,
    [
      .text("id", \.id).required,
      .text("title", \.title).required,
      .text("about", \.about),
      .text("version", \.version).required,
      .day("law-read-to", \.lawReadTo).required,
      .day("reports-read-to", \.reportsReadTo).required,
      .text("opens-at", \.opensAt),
      .reference("head", to: .body, \.head),
      .text("notice", \.notice),
      .texts("asks", \.asks),
    ])

  static let era = Shape(
    "era", Draft.Era.init,
    [
      .id(.era, \.id),
      .text("name", \.name).required,
      .day("from", \.from).required,
      .day("shown-at", \.shownAt),
      .text("story", \.story),
    ])

  static let power = Shape(
    "power", Draft.Power.init,
    [
      .id(.power, \.id),
      .number("rank", 1...9, \.rank).required,
      .text("phrase", \.phrase).required,
      .text("specific", \.specific),
      .text("inverse", \.inverse).required,
      .text("group", \.group).required,
      .text("says", \.says).required,
      .texts("also", \.also),
      .text("hohfeld", \.hohfeld),
      .text("bovens", \.bovens),
    ])

  static let matter = Shape(
    "matter", Draft.Matter.init,
    [
      .id(.matter, \.id),
      .text("name", \.name).required,
      .text("says", \.says).required,
      .texts("also", \.also),
    ])

  static let stage = Shape(
    "stage", Draft.Stage.init,
    [
      .word("kind", \.kind).required,
      .date("on", \.on).required,
      .text("says", \.says),
    ])

  static let unknown = Shape(
    "unknown", Draft.Unknown.init,
    [
      .text("says", \.says).required,
      .reference("subject", to: .body, \.subject),
      .reference("about", to: .matter, \.about),
      .records("evidence", evidence, \.evidence),
    ])

  static let proposal = Shape(
    "proposal", Draft.Proposal.init,
    [
      .id(.proposal, \.id),
      .text("name", \.name).required,
      .word("via", \.via).required,
      .records("stages", stage, \.stages).required,
      .day("known-to", \.knownTo).required,
      .text("says", \.says).required,
      .references("sources", to: .source, \.sources),
      .records("not-known", unknown, \.notKnown),
    ])

  static let source = Shape(
    "source", Draft.Source.init,
    [
      .id(.source, \.id),
      .word("kind", \.kind).required,
      .text("title", \.title).required,
      .text("short", \.short).required,
      .text("author", \.author),
      .text("publisher", \.publisher),
      .date("date", \.date),
      .url("url", \.url),
      .url("archived", \.archived),
      .text("note", \.note),
    ])

  static let step = Shape(
    "step", Draft.Step.init,
    [
      .text("title", \.title).required,
      .text("view", \.view).required,
      .text("guess", \.guess),
      .text("says", \.says).required,
      .texts("rows", \.rows),
      .texts("shows", \.shows),
    ])

  static let story = Shape(
    "story", Draft.Story.init,
    [
      .id(.story, \.id),
      .text("title", \.title).required,
      .text("says", \.says).required,
      .records("steps", step, \.steps).required,
    ])
}
