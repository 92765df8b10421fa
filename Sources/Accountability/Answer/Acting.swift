extension AsOf {
  /// What the holder may do for another, by one step of `acts-for`; nil where nothing is given.
  ///
  /// *Has not* does not pass, and a class gives nothing that only its members have. Where the tie is limited to
  /// narrower matters, it gives a part.
  func acting(_ scope: Scope) -> StandingAnswer? {
    let ties = graph[scope.holder].ties.filter { $0.kind == .actsFor && counts($0.period.contains(day)) }
    let given = ties.compactMap { tie -> StandingAnswer? in
      var answer = lent(scope, by: tie)
      answer.actingFor = tie.to
      return answer.base.gives ? answer : nil
    }
    return given.min { AsOf.preference($0.base) < AsOf.preference($1.base) }
  }

  /// *Has*, *in part*, *if*, then what gives nothing.
  static func preference(_ base: Base) -> Int {
    switch base {
    case .has: 0
    case .inPart: 1
    case .conditional: 2
    default: 3
    }
  }

  /// The law's answer for the principal of a tie, at each power and matter the tie is limited to.
  private func lent(_ scope: Scope, by tie: Tie) -> StandingAnswer {
    var asked = scope
    asked.holder = tie.to
    let powers: [PowerID?] = tie.powers.isEmpty ? [nil] : tie.powers
    let matters: [MatterID?] = tie.matters.isEmpty ? [nil] : tie.matters
    let limits = Set(
      powers.flatMap { power in
        matters.compactMap { overlap(Scope(holder: tie.to, power: power, subject: asked.subject, matter: $0), asked) }
      })
    if limits.contains(asked) { return ownAnswer(asked) }
    var parts: Set<Part> = []
    for limit in limits {
      let answer = ownAnswer(limit)
      guard answer.base.gives else { continue }
      if answer.base == .has {
        parts.insert(Part(scope: limit, when: "", base: .has, rows: answer.rows, isPerhaps: answer.isPerhaps))
      }
      parts.formUnion(answer.exceptions)
    }
    let giving = parts.filter { $0.base == .has }
    return StandingAnswer(
      base: giving.contains { $0.when.isEmpty } ? .inPart : giving.isEmpty ? .notRecorded : .conditional,
      exceptions: ordered(Array(parts)))
  }

  private func ownAnswer(_ scope: Scope) -> StandingAnswer {
    answer(scope, Hearing(standing: .law, isOfItsOwn: true), from: speakingRows(for: scope))
  }
}
