import Accountability
import Analysis
import Dataset
import Foundation
import Testing

@testable import remit

/// Every power of the reference dataset's vocabulary in every verdict, both directions, past, present and proposed, as
/// one text that is kept to be read. `SENTENCES=write` writes it anew.
struct SentencesTests {
  private static let path = checkout + "/Tests/Golden/sentences.txt"
  private static let today = Day(year: 2026, month: 11, day: 21) ?? .distantPast

  @Test func `The sentences are those that were read through`() throws {
    let powers = try #require(Reading(folder: checkout + "/data/nhs-england").draft).powers
    let worlds = try Sentence.allCases.map { ($0, try graph(powers, $0)) }
    let proposals = try Proposed.allCases.map { ($0, try graph(powers, proposing: $0)) }
    let text = powers.map { power in
      let told = worlds.flatMap { ["  \($0)"] + lines(power.id, in: $1) }
      let proposed = proposals.flatMap { ["  proposed, \($0)"] + line("", power.id, in: $1, under: true) }
      let rows = statements(of: power.id, in: worlds, proposals)
      return ([power.id] + told + proposed + ["  as rows"] + rows).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["SENTENCES"] == "write" {
      try text.write(toFile: SentencesTests.path, atomically: true, encoding: .utf8)
    }
    let kept = try #require(read(SentencesTests.path)).split(separator: "\n")
    let told = text.split(separator: "\n")
    let changed = zip(told, kept).filter { $0 != $1 }.map { "now: \($0)\nwas: \($1)" }
    #expect(changed.isEmpty && told.count == kept.count, "\(changed.prefix(5).joined(separator: "\n"))")
  }

  private func lines(_ power: String, in graph: Graph) -> [String] {
    line("then", power, in: graph, on: Day(year: 2014, month: 6, day: 30)) + line("now", power, in: graph)
  }

  /// The answer, and under it the same from the other end.
  private func line(_ time: String, _ power: String, in graph: Graph, on day: Day? = nil, under: Bool = false)
    -> [String]
  {
    let day = day ?? SentencesTests.today
    guard let holder = graph.body("regulator"), let subject = graph.body("trust"), let verb = graph.power(power) else {
      return ["the world is not whole"]
    }
    let scope = Scope(holder: holder, power: verb, subject: subject)
    let answer = AsOf(graph, day, under: under ? graph.proposal("bill") : nil).answer(scope)
    let wording = Wording(graph, on: day, today: SentencesTests.today)
    let forward = [wording.law(answer), wording.verdict(answer)].filter { !$0.isEmpty }.joined(separator: " ")
    let head = time.padding(toLength: 6, withPad: " ", startingAt: 0)
    return ["    \(head)\(forward)", "          \(wording.inverse(answer))"]
  }

  /// Each standing, has and has not, once.
  private func statements(of power: String, in worlds: [(Sentence, Graph)], _ proposals: [(Proposed, Graph)])
    -> [String]
  {
    var seen: Set<String> = []
    return (worlds.map(\.1) + proposals.map(\.1)).flatMap { graph in
      graph.authorities.filter { $0.power == graph.power(power) && $0.about == nil && $0.when.isEmpty }.map { row in
        "    " + graph.wording(of: row).statement(of: row)
      }
    }.filter { seen.insert($0).inserted }
  }
}

/// A verdict, or a way in which the law gives something.
private enum Sentence: String, CaseIterable, CustomStringConvertible {
  case notInLaw, disputed, denied, byAgreement, agrees, lawNotRecorded, saidNot, noPower, lawOnly
  case aboutMatter, inPart, conditional, excepted

  var description: String { rawValue.map { $0.isUppercase ? " \($0.lowercased())" : "\($0)" }.joined() }

