import Accountability
import Analysis
import Dataset

/// The answers about a dataset as a whole: which it is, what a version has changed, and how much is in it.
extension AnswerShape {
  static let version = AnswerShape(
    verb: "--version", "Which version this is, of the program and of each dataset that is found.",
    [
      ("program", .text, "the program's version"), ("datasets", .list(.shape(datasetAtPath)), "the datasets"),
    ])

  private static let datasetAtPath = AnswerShape(
    "dataset at a path", "A dataset that was looked for.",
    [
      ("path", .text, "its folder or file"), ("dataset", .orNull(.shape(dataset)), "null where it cannot be opened"),
      ("sentence", .text, "how far it is known, or why it cannot be opened"),
    ])

  static let changes = AnswerShape(
    verb: "changes", "What a later version of a dataset has otherwise; `dataset` is the later one.",
    [
      ("before", .shape(dataset), "the earlier version"),
      ("records", .list(.shape(recordChange)), "what became of records, rows first"),
      ("datasetKeys", .list(.text), "the keys of `dataset.yaml` that are other"),
      ("lost", .list(.id(.rows)), "rows that are gone and were neither withdrawn nor renamed"),
    ])

  private static let recordChange = AnswerShape(
    "change of a record", "What became of a record.",
    [
      ("kind", .word(Kind.allCases.map(\.rawValue)), "what it is"),
      ("id", .id(nil), "its id; of what was removed, the one it had"),
      ("change", .word(["added", "removed", "changed", "renamed"] + RetirementKind.names), "what became of it"),
      ("keys", .list(.text), "the keys that are other; empty where it is new or gone"),
      ("formerly", .orNull(.id(nil)), "the id it had, where it was renamed"),
      ("retired", .orNull(.shape(retirement)), "of a row, why it speaks no more; null while it speaks"),
    ])

  static let coverage = AnswerShape(
    verb: "coverage", "How much a dataset records. Every number counts rows of the dataset, not events.",
    [
      ("all", .shape(tally), "every row that speaks"), ("retired", .number, "rows found wrong, counted nowhere else"),
      ("law", .shape(lawTally), "the rows of law"),
      ("periods", .list(.shape(tally)), "by the eras in which a row may be in force; proposals are in force in none"),
      ("standings", .list(.shape(tally)), "by standing"), ("powers", .list(.shape(tally)), "by power"),
      ("sourceKinds", .list(.shape(tally)), "by the kinds of sources that a row rests on"),
      ("recalled", .list(.id(.rows)), "every row that nobody looked up"),
    ])

  private static let tally = AnswerShape(
    "tally", "How many rows there are of one sort, by how far someone looked.",
    [
      ("name", .text, "what sort: the id of an era or power, or a word"), ("rows", .number, "how many in all"),
      ("text", .number, "someone read the words"), ("secondary", .number, "someone read an account of them"),
      ("recalled", .number, "nobody looked"),
    ])

  private static let lawTally = AnswerShape(
    "tally of the law", "How many rows there are of law, and on how much they rest.", with: [tally],
    [
      ("located", .number, "rows whose words were read on a known day, in a known version, at a known place"),
      ("provisions", .number, "distinct places in sources that they rest on"),
    ])
}
