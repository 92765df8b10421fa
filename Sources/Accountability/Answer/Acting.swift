extension AsOf {
  /// What the holder may do for another, by one step of `acts-for`; nil where nothing is given.
  ///
  /// *Has not* does not pass, and a class gives nothing that only its members have. Where the tie is limited to
  /// narrower matters, it gives a part.
  func acting(_ scope: Scope) -> StandingAnswer? {
    let ties = graph[scope.holder].ties.filter { $0.kind == .actsFor && $0.period.contains(day) != .no }
    let given = ties.compactMap { tie -> StandingAnswer? in
      guard tie.powers.isEmpty || scope.power.map(tie.powers.contains) == true else { return nil }
      var answer = self.answer(scope, of: tie.to, about: tie.matters)
      if tie.period.contains(day) == .perhaps { answer.isPerhaps = true }
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

  /// The law's answer for another holder, of its own or its classes' rows, limited to matters where any are named.
  private func answer(_ scope: Scope, of principal: BodyID, about matters: [MatterID]) -> StandingAnswer {
    var asked = scope
    asked.holder = principal
    let breadths = matters.map { breadth(of: $0, against: scope.matter) }
    guard !matters.isEmpty, !breadths.contains(.same), !breadths.contains(.wider) else {
      return ownAnswer(asked)
    }
    let parts = zip(matters, breadths).filter { $0.1 == .narrower }.flatMap { matter, _ -> [Part] in
      var narrower = asked
      narrower.matter = matter
      let answer = ownAnswer(narrower)
      guard answer.base.gives else { return [] }
      let base = Part(scope: narrower, when: "", base: .has, rows: answer.rows, isPerhaps: answer.isPerhaps)
      return (answer.base == .has ? [base] : []) + answer.exceptions
    }
    let gives = parts.contains { $0.base == .has && $0.when.isEmpty }
    return StandingAnswer(
      base: gives ? .inPart : parts.contains { $0.base == .has } ? .conditional : .notRecorded, exceptions: parts,
      isPerhaps: parts.contains(where: \.isPerhaps))
  }

  private func ownAnswer(_ scope: Scope) -> StandingAnswer {
    let rows = speakingRows(for: scope).filter {
      $0.standing == .law && breadth(of: $0.scope.holder, against: scope.holder) != .narrower
    }
    return answer(scope, from: rows)
  }
}
