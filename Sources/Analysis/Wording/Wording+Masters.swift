import Accountability

extension Wording {
  /// Who may set a body's course in law, who by report, and on what several may.
  package func masters(_ masters: Masters) -> [String] {
    guard !masters.powers.isEmpty else { return ["This dataset knows none of the powers that set a body's course."] }
    let deeds = deeds(masters)
    let (inLaw, reported) = (masters.who.inLaw, masters.who.reported)
    let law = masters.inquiry.under == nil ? "In law" : "Under it"
    var sentences: [String] = []
    if inLaw.isEmpty {
      sentences.append(
        "\(law) nobody\(masters.own.isEmpty ? "" : " but its own parts") is recorded as able to \(deeds).")
    } else {
      sentences.append("\(law) \(list(inLaw)) \(may) \(deeds).")
    }
    if !reported.isEmpty { sentences.append("By report alone: \(list(reported)).") }
    if let first = masters.shared.first { sentences.append(shared(first)) }
    let others = masters.shared.count - 1
    if others > 0 {
      let more = English.count(others, "more matter", "more matters")
      sentences.append("Several \(may) likewise on \(more), listed below.")
    }
    return sentences
  }

  private var may: String { isPast ? "could" : "may" }

  /// `direct a trust, set its objectives or manage its performance`
  private func deeds(_ masters: Masters) -> String {
    let names = [inSentence(masters.inquiry.body)] + masters.powers.dropFirst().map { _ in "it" }
    return English.list(zip(masters.powers, names).map { phrase($0, of: $1) }, "or")
  }

  /// `Two bodies may set its course on the same matter (finance): Monitor and the minister.`
  package func shared(_ shared: Masters.Shared) -> String {
    let (inLaw, reported) = (shared.who.inLaw, shared.who.reported)
    let course = "\(may) set its course on the same matter (\(shared.matter.map { graph[$0].name } ?? "any"))"
    if reported.isEmpty {
      let noun = inLaw.allSatisfy { $0.bodies.count == 1 } ? "bodies" : "masters, those who may only jointly as one,"
      return "\(Wording.number(inLaw.count)) \(noun) \(course): \(list(inLaw))."
    }
    let ofLaw = inLaw.isEmpty ? "" : "\(list(inLaw)) in law and "
    return English.capitalised("\(ofLaw)\(list(reported)) by report alone \(course).")
  }

  private static func number(_ number: Int) -> String {
    let words = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]
    return words.indices.contains(number - 2) ? words[number - 2] : "\(number)"
  }

  /// `Monitor (in part) and a commissioner jointly with a council`
  func list(_ masters: [Masters.Master]) -> String {
    English.list(masters.map { named($0, inSentence) })
  }

  /// The same as a cell.
  package func cells(_ masters: [Masters.Master]) -> String {
    masters.map { named($0, cell) }.joined(separator: "; ")
  }

  private func named(_ master: Masters.Master, _ name: (BodyID) -> String) -> String {
    let names = master.bodies.map(name)
    let others = names.dropFirst()
    let all = (names.first ?? "") + (others.isEmpty ? "" : " jointly with \(English.list(Array(others)))")
    switch master.base {
    case .inPart: return all + " (in part)"
    case .conditional: return all + " (only when something has happened)"
    default: return all
    }
  }

  /// How many there are, for a footnote.
  package func measures(_ masters: Masters) -> String {
    let rows = { (lines: [SurveyLine]) in Set(lines.flatMap(\.grants).flatMap(\.rows).map(\.authority)).count }
    let inLaw = rows(masters.lines.filter(\.isInLaw))
    let reported = rows(masters.lines.filter(\.isOnlyReported))
    return "Rows of this dataset, not events: \(masters.who.inLaw.count) in law, by"
      + " \(English.count(inLaw, "row", "rows")); \(masters.who.reported.count) by report alone, by"
      + " \(English.count(reported, "row", "rows"))."
  }
}
