import Accountability
import Dataset

/// A small world with one body of each kind of answer: what the minister may do to it is in the body's name.
enum Conflicts {
  static let names = ["yes", "no", "silent", "if", "part", "contested", "perhaps"]

  static func graph(named hostile: String = "minister") throws -> Graph {
    var draft = Draft()
    draft.dataset.id = "conflicts"
    draft.dataset.title = "Conflicts"
    var power = Draft.Power()
    power.id = "direct"
    power.rank = 5
    power.phrase = "direct {}"
    draft.powers = [power]
    var matter = Draft.Matter()
    matter.id = "pay"
    matter.name = "pay"
    draft.matters = [matter]
    draft.bodies = [body("minister", hostile)] + names.map { body($0, $0) }
    draft.authorities = [
      row("yes-1", "yes"), row("no-1", "no", .hasNot), row("if-1", "if", when: "all else has failed"),
      row("part-1", "part", about: "pay"), row("contested-1", "contested"),
      row("contested-2", "contested", .hasNot, disputes: "contested-1"), row("perhaps-1", "perhaps", from: "2026"),
    ]
    return try Graph(draft)
  }

  private static func body(_ id: String, _ called: String) -> Draft.Body {
    var body = Draft.Body()
    body.id = id
    var name = Draft.Name()
    name.name = called
    body.names = [name]
    return body
  }

  private static func row(
    _ id: String, _ subject: String, _ holds: Holds = .has, when: String = "", about: String? = nil,
    disputes: String? = nil, from: String? = nil
  ) -> Draft.Authority {
    var row = Draft.Authority()
    row.id = id
    row.holder = "minister"
    row.power = "direct"
    row.subject = subject
    row.holds = holds
    row.when = when
    row.about = about
    row.disputes = disputes.map { [$0] } ?? []
    row.from = from.flatMap { DateText($0) } ?? .openStart
    return row
  }

  /// The world as a compiled file.
  static func file(in scratch: Scratch, named hostile: String = "minister") throws -> String {
    let path = scratch.path + "/conflicts.remit"
    try ImageFile.write(graph(named: hostile), to: path)
    return path
  }
}
