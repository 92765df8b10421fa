import Accountability
import Analysis

/// What a brief says of powers: over the body and of it.
extension Pages {
  /// What may be done to it in law and by whom, a line for each power, the highest first; where room is short, one of
  /// each group before a second of any. What reports deny stands elsewhere.
  func rules(_ brief: Brief) -> [BriefSection.Item] {
    let id = graph[brief.inquiry.body].id
    return byPower(brief.survey.over, \.holder, on: brief.moment.day) { graph[$0].act }.map { power, item in
      var item = item
      item.follow = .who(power: graph[power].id, subject: id, about: nil, at: at(brief.inquiry.asked), under: nil)
      return item
    }
  }

  /// What it may do to others in law: the same with those it has each power over.
  func powers(_ brief: Brief) -> [BriefSection.Item] {
    byPower(brief.survey.held, \.subject, on: brief.moment.day) {
      graph[$0].phrase.filled(with: "them", owning: "their")
    }.map(\.item)
  }

  /// An item for each power that the law gives in some lines, in their order: what may be done, the bodies at one end of
  /// its lines, and the rows of those that are named.
  private func byPower(
    _ all: [SurveyLine], _ end: KeyPath<Scope, BodyID>, on day: Day, act: (PowerID) -> String
  ) -> [(power: PowerID, item: BriefSection.Item)] {
    let wording = wording(on: day)
    let given = lines(all).filter { !$0.isParted && $0.answer.inLaw.answer.base.gives }
    var order: [PowerID] = []
    let groups = Dictionary(grouping: given, by: \.scope.power)
    for power in given.compactMap(\.scope.power) where !order.contains(power) { order.append(power) }
    var turns: [String: Int] = [:]
    return order.map { power in
      let turn = turns[graph[power].group, default: 0]
      turns[graph[power].group] = turn + 1
      let (lines, left) = strongest(groups[power] ?? [], end)
      let others = left == 0 ? "" : "; and \(left) more"
      let item = BriefSection.Item(
        text: "\(English.capitalised(act(power))): \(bodies(end, of: lines, wording))\(others).",
        rows: lines.flatMap(\.answer.inLaw.answer.allRows).map(\.authority), turn: turn)
      return (power, item)
    }
  }

  /// The lines of the first few bodies, and how many are left: a line on each power says more than all on one.
  private func strongest(
    _ lines: [SurveyLine], _ end: KeyPath<Scope, BodyID>
  ) -> (lines: [SurveyLine], left: Int) {
    var bodies: [BodyID] = []
    for line in lines where !bodies.contains(line.scope[keyPath: end]) { bodies.append(line.scope[keyPath: end]) }
    let shown = bodies.prefix(Pages.mostNamed)
    return (lines.filter { shown.contains($0.scope[keyPath: end]) }, bodies.count - shown.count)
  }

  private static let mostNamed = 4

  /// `Monitor* (its licence, prices); a council of governors (the chair)`
  private func bodies(_ end: KeyPath<Scope, BodyID>, of lines: [SurveyLine], _ wording: Wording) -> String {
    func key(_ line: SurveyLine) -> [String] {
      [wording.cell(line.scope[keyPath: end]) + (isLimited(line.answer) ? "*" : "")] + extent(line.answer, wording)
    }
    var order: [[String]] = []
    for line in lines where !order.contains(key(line)) { order.append(key(line)) }
    return order.map { words in
      let matters = lines.filter { key($0) == words }.map(\.scope.matter)
      let about = matters.contains(nil) ? "" : matters.compactMap { $0.map { graph[$0].name } }.joined(separator: ", ")
      let told = ([about] + words.dropFirst()).filter { !$0.isEmpty }.joined(separator: "; ")
      return words[0] + (told.isEmpty ? "" : " (\(told))")
    }.joined(separator: "; ")
  }

  /// How far the law gives it, in words; nothing where it does without more.
  private func extent(_ answer: Answer, _ wording: Wording) -> [String] {
    let side = answer.inLaw.answer
    let base =
      switch answer.baseBesideItsMatters {
      case .inPart: "in part"
      case .conditional: "if"
      default: ""
      }
    let by = answer.inLaw.source == .agreement ? "by agreement" : ""
    let acting = side.actingFor.map { "acting for \(wording.inSentence($0))" } ?? ""
    let consents = Set(side.allRows.map(\.terms.consent))
    let consent = consents.count == 1 ? consents.first ?? [] : []
    let with = consent.isEmpty ? "" : "with the consent of \(English.list(consent.map(wording.cell)))"
    return [base, by, acting, with, side.isPerhaps ? "perhaps" : ""].filter { !$0.isEmpty }
  }

  /// Whether there is more to it than the words here tell: an exception, a limit or a procedure.
  private func isLimited(_ answer: Answer) -> Bool {
    let side = answer.inLaw.answer
    return side.base == .has && !side.exceptions.isEmpty
      || side.allRows.contains { row in
        let terms = row.terms
        return !graph[row.authority].limits.isEmpty || !terms.jointly.isEmpty || !terms.consult.isEmpty
          || !terms.other.isEmpty
      }
  }
}
