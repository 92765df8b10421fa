import Accountability
import Analysis
import TestSupport

/// A power over a body, and over those that stand for it, read day by day of all bodies.
///
/// A body stands for its successor until that takes over, and for its predecessor from then on; one that took over some
/// powers or matters only does not. A body may be left out where a class it belongs to, or a member it has, is named.
struct TraceByDay {
  let record: SlowRecord
  let asked: Asked
  /// The days that are read.
  let days: [Day]
  private var statements: [Day: [Statement]] = [:]

  /// What one body was said to have over one on a day.
  struct Statement {
    let asked: Asked
    let verdict: SlowVerdict
    /// The rows that give it or a part of it, or say so against others.
    let rows: Set<String>
    let isNeeded: Bool
  }

  init(_ record: SlowRecord, _ asked: Asked, on days: [Day]) {
    self.record = record
    self.asked = asked
    self.days = days
    for day in days { statements[day] = statements(on: day) }
  }

  func on(_ day: Day) -> [Statement] { statements[day] ?? [] }

  /// Those who stand for the subject on a day.
  func kin(on day: Day) -> Set<String> {
    func reach(_ step: (Draft.Body, Draft.Tie) -> (from: String, to: String)?) -> Set<String> {
      var found: Set<String> = [asked.subject]
      var last = 0
      while found.count != last {
        last = found.count
        for body in record.draft.bodies {
          for tie in body.ties where tie.kind == .succeeds && tie.powers.isEmpty && tie.matters.isEmpty {
            if let step = step(body, tie), found.contains(step.from) { found.insert(step.to) }
          }
        }
      }
      return found
    }
    let heirs = reach { body, tie in tie.from.latest <= day ? (tie.to, body.id) : nil }
    return heirs.union(reach { body, tie in tie.from.latest > day ? (body.id, tie.to) : nil })
  }

  private func statements(on day: Day) -> [Statement] {
    let slow = record.on(day)
    return kin(on: day).sorted().flatMap { subject in
      record.draft.bodies.compactMap { body -> Statement? in
        let question = Asked(holder: body.id, power: asked.power, subject: subject, matter: asked.matter)
        guard slow.isAlive(subject), slow.isAlive(body.id), slow.isTouched(question) else { return nil }
        let verdict = slow.verdict(question)
        return Statement(
          asked: question, verdict: verdict, rows: rows(verdict.sides[0], of: body.id),
          isNeeded: slow.said(to: question).contains { $0.scope.holder == body.id } || !slow.isStoodFor(body.id))
      }
    }
  }

  private func rows(_ side: SlowAnswer.Said, of holder: String) -> Set<String> {
    let giving: [Base] = [.has, .contested]
    let parts = side.parts.filter { giving.contains($0.base) && $0.scope.holder == side.principal ?? holder }
    let ids = Set(parts.flatMap(\.ids)).union(giving.contains(side.base) ? side.ids : [])
    return Set(record.draft.authorities.filter { ids.contains($0.id) && $0.holds == .has }.map(\.id))
  }
}

extension Trial {
  func traceInquiry() -> TraceInquiry? {
    guard let power = graph.power(asked.power == "any" ? "direct" : asked.power),
      let subject = graph.body(asked.subject)
    else { return nil }
    return TraceInquiry(power, over: subject, about: asked.matter.flatMap(graph.matter))
  }

  /// Some of the days on which anything may turn, and the first of all.
  private var traced: [Day] {
    let known = record.namedDays.filter { $0 <= draft.dataset.lawReadTo ?? .distantFuture }
    var random = self.random
    return [.distantPast] + random.some(of: known, oneIn: 5)
  }

  func faults(of trace: Trace) -> [String] {
    let power = graph[trace.inquiry.power].id
    let asked = Asked(holder: "", power: power, subject: asked.subject, matter: asked.matter)
    let slow = TraceByDay(record, asked, on: traced)
    var faults: [String] = []
    for day in slow.days {
      let listed = trace.tenures.filter { $0.days.first <= day && day <= $0.days.last }
      let reported = trace.reported.filter { $0.days.first <= day && day <= $0.days.last }
      let kin = Set(trace.lineage.filter { $0.days.first <= day && day <= $0.days.last }.map { id($0.body) })
      if kin != slow.kin(on: day) { faults.append("\(day): kin are \(kin) and should be \(slow.kin(on: day))") }
      faults += self.faults(of: listed, slow, day) + self.faults(ofReports: reported, slow, day)
    }
    let denied = slow.days.flatMap(slow.on).filter { $0.verdict.lawBase == .hasNot && $0.isNeeded }
    let denials = denied.flatMap(\.verdict.sides[0].ids)
    let untold = Set(denials).subtracting(ids(trace.denials))
    if !untold.isEmpty { faults.append("denials are \(ids(trace.denials)), without \(untold)") }
    return faults + faultyGaps(trace, slow) + faultyOverlaps(trace, slow)
  }

