import Accountability
import Analysis
import TestSupport

/// The law's side of a question day by day, joined where it stays the same (4.3).
struct SlowSpan {
  struct Reading: Equatable {
    var source: String
    var principal: String?
    var base: Base
    var terms: Set<[[String]]>
    var parts: Set<SlowAnswer.Part>
    var absent: Set<String>
  }

  /// Days of one reading; only a slow one knows it.
  struct Stretch {
    var first: Day
    var last: Day
    var reading: Reading? = nil
    var verdict: String?
    var isPerhaps: Bool
    /// Reports that enter the answer of any of its days.
    var reports: Set<String>
  }

  private(set) var stretches: [Stretch] = []

  init(_ record: SlowRecord, _ asked: Asked, under: String?, from first: Day, to last: Day) {
    for day in [first] + record.namedDays.filter({ $0 > first && $0 <= last }) {
      let slow = record.on(day, under: under)
      let verdict = slow.verdict(asked)
      let reports = Set(verdict.reports.flatMap { $0.ids.union($0.parts.flatMap(\.ids)) })
      let reading = SlowSpan.reading(verdict, asked, slow)
      if let end = stretches.indices.last {
        stretches[end].last = day.previous
        if stretches[end].reading == reading {
          stretches[end].verdict = [stretches[end].verdict, verdict.verdict].compactMap { $0 }
            .min { SlowVerdict.place($0) < SlowVerdict.place($1) }
          stretches[end].isPerhaps = stretches[end].isPerhaps || verdict.lawIsPerhaps
          stretches[end].reports.formUnion(reports)
          continue
        }
      }
      stretches.append(
        Stretch(
          first: day, last: last, reading: reading, verdict: verdict.verdict, isPerhaps: verdict.lawIsPerhaps,
          reports: reports))
    }
    if let end = stretches.indices.last { stretches[end].last = last }
  }

  private static func reading(_ verdict: SlowVerdict, _ asked: Asked, _ slow: SlowAnswer) -> Reading {
    let side = verdict.sides[0]
    var parts: Set<SlowAnswer.Part> = []
    for var part in side.parts {
      (part.isPerhaps, part.ids) = (false, [])
      parts.insert(part)
    }
    return Reading(
      source: verdict.source, principal: side.principal, base: side.base, terms: side.terms, parts: parts,
      absent: Set([asked.holder, asked.subject]).filter { !slow.isAlive($0) })
  }
}

extension SlowVerdict {
  static func place(_ verdict: String) -> Int { order.firstIndex(of: verdict) ?? order.count }
}

extension Trial {
  func spanInquiry() -> MayInquiry {
    let span = DaySpan(first: days[0], last: days[1])
    return MayInquiry(Question(graph.scope(asked), under: bill), Moment(typed: "", span: span, day: days[1]))
  }

  func faults(of answer: SpanAnswer) -> [String] {
    let known = draft.dataset.lawReadTo ?? .distantFuture
    let slow = SlowSpan(record, asked, under: under, from: min(days[0], known), to: min(days[1], known))
    var faults: [String] = []
    if answer.isCut != (days[1] > known) { faults.append("cut is \(answer.isCut)") }
    let told = answer.stretches.map { self.told($0.days, $0.answer, $0.answer.inLaw.answer.isPerhaps) }
    let should = slow.stretches.map { self.told($0) }
    if told != should { faults.append("stretches are \(told) and should be \(should)") }
    for stretch in answer.stretches {
      let day = stretch.answer.day
      if day < stretch.days.first || day > stretch.days.last { faults.append("\(day) does not lie in its stretch") }
      faults += record.on(day, under: under).differences(from: stretch.answer, to: asked, in: graph, marks: false)
        .filter { !$0.contains("perhaps") }
    }
    return faults
  }

  private func told(_ days: DaySpan, _ answer: Answer, _ isPerhaps: Bool) -> String {
    let reports = answer.reportRows + answer.reportedOnOtherDays
    return told(
      SlowSpan.Stretch(
        first: days.first, last: days.last, verdict: answer.verdict?.id, isPerhaps: isPerhaps,
        reports: Set(reports.map { graph[$0].id })))
  }

  private func told(_ stretch: SlowSpan.Stretch) -> String {
    "\(stretch.first) to \(stretch.last): \(stretch.verdict ?? "-")\(stretch.isPerhaps ? " perhaps" : "") "
      + "\(stretch.reports.sorted())"
  }
}
