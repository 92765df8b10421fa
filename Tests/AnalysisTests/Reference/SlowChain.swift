import Accountability
import Analysis
import TestSupport

/// Every simple path up from one body to another, by trying every body at every step.
///
/// A body may be left out of a path where a class it belongs to, or a member it has, is named by a row.
struct SlowChain {
  struct Step {
    let above: String
    let isInLaw: Bool
    let rank: Int
    let checked: Checked?
    /// Whether no class or member stands for the body.
    let isNeeded: Bool
  }

  static let powers = [
    "constitute", "remove", "direct", "appoint", "set-objectives", "performance-manage", "call-to-account",
  ]

  private(set) var paths: [[Step]] = []
  private let slow: SlowAnswer
  private let end: String
  private var steps: [String: [Step]] = [:]

  init(_ slow: SlowAnswer, from body: String, to end: String) {
    self.slow = slow
    self.end = end
    if body != end, slow.isAlive(end) { walk([], from: body, past: [body]) }
  }

  private mutating func walk(_ path: [Step], from body: String, past: Set<String>) {
    let ups = steps[body] ?? ups(from: body)
    steps[body] = ups
    for step in ups where !past.contains(step.above) {
      if step.above == end {
        paths.append(path + [step])
      } else {
        walk(path + [step], from: step.above, past: past.union([step.above]))
      }
    }
  }

  private func ups(from body: String) -> [Step] {
    let ranks = Dictionary(uniqueKeysWithValues: slow.draft.powers.map { ($0.id, $0.rank) })
    let lines = slow.lines(over: body, by: SlowChain.powers.filter { ranks[$0] != nil })
    let above = Set(lines.map(\.asked.holder))
    return above.sorted().compactMap { holder in
      let own = lines.filter { $0.asked.holder == holder }
      let giving = own.contains(where: \.isInLaw) ? own.filter(\.isInLaw) : own
      guard let best = giving.max(by: { (ranks[$0.asked.power] ?? 0) < (ranks[$1.asked.power] ?? 0) }) else {
        return nil
      }
      return Step(
        above: holder, isInLaw: best.isInLaw, rank: ranks[best.asked.power] ?? 0, checked: best.checked,
        isNeeded: holder == end || !slow.isStoodFor(holder))
    }
  }
}

extension Trial {
  func chainInquiry() -> ChainInquiry? {
    guard let body = graph.body(asked.subject), let end = graph.body(days[0] == days[1] ? asked.holder : "gov") else {
      return nil
    }
    return ChainInquiry(body, to: end, Moment(day), under: bill)
  }

  /// Lines are looked for far enough to find them all.
  static let bounds = Chain.Bounds(longest: 12, most: 10_000, tries: 1_000_000)

  func faults(of chain: Chain) -> [String] {
    let (body, end) = (id(chain.inquiry.body), id(chain.inquiry.to))
    var faults: [String] = []
    if chain.moment.day != near(day, lifeOf: body) { faults.append("shown on \(chain.moment.day)") }
    if !chain.cuts.isEmpty { faults.append("cut \(chain.cuts)") }
    let slow = record.on(chain.moment.day, under: under)
    let paths = SlowChain(slow, from: body, to: end).paths
    for (name, lines, isReported) in [("in law", chain.inLaw, false), ("by report", chain.perceived, true)] {
      let told = lines.map { $0.steps.map { self.id($0.above) } }
      let should = paths.filter { path in path.contains { !$0.isInLaw } == isReported }
      faults += should.filter { $0.allSatisfy(\.isNeeded) }.map { $0.map(\.above) }.filter { !told.contains($0) }
        .map { "\(name) \($0) is missing" }
      if Set(told).count != told.count { faults.append("\(name) a line stands twice") }
      if told.map(\.count) != told.map(\.count).sorted() { faults.append("\(name) out of order: \(told)") }
      for (line, told) in zip(lines, told) {
        guard let path = should.first(where: { $0.map(\.above) == told }) else {
          faults.append("\(name) \(told) is no line")
          continue
        }
        faults += self.faults(of: line, path, on: slow).map { "\(told): \($0)" }
      }
    }
    return faults
  }

  private func faults(of line: Chain.Line, _ path: [SlowChain.Step], on slow: SlowAnswer) -> [String] {
    var faults = line.steps.flatMap {
      self.faults(of: $0.best, on: slow) + $0.others.flatMap { self.faults(of: $0, on: slow) }
    }
    if line.steps.map(\.isInLaw) != path.map(\.isInLaw) { faults.append("in law \(line.steps.map(\.isInLaw))") }
    if line.steps.map(\.rank) != path.map(\.rank) { faults.append("ranks \(line.steps.map(\.rank))") }
    if line.steps.map(\.checked) != path.map(\.checked) { faults.append("checked \(line.steps.map(\.checked))") }
    // The lowest rank, of those the least checked: text, secondary, recalled, nothing.
    let weakness = path.map { [$0.rank, -Int($0.checked?.rawValue ?? 3)] }
    let weakest = path.indices.min { weakness[$0].lexicographicallyPrecedes(weakness[$1]) }
    if line.weakest != weakest { faults.append("weakest is \(line.weakest)") }
    return faults
  }
}
