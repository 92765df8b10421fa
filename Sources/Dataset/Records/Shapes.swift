internal import Accountability

/// The shapes of the records, one for each kind; the master copy of the keys, which documents are made from.
enum Shapes {
  static let dataset = Shape(
    "dataset", Draft.Dataset.init,
    [
      .text("id", \.id, "a short name for it").required,
      .text("title", \.title, "what it is called").required,
      .text("about", \.about, "the question it is about, in a few words"),
      .text("version", \.version, "the edition").required,
      .day("law-read-to", \.lawReadTo, "the last day the law is known to").required,
      .day("reports-read-to", \.reportsReadTo, "the last day reports were looked for").required,
      .text("opens-at", \.opensAt, "the era or date at which the explorer opens bodies until another is looked at"),
      .reference("head", to: .body, \.head, "the body at the head of the lines of accountability"),
      .text("notice", \.notice, "independence, licence and advice in a sentence or two"),
    ])

  static let era = Shape(
    "era", Draft.Era.init,
    [
      .id(.era, \.id, "its id"),
      .text("name", \.name, "what it is called").required,
      .day("from", \.from, "its first day; it ends where the next begins").required,
      .day("shown-at", \.shownAt, "the day it is drawn at; without it, its last day"),
      .text("story", \.story, "two or three sentences"),
    ])

  static let power = Shape(
    "power", Draft.Power.init,
    [
      .id(.power, \.id, "its id"),
      .number("rank", 1...9, \.rank, "9 to 1: how far the holder can change the subject's position alone").required,
      .text("phrase", \.phrase, "what the holder may do; {} stands for the subject").required,
      .text("specific", \.specific, "the same about a matter, which [] stands for"),
      .text("inverse", \.inverse, "how the subject stands to the holder").required,
      .text("group", \.group, "the heading it is listed under").required,
      .text("says", \.says, "its definition").required,
      .texts("also", \.also, "everyday words for it"),
      .text("hohfeld", \.hohfeld, "the jural relation it is, after Hohfeld"),
      .text("bovens", \.bovens, "the part it has in accountability, after Bovens"),
    ])

  static let matter = Shape(
    "matter", Draft.Matter.init,
    [
      .id(.matter, \.id, "its id, after the id of its parent and '/'"),
      .text("name", \.name, "how it reads after a colon").required,
      .text("says", \.says, "its definition").required,
      .texts("also", \.also, "everyday words for it"),
    ])

  static let stage = Shape(
    "stage", Draft.Stage.init,
    [
      .word("kind", \.kind, "what happened to it").required,
      .date("on", \.on, "when").required,
      .text("says", \.says, "in a sentence"),
    ])

  static let proposal = Shape(
    "proposal", Draft.Proposal.init,
    [
      .id(.proposal, \.id, "its id, which names its file"),
      .text("name", \.name, "what it is called").required,
      .word("via", \.via, "what it is put forward in").required,
      .records("stages", stage, \.stages, "what happened to it, earliest first").required,
      .day("known-to", \.knownTo, "the last day its stages are known to").required,
      .text("says", \.says, "what it would do, in a sentence or two").required,
      .references("sources", to: .source, \.sources, "where it can be read"),
    ])

  static let source = Shape(
    "source", Draft.Source.init,
    [
      .id(.source, \.id, "its id"),
      .word("kind", \.kind, "what it is").required,
      .text("title", \.title, "its title").required,
      .text("short", \.short, "how a sentence names it").required,
      .text("author", \.author, "who wrote it"),
      .text("publisher", \.publisher, "who published it"),
      .date("date", \.date, "when it was published"),
      .url("url", \.url, "where it can be read"),
      .url("archived", \.archived, "where a copy is kept"),
      .text("note", \.note, "anything a reader of it should know"),
    ])

  static let step = Shape(
    "step", Draft.Step.init,
    [
      .text("title", \.title, "what it is called").required,
      .text("view", \.view, "the command that opens what it shows").required,
      .text("guess", \.guess, "a question to answer before looking"),
      .text("says", \.says, "two to four sentences").required,
      .texts("shows", \.shows, "words the view must show"),
    ])

  static let story = Shape(
    "story", Draft.Story.init,
    [
      .id(.story, \.id, "its id, which names its file"),
      .text("title", \.title, "what it is called").required,
      .text("says", \.says, "one sentence").required,
      .records("steps", step, \.steps, "its steps, five to nine").required,
    ])
}
