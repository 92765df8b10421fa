import Accountability
import Analysis
import Dataset

extension AnswerShape {
  static let everyAnswer = everyAnswer(of: nil)

  /// What stands in every answer; of a verb, with the command of that verb.
  static func everyAnswer(of verb: String?) -> AnswerShape {
    AnswerShape(
      "every answer", "Beside the keys of its verb.",
      [
        ("schema", .format, "the version of this format"),
        (
          "command", verb.map { .command($0) } ?? .text,
          "the command that gives this answer, without the program's name and its options"
        ),
        ("dataset", .orNull(.shape(dataset)), "what was asked; null where it is unsound"),
        ("sentence", .text, "the answer in plain English"),
      ])
  }

  static let dataset = AnswerShape(
    "dataset", "Which dataset answered, and how far it is known.",
    [
      ("id", .id(nil), "its id"), ("version", .text, "its version"),
      ("digest", .text, "SHA-256 of all that is in it, in hexadecimal"),
      ("lawReadTo", .orNull(.day), "the last day the law is known to"),
      ("reportsReadTo", .orNull(.day), "the last day reports were looked for"),
    ])

  // MARK: Answers

  static let scope = AnswerShape(
    "scope", "Who, what, to whom, about what.",
    [
      ("holder", .id(.bodies), "who has it"), ("power", .id(.powers), "what it may do; `any` for any power"),
      ("subject", .id(.bodies), "to whom"), ("about", .orNull(.id(.matters)), "on which matter; null for any"),
    ])

  static let answer = AnswerShape(
    "answer", "One day's answer to a scope.",
    [
      ("day", .day, "the day"), ("absent", .list(.id(.bodies)), "bodies of the question that did not exist"),
      ("law", .shape(lawSide), "the law's side"), ("perceived", .shape(perceivedSide), "the side of the reports"),
      ("standings", .shape(standings), "the answer of each standing"),
      (
        "verdict", .orNull(.word(Verdict.allCases.map(\.id))),
        "what the sides come to; null where neither is recorded, and under a proposal"
      ),
      ("marks", .shape(marks), "what goes with the verdict"),
      (
        "reportedOnOtherDays", .list(.id(.rows)),
        "of a stretch: reports that enter the answer of another of its days"
      ),
      ("saidOfClass", .list(.id(.rows)), "reports about a class, which say nothing of a member"),
      ("noDuty", .list(.id(.rows)), "rows that say only that there is no duty"),
      ("satire", .list(.id(.rows)), "rows of satire, which enter no answer"),
    ])

  private static let base: Content = .word(["has", "has-not", "not-recorded", "in-part", "if", "contested"])

  private static let side = AnswerShape(
    "standing", "What one standing says. Exceptions never change the base.",
    [
      ("base", base, "what it says of the whole of the question"),
      ("perhaps", .flag, "whether a date is not known to the day, and it matters"),
      ("divided", .flag, "whether reports of different parties disagree"),
      ("rows", .list(.id(.rows)), "the rows the base stands on"),
      ("actingFor", .orNull(.id(.bodies)), "whose power it is, where it is lent"),
      ("exceptions", .list(.shape(exception)), "where it is otherwise"),
    ])

  private static let exception = AnswerShape(
    "exception", "A part of the question that is answered otherwise than the whole.", with: [scope],
    [
      ("base", base, "what is said of the part"), ("rows", .list(.id(.rows)), "the rows it stands on"),
      ("perhaps", .flag, "whether a date is not known to the day"),
      ("when", .orNull(.text), "the event that must have happened first"),
    ])

  private static let lawSide = AnswerShape(
    "legal side", "The best of law, acting and agreement.", with: [side],
    [("source", .word(["law", "acting", "agreement"]), "which of them it is; acting is for another")])

  private static let perceivedSide = AnswerShape(
    "perceived side", "The first of practice, claim and belief that says that it has.", with: [side],
    [
      (
        "standing", .orNull(.word(["practice", "claim", "belief"])),
        "which of them it is; null where none says anything"
      )
    ]
  )

  private static let standings = AnswerShape(
    "set of standings", "What each standing says.",
    [
      ("law", .shape(side), "binding rules"), ("acting", .orNull(.shape(side)), "the rules of one it acts for"),
      ("agreement", .shape(side), "contracts and the like"), ("practice", .shape(side), "what is done"),
      ("claim", .shape(side), "what the holder says"), ("belief", .shape(side), "what others think"),
    ])

  private static let marks = AnswerShape(
    "set of marks", "What goes with a verdict.",
    [
      ("inPart", .orNull(.shape(scope)), "the scope that the verdict was drawn at"),
      ("wider", .flag, "whether it is reported without the limits that the law sets"),
      ("divided", .flag, "whether reports disagree"), ("perhaps", .flag, "whether a date is not known to the day"),
      ("lawCameLater", .orNull(.day), "the first later day on which the law gives it"),
      ("notLawYet", .orNull(.id(.proposals)), "the Bill before Parliament that would give it"),
    ])

  static let line = AnswerShape(
    "line", "A scope and its answer.", with: [scope, answer],
    [("parted", .flag, "whether law and reports disagree on this very scope")])
}
