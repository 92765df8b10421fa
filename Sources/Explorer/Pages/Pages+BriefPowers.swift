import Accountability
import Analysis

/// What a brief says of powers: over the body and of it.
extension Pages {
  /// What may be done to it in law and by whom, a line for each power, the highest first; where room is short, one of
  /// each group before a second of any. What reports deny stands elsewhere.
  func rules(_ brief: Brief) -> Work<[BriefSection.Item]> {
    let id = graph[brief.inquiry.body].id
    let under = brief.inquiry.under.map { graph[$0].id }
    return byPower(brief.survey.over, \.holder, on: brief.moment.day) { graph[$0].act }.map { items in
      items.map { power, item in
        var item = item
        item.follow = .who(
          power: graph[power].id, subject: id, about: nil, at: at(brief.inquiry.asked), under: under)
        return item
      }
    }
  }

  /// What it may do to others in law: the same with those it has each power over.
  func powers(_ brief: Brief) -> Work<[BriefSection.Item]> {
    byPower(brief.survey.held, \.subject, on: brief.moment.day) {
      graph[$0].phrase.filled(with: "others", owning: "others'")
    }.map { $0.map(\.item) }
  }

  private typealias ByPower = (power: PowerID, item: BriefSection.Item)

  /// An item for each power that the law gives in some lines, be it by way of exception, in their order: what may be done,
  /// the bodies at one end of its lines while there is room for them, and the rows of those that are named.
  private func byPower(
    _ all: [SurveyLine], _ end: KeyPath<Scope, BodyID>, on day: Day, act: @escaping (PowerID) -> String
  ) -> Work<[ByPower]> {
    let wording = wording(on: day)
    let given = Work { lines(all).filter { $0.answer.inLaw.answer.base.gives ? !$0.isParted : $0.isOnlyException } }
    return given.then { given in
      let groups = Dictionary(grouping: given, by: \.scope.power)
      var order: [(power: PowerID, turn: Int)] = []
      var turns: [String: Int] = [:]
      var seen: Set<PowerID> = []
      for power in given.compactMap(\.scope.power) where seen.insert(power).inserted {
        let turn = turns[graph[power].group, default: 0]
        turns[graph[power].group] = turn + 1
        order.append((power, turn))
      }
      let each: ((power: PowerID, turn: Int)) -> [ByPower] = { place in
        let act = English.capitalised(act(place.power))
        let (text, lines) = named(groups[place.power] ?? [], end, within: Pages.mostNamed - act.count, wording)
        let rows = lines.flatMap(\.answer.inLaw.answer.allRows).map(\.authority)
        return [(place.power, BriefSection.Item(text: "\(act): \(text).", rows: rows, turn: place.turn))]
      }
      return Work(Sweep(over: order, each: each, gather: { $0 }))
    }
  }

  /// So many characters tell of a power and of whom it is shared among: two lines on each say more than all of one.
  private static let mostNamed = 128
}
