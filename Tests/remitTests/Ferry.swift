import Accountability
import Dataset

/// A small world in which powers over a ferry come and go, and are sometimes had before the law gives them.
enum Ferry {
  static func graph(_ change: (inout Draft) -> Void = { _ in }) throws -> Graph {
    var draft = Draft()
    (draft.dataset.id, draft.dataset.title, draft.dataset.version) = ("ferry", "Ferry", "1")
    draft.dataset.lawReadTo = DateText("2020-06-30")?.earliest
    draft.powers = [power("license", 6), power("direct", 7), power("inspect", 2), power("call", 3)]
    var matter = Draft.Matter()
    (matter.id, matter.name) = ("night", "crossings by night")
    draft.matters = [matter]
    draft.bodies = [
      body("ferry"), body("warden", until: "2010-07-01"), body("board", "2008-01-01"), body("harbour"), body("council"),
      body("guild"), body("jetty"), body("mole"),
    ]
    draft.bodies[1].notes = [note("The office stood empty.", "2009-01-01", "2010-07-01")]
    draft.bodies[2].ties = [succession("warden", "2010-07-01", "license")]
    draft.bodies[2].ties.append(succession("warden", "2010-01-01", "call"))
    draft.bodies[7].ties = [succession("jetty", "2010-01-01", nil)]
    draft.sources = [
      source("act", .act, "Ferry Act"), source("paper", .press, "The Paper"), source("log", .document, "The Log"),
    ]
    var bill = Draft.Proposal()
    var stage = Draft.Stage()
    (stage.kind, stage.on) = (.introduced, DateText("2012-02") ?? .unknown)
    (bill.id, bill.name, bill.stages) = ("bill", "Ferry Bill", [stage])
    draft.proposals = [bill]
    draft.authorities = [
      row("ferry-1", "warden license", from: "2001-04-01", until: "2006-01-01"),
      row("ferry-2", "warden license", from: "2007", until: "2009-01-01"),
      row("ferry-3", "board license", from: "2010-07-01"),
      row("ferry-4", "harbour license", about: "night", when: "the tide is high", from: "2015-05-01"),
      row("ferry-5", "harbour license", holds: .hasNot, from: "2012-01-01", until: "2015-05-01"),
      row("ferry-6", "guild license", .claim, seen: "2012-05-04"),
      row("ferry-7", "board direct", .practice, seen: "2011-03-15"), row("ferry-8", "board direct", from: "2014-01-01"),
      row("ferry-9", "council direct", .proposal), row("ferry-10", "council direct", from: "2016-01-01"),
      row("ferry-11", "council direct", .practice, holds: .hasNot, seen: "2017-08-01"),
      row("ferry-12", "guild direct", .practice, seen: "2012"), row("ferry-13", "guild inspect", holds: .hasNot),
      row("ferry-14", "warden call", over: "jetty", from: "2001-04-01", until: "2010-01-01"),
      row("ferry-15", "board call", over: "mole", from: "2010-01-01"),
    ]
    change(&draft)
    return try Graph(draft)
  }

  private static func power(_ id: String, _ rank: Int) -> Draft.Power {
    var power = Draft.Power()
    (power.id, power.rank, power.phrase, power.group) = (id, rank, "\(id) {}", "Powers")
    return power
  }

  private static func body(_ id: String, _ from: String? = nil, until: String? = nil) -> Draft.Body {
    var body = Draft.Body()
    body.id = id
    var name = Draft.Name()
    name.name = "the \(id)"
    body.names = [name]
    body.from = from.flatMap { DateText($0) } ?? .openStart
    body.until = until.flatMap { DateText($0) } ?? .openEnd
    return body
  }

  private static func note(_ says: String, _ from: String, _ until: String) -> Draft.Note {
    var note = Draft.Note()
    (note.says, note.from, note.until) = (says, DateText(from) ?? .unknown, DateText(until) ?? .unknown)
    return note
  }

  private static func succession(_ to: String, _ from: String, _ power: String?) -> Draft.Tie {
    var tie = Draft.Tie()
    (tie.kind, tie.to, tie.from, tie.powers) = (.succeeds, to, DateText(from) ?? .unknown, power.map { [$0] } ?? [])
    return tie
  }

  private static func source(_ id: String, _ kind: SourceKind, _ name: String) -> Draft.Source {
    var source = Draft.Source()
    (source.id, source.kind, source.short) = (id, kind, name)
    return source
  }

  private static func row(
    _ id: String, _ words: String, _ standing: Standing = .law, over subject: String = "ferry", holds: Holds = .has,
    about: String? = nil,
    when: String = "", from: String? = nil, until: String? = nil, seen: String? = nil
  ) -> Draft.Authority {
    let words = words.split(separator: " ").map(String.init)
    var row = Draft.Authority()
    (row.id, row.holder, row.power, row.subject) = (id, words[0], words[1], subject)
    (row.standing, row.holds, row.about, row.when) = (standing, holds, about, when)
    row.from = from.flatMap { DateText($0) } ?? .openStart
    row.until = until.flatMap { DateText($0) } ?? .openEnd
    if standing == .proposal { row.proposal = "bill" }
    var evidence = Draft.Evidence()
    (evidence.source, evidence.locator) = (
      standing == .law ? "act" : "paper", standing == .law ? "s.\(id.dropFirst(6))" : ""
    )
    (evidence.seen, evidence.says) = (seen.flatMap { DateText($0) }, standing.isReport ? "So it says." : "")
    row.evidence = [evidence]
    return row
  }

  /// The world as a compiled file.
  static func file(in scratch: Scratch, _ change: (inout Draft) -> Void = { _ in }) throws -> String {
    let path = scratch.path + "/ferry.remit"
    try ImageFile.write(graph(change), to: path)
    return path
  }
}
