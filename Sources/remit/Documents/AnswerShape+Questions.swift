import Accountability
import Analysis

/// The answers of the questions.
extension AnswerShape {
  static let questions = [may, who, compare, diff, chain, trace, masters, lag, timeline, map, brief]

  static let isCut = "whether more was asked for than is known, so that the answer is as of the last day known"

  private static let may = AnswerShape(
    verb: "may", "One question, answered over a span of days.",
    [
      ("question", .shape(question), "what was asked"), ("from", .day, "first day answered for"),
      ("to", .day, "last day answered for"), ("isCut", .flag, isCut),
      ("stretches", .list(.shape(stretch)), "runs of days on which the law's side stays the same, in order"),
      ("exit", .number, "the exit code"),
    ])

  private static let question = AnswerShape(
    "question", "A scope, perhaps as if a proposal were law.", with: [scope],
    [("under", .orNull(.id(.proposals)), "the proposal it is asked under")])

  private static let stretch = AnswerShape(
    "stretch", "An answer, and the days for which it is given.", with: [answer],
    [("from", .day, "its first day"), ("to", .day, "its last day")])

  private static let who = AnswerShape(
    verb: "who", "Everyone of whom it is recorded that they have a power, or have it not.",
    [
      ("power", .id(.powers), "the power; `any` for every power"),
      ("body", .orNull(.id(.bodies)), "over whom; null for anyone"),
      ("about", .orNull(.id(.matters)), "on which matter; null for any"), ("day", .day, "the day it is asked for"),
      ("under", .orNull(.id(.proposals)), "the proposal it is asked under"), ("isCut", .flag, isCut),
      ("others", .list(.shape(line)), "who has it, in law or by report: the law's first, the fullest first"),
      ("own", .list(.shape(line)), "the body itself and its parts"),
      ("without", .list(.shape(line)), "who is said only not to have it"),
      ("losers", .list(.id(.bodies)), "who has it now and would not under the proposal"),
      ("notKnown", .list(.shape(unknown)), "what is not known of the proposal about the body and the matter"),
      (
        "overTime", .list(.shape(then)),
        "who has one power over one body as eras and holders change and under each Bill; empty where more is asked of"
      ),
    ])

  private static let then = AnswerShape(
    "then", "Who has a power in law from one day on.",
    [
      ("day", .day, "when it is so, as an era begins or a holder comes or goes; of a Bill the day asked about"),
      ("under", .orNull(.id(.proposals)), "the Bill; null for the law as it is"),
      ("lines", .list(.shape(line)), "who has it, the fullest first"),
    ])

  private static let compare = AnswerShape(
    verb: "compare", "Where law and reports part. Numbers count lines of the dataset, not events.",
    [
      ("body", .orNull(.id(.bodies)), "the body compared; null for all"), ("day", .day, "the day it is drawn at"),
      ("isCut", .flag, isCut), ("parted", .list(.shape(line)), "lines on which law and reports disagree"),
      ("disputed", .list(.shape(line)), "lines that the record does not settle"),
      ("agreed", .number, "how many lines agree"), ("gaps", .number, "how many lines have one side only"),
    ])

  private static let diff = AnswerShape(
    verb: "diff", "What changed.",
    [
      ("before", .day, "the first day"), ("after", .day, "the second day"), ("isCut", .flag, isCut),
      ("under", .orNull(.id(.proposals)), "the proposal that the first day is compared with itself under"),
      ("body", .orNull(.id(.bodies)), "the body it is about; null for all"),
      ("bodies", .list(.shape(bodyChange)), "bodies that came, went or have another name"),
      ("changes", .list(.shape(change)), "what the rules now say otherwise"),
      ("neverGiven", .list(.shape(scope)), "what reports name and no rule gave in all that time"),
      ("between", .list(.id(.rows)), "rows that came and went in between"),
      ("rowsCame", .list(.id(.rows)), "rows that speak on the second day and not on the first"),
      ("rowsWent", .list(.id(.rows)), "rows that speak on the first day and not on the second"),
      ("others", .list(.id(.rows)), "those among them that changed no power"),
      ("notKnown", .list(.shape(unknown)), "what nobody could establish of the proposal"),
    ])

  private static let bodyChange = AnswerShape(
    "change of a body", "What became of a body.",
    [
      ("body", .id(.bodies), "the body"),
      ("change", .word(["came", "went", "renamed", "merged", "split", "joined", "left"]), "what became of it"),
      ("heirs", .list(.id(.bodies)), "who took its place, where it went"),
      ("classes", .list(.id(.bodies)), "the classes that it joined or left"),
    ])

  private static let unknown = AnswerShape(
    "unknown", "What nobody could establish of a proposal.",
    [
      ("says", .text, "the question that is open"), ("subject", .orNull(.id(.bodies)), "the body it is asked of"),
      ("about", .orNull(.id(.matters)), "the matter"),
    ])

  private static let change = AnswerShape(
    "change", "What the rules say otherwise of a scope.", with: [scope],
    [
      ("day", .orNull(.date), "when it came"),
      ("aspects", .list(.word(AuthorityChange.Aspect.allCases.map { "\($0)" })), "what is other, of a power kept"),
      ("change", .word(AuthorityChange.Kind.allCases.map(\.id)), "in what way"),
      ("when", .orNull(.text), "the event that must have happened first"),
      ("heldBefore", .list(.id(.bodies)), "who held what moved"), ("reverses", .flag, "whether the law had said no"),
      ("rowsBefore", .list(.id(.rows)), "the rows before"), ("rowsAfter", .list(.id(.rows)), "the rows after"),
      ("sentence", .text, "the change in plain English"),
    ])
}
