import Accountability
import Analysis
import Explorer

/// The answers about who is over a body.
extension AnswerShape {
  static let chain = AnswerShape(
    verb: "chain", "The lines by which a body answers to another. No line is a power in itself.",
    [
      ("body", .id(.bodies), "the body that answers"), ("to", .id(.bodies), "the body at the other end"),
      ("day", .day, "the day it is drawn at, the nearest of the body's life"),
      ("under", .orNull(.id(.proposals)), "the proposal it is asked under"), ("isCut", .flag, isCut),
      ("hasEnd", .flag, "whether the body at the other end existed on that day"),
      ("powers", .list(.id(.powers)), "the powers that make a step"),
      ("inLaw", .list(.shape(path)), "lines every step of which the law gives, the shortest first"),
      ("perceived", .list(.shape(path)), "lines with a step that is only reported, the shortest first"),
      ("exceptions", .list(.shape(line)), "what the law denies over the body, but for an exception: no steps"),
      (
        "cuts", .list(.word(Chain.Cut.allCases.map(\.id))),
        "what there may be more of: lines of either kind, or lines longer than were looked for"
      ),
    ])

  private static let path = AnswerShape(
    "line of steps", "One way from the body up to the other.",
    [
      ("steps", .list(.shape(stepUp)), "from the body upwards"),
      ("weakest", .number, "the step of the lowest rank, of those the least checked; counted from 1"),
    ])

  private static let stepUp = AnswerShape(
    "step of a line", "What one body may do to another.",
    [
      ("below", .id(.bodies), "the body that answers"), ("above", .id(.bodies), "the body that it answers to"),
      ("inLaw", .flag, "whether the law gives it"),
      ("links", .list(.shape(line)), "what gives the step; the best first, in law before reported"),
      ("rank", .number, "the rank of the best"),
      (
        "checked", .orNull(.word(Checked.allCases.map(\.name))),
        "how far anyone has looked at the evidence of the best; null where there is none"
      ),
    ])

  static let masters = AnswerShape(
    verb: "masters", "Who can set a body's course. Numbers count rows of the dataset, not events.",
    [
      ("body", .id(.bodies), "the body"), ("day", .day, "the day it is drawn at, the nearest of the body's life"),
      ("under", .orNull(.id(.proposals)), "the proposal it is asked under"), ("isCut", .flag, isCut),
      ("powers", .list(.id(.powers)), "the powers that are asked about"),
      ("lines", .list(.shape(line)), "what others may do, the law's first, the highest power first"),
      ("own", .list(.shape(line)), "the same of those that are part of the body"),
      ("without", .list(.shape(line)), "what is denied to others, or unsettled"),
      ("who", .shape(mastery), "who that makes, about any matter or some"),
      ("shared", .list(.shape(shared)), "matters on which several may, wider ones first"),
      ("years", .list(.shape(years)), "who it was at the end of each year; none under a proposal"),
    ])

  static let map = AnswerShape(
    verb: "map", "Bodies and who has power over whom among them.",
    [
      ("body", .orNull(.id(.bodies)), "the body it is drawn around; null for the whole"),
      ("day", .day, "the day it is drawn at, the nearest of the body's life"),
      ("under", .orNull(.id(.proposals)), "the proposal it is asked under"), ("isCut", .flag, isCut),
      ("steps", .number, "how many steps from the body it goes"),
      ("nodes", .list(.id(.bodies)), "the bodies that are drawn"),
      ("edges", .list(.shape(mapEdge)), "what leads from one to another, the highest power first"),
      ("leftOut", .number, "how many bodies there was no room for"),
    ])

  private static let mapEdge = AnswerShape(
    "edge of a map", "All that one body may do to another.",
    [
      ("holder", .id(.bodies), "who may"), ("subject", .id(.bodies), "to whom"),
      ("inLaw", .flag, "whether the law gives any of it; else it is by report alone"),
      ("parted", .flag, "whether law and reports part on any of it"),
      ("rank", .number, "the rank of the highest power"),
      ("rows", .list(.id(.rows)), "the rows that give it"),
      ("lines", .list(.shape(line)), "each of it; what the law gives first"),
      ("sentence", .text, "the same in plain English"),
    ])

  static let brief = AnswerShape(
    verb: "brief", "A page about a body for a board. Nothing in it rests on what nobody looked up.",
    [
      ("body", .id(.bodies), "the body"), ("day", .day, "the day it is drawn at, the nearest of the body's life"),
      ("under", .orNull(.id(.proposals)), "the one proposal it tells of; null for all that are open"),
      ("isCut", .flag, isCut), ("sections", .list(.shape(section)), "its sections, in order, nothing folded"),
      ("leftOut", .number, "how many lines were left out because nobody looked up what they rest on"),
    ])

  private static let section = AnswerShape(
    "section of a brief", "What is said to one heading.",
    [
      ("id", .word(BriefSection.Kind.allCases.map(\.rawValue)), "which it is"),
      ("items", .list(.shape(briefItem)), "what is said, a text each"),
    ])

  private static let briefItem = AnswerShape(
    "item of a brief", "One thing that is said.",
    [("text", .text, "in plain English"), ("rows", .list(.id(.rows)), "the rows that bear it out")])

  private static let mastery = AnswerShape(
    "set of masters", "Who may set a body's course.",
    [
      ("inLaw", .list(.shape(master)), "in law"), ("reported", .list(.shape(master)), "by report alone"),
    ])

  private static let master = AnswerShape(
    "master", "One who may, or several who may only jointly. Who acts for another counts as that other.",
    [
      ("bodies", .list(.id(.bodies)), "the one, or the several"),
      ("base", .word([Base.has, .inPart, .conditional].map(\.id)), "in how far"),
    ])

  private static let shared = AnswerShape(
    "shared matter", "A matter on which several may set a body's course.",
    [
      ("about", .orNull(.id(.matters)), "the matter; null for any"), ("who", .shape(mastery), "who may"),
      ("sentence", .text, "the same in plain English"),
    ])

  private static let years = AnswerShape(
    "run of years", "Years at the ends of which the same were masters.",
    [("first", .number, "the first"), ("last", .number, "the last"), ("who", .shape(mastery), "who they were")])
}
