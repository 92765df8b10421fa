import Accountability
import Analysis

/// What is recorded, as it stands in a dataset.
extension AnswerShape {
  static let body = AnswerShape(
    "body", "What is recorded of a body itself.", with: [period],
    [
      ("id", .id(.bodies), "its id"), ("kind", .word(BodyKind.names), "what it is"),
      ("extent", .word(Extent.names), "whether it is one body, a class of them or a collective"),
      ("legalForm", .text, "its legal form"), ("jurisdiction", .text, "where it acts"), ("says", .text, "what it is"),
      ("began", .shape(event), "how it began"), ("ended", .shape(event), "how it ended"),
      ("names", .list(.shape(name)), "its names, in the dataset's order"),
      ("notes", .list(.shape(note)), "what else is to be known of it"), ("ties", .list(.shape(tie)), "ties to others"),
      ("tiesToIt", .list(.shape(tie)), "ties of others to it"),
    ])

  static let period = AnswerShape(
    "period", "Days on which something is so.",
    [("from", .date, "since when"), ("until", .date, "the first day on which it is no longer so")])

  private static let event = AnswerShape(
    "event", "What began a body or ended it.",
    [("says", .text, "in our words"), ("evidence", .list(.shape(evidence)), "on whose word")])

  private static let name = AnswerShape(
    "name", "What a body is called.", with: [period],
    [
      ("name", .text, "in full"), ("short", .text, "its short form"),
      ("also", .list(.text), "what else people call it"),
    ])

  private static let note = AnswerShape(
    "note", "What is no authority and yet to be known.", with: [period],
    [("says", .text, "in our words"), ("evidence", .list(.shape(evidence)), "on whose word")])

  private static let tie = AnswerShape(
    "tie", "From one body to another.", with: [period],
    [
      ("kind", .word(TieKind.names), "what ties them"), ("of", .id(.bodies), "whose tie it is"),
      ("to", .id(.bodies), "to whom"),
      ("how", .orNull(.word(SuccessionKind.names)), "for a successor: what became of the one before"),
      ("powers", .list(.id(.powers)), "only these; empty for all"),
      ("matters", .list(.id(.matters)), "only these; empty for all"),
      ("evidence", .list(.shape(evidence)), "on whose word"),
    ])

  static let row = AnswerShape(
    "row", "A scope and what is stated of it.", with: [scope, period],
    [
      ("id", .id(.rows), "its id"), ("standing", .word(Standing.names), "in what way it is so"),
      ("holds", .word(Holds.names), "whether the holder has it"), ("mode", .word(Mode.names), "may or must"),
      ("when", .orNull(.text), "the event that must have happened first"),
      ("limits", .text, "what it does not reach"),
      ("jointly", .list(.id(.bodies)), "those without whom the holder cannot act"),
      ("consent", .list(.id(.bodies)), "whose consent it needs"),
      ("consult", .list(.id(.bodies)), "who must be asked first"), ("otherProcedure", .text, "other steps"),
      ("by", .list(.id(.bodies)), "who does, says or thinks it; empty for the holder"),
      ("evidence", .list(.shape(evidence)), "on whose word"),
      ("disputes", .list(.id(.rows)), "rows it openly conflicts with"),
      ("proposal", .orNull(.id(.proposals)), "the proposal it is in"),
      ("ends", .list(.id(.rows)), "rows it would end"),
      ("retired", .orNull(.shape(retirement)), "null while it speaks"),
    ])

  static let retirement = AnswerShape(
    "retirement", "Why a row speaks no more.",
    [
      ("kind", .word(RetirementKind.names), "what was done to it"), ("on", .orNull(.day), "when"),
      ("reason", .text, "why"), ("successor", .orNull(.id(.rows)), "the row that speaks in its place"),
    ])

  private static let evidence = AnswerShape(
    "piece of evidence", "On whose word a statement stands.",
    [
      ("source", .id(.sources), "the source"), ("locator", .text, "where in it"),
      ("kind", .word(EvidenceKind.names), "what it rests on"), ("says", .text, "in our words"),
      ("quote", .text, "in its words"), ("bearing", .word(Bearing.names), "for the statement or against it"),
      ("checked", .word(Checked.names), "how far someone looked"), ("read", .orNull(.day), "the day it was read"),
      ("asAt", .orNull(.date), "the version that was read"), ("seen", .orNull(.date), "the day a report was observed"),
      ("url", .text, "where it can be read"), ("survey", .orNull(.shape(survey)), "for a survey: the question"),
    ])

  private static let survey = AnswerShape(
    "survey", "One question of a survey, as it was printed.",
    [
      ("asked", .text, "what was asked"), ("of", .text, "of whom"), ("n", .text, "how many answered"),
      ("share", .text, "the share that agreed"),
    ])

  static let source = AnswerShape(
    "source", "A document, speech or record.",
    [
      ("id", .id(.sources), "its id"), ("kind", .word(SourceKind.names), "what it is"), ("title", .text, "its title"),
      ("short", .text, "how sentences name it"), ("author", .text, "who wrote it"),
      ("publisher", .text, "who published it"), ("date", .orNull(.date), "when"), ("url", .text, "where"),
      ("archived", .text, "a copy"), ("note", .text, "what else to know"),
      ("rows", .list(.id(.rows)), "the rows that rest on it"),
    ])
}
