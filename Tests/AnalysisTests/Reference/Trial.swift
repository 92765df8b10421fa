import Accountability
import Analysis
import TestSupport

/// A random draft, its graph and its slow reading, with what is asked of them.
struct Trial {
  let draft: Draft
  let graph: Graph
  let record: SlowRecord
  let asked: Asked
  /// Two days, the earlier first; single questions are asked on the first.
  let days: [Day]
  let under: String?
  var random: Seeded

  init(_ seed: UInt64) throws {
    draft = RandomDraft.of(seed)
    graph = try Graph(draft)
    record = SlowRecord(draft)
    random = Seeded(seed &* 977)
    asked = RandomDraft.question(draft, &random)
    let named = record.namedDays
    let first = random.one(of: named)
    days = [first, random.one(of: named)].sorted()
    under = random.once(in: 4) ? "bill" : nil
  }

  /// The same questions of the same draft with its records in another order.
  init(shuffling other: Trial) throws {
    random = other.random
    draft = RandomDraft.shuffled(other.draft, &random)
    graph = try Graph(draft)
    (record, asked, days, under) = (other.record, other.asked, other.days, other.under)
  }

  var day: Day { days[0] }
  var bill: ProposalID? { under.flatMap(graph.proposal) }

  func id(_ body: BodyID) -> String { graph[body].id }
  func ids(_ rows: some Sequence<AuthorityID>) -> [String] { rows.map { graph[$0].id } }

  /// What a line says otherwise than a reading of its day.
  func faults(of line: SurveyLine, on slow: SlowAnswer) -> [String] {
    let asked = graph.asked(line.scope)
    return slow.differences(from: line.answer, to: asked, in: graph, marks: false).map { "\(asked.told): \($0)" }
  }
}

extension Asked {
  var told: String { "\(holder) \(power) \(subject)\(matter.map { " about \($0)" } ?? "")" }
}

extension SlowAnswer {
  func isAlive(_ body: String) -> Bool {
    let life = record.body(body)
    return life.from.earliest <= day && day < life.until.latest
  }
}

extension SlowVerdict {
  /// Whether either side says anything, if only of a part in law. Under a proposal only the law is asked about.
  func isRecorded(under: String?) -> Bool {
    lawBase != .notRecorded || !law.parts.isEmpty || (under == nil && perceivedBase != .notRecorded)
  }

  var lawGives: Bool { SlowAnswer.worth(lawBase) > 0 }
  var isReported: Bool { SlowAnswer.worth(perceivedBase) > 0 }
}
