import Accountability
import Dataset

/// A small world in which bodies answer to others: a mill to an inspector and that to the crown, a guild by report.
enum Ladder {
  static func graph() throws -> Graph {
    var draft = Draft()
    draft.dataset.id = "ladder"
    draft.dataset.title = "Ladder"
    draft.dataset.head = "crown"
    draft.dataset.lawReadTo = DateText("2020-06-30")?.earliest
    draft.powers = [
      power("direct", 7, "direct {}"), power("appoint", 6, "appoint {}'s leaders", "appoint {}'s []"),
      power("set-objectives", 5, "set {}'s objectives"), power("call-to-account", 3, "call {} to account"),
    ]
    draft.matters = [matter("chair"), matter("safety")]
    draft.bodies = [
      body("mill", "2001"), body("inspector", "2001"), body("guild", "2001"), body("crown"), body("heir", "2015-04-01"),
      body("baron"),
      body("abbot"),
      body("smithy", "2001", until: "2010-01-01"),
    ]
    var source = Draft.Source()
    (source.id, source.short, source.kind) = ("act", "Mills Act", .act)
    var paper = Draft.Source()
    (paper.id, paper.short, paper.kind) = ("paper", "The Paper", .press)
    draft.sources = [source, paper]
    var bill = Draft.Proposal()
    (bill.id, bill.name) = ("bill", "Mills Bill")
    draft.proposals = [bill]
    draft.authorities = [
      row("mill-1", "inspector direct mill", about: "safety"),
      row("mill-2", "crown set-objectives mill", when: "trade fails"),
      row("mill-3", "guild direct mill", .law, .hasNot), row("mill-4", "guild direct mill", .claim),
      row("mill-5", "crown set-objectives mill", about: "safety"),
      row("mill-6", "baron direct mill", .law, .hasNot), row("mill-7", "baron direct mill", when: "there is war"),
      row("mill-8", "abbot direct mill", .law, .hasNot), row("mill-9", "abbot direct mill", .proposal),
      row("inspector-1", "crown appoint inspector", about: "chair"), row("guild-1", "crown call-to-account guild"),
      row("guild-2", "inspector direct guild"),
    ]
    return try Graph(draft)
  }

  private static func power(_ id: String, _ rank: Int, _ phrase: String, _ specific: String = "") -> Draft.Power {
    var power = Draft.Power()
    (power.id, power.rank, power.phrase, power.specific, power.group) = (id, rank, phrase, specific, "Powers")
    return power
  }

  private static func matter(_ id: String) -> Draft.Matter {
    var matter = Draft.Matter()
    (matter.id, matter.name) = (id, id)
    return matter
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

  private static func row(
    _ id: String, _ words: String, _ standing: Standing = .law, _ holds: Holds = .has, about: String? = nil,
    when: String = ""
  ) -> Draft.Authority {
    let words = words.split(separator: " ").map(String.init)
    var row = Draft.Authority()
    (row.id, row.holder, row.power, row.subject) = (id, words[0], words[1], words[2])
    (row.standing, row.holds, row.about, row.when) = (standing, holds, about, when)
    if standing == .proposal { row.proposal = "bill" } else { row.from = DateText("2005") ?? .openStart }
    var evidence = Draft.Evidence()
    (evidence.source, evidence.locator, evidence.checked) = (
      standing == .law ? "act" : "paper", "s.\(id.suffix(1))", .text
    )
    if standing == .claim {
      (evidence.seen, evidence.says) = (DateText("2018-03"), "It says that it commands the mill.")
    }
    row.evidence = [evidence]
    return row
  }

  /// The world as a compiled file.
  static func file(in scratch: Scratch) throws -> String {
    let path = scratch.path + "/ladder.remit"
    try ImageFile.write(graph(), to: path)
    return path
  }
}
