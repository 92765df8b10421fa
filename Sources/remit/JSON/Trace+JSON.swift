import Accountability
import Analysis

extension Answering {
  func trace(_ trace: Trace) -> [String: JSON] {
    let wording = Wording(graph, on: graph.lastKnownDay(today: style.today), today: style.today)
    return [
      "about": JSON(trace.inquiry.matter.map { graph[$0].id }), "body": .string(graph[trace.inquiry.subject].id),
      "denials": graph.ids(trace.denials),
      "gaps": .array(trace.gaps.map { json($0, wording) }), "lineage": .array(trace.lineage.map(json)),
      "overlaps": .array(trace.overlaps.map(json)), "power": .string(graph[trace.inquiry.power].id),
      "reported": .array(trace.reported.map { json($0, wording) }),
      "tenures": .array(trace.tenures.map { json($0, wording) }),
    ]
  }

  private func json(_ kin: Kin) -> JSON {
    .object(days(kin.days).merging(["body": .string(graph[kin.body].id)]) { $1 })
  }

  private func json(_ tenure: Trace.Tenure, _ wording: Wording) -> JSON {
    let ground = tenure.ground
    var object = graph.json(ground.scope).merging(days(tenure.days)) { $1 }.merging(dates(tenure.dates)) { $1 }
    object["actingFor"] = JSON(ground.actingFor.map { graph[$0].id })
    object["consent"] = .bool(ground.isConsent)
    object["exceptions"] = .array(
      ground.exceptions.map { .object(graph.json($0.scope).merging(["when": when($0.when)]) { $1 }) })
    object["inPart"] = .bool(tenure.isInPart)
    object["lastSeen"] = JSON(tenure.lastSeen)
    object["over"] = .string(graph[tenure.subject].id)
    object["rows"] = graph.ids(tenure.rows)
    object["sentence"] = .string(wording.tenure(tenure))
    object["standing"] = .string(ground.standing.name)
    object["takenOver"] = .array(
      tenure.from.map {
        [
          "body": .string(graph[$0.body].id), "isReturned": .bool($0.isReturned), "isSucceeded": .bool($0.isSucceeded),
        ]
      })
    object["unsettled"] = .bool(ground.isUnsettled)
    object["when"] = when(ground.when)
    return .object(object)
  }

  private func json(_ gap: Trace.Gap, _ wording: Wording) -> JSON {
    let facts: [String: JSON] = [
      "denials": graph.ids(gap.reasons.denials), "isExplained": .bool(gap.isExplained),
      "notes": .array(
        gap.reasons.notes.map { ["body": .string(graph[$0.body].id), "says": .string($0.says)] }),
      "withoutSubject": .bool(gap.reasons.isWithoutSubject),
    ]
    return .object(facts.merging(days(gap.days)) { $1 }.merging(dates(gap.dates)) { $1 })
  }

  private func json(_ overlap: Trace.Overlap) -> JSON {
    let facts: [String: JSON] = [
      "holders": .array(overlap.holders.map { graph.ids($0) }), "inPart": .bool(overlap.isInPart),
      "over": .string(graph[overlap.subject].id),
    ]
    return .object(facts.merging(days(overlap.days)) { $1 }.merging(dates(overlap.dates)) { $1 })
  }

  private func days(_ days: DaySpan) -> [String: JSON] { ["firstDay": JSON(days.first), "lastDay": JSON(days.last)] }
  private func dates(_ dates: Period) -> [String: JSON] { ["from": JSON(dates.from), "until": JSON(dates.until)] }
  private func when(_ event: String) -> JSON { JSON(event.isEmpty ? nil : event) }
}