  private func faults(of tenures: [Trace.Tenure], _ slow: TraceByDay, _ day: Day) -> [String] {
    let told = Dictionary(grouping: tenures) { "\(id($0.holder)) over \(id($0.subject))" }
      .mapValues { Set(ids($0.flatMap(\.rows))) }
    var faults: [String] = []
    var given: Set<String> = []
    for statement in slow.on(day) where !statement.rows.isEmpty {
      let who = "\(statement.asked.holder) over \(statement.asked.subject)"
      given.insert(who)
      if told[who] == nil ? statement.isNeeded : told[who] != statement.rows {
        faults.append("\(day): \(who) by \(told[who]?.sorted() ?? []) and should be by \(statement.rows.sorted())")
      }
    }
    return faults + told.keys.filter { !given.contains($0) }.map { "\(day): \($0) is not given" }
  }

  /// What is reported of the whole is listed where the law says no or nothing; what no report says is not.
  private func faults(ofReports tenures: [Trace.Tenure], _ slow: TraceByDay, _ day: Day) -> [String] {
    let told = Set(tenures.map { "\(id($0.holder)) over \(id($0.subject))" })
    var faults: [String] = []
    var possible: Set<String> = []
    for statement in slow.on(day) {
      let who = "\(statement.asked.holder) over \(statement.asked.subject)"
      let isSilent = [.hasNot, .notRecorded].contains(statement.verdict.lawBase)
      if statement.verdict.reports.contains(where: { $0.base != .notRecorded || !$0.parts.isEmpty }) {
        possible.insert(who)
      }
      guard isSilent, statement.verdict.reports.contains(where: { $0.base == .has }), !told.contains(who) else {
        continue
      }
      faults.append("\(day): \(who) is reported and not listed")
    }
    return faults + told.subtracting(possible).map { "\(day): \($0) is not reported" }
  }

  /// Days on which nobody has it are a gap, unless nobody had it before, or has it after.
  private func faultyGaps(_ trace: Trace, _ slow: TraceByDay) -> [String] {
    let spans = trace.tenures.map(\.days)
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      return trace.gaps.isEmpty ? [] : ["a gap in nothing"]
    }
    let bodies = Set((trace.lineage.map(\.body) + trace.tenures.map(\.holder)).map(id))
    let notes = bodies.flatMap { record.body($0).notes }.filter { note in
      [note.from, note.until].allSatisfy { $0.precision != .open && $0.precision != .unknown }
    }
    return slow.days.compactMap { day in
      let gap = trace.gaps.first { $0.days.first <= day && day <= $0.days.last }
      let isGap = day > first && day < last && !slow.on(day).contains { !$0.rows.isEmpty }
      if isGap != (gap != nil) { return "\(day): a gap is \(isGap ? "missing" : "told")" }
      guard let gap else { return nil }
      let isDenied = slow.on(day).contains { $0.verdict.lawBase == .hasNot }
      let isNoted = notes.contains { $0.from.earliest <= day && day < $0.until.latest }
      let lives = slow.kin(on: day).contains { record.on(day).isAlive($0) }
      return gap.isExplained == (isDenied || isNoted || !lives) ? nil : "\(day): explained is \(gap.isExplained)"
    }
  }

  /// Several single bodies that surely have the whole, each alone and of its own, overlap; fewer than two do not.
  private func faultyOverlaps(_ trace: Trace, _ slow: TraceByDay) -> [String] {
    slow.days.flatMap { day in
      slow.kin(on: day).compactMap { subject -> String? in
        let having = slow.on(day).filter { $0.asked.subject == subject && !$0.rows.isEmpty }
        let alone = having.filter { statement in
          let side = statement.verdict.sides[0]
          return side.base == .has && side.parts.isEmpty && side.principal == nil && !statement.verdict.lawIsPerhaps
            && side.terms.allSatisfy { $0[1].isEmpty } && statement.isSure(on: record.on(day))
            && record.on(day).classes(of: statement.asked.holder).isEmpty
            && record.body(statement.asked.holder).extent == .one
        }
        let overlap = trace.overlaps.first { id($0.subject) == subject && $0.days.first <= day && day <= $0.days.last }
        let told = Set((overlap?.holders ?? []).joined().map(id))
        let should = Set(alone.map(\.asked.holder))
        if should.count > 1, !told.isSuperset(of: should) || overlap?.isInPart != false {
          return "\(day): \(should.sorted()) have it at once, not \(told.sorted())"
        }
        return overlap != nil && having.count < 2 ? "\(day): \(told.sorted()) do not have it at once" : nil
      }
    }
  }
}

extension TraceByDay.Statement {
  /// Whether the rows that give it are all surely in force.
  fileprivate func isSure(on slow: SlowAnswer) -> Bool {
    rows.allSatisfy { id in slow.rows.contains { $0.id == id && $0.isSure } }
  }
}
