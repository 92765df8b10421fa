extension AnswerKeys {
  static let everyAnswer = AnswerKeys(
    title: "Every answer", about: "Beside the keys of its verb.",
    keys: [
      "command": "the command that gives this answer, without the program's name and its options",
      "dataset": "`id`, `version`, `digest`, and the last days known: `lawReadTo`, `reportsReadTo`; null where it is"
        + " unsound",
      "sentence": "the answer in plain English",
    ])

  static let verbs: [AnswerKeys] = [
    may, show, compare, diff, sources, list, cite, whereIs, find, story, start, check, compile,
  ]

  private static let may = AnswerKeys(
    title: "may", about: "One question, answered over a span of days.",
    keys: [
      "question": "a scope, and the proposal it is asked `under`",
      "from": "first day answered for", "to": "last day answered for",
      "isCut": "true where more was asked for than is known, and the answer is as of the last day known",
      "stretches": "runs of days on which the law's side stays the same: `from`, `to` and an answer",
      "exit": "the exit code",
    ])

  private static let show = AnswerKeys(
    title: "show", about: "A body's page.",
    keys: [
      "body": "a body", "day": "the day it is drawn at", "over": "lines: what others may do to it",
      "holds": "lines: what it may do to others",
    ])

  private static let compare = AnswerKeys(
    title: "compare", about: "Where law and reports part. Numbers count lines of the dataset, not events.",
    keys: [
      "body": "the body compared; null for all", "day": "the day it is drawn at",
      "parted": "lines on which law and reports disagree", "disputed": "lines that the record does not settle",
      "agreed": "how many lines agree", "gaps": "how many lines have one side only",
    ])

  private static let diff = AnswerKeys(
    title: "diff", about: "What changed.",
    keys: [
      "before": "the first day", "after": "the second day", "under": "the proposal, for one",
      "body": "the body it is about; null for all",
      "bodies": "`body`, the `change` (came, went, renamed) and its `heirs`",
      "changes": "a scope with `change` (moved, gained, changed, lost, now-denied, no-longer-denied), `when`,"
        + " `heldBefore` (who held what moved), `reverses` (the law had said no), `rowsBefore`, `rowsAfter` and a `sentence`",
      "neverGiven": "scopes that reports name and no rule gave in all that time",
      "between": "rows that came and went in between",
    ])

  private static let sources = AnswerKeys(
    title: "sources", about: "Every source, or with a name one.",
    keys: [
      "sources": "sources; `rows` is how many rest on each", "source": "one source; `rows` are those that rest on it",
    ])

  private static let list = AnswerKeys(
    title: "list", about: "Everything of one kind.",
    keys: ["kind": "what is listed", "items": "`id` and `name`, in the dataset's order"])

  private static let cite = AnswerKeys(
    title: "cite", about: "One recorded statement.",
    keys: [
      "citation": "`sentence`, the `ids` of rows, and `sources`, each with `source`, `title`, `locator` and `url`",
      "row": "the row",
    ])

  private static let whereIs = AnswerKeys(
    title: "where", about: "Where an id stands.",
    keys: ["id": "the id, the new one where it was renamed", "places": "`kind`, `path`, `line` and `column`"])

  private static let find = AnswerKeys(
    title: "find", about: "What is called so.",
    keys: [
      "typed": "what was typed",
      "hits": "best first: `kind`, `id`, `name`, and the name it was `foundAs` where that is another",
      "nearest": "where nothing is found, what is spelled most like it",
    ])

  private static let story = AnswerKeys(
    title: "story", about: "A step of a story.",
    keys: [
      "story": "`id`, `title`, `says`, and the number of its `steps`",
      "step": "`number` from 1, `title`, the command of its `view`, what it `says`, and a question to `guess` first",
    ])

  private static let start = AnswerKeys(
    title: "start", about: "What the dataset is.",
    keys: [
      "title": "what it is called", "about": "its question", "notice": "what its makers want known",
      "stories": "its stories, as under `story`", "eras": "`id`, `name`, `from`, `shownAt`, and the `story` of each",
    ])

  private static let check = AnswerKeys(
    title: "check", about: "What is wrong with a dataset.",
    keys: [
      "path": "what was checked", "errors": "how many", "warnings": "how many",
      "findings": "`path`, `line`, `column`, `rule`, `severity` (error, warning), `message`, and `notes` with a"
        + " `message` and a place each; line and column are null where a whole file is meant",
    ])

  private static let compile = AnswerKeys(
    title: "compile", about: "What was written.", keys: ["output": "the file", "bytes": "its size"])
}