  /// Standing, holds, and what the row is limited to.
  var rows: [(Standing, Holds, String)] {
    switch self {
    case .notInLaw: [(.law, .hasNot, ""), (.claim, .has, "")]
    case .disputed: [(.law, .has, ""), (.law, .hasNot, "disputes")]
    case .denied: [(.law, .has, ""), (.claim, .hasNot, "")]
    case .byAgreement: [(.agreement, .has, ""), (.belief, .has, "")]
    case .agrees: [(.law, .has, ""), (.practice, .has, ""), (.belief, .has, "")]
    case .lawNotRecorded: [(.practice, .has, "")]
    case .saidNot: [(.belief, .hasNot, "")]
    case .noPower: [(.law, .hasNot, "")]
    case .lawOnly: [(.law, .has, "")]
    case .aboutMatter: [(.law, .hasNot, ""), (.practice, .has, "about")]
    case .inPart: [(.law, .has, "about"), (.practice, .hasNot, "")]
    case .conditional: [(.law, .has, "when")]
    case .excepted: [(.law, .hasNot, ""), (.law, .has, "when")]
    }
  }
}

private enum Proposed: String, CaseIterable, CustomStringConvertible {
  case has, hasNot, inPart, conditional

  var description: String { self == .hasNot ? "has not" : self == .inPart ? "in part" : rawValue }
}

/// A regulator and a kind of trust, with the same rows for each power.
private func graph(_ powers: [Draft.Power], _ sentence: Sentence) throws -> Graph {
  var draft = world(powers)
  for power in powers {
    for (standing, holds, limit) in sentence.rows {
      draft.authorities.append(row(power.id, standing, holds, limit, after: draft.authorities.last))
    }
  }
  return try Graph(draft)
}

private func graph(_ powers: [Draft.Power], proposing proposed: Proposed) throws -> Graph {
  var draft = world(powers)
  for power in powers {
    let limit = proposed == .inPart ? "about" : proposed == .conditional ? "when" : ""
    draft.authorities.append(row(power.id, .proposal, proposed == .hasNot ? .hasNot : .has, limit, after: nil))
  }
  return try Graph(draft)
}

private func world(_ powers: [Draft.Power]) -> Draft {
  var draft = Draft()
  (draft.dataset.id, draft.dataset.title, draft.dataset.version) = ("world", "World", "1")
  (draft.dataset.lawReadTo, draft.dataset.reportsReadTo) = (day("2026-11-21"), day("2026-11-21"))
  draft.powers = powers
  var matter = Draft.Matter()
  (matter.id, matter.name) = ("chair", "the chair")
  draft.matters = [matter]
  var era = Draft.Era()
  (era.id, era.name, era.from) = ("e", "The era", day("2012-04-01"))
  draft.eras = [era]
  draft.bodies = [body("regulator", "Hospitals Regulator", .one), body("trust", "hospital trust", .classOfBodies)]
  var bill = Draft.Proposal()
  (bill.id, bill.name) = ("bill", "Hospitals Bill")
  draft.proposals = [bill]
  var (act, paper) = (Draft.Source(), Draft.Source())
  (act.id, act.kind, act.short) = ("act", .act, "2012 Act")
  (paper.id, paper.kind, paper.short) = ("paper", .press, "The Paper")
  draft.sources = [act, paper]
  return draft
}

private func body(_ id: String, _ text: String, _ extent: Extent) -> Draft.Body {
  var (body, name) = (Draft.Body(), Draft.Name())
  name.name = text
  (body.id, body.extent, body.names) = (id, extent, [name])
  return body
}

private func row(
  _ power: String, _ standing: Standing, _ holds: Holds, _ limit: String, after last: Draft.Authority?
) -> Draft.Authority {
  var row = Draft.Authority()
  let number = last.flatMap { Int($0.id.dropFirst("row-".count)) } ?? 0
  row.id = standing == .proposal ? "row-\(power)" : "row-\(number + 1)"
  (row.holder, row.power, row.subject, row.standing, row.holds) = ("regulator", power, "trust", standing, holds)
  if limit == "disputes", let last { row.disputes = [last.id] }
  if limit == "about" { row.about = "chair" }
  if limit == "when" { row.when = "it is in breach" }
  if standing == .proposal { row.proposal = "bill" }
  var evidence = Draft.Evidence()
  (evidence.source, evidence.locator) = standing.isReport ? ("paper", "") : ("act", "s.1")
  if standing.isReport { (evidence.says, evidence.seen) = ("So it says.", DateText("2014-03-11")) }
  row.evidence = [evidence]
  return row
}

private func day(_ text: String) -> Day { DateText(text)?.earliest ?? .distantPast }
