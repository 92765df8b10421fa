import Accountability
import Analysis
import Explorer

extension Answering {
  func show(_ survey: Survey) -> [String: JSON] {
    [
      "body": graph.json(graph[survey.inquiry.body]), "day": JSON(survey.moment.day),
      "holds": graph.json(survey.held), "isCut": .bool(survey.inquiry.asked.isCut), "over": graph.json(survey.over),
      "under": JSON(survey.inquiry.under.map { graph[$0].id }),
    ]
  }
}

extension Graph {
  func json(_ lines: [SurveyLine]) -> JSON {
    .array(
      lines.map { line in
        .object(json(line.scope).merging(json(line.answer)) { $1 }.merging(["parted": .bool(line.isParted)]) { $1 })
      })
  }

  func json(_ body: Body) -> JSON {
    [
      "began": json(body.began), "ended": json(body.ended), "extent": .string(body.extent.name),
      "from": JSON(body.life.from), "id": .string(body.id), "jurisdiction": .string(body.jurisdiction),
      "kind": .string(body.kind.name), "legalForm": .string(body.legalForm), "says": .string(body.says),
      "until": JSON(body.life.until),
      "names": .array(
        body.names.map { name in
          [
            "also": JSON(name.also), "from": JSON(name.used.from), "name": .string(name.name),
            "short": .string(name.short), "until": JSON(name.used.until),
          ]
        }),
      "notes": .array(
        body.notes.map { note in
          [
            "evidence": json(note.evidence), "from": JSON(note.period.from), "says": .string(note.says),
            "until": JSON(note.period.until),
          ]
        }),
      "ties": .array(body.ties.map(json)), "tiesToIt": .array(ties(to: body.handle).map(json)),
    ]
  }

  private func json(_ event: LifeEvent) -> JSON { ["evidence": json(event.evidence), "says": .string(event.says)] }

  private func json(_ tie: Tie) -> JSON {
    [
      "evidence": json(tie.evidence), "from": JSON(tie.period.from), "how": JSON(tie.how?.name),
      "kind": .string(tie.kind.name), "matters": JSON(tie.matters.map { self[$0].id }), "of": .string(self[tie.of].id),
      "powers": JSON(tie.powers.map { self[$0].id }), "to": .string(self[tie.to].id), "until": JSON(tie.period.until),
    ]
  }
}
