import Accountability
import Analysis

extension Answering {
  func may(_ answer: SpanAnswer) -> [String: JSON] {
    var question = graph.json(answer.question.scope)
    question["under"] = JSON(answer.question.under.map { graph[$0].id })
    return [
      "exit": .number(Int(ExitCodes(answer.ruling).code)), "from": JSON(answer.span.first),
      "isCut": .bool(answer.isCut),
      "question": .object(question), "to": JSON(answer.span.last),
      "stretches": .array(
        answer.stretches.map { stretch in
          var object = graph.json(stretch.answer)
          object["from"] = JSON(stretch.days.first)
          object["to"] = JSON(stretch.days.last)
          return .object(object)
        }),
    ]
  }
}

extension Graph {
  /// The sides of an answer, each standing of it, and what they come to.
  func json(_ answer: Answer) -> [String: JSON] {
    var law = json(answer.inLaw.answer)
    law["source"] = .string("\(answer.inLaw.source)")
    var perceived = json(answer.perceived.answer)
    perceived["standing"] = JSON(answer.perceived.standing?.name)
    return [
      "absent": ids(answer.absent), "day": JSON(answer.day), "law": .object(law), "marks": json(answer.marks),
      "noDuty": ids(answer.noDuty), "perceived": .object(perceived),
      "reportedOnOtherDays": ids(answer.reportedOnOtherDays.sorted(by: precedes)),
      "saidOfClass": ids(answer.saidOfClass),
      "satire": ids(answer.satire), "verdict": JSON(answer.verdict?.id),
      "standings": [
        "acting": answer.acting.map { .object(json($0)) } ?? .null, "agreement": .object(json(answer.agreement)),
        "belief": .object(json(answer.belief)), "claim": .object(json(answer.claim)),
        "law": .object(json(answer.law)), "practice": .object(json(answer.practice)),
      ],
    ]
  }

  private func json(_ answer: StandingAnswer) -> [String: JSON] {
    [
      "actingFor": JSON(answer.actingFor.map { self[$0].id }), "base": .string(answer.base.id),
      "divided": .bool(answer.isDivided), "exceptions": .array(answer.exceptions.map(json)),
      "perhaps": .bool(answer.isPerhaps), "rows": ids(answer.rows.map(\.authority)),
    ]
  }

  private func json(_ part: Part) -> JSON {
    var object = json(part.scope)
    object["base"] = .string(part.base.id)
    object["perhaps"] = .bool(part.isPerhaps)
    object["rows"] = ids(part.rows.map(\.authority))
    object["when"] = JSON(part.when.isEmpty ? nil : part.when)
    return .object(object)
  }

  private func json(_ marks: Marks) -> JSON {
    [
      "divided": .bool(marks.isDivided), "inPart": marks.inPart.map { .object(json($0)) } ?? .null,
      "lawCameLater": JSON(marks.lawCameLater), "notLawYet": JSON(marks.notLawYet.map { self[$0].id }),
      "perhaps": .bool(marks.isPerhaps), "wider": .bool(marks.isWider),
    ]
  }
}

extension Base {
  /// The word for it in answers; the three first are never one another.
  var id: String {
    switch self {
    case .has: "has"
    case .hasNot: "has-not"
    case .notRecorded: "not-recorded"
    case .inPart: "in-part"
    case .conditional: "if"
    case .contested: "contested"
    }
  }
}
