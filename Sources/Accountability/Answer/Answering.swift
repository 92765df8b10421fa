extension AsOf {
  /// Answers a question on the day, marks of other days included.
  ///
  /// Complexity: O(r²) in the rows over the subject, its classes and its members.
  package func answer(_ scope: Scope) -> Answer {
    var answer = sides(scope)
    answer.marks.lawCameLater = arrival(after: answer)?.day
    answer.marks.notLawYet = notLawYet(answer)
    return answer
  }

  /// The answer without the marks that look at other days or at proposals.
  package func sides(_ scope: Scope) -> Answer {
    let rows = speakingRows(for: scope)
    func of(_ standing: Standing) -> StandingAnswer {
      self.answer(scope, Hearing(standing: standing), from: rows)
    }
    var answer = Answer(question: Question(scope, under: under), day: day)
    answer.law = of(.law)
    answer.agreement = of(.agreement)
    answer.practice = of(.practice)
    answer.claim = of(.claim)
    answer.belief = of(.belief)
    let surelyActing = surely.acting(scope)?.base ?? .notRecorded
    answer.acting = acting(scope).map { acting in
      var acting = acting
      acting.isPerhaps = acting.base != surelyActing
      return acting
    }
    answer.inLaw = lawSide(of: answer, surelyActing: surelyActing)
    answer.perceived = perceivedSide(of: answer)
    listApart(&answer)
    judge(&answer, from: rows)
    return answer
  }

  private func lawSide(of answer: Answer, surelyActing: Base) -> LawSide {
    let sources: [LawSide.Source] = [.law, .acting, .agreement]
    let answers = [answer.law, answer.acting ?? StandingAnswer(), answer.agreement]
    let best = AsOf.strongest(answers.map(\.base))
    let sureBases = [answer.law.surely, surelyActing, answer.agreement.surely]
    var side = answers[best]
    side.isPerhaps = side.base != sureBases[AsOf.strongest(sureBases)]
    return LawSide(source: sources[best], answer: side)
  }

  /// The first of those that give most; the first of all where none gives anything.
  private static func strongest(_ bases: [Base]) -> Int {
    bases.indices.filter { bases[$0].gives }.min { preference(bases[$0]) < preference(bases[$1]) } ?? 0
  }

  private func perceivedSide(of answer: Answer) -> PerceivedSide {
    let standings: [Standing] = [.practice, .claim, .belief]
    let answers = standings.map(answer.report)
    let sureBases = answers.map(\.surely)
    guard let first = AsOf.loudest(answers.map(\.base)) else {
      return PerceivedSide(standing: nil, answer: StandingAnswer())
    }
    var side = answers[first]
    side.isPerhaps = side.base != AsOf.loudest(sureBases).map { sureBases[$0] } ?? .notRecorded
    return PerceivedSide(standing: standings[first], answer: side)
  }

  /// The first that says *has*; else the first that says so in part or under an event; else the first that says anything.
  private static func loudest(_ bases: [Base]) -> Int? {
    bases.firstIndex(of: .has) ?? bases.firstIndex(where: \.gives) ?? bases.firstIndex { $0 != .notRecorded }
  }

  private func listApart(_ answer: inout Answer) {
    let scope = answer.question.scope
    answer.absent = Set([scope.holder, scope.subject]).filter { graph[$0].life.contains(day) == .no }
      .sorted(by: graph.precedes)
    let wider = Set([scope.holder] + classes(of: scope.holder))
    for subject in [scope.subject] + classes(of: scope.subject) {
      for row in graph.rows(over: subject).map({ graph[$0] }) where row.mayStandApart {
        let named = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
        guard wider.contains(row.holder), overlap(named, scope) != nil else { continue }
        let isOwn = row.holder == scope.holder && row.subject == scope.subject
        let force = graph.force(of: row)
        guard force.contains(day) != .no else {
          if isOwn, row.standing.isReport, force.until.latest <= day { answer.lapsed.append(row.handle) }
          continue
        }
        if row.standing == .satire {
          answer.satire.append(row.handle)
        } else if row.standing.isReport && !isOwn {
          answer.saidOfClass.append(row.handle)
        } else if row.mode == .must && row.holds == .hasNot && contains(named, scope) {
          answer.noDuty.append(row.handle)
        }
      }
    }
    for list in [\Answer.lapsed, \.satire, \.saidOfClass, \.noDuty] { answer[keyPath: list].sort(by: graph.precedes) }
  }
}

extension Authority {
  /// Reports, satire and rows that say there is no duty can be listed beside an answer they do not enter.
  fileprivate var mayStandApart: Bool {
    retirement == nil && (standing.isReport || standing == .satire || (mode == .must && holds == .hasNot))
  }
}
