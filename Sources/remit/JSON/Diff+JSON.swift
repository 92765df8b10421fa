import Accountability
import Analysis

extension Answering {
  func diff(_ difference: Difference) -> [String: JSON] {
    let wording = Wording(graph, on: difference.inquiry.after.day, today: style.today)
    return [
      "after": JSON(difference.inquiry.after.day), "before": JSON(difference.inquiry.before.day),
      "between": graph.ids(difference.between),
      "bodies": .array(
        difference.bodies.map { change in
          [
            "body": .string(graph[change.body].id), "change": .string("\(change.kind)"),
            "classes": graph.ids(change.classes), "heirs": graph.ids(change.heirs),
          ]
        }),
      "body": JSON(difference.inquiry.body.map { graph[$0].id }),
      "changes": .array(difference.changes.map { json($0, difference, wording) }),
      "isCut": .bool(difference.inquiry.after.isCut),
      "neverGiven": .array(difference.neverGiven.map { .object(graph.json($0)) }),
      "notKnown": json(difference.notKnown),
      "others": graph.ids(difference.others), "rowsCame": graph.ids(difference.rows.came),
      "rowsWent": graph.ids(difference.rows.went),
      "under": JSON(difference.inquiry.under.map { graph[$0].id }),
    ]
  }

  func json(_ unknowns: [Unknown]) -> JSON {
    .array(
      unknowns.map { unknown in
        [
          "about": JSON(unknown.about.map { graph[$0].id }), "says": .string(unknown.says),
          "subject": JSON(unknown.subject.map { graph[$0].id }),
        ]
      })
  }

  private func json(_ change: AuthorityChange, _ difference: Difference, _ wording: Wording) -> JSON {
    var object = graph.json(change.scope)
    object["aspects"] = JSON(change.aspects.map { "\($0)" })
    object["change"] = .string(change.kind.id)
    object["day"] = JSON(wording.day(of: change, in: difference))
    object["heldBefore"] = graph.ids(change.from)
    object["reverses"] = .bool(change.reverses)
    object["rowsAfter"] = graph.ids(change.rowsAfter)
    object["rowsBefore"] = graph.ids(change.rowsBefore)
    object["sentence"] = .string(wording.change(change, isProposed: difference.inquiry.under != nil))
    object["when"] = JSON(change.when.isEmpty ? nil : change.when)
    return .object(object)
  }
}

extension AuthorityChange.Kind {
  var id: String {
    switch self {
    case .turnedIntoLaw: "turned-into-law"
    case .turnedOutOfLaw: "turned-out-of-law"
    case .moved: "moved"
    case .gained: "gained"
    case .changed: "changed"
    case .lost: "lost"
    case .nowDenied: "now-denied"
    case .noLongerDenied: "no-longer-denied"
    }
  }
}
