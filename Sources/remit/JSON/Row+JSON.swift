import Accountability
import Analysis

extension Answering {
  func row(_ id: AuthorityID, saying sentence: String) -> [String: JSON] {
    let citation = Citation(id, saying: sentence, in: graph)
    return [
      "citation": [
        "ids": JSON([citation.row]), "sentence": .string(citation.sentence),
        "sources": .array(
          citation.sources.map { source in
            [
              "locator": .string(source.locator), "source": .string(source.id), "title": .string(source.title),
              "url": .string(source.url),
            ]
          }),
      ],
      "row": graph.json(graph[id]),
    ]
  }
}

extension Graph {
  func json(_ row: Authority) -> JSON {
    let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
    let facts: [String: JSON] = [
      "by": ids(row.by), "consent": ids(row.consent), "consult": ids(row.consult), "disputes": ids(row.disputes),
      "ends": ids(row.ends), "evidence": json(row.evidence), "from": JSON(row.period.from),
      "holds": .string(row.holds.name), "id": .string(row.id), "jointly": ids(row.jointly),
      "limits": .string(row.limits), "mode": .string(row.mode.name), "otherProcedure": .string(row.otherProcedure),
      "proposal": JSON(row.proposal.map { self[$0].id }), "retired": json(row.retirement),
      "standing": .string(row.standing.name), "until": JSON(row.period.until),
      "when": JSON(row.when.isEmpty ? nil : row.when),
    ]
    return .object(json(scope).merging(facts) { $1 })
  }

  func json(_ retirement: Retirement?) -> JSON {
    guard let retirement else { return .null }
    return [
      "kind": .string(retirement.kind.name), "on": JSON(retirement.on), "reason": .string(retirement.reason),
      "successor": JSON(retirement.successor.map { self[$0].id }),
    ]
  }

  func json(_ evidence: [Evidence]) -> JSON {
    .array(
      evidence.map { entry in
        [
          "asAt": JSON(entry.asAt), "bearing": .string(entry.bearing.name), "checked": .string(entry.checked.name),
          "kind": .string(entry.kind.name), "locator": .string(entry.locator), "quote": .string(entry.quote),
          "read": JSON(entry.read), "says": .string(entry.says), "seen": JSON(entry.seen),
          "source": .string(self[entry.source].id), "survey": json(entry.survey), "url": .string(entry.url),
        ]
      })
  }

  private func json(_ survey: Draft.Survey?) -> JSON {
    guard let survey else { return .null }
    return [
      "asked": .string(survey.asked), "n": .string(survey.n), "of": .string(survey.of), "share": .string(survey.share),
    ]
  }
}
