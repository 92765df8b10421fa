package import Accountability

/// What is recorded over a body, and held by it?
package struct SurveyInquiry: Hashable, Sendable {
  package let body: BodyID
  package let asked: Moment
  package let under: ProposalID?

  package init(_ body: BodyID, _ asked: Moment, under: ProposalID? = nil) {
    self.body = body
    self.asked = asked
    self.under = under
  }

  package func work(in graph: Graph) -> Work<Survey> {
    let moment = asked.within(graph[body].life)
    let view = AsOf(graph, moment.day, under: under)
    return view.surveying(over: body).then { [self] over in
      view.surveying(heldBy: body).map { held in
        Survey(inquiry: self, moment: moment, over: over, held: held.filter { $0.scope.subject != body })
      }
    }
  }
}

/// All that is recorded around a body on one day of its life.
package struct Survey: Hashable, Sendable {
  package let inquiry: SurveyInquiry
  /// When it is shown: as asked, or the nearest day of its life.
  package let moment: Moment
  package let over: [SurveyLine]
  /// What it holds over others.
  package let held: [SurveyLine]
}

/// One line of a body's page: a question and what it came to.
package struct SurveyLine: Hashable, Sendable {
  package let scope: Scope
  package let answer: Answer

  /// Law and reports part here, and not only over a member or by a power that has a line of its own.
  package var isParted: Bool {
    guard answer.verdict?.isParted == true else { return false }
    guard let part = answer.marks.inPart else { return true }
    return part.holder == scope.holder && part.subject == scope.subject && part.power == scope.power
  }
}

extension AsOf {
  /// All that is recorded over a body on the day, a line for each holder, power and matter.
  package func survey(over subject: BodyID) -> [SurveyLine] {
    var work = surveying(over: subject)
    return work.finish()
  }

  /// With holders, only what those may do.
  func surveying(over subject: BodyID, by holders: Set<BodyID>? = nil) -> Work<[SurveyLine]> {
    let rows = ([subject] + classes(of: subject)).flatMap(graph.rows(over:))
    return scopes(of: rows) { [self] row in
      statements(of: row).filter { !$0.isReport || $0.scope.subject == subject }.flatMap { statement in
        var scope = statement.scope
        scope.subject = subject
        return ([scope] + agents(of: scope)).filter { holders?.contains($0.holder) ?? true }
      }
    }.then { [self] in answering($0) }
  }

  /// All that a body holds over others on the day, of its own, by its class, or acting for another.
  package func survey(heldBy holder: BodyID) -> [SurveyLine] {
    var work = surveying(heldBy: holder)
    return work.finish()
  }

  func surveying(heldBy holder: BodyID) -> Work<[SurveyLine]> {
    let principals = graph[holder].ties.filter { $0.kind == .actsFor && $0.period.contains(day) != .no }
    let bodies = [holder] + classes(of: holder) + principals.map(\.to)
    let rows = bodies.flatMap { body in graph.rows(heldBy: body).map { (row: $0, body: body) } }
    return scopes(of: rows) { [self] row, body in
      let tie = principals.first { $0.to == body }
      return statements(of: row).compactMap { statement in
        let isLent = tie.map { $0.powers.isEmpty || statement.scope.power.map($0.powers.contains) == true } ?? true
        guard statement.scope.holder == body, isLent, !statement.isReport || body == holder else { return nil }
        var scope = statement.scope
        scope.holder = holder
        return scope
      }
    }.then { [self] in answering($0) }
  }

  private func scopes<Row>(of rows: [Row], _ each: @escaping (Row) -> [Scope]) -> Work<[Scope]> {
    Work(Sweep(overChunksOf: rows, by: 16, each: { $0.flatMap(each) }, gather: { $0 }))
  }

  /// The same scope for those who act for its holder with just this power.
  private func agents(of scope: Scope) -> [Scope] {
    graph.ties(to: scope.holder).filter { tie in
      tie.kind == .actsFor && tie.period.contains(day) != .no && scope.power.map(tie.powers.contains) == true
    }.map { tie in
      var borrowed = scope
      borrowed.holder = tie.of
      return borrowed
    }
  }

  private func statements(of row: AuthorityID) -> [(scope: Scope, isReport: Bool)] {
    spokenScopes(of: row).map { ($0, graph[row].standing.isReport) }
  }

