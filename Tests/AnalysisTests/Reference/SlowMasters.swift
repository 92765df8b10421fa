import Accountability
import Analysis
import TestSupport

/// Every body asked whether it may direct another, set its objectives or manage its performance.
extension Trial {
  private static let powers = ["direct", "set-objectives", "performance-manage"]

  func mastersInquiry() -> MastersInquiry? {
    graph.body(asked.subject).map { MastersInquiry($0, Moment(day), under: bill, known: lastKnown) }
  }

  private var lastKnown: Day { days[1] }

  func faults(of masters: Masters) -> [String] {
    let body = id(masters.inquiry.body)
    var faults: [String] = []
    if masters.moment.day != near(day, lifeOf: body) { faults.append("shown on \(masters.moment.day)") }
    let slow = record.on(masters.moment.day, under: under)
    let should = slow.lines(over: body, by: named)
    let told = masters.lines + masters.own
    for line in told + masters.without { faults += self.faults(of: line, on: slow) }
    let scopes = Set(told.map(\.scope).map(graph.asked))
    for line in should where !scopes.contains(line.asked) && !slow.isStoodFor(line.asked.holder) {
      faults.append("\(line.asked.told) is missing")
    }
    for scope in scopes where !should.contains(where: { $0.asked == scope }) {
      faults.append("\(scope.told) sets no course")
    }
    let parts = slow.parts(of: body)
    faults += masters.lines.filter { parts.contains(id($0.scope.holder)) }.map { "\(graph.told($0)) is its own part" }
    faults += masters.own.filter { !parts.contains(id($0.scope.holder)) }.map { "\(graph.told($0)) is no part of it" }
    faults += masters.without.filter { line in should.contains { $0.asked == graph.asked(line.scope) } }
      .map { "\(graph.told($0)) is not without" }
    let listed = should.filter { scopes.contains($0.asked) && !parts.contains($0.asked.holder) }
    if self.told(masters.who) != SlowMastery(listed, on: slow).told {
      faults.append("masters are \(self.told(masters.who)) and should be \(SlowMastery(listed, on: slow).told)")
    }
    return faults + faultyYears(masters, body)
  }

  private var named: [String] { Trial.powers.filter { power in draft.powers.contains { $0.id == power } } }

  /// At the end of each year that is told, or on the last day known, the same bodies.
  private func faultyYears(_ masters: Masters, _ body: String) -> [String] {
    masters.years.flatMap { years in
      (years.first...years.last).compactMap { year -> String? in
        guard let end = Day(year: year, month: 12, day: 31) else { return nil }
        let slow = record.on(min(near(end, lifeOf: body), lastKnown))
        let lines = slow.lines(over: body, by: named).filter { !slow.parts(of: body).contains($0.asked.holder) }
        let (told, should) = (self.told(years.who), SlowMastery(lines, on: slow).told)
        let needed = should.filter { who in
          !who.split(separator: " ").dropFirst().contains { slow.isStoodFor(String($0)) }
        }
        return Set(told).isSubset(of: should) && Set(needed).isSubset(of: told)
          ? nil : "in \(year) masters are \(told) and should be \(should)"
      }
    }
  }

  private func told(_ mastery: Masters.Mastery) -> [String] {
    func told(_ masters: [Masters.Master], _ side: String) -> [String] {
      masters.map { "\(side)-\($0.base) \($0.bodies.map(id).joined(separator: " "))" }
    }
    return told(mastery.inLaw, "law") + told(mastery.reported, "report")
  }
}

/// Who sets a course: holders, those they act for instead, and those who can only jointly as one.
struct SlowMastery {
  /// `law-has com reg`: the side, how much of it, and who.
  let told: [String]

  init(_ lines: [SlowLine], on slow: SlowAnswer) {
    var found: [Bool: [[String]: Base]] = [true: [:], false: [:]]
    for line in lines {
      let holder = line.principal ?? line.asked.holder
      let groups = line.jointly.contains([]) ? [[holder]] : line.jointly.map { ([holder] + $0).sorted() }
      for group in groups {
        let known = found[line.isInLaw]?[group]
        if known.map({ SlowAnswer.worth($0) < SlowAnswer.worth(line.base) }) ?? true {
          found[line.isInLaw]?[group] = line.base
        }
      }
    }
    func least(_ isInLaw: Bool) -> [[String]: Base] {
      let all = found[isInLaw] ?? [:]
      return all.filter { group, _ in !all.keys.contains { $0.count < group.count && Set($0).isSubset(of: group) } }
    }
    let law = least(true)
    let reported = least(false).filter { group, _ in
      !law.keys.contains {
        $0 == group || $0.count == 1 && group.count == 1 && slow.classes(of: group[0]).contains($0[0])
      }
    }
    func told(_ masters: [[String]: Base], _ side: String) -> [String] {
      masters.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { "\(side)-\($0.value) \($0.key.joined(separator: " "))" }
    }
    self.told = told(law, "law") + told(reported, "report")
  }
}

extension SlowAnswer {
  /// All that are part of a body, or of its classes.
  func parts(of body: String) -> Set<String> {
    let wholes = classes(of: body).union([body])
    return Set(
      draft.bodies.filter { part in
        part.ties.contains {
          $0.kind == .partOf && wholes.contains($0.to) && $0.from.earliest <= day && day < $0.until.latest
        }
      }.map(\.id))
  }
}
