import Accountability
import Analysis

/// The answers of the questions that look through all time.
extension AnswerShape {
  static let trace = AnswerShape(
    verb: "trace", "Where a power over a body went, to the last day the law is known to.",
    [
      ("power", .id(.powers), "the power"), ("body", .id(.bodies), "over whom"),
      ("about", .orNull(.id(.matters)), "on which matter; null for any"),
      ("lineage", .list(.shape(kin)), "the body with those it succeeded and those that succeeded it"),
      ("tenures", .list(.shape(tenure)), "who had it by the law's side, in order of the first day"),
      ("gaps", .list(.shape(gap)), "between the first day and the last, where nobody is recorded as having it"),
      ("overlaps", .list(.shape(overlap)), "where several surely had it, each on its own"),
      ("reported", .list(.shape(tenure)), "who is reported to have had what the law did not give"),
      ("denials", .list(.id(.rows)), "rows that say of anybody that it had it not in law"),
    ])

  private static let days = AnswerShape(
    "run of days", "Days, and the dates that they come from.", with: [period],
    [
      ("firstDay", .orNull(.day), "the first day on which it may be so; null for no beginning"),
      ("lastDay", .orNull(.day), "the last day on which it may be so; null for no end"),
    ])

  private static let kin = AnswerShape(
    "kin", "A body that stands for the one that was asked about.",
    [
      ("body", .id(.bodies), "the body"), ("firstDay", .orNull(.day), "since when; null for always"),
      ("lastDay", .orNull(.day), "up to when; null for no end"),
    ])

  private static let tenure = AnswerShape(
    "tenure", "A scope that one holder had by the same rows.", with: [scope, days],
    [
      ("over", .id(.bodies), "the body of the lineage it was had over"), ("rows", .list(.id(.rows)), "the rows"),
      ("standing", .word(["law", "agreement", "practice", "claim", "belief"]), "in what way the rows say so"),
      ("inPart", .flag, "whether the scope is less than what was asked"),
      ("when", .orNull(.text), "the event that must have happened first"),
      ("exceptions", .list(.shape(place)), "what it does not reach within its scope"),
      ("consent", .flag, "whether it is the consent that another needs"),
      ("actingFor", .orNull(.id(.bodies)), "whose power it is, where it is lent"),
      ("unsettled", .flag, "whether other rows deny the same"),
      ("lastSeen", .orNull(.date), "of a report that nobody saw end: its last sighting"),
      ("takenOver", .list(.shape(predecessor)), "who had it until then"),
      ("sentence", .text, "the tenure in plain English"),
    ])

  private static let place = AnswerShape(
    "place", "A part of a scope.", with: [scope], [("when", .orNull(.text), "the event that must have happened first")])

  private static let predecessor = AnswerShape(
    "predecessor", "Who had a power before another.",
    [
      ("body", .id(.bodies), "the body"), ("isSucceeded", .flag, "whether the later holder succeeded it in this power"),
      ("isReturned", .flag, "whether the later holder had it before"),
    ])

  private static let gap = AnswerShape(
    "gap", "Days on which nobody is recorded as having it.", with: [days],
    [
      ("isExplained", .flag, "whether the record says anything of these days"),
      ("denials", .list(.id(.rows)), "rows that say in these days that somebody had it not"),
      ("notes", .list(.shape(remark)), "notes that speak of these days"),
      ("withoutSubject", .flag, "whether none of the lineage existed on some of them"),
    ])

  private static let remark = AnswerShape(
    "remark", "What is noted of a body.", [("body", .id(.bodies), "the body"), ("says", .text, "what is noted")])

  private static let overlap = AnswerShape(
    "overlap", "Days on which several surely had it over one body.", with: [days],
    [
      ("over", .id(.bodies), "the body"),
      ("holders", .list(.list(.id(.bodies))), "who had it: those who had it only together in one list"),
      ("inPart", .flag, "whether what they share is less than what was asked"),
    ])

  static let timeline = AnswerShape(
    verb: "timeline", "When each body lived; of one body, also what others may do to it through time.",
    [
      ("body", .orNull(.id(.bodies)), "the one body it is about; null for all"),
      ("firstDay", .day, "the first day it tells of"), ("lastDay", .day, "the last day it tells of"),
      ("lives", .list(.shape(life)), "the one, or all that may have lived in these days, families together"),
      ("before", .list(.shape(life)), "of one body: those it came from, at any remove"),
      ("after", .list(.shape(life)), "of one body: those that came from it, at any remove"),
      ("holds", .list(.shape(hold)), "of one body: what others may do to it in these days, or are reported to"),
    ])

  private static let life = AnswerShape(
    "life", "When a body existed, and between whom.", with: [period],
    [
      ("body", .id(.bodies), "the body"), ("name", .text, "its last name in its life, as far as that is known"),
      ("followed", .list(.id(.bodies)), "those it succeeded at once"),
      ("followedBy", .list(.id(.bodies)), "those that succeeded it at once"),
    ])

  private static let hold = AnswerShape(
    "hold", "A power of one body over another through time.", with: [scope],
    [
      ("side", .word(Timeline.Hold.Side.allCases.map(\.id)), "by law, or by report"),
      ("base", .word([Base.has, .inPart, .conditional].map(\.id)), "in how far, at its fullest"),
      ("times", .list(.shape(time)), "when"),
    ])

  private static let time = AnswerShape(
    "time", "Days on which it is so.",
    [
      ("firstDay", .orNull(.day), "its first day; null for no beginning"),
      ("lastDay", .day, "its last day, or the last that is known"),
      ("perhaps", .flag, "whether it is so only perhaps"),
    ])

  static let lag = AnswerShape(
    verb: "lag", "What came before the law. Numbers count rows of the dataset, not events.",
    [
      ("body", .orNull(.id(.bodies)), "over or by whom; null for all"),
      (
        "ahead", .list(.shape(lead)),
        "what was practised, claimed or proposed before the law gave it, the longest first"
      ),
      ("unused", .list(.shape(line)), "what the law gave and a source says is not used, on the day it says so"),
      (
        "waiting", .number,
        "how many rows report as practised or claimed what the law had not given then and has not given since"
      ),
    ])

  private static let lead = AnswerShape(
    "lead", "A scope that came before the law.", with: [scope],
    [
      ("standing", .word(["practice", "claim", "proposal"]), "what came first"),
      ("from", .date, "when it was first seen or proposed"), ("until", .date, "when the law gave it"),
      ("months", .number, "whole months between; of a date that is no day, the fewest there can be"),
      ("givenTo", .id(.bodies), "to whom the law gave it: the holder or its successor"),
      ("rows", .list(.id(.rows)), "the rows that say so, the first one first"),
      ("lawRows", .list(.id(.rows)), "the rows of the law"), ("sentence", .text, "the lead in plain English"),
    ])
}
