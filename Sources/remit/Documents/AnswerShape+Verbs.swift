import Accountability
import Analysis
import Dataset

/// The answers that show what a dataset holds, and those of commands that show no view.
extension AnswerShape {
  static let views = [show, sources, oneSource, list, cite, search, story, words, start, marks]
  static let commands = [whereIs, check, changes, coverage, compile, version]

  private static let show = AnswerShape(
    verb: "show", "A body's page.",
    [
      ("body", .shape(body), "the body"), ("day", .day, "the day it is drawn at"), ("isCut", .flag, isCut),
      ("over", .list(.shape(line)), "what others may do to it"),
      ("holds", .list(.shape(line)), "what it may do to others"),
      ("under", .orNull(.id(.proposals)), "the proposal that is taken for law"),
    ])

  private static let sources = AnswerShape(
    verb: "sources", "Every source.", [("sources", .list(.shape(source)), "the sources, in the dataset's order")])

  private static let oneSource = AnswerShape(
    verb: "source", "One source and all that rests on it.", [("source", .shape(source), "the source")])

  private static let list = AnswerShape(
    verb: "list", "Everything of one kind.",
    [
      ("kind", .word(Listed.allCases.map(\.rawValue)), "what is listed"),
      ("items", .list(.shape(item)), "the things, in the dataset's order"),
    ])

  private static let item = AnswerShape(
    "listed thing", "A thing by its id.",
    [("id", .id(nil), "its id"), ("name", .text, "its name; of a row, who may do what to whom")])

  private static let cite = AnswerShape(
    verb: "cite", "One recorded statement.",
    [("row", .shape(row), "the row"), ("citation", .shape(citation), "the row in a form fit for a footnote")])

  private static let citation = AnswerShape(
    "citation", "What a row says, and on whose word.",
    [
      ("sentence", .text, "what it says"), ("ids", .list(.id(.rows)), "the row"),
      ("sources", .list(.shape(place)), "where that can be read"),
    ])

  private static let place = AnswerShape(
    "place in a source", "Where something can be read.",
    [
      ("source", .id(.sources), "the source"), ("title", .text, "its title"), ("locator", .text, "where in it"),
      ("url", .text, "its address"),
    ])

  private static let search = AnswerShape(
    verb: "search", "What is called so.",
    [
      ("typed", .text, "what was typed"), ("count", .number, "how many things fit"),
      ("hits", .list(.shape(hit)), "the best of them, best first"),
      ("nearest", .list(.shape(hit)), "where nothing is found, what is spelled most like it"),
      ("words", .list(.shape(term)), "words of the program that are called so"),
    ])

  private static let hit = AnswerShape(
    "hit", "A thing that was found.",
    [
      ("kind", .word(Named.Kind.allCases.map { "\($0)" }), "what it is"),
      ("id", .id(nil), "its id"), ("name", .text, "its name; of a row, what it says"),
      ("foundAs", .orNull(.text), "the name it was found by, where that is another; of a row, words of its evidence"),
      ("foundUntil", .orNull(.date), "the first day it was no longer called so; null where it still is"),
    ])

  private static let story = AnswerShape(
    verb: "story", "A step of a story.",
    [
      ("story", .shape(storyOfSteps), "the story"),
      ("step", .orNull(.shape(step)), "the step; null where the story has none"),
    ])

  private static let storyOfSteps = AnswerShape(
    "story", "Steps through the graph with a question in mind.",
    [
      ("id", .id(.stories), "its id"), ("title", .text, "its title"), ("says", .text, "what it is about"),
      ("steps", .number, "how many steps it has"),
    ])

  private static let step = AnswerShape(
    "step", "A view and what is said of it.",
    [
      ("number", .number, "counted from 1"), ("title", .text, "its title"),
      ("view", .text, "the command that opens the view"), ("says", .text, "in our words"),
      ("guess", .text, "a question to guess first"),
      ("rows", .list(.text), "words of the rows it shows of its view; empty for all rows"),
    ])

  private static let words = AnswerShape(
    verb: "words", "What words mean.",
    [
      ("typed", .list(.text), "the words asked for; empty for every word"),
      ("words", .list(.shape(term)), "what they mean, in the order of the list"),
    ])

  private static let term = AnswerShape(
    "word", "A word that the program shows, or that the dataset defines.",
    [
      ("word", .text, "as it is shown"), ("kind", .word(Term.Group.allCases.map(\.one)), "what it is"),
      ("says", .text, "what it means"), ("also", .list(.text), "what else it is called"),
      ("names", .orNull(.id(nil)), "the thing in the dataset that it names; null for the program's own words"),
    ])

  private static let start = AnswerShape(
    verb: "start", "What the dataset is.",
    [
      ("title", .text, "what it is called"), ("about", .text, "its question"),
      ("notice", .text, "what its makers want known"), ("stories", .list(.shape(storyOfSteps)), "its stories"),
      ("eras", .list(.shape(era)), "its periods, in order"),
    ])

  private static let era = AnswerShape(
    "era", "A named period; it ends where the next one begins.",
    [
      ("id", .id(.eras), "its id"), ("name", .text, "its name"), ("from", .day, "its first day"),
      ("shownAt", .orNull(.day), "the day it is drawn at; null for its last"), ("story", .text, "what it was like"),
    ])

  private static let marks = AnswerShape(
    verb: "marks", "The views that were marked in the explorer.",
    [("marks", .list(.shape(markedView)), "each, by its letter")])

  private static let markedView = AnswerShape(
    "marked view", "A view that was marked with a capital letter.",
    [
      ("letter", .text, "the letter"), ("title", .text, "the title it had"),
      ("view", .text, "the command that opens it"),
    ])

  private static let whereIs = AnswerShape(
    verb: "where", "Where an id stands.",
    [
      ("id", .id(nil), "the id, the new one where it was renamed"),
      ("places", .list(.shape(placeOfId)), "every place where a thing of that id stands"),
    ])

  private static let placeInFile = AnswerShape(
    "place in a file", "Where something stands in a dataset's files.",
    [
      ("path", .text, "the file"), ("line", .orNull(.number), "counted from 1; null for the whole file"),
      ("column", .orNull(.number), "counted from 1; null for the whole file"),
    ])

  private static let placeOfId = AnswerShape(
    "place of an id", "Where a thing stands.", with: [placeInFile],
    [("kind", .word(Kind.allCases.map(\.rawValue)), "what stands there")])

  private static let check = AnswerShape(
    verb: "check", "What is wrong with a dataset.",
    [
      ("path", .text, "what was checked"), ("errors", .number, "how many"), ("warnings", .number, "how many"),
      ("findings", .list(.shape(finding)), "all of both, in the order of the files"),
    ])

  private static let finding = AnswerShape(
    "finding", "One thing that is wrong.", with: [placeInFile],
    [
      ("rule", .text, "the rule's name"), ("severity", .word(["error", "warning"]), "how bad it is"),
      ("message", .text, "what is wrong, and what to do"),
      ("notes", .list(.shape(noteOnFinding)), "other places that matter"),
    ])

  private static let noteOnFinding = AnswerShape(
    "note on a finding", "What stands elsewhere.", with: [placeInFile],
    [("message", .text, "what to know of that place")])

  private static let compile = AnswerShape(
    verb: "compile", "What was written.", [("output", .text, "the file"), ("bytes", .number, "its size")])
}
