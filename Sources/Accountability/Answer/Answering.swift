extension AsOf {
  /// Answers a question on the day, marks of other days included.
  ///
  /// Complexity: O(r²) in the rows over the subject, its classes and its members.
  package func answer(_ scope: Scope) -> Answer {
    var answer = sides(scope)
    answer.marks.lawCameLater = lawCameLater(after: answer)
    answer.marks.notLawYet = notLawYet(answer)
    return answer
  }

  /// The answer without the marks that look at other days or at proposals.
  func sides(_ scope: Scope) -> Answer {
    let rows = speakingRows(for: scope)
    func of(_ standing: Standing) -> StandingAnswer {
      self.answer(scope, from: rows.filter { $0.standing == standing })
    }
    var answer = Answer(question: Question(scope, under: under), day: day)
    answer.law = of(.law)
    answer.agreement = of(.agreement)
    answer.practice = of(.practice)
    answer.claim = of(.claim)
    answer.belief = of(.belief)
    answer.acting = acting(scope)
    answer.inLaw = lawSide(of: answer)
    answer.perceived = perceivedSide(of: answer)
    listApart(&answer)
    judge(&answer)
    return answer
  }

  private func lawSide(of answer: Answer) -> LawSide {
    let candidates: [(LawSide.Source, StandingAnswer)] =
      [(.law, answer.law)] + (answer.acting.map { [(.acting, $0)] } ?? []) + [(.agreement, answer.agreement)]
    let best = candidates.filter { $0.1.base.gives }.min { AsOf.preference($0.1.base) < AsOf.preference($1.1.base) }
    return best.map { LawSide(source: $0.0, answer: $0.1) } ?? LawSide(source: .law, answer: answer.law)
  }

  private func perceivedSide(of answer: Answer) -> PerceivedSide {
    let standings: [Standing] = [.practice, .claim, .belief]
    let said = standings.first { answer.report($0).base.gives }
      ?? standings.first { answer.report($0).base != .notRecorded }
    return PerceivedSide(standing: said, answer: said.map { answer.report($0) } ?? StandingAnswer())
  }

  private func listApart(_ answer: inout Answer) {
    let scope = answer.question.scope
    answer.absent = Set([scope.holder, scope.subject]).filter { graph[$0].life.contains(day) == .no }.sorted()
    let wider = Set([scope.holder] + classes(of: scope.holder))
    for subject in [scope.subject] + classes(of: scope.subject) {
      for row in graph.rows(over: subject).map({ graph[$0] }) where row.mayStandApart {
        let named = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
        guard wider.contains(row.holder), overlap(named, scope) != nil, graph.force(of: row).contains(day) != .no
        else { continue }
        let isOwn = row.holder == scope.holder && row.subject == scope.subject
        if row.standing == .satire {
          answer.satire.append(row.handle)
        } else if row.standing.isReport && !isOwn {
          answer.saidOfClass.append(row.handle)
        } else if row.mode == .must && row.holds == .hasNot && contains(named, scope) {
          answer.noDuty.append(row.handle)
        }
      }
    }
  }
}

extension Authority {
  /// Reports, satire and rows that say there is no duty can be listed beside an answer they do not enter.
  fileprivate var mayStandApart: Bool {
    retirement == nil && (standing.isReport || standing == .satire || (mode == .must && holds == .hasNot))
  }
}
