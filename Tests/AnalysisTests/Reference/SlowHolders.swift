import Accountability
import Analysis
import TestSupport

/// Who holds a power over a body: every body asked, one after another.
///
/// A reply must name each body that the record says anything of. It may pass over a body that no row speaks of by
/// name where a class it belongs to, or a member it has, is named: that line stands for it, or stood while that body did.
extension Trial {
  /// Of the question's power over its subject; over all who decides the matter.
  func holdersInquiry() -> HoldersInquiry {
    HoldersInquiry(
      power: asked.power == "any" ? nil : graph.power(asked.power), subject: graph.body(asked.subject),
      matter: asked.matter.flatMap(graph.matter), Moment(day), under: bill)
  }

  func faults(of holders: Holders) -> [String] {
    let slow = record.on(day, under: under)
    let lines = holders.own + holders.others + holders.without
    var faults = lines.flatMap { self.faults(of: $0, on: slow) }
    for line in lines where !slow.verdict(graph.asked(line.scope)).isRecorded(under: under) {
      faults.append("\(graph.told(line)) is listed, and nothing is recorded")
    }
    let scopes = lines.map(\.scope)
    if Set(scopes).count != scopes.count { faults.append("a line stands twice: \(lines.map(graph.told))") }
    for line in lines where !slow.isAlive(id(line.scope.holder)) || !slow.isAlive(id(line.scope.subject)) {
      faults.append("\(graph.told(line)) is listed, and a body of it did not exist")
    }
    faults += missing(from: Set(lines.map { id($0.scope.holder) }), on: slow)
    faults += misplaced(holders, on: slow)
    return faults
  }

  private func missing(from listed: Set<String>, on slow: SlowAnswer) -> [String] {
    guard asked.power != "any", slow.isAlive(asked.subject) else { return [] }
    let named = Set(slow.said(to: asked).map(\.scope.holder))
    let standing = listed.union(draft.bodies.map(\.id).filter { !slow.isAlive($0) })
    return draft.bodies.map(\.id).filter { body in
      var question = asked
      question.holder = body
      return !listed.contains(body) && slow.isAlive(body) && slow.verdict(question).isRecorded(under: under)
        && (named.contains(body) || !slow.isStoodFor(body, by: standing))
    }.map { "\($0) is missing among \(listed.sorted())" }
  }

  /// In law, in part, if, by way of exception, unsettled, by report, or not at all, as the reading has it.
  private func misplaced(_ holders: Holders, on slow: SlowAnswer) -> [String] {
    func place(_ line: SurveyLine) -> Int {
      let verdict = slow.verdict(graph.asked(line.scope))
      let isWhole = graph.asked(line.scope).matter == asked.matter
      switch verdict.lawBase {
      case .has: return isWhole ? 0 : 1
      case .inPart: return 1
      case .conditional: return 2
      case .contested: return 4
      default:
        if verdict.isReported { return 5 }
        return verdict.lawBase == .hasNot && verdict.sides[0].parts.contains { $0.base == .has } ? 3 : 6
      }
    }
    let own = slow.parts(of: asked.subject).union([asked.subject])
    var faults: [String] = []
    for (lines, isOwn) in [(holders.own, true), (holders.others, false)] {
      let places = lines.map(place)
      if places != places.sorted() { faults.append("out of order: \(zip(places, lines.map(graph.told)))") }
      faults += lines.filter { own.contains(id($0.scope.holder)) != isOwn || place($0) == 6 }
        .map { "\(graph.told($0)) stands among \(isOwn ? "its own" : "others")" }
    }
    faults += holders.without.filter { place($0) != 6 }.map { "\(graph.told($0)) has it not" }
    return faults
  }
}
