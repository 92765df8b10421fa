import Accountability
import Analysis

extension Answering {
  func masters(_ masters: Masters) -> [String: JSON] {
    let wording = Wording(graph, on: masters.moment.day, today: style.today)
    return [
      "body": .string(graph[masters.inquiry.body].id), "day": JSON(masters.moment.day),
      "isCut": .bool(masters.inquiry.moment.isCut), "lines": graph.json(masters.lines),
      "own": graph.json(masters.own), "powers": JSON(masters.powers.map { graph[$0].id }),
      "shared": .array(
        masters.shared.map { shared in
          [
            "about": JSON(shared.matter.map { graph[$0].id }), "sentence": .string(wording.shared(shared)),
            "who": json(shared.who),
          ]
        }),
      "under": JSON(masters.inquiry.under.map { graph[$0].id }), "who": json(masters.who),
      "without": graph.json(masters.without),
      "years": .array(
        masters.years.map { years in
          ["first": .number(years.first), "last": .number(years.last), "who": json(years.who)]
        }),
    ]
  }

  private func json(_ who: Masters.Mastery) -> JSON {
    ["inLaw": .array(who.inLaw.map(json)), "reported": .array(who.reported.map(json))]
  }

  private func json(_ master: Masters.Master) -> JSON {
    ["base": .string(master.base.id), "bodies": graph.ids(master.bodies)]
  }
}