  /// Asks at the widest scope first and goes into matters only where the answer lies there, a scope in each step.
  func answering(_ scopes: [Scope]) -> Work<[SurveyLine]> {
    var matters: [Scope: [MatterID]] = [:]
    var order: [Scope] = []
    for scope in scopes {
      var whole = scope
      whole.matter = nil
      if matters[whole] == nil { order.append(whole) }
      matters[whole, default: []] += scope.matter.map { [$0] } ?? []
    }
    order = order.map { ($0, key($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    let sweep = Sweep(
      over: order,
      each: { [self, matters] whole in lines(of: whole, about: matters[whole] ?? []).filter(\.isRecorded) },
      gather: { [self] lines in
        let around = Dictionary(grouping: lines) { Pair(holder: $0.scope.holder, subject: $0.scope.subject) }
        return lines.filter { !isSumOfOthers($0, among: around) }
      })
    return Work(sweep)
  }

  /// By power, highest rank first, then holder and subject.
  private func key(_ scope: Scope) -> [String] {
    let rank = scope.power.map { graph[$0].rank } ?? 10
    return [
      String(100 - rank), scope.power.map { graph[$0].id } ?? "", graph[scope.holder].id, graph[scope.subject].id,
    ]
  }

  private struct Pair: Hashable {
    var holder: BodyID
    var subject: BodyID
  }

  /// Whether the law settles a line only power by power or matter by matter, where those have lines of their own.
  private func isSumOfOthers(_ line: SurveyLine, among lines: [Pair: [SurveyLine]]) -> Bool {
    let scope = line.scope
    func others(over subject: BodyID) -> [SurveyLine] {
      (lines[Pair(holder: scope.holder, subject: subject)] ?? []).filter { $0.scope != scope }
    }
    let near = others(over: scope.subject).filter {
      scope.power == nil ? $0.scope.power != nil : $0.scope.power == scope.power
    }
    guard scope.matter == nil, !line.answer.inLaw.answer.base.isSettled, !near.isEmpty,
      !line.isParted || near.contains(where: \.isParted)
    else { return false }
    return line.answer.inLaw.answer.exceptions.allSatisfy { part in
      ([part.scope.subject] + classes(of: part.scope.subject)).flatMap(others).contains { other in
        other.scope.power == part.scope.power
          && (other.scope.matter == part.scope.matter || scope.power == nil && other.scope.power != nil)
      }
    }
  }

  private func lines(of whole: Scope, about matters: [MatterID]) -> [SurveyLine] {
    let general = SurveyLine(scope: whole, answer: answer(whole))
    let named = Set(matters).sorted { graph[$0].id < graph[$1].id }.map { matter in
      var scope = whole
      scope.matter = matter
      return SurveyLine(scope: scope, answer: answer(scope))
    }
    let law = general.answer.inLaw.answer
    let reported = named.filter { $0.answer.hasReport(about: $0.scope.matter) }
    if !law.base.isSettled { return named + [general] }
    let saysMore = reported.filter { $0.answer.verdict != nil }
    let isRepeated = law.base == .hasNot && saysMore.contains { $0.answer.saysAllThat(general.answer) }
    return (isRepeated ? [] : [general]) + saysMore
  }
}

extension Base {
  /// Whether it answers for the whole of the question.
  fileprivate var isSettled: Bool { self == .has || self == .hasNot || self == .contested }
}

extension Answer {
  /// Whether a wider answer adds nothing to this one: the same base in law, and no report that this has not in full.
  fileprivate func saysAllThat(_ wider: Answer) -> Bool {
    inLaw.answer.base == wider.inLaw.answer.base
      && [Standing.practice, .claim, .belief].contains { wider.report($0).base.gives }
      && [Standing.practice, .claim, .belief].allSatisfy { !wider.report($0).base.gives || report($0).base == .has }
  }

  /// Whether a report names this very matter.
  fileprivate func hasReport(about matter: MatterID?) -> Bool {
    [practice, claim, belief].contains { $0.rows.contains { $0.scope.matter == matter } }
  }
}

extension SurveyLine {
  /// Whether the record says anything of two bodies of the day; under a proposal, where there is no verdict, whether the
  /// law would. Nothing is recorded of one that did not exist, even where a row's first day is not known.
  var isRecorded: Bool {
    answer.absent.isEmpty
      && (answer.verdict != nil || !answer.law.exceptions.isEmpty
        || (answer.question.under != nil && answer.inLaw.answer.base != .notRecorded))
  }
}
