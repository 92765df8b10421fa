import Accountability
import Analysis
import Foundation
import TestSupport
import Testing

/// Traces held against the answers of every single day.
@Suite struct TraceAgainstDaysTests {
  private static let days: [Day] = {
    let span = RandomPicture.days
    return [.distantPast] + (span.first.number...span.last.number).map { Day(number: $0) } + [day("2030-01-01")]
  }()

  /// `REMIT_SEEDS` asks for more seeds than the suite has time for.
  private static let seeds = ProcessInfo.processInfo.environment["REMIT_SEEDS"].flatMap { UInt64($0) } ?? 32

  @Test(arguments: 0..<UInt64(4)) func `a trace says of every day what the answers of that day say`(_ run: UInt64)
    throws
  {
    for seed in 1...Self.seeds where seed % 4 == run {
      let picture = RandomPicture.of(seed)
      let graph = try picture.graph
      var random = Seeded(seed)
      let inquiry = TraceInquiry(
        try #require(graph.power(random.one(of: ["direct", "direct", "direct", "direct", "consent"]))),
        over: try #require(graph.body(random.one(of: ["ft", "x", "x", "x"]))),
        about: random.once(in: 5) ? graph.matter("board") : nil)
      var work = inquiry.work(in: graph)
      let trace = work.finish()
      var slow = inquiry.work(in: graph)
      while true { if let again = slow.proceed(1) { #expect(again == trace); break } }
      let reference = SlowTrace(picture: picture, graph: graph, inquiry: inquiry)
      for day in Self.days {
        let faults = reference.faults(in: trace, on: day)
        #expect(faults.isEmpty, "seed \(seed), \(graph.told(trace)) on \(day)")
      }
      #expect(trace.tenures.filter { !$0.isDatedWell }.isEmpty, "seed \(seed)")
    }
  }
}

/// What a trace should say of one day, from the answers of the day alone.
private struct SlowTrace {
  let picture: Picture
  let graph: Graph
  let inquiry: TraceInquiry

  private var known: Day { graph.dataset.lawReadTo ?? .distantFuture }

  func faults(in trace: Trace, on day: Day) -> [String] {
    guard day <= known else {
      let all =
        (trace.tenures + trace.reported).map(\.days.last) + trace.gaps.map(\.days.last)
        + trace.overlaps.map(\.days.last)
      return all.contains { $0 > known } ? ["something goes on after the law's last known day"] : []
    }
    var faults: [String] = []
    let kin = kin(on: day)
    let view = AsOf(graph, day)
    let answers = kin.flatMap { subject in graph.bodies.map { view.sides(scope($0.handle, subject)) } }
    for answer in answers { faults += self.faults(of: answer, in: trace, on: day) }
    for subject in kin {
      faults += overlapFaults(answers.filter { $0.question.scope.subject == subject }, subject, trace, day)
    }
    return faults + gapFaults(answers, kin, trace, day)
  }

  private func scope(_ holder: BodyID, _ subject: BodyID) -> Scope {
    Scope(holder: holder, power: inquiry.power, subject: subject, matter: inquiry.matter)
  }

  /// The subject, what it came from and what it went into, by unlimited successions read off the draft.
  private func kin(on day: Day) -> Set<BodyID> {
    let ties = picture.draft.bodies.flatMap { body in
      body.ties.filter { $0.kind == .succeeds && $0.powers.isEmpty }.map {
        (new: body.id, old: $0.to, on: $0.from.latest)
      }
    }
    let id = graph[inquiry.subject].id
    var found: Set<String> = [id]
    for tie in ties where tie.old == id && tie.on <= day { found.insert(tie.new) }
    for tie in ties where tie.new == id && tie.on > day { found.insert(tie.old) }
    return Set(found.compactMap { graph.body($0) })
  }

  private func faults(of answer: Answer, in trace: Trace, on day: Day) -> [String] {
    let scope = answer.question.scope
    func has(_ tenures: [Trace.Tenure]) -> Bool {
      tenures.contains { $0.holder == scope.holder && $0.subject == scope.subject && $0.days.holds(day) }
    }
    var faults: [String] = []
    let holding = rows(answer.inLaw.answer, of: scope.holder)
    let isListed = has(trace.tenures)
    let isGiven = answer.absent.isEmpty && !holding.isEmpty
    let isNamed = answer.inLaw.answer.actingFor != nil || holding.contains { names(scope.holder, in: graph[$0]) }
    if isListed && !isGiven { faults.append("\(graph.told(scope)) is listed and not given") }
    if isGiven && isNamed && !isListed { faults.append("\(graph.told(scope)) is given and not listed") }
    let listed = Set(
      trace.tenures.filter { $0.holder == scope.holder && $0.subject == scope.subject && $0.days.holds(day) }.flatMap(
        \.rows))
    if isListed && listed != Set(holding) { faults.append("\(graph.told(scope)) stands on other rows") }
    let reports = [answer.practice, answer.claim, answer.belief]
    let isOnlyReported =
      reports.contains { $0.base == .has } && answer.inLaw.answer.base.isNoOrSilent && answer.absent.isEmpty
    let isUnreported = reports.allSatisfy { rows($0, of: scope.holder).isEmpty }
    if isOnlyReported && !has(trace.reported) { faults.append("\(graph.told(scope)) is reported and not listed") }
    if isUnreported && has(trace.reported) { faults.append("\(graph.told(scope)) is listed and not reported") }
    return faults
  }

  /// Whether a row gives it to the body itself, and not to a class that it belongs to.
  private func names(_ body: BodyID, in row: Authority) -> Bool {
    let isConsent = inquiry.power == graph.power("consent")
    return ([row.holder] + row.jointly + (isConsent ? row.consent : [])).contains(body)
  }

  /// The rows that give something, or say so against others; parts of other holders are theirs.
  private func rows(_ side: StandingAnswer, of holder: BodyID) -> [AuthorityID] {
    let owner = side.actingFor ?? holder
    let parts = side.exceptions.filter { $0.scope.holder == owner && ($0.base == .has || $0.base == .contested) }
      .flatMap(\.rows)
    let whole = side.base == .has || side.base == .contested ? side.rows : []
    return (whole + parts).filter { $0.holds == .has }.map(\.authority)
  }

  private func gapFaults(_ answers: [Answer], _ kin: Set<BodyID>, _ trace: Trace, _ day: Day) -> [String] {
    guard let first = trace.tenures.map(\.days.first).min(), let last = trace.tenures.map(\.days.last).max(),
      first <= day, day <= last
    else { return trace.gaps.contains { $0.days.holds(day) } ? ["there is a gap outside"] : [] }
    let isHeld = answers.contains { $0.absent.isEmpty && !rows($0.inLaw.answer, of: $0.question.scope.holder).isEmpty }
    let gap = trace.gaps.first { $0.days.holds(day) }
    if isHeld == (gap != nil) { return ["somebody has it: \(isHeld), and there is a gap"] }
    guard let gap else { return [] }
    let isDenied = answers.contains { $0.absent.isEmpty && $0.inLaw.answer.base == .hasNot }
    let isNoted = (trace.lineage.map(\.body) + trace.tenures.map(\.holder)).contains { body in
      graph[body].notes.contains {
        $0.period.contains(day) != .no && $0.period.from.precision != .open && $0.period.until.precision != .open
      }
    }
    let lives = kin.contains { graph[$0].life.contains(day) != .no }
    return gap.isExplained == (isDenied || isNoted || !lives) ? [] : ["the gap is explained: \(gap.isExplained)"]
  }

  private func overlapFaults(_ answers: [Answer], _ subject: BodyID, _ trace: Trace, _ day: Day) -> [String] {
    let sure = answers.filter { $0.absent.isEmpty && !$0.inLaw.answer.isPerhaps && $0.inLaw.answer.base.gives }
    let whole = sure.filter { answer in
      let side = answer.inLaw.answer
      return side.base == .has && side.exceptions.isEmpty && side.actingFor == nil
        && side.rows.contains { row in
          row.terms.jointly.isEmpty && row.certainty == .surely
            && names(answer.question.scope.holder, in: graph[row.authority])
        }
    }.map(\.question.scope.holder).filter { AsOf(graph, day).classes(of: $0).isEmpty }
    let overlap = trace.overlaps.first { $0.subject == subject && $0.days.holds(day) }
    let listed = Set(overlap?.holders.joined().map { $0 } ?? [])
    let alone = whole.filter { graph[$0].extent == .one }
    if alone.count > 1, !listed.isSuperset(of: alone) { return ["\(alone.map { graph[$0].id }) have it at once"] }
    if alone.count > 1, overlap?.isInPart == true { return ["the overlap is said to be in part"] }
    let given = answers.filter {
      $0.absent.isEmpty && ($0.inLaw.answer.base.gives || !$0.inLaw.answer.exceptions.isEmpty)
    }
    return overlap != nil && given.count < 2 ? ["fewer than two have it at once"] : []
  }
}

extension DaySpan {
  fileprivate func holds(_ day: Day) -> Bool { first <= day && day <= last }
}

extension Trace.Tenure {
  /// Whether its days begin and end with its dates; one that may have ended by the last day known goes on to it.
  fileprivate var isDatedWell: Bool {
    let next = days.last.next
    let ends = dates.until.precision == .open || next <= dates.until.latest
    return dates.from.earliest <= days.first && days.first <= dates.from.latest && ends
  }
}
