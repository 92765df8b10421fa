package import Accountability

/// Who can do something to a body, or decides a matter?
///
/// At least one of power, subject and matter is named.
package struct HoldersInquiry: Hashable, Sendable {
  /// Nil is every power.
  package let power: PowerID?
  /// Nil is every body.
  package let subject: BodyID?
  /// Nil is any matter.
  package let matter: MatterID?
  package let moment: Moment
  package let under: ProposalID?
  /// Where who has one power over one body is told over time too.
  package var times: LawTimes?

  package init(
    power: PowerID?, subject: BodyID?, matter: MatterID?, _ moment: Moment, under: ProposalID? = nil
  ) {
    self.power = power
    self.subject = subject
    self.matter = matter
    self.moment = moment
    self.under = under
  }

  /// What is recorded, what is nearest to it where that is nobody, and who has it at the other times; under a proposal the
  /// same without it follows.
  package func work(in graph: Graph) -> Work<Holders> {
    guard let subject else { return recorded(in: graph) }
    let view = AsOf(graph, moment.day, under: under)
    let near = recorded(in: graph).then { [self] in nearing($0, over: subject, in: view) }
    let told = near.then { [self] holders in overTime(in: graph).map { holders.then($0) } }
    guard let under else { return told }
    let without = HoldersInquiry(power: power, subject: subject, matter: matter, moment)
    let kin = Set([subject] + view.classes(of: subject) + view.members(of: subject))
    let open = graph.unknowns(of: under, near: kin, about: matter)
    return told.then { holders in without.recorded(in: graph).map { holders.losing(since: $0, open: open) } }
  }

  /// Who is recorded as having it, and nothing besides. Body after body; a class that has a power stands for its members.
  func recorded(in graph: Graph) -> Work<Holders> {
    let view = AsOf(graph, moment.day, under: under)
    let subjects = subject.map { [$0] } ?? graph.bodies.map(\.handle)
    return Work(Nested(over: subjects, each: { [self] in view.lines(over: $0, asked: self) }, gather: { $0 }))
      .sorted { [self] in view.key($0, self) }.then { [self] in view.holders(among: $0, asked: self) }
  }

  /// Of a power that nobody has, the others that the law gives over the body, those first that reach about as far.
  private func nearing(_ holders: Holders, over subject: BodyID, in view: AsOf) -> Work<Holders> {
    guard let power, holders.own.isEmpty, holders.others.isEmpty else { return Work { holders } }
    let rank = view.graph[power].rank
    return view.surveying(over: subject).map { lines in
      let groups = Dictionary(grouping: lines.filter { $0.isInLaw && $0.scope.power != nil }, by: \.scope.power)
      let counts = groups.compactMap { power, lines in
        power.map { Holders.Nearest(power: $0, holders: Set(lines.apartFromAgents.map(\.scope.holder)).count) }
      }
      let distance: (Holders.Nearest) -> (Int, String) = { near in
        (abs(view.graph[near.power].rank - rank), view.graph[near.power].id)
      }
      return holders.near(Array(counts.sorted { distance($0) < distance($1) }.prefix(Holders.mostNearest)))
    }
  }
}

/// Everyone of whom the record says that they have a power, or have it not; those who have it first.
package struct Holders: Hashable, Sendable {
  package let inquiry: HoldersInquiry
  /// Who has it in law or by report: by `Possession`, then by the power's rank, then by the number of sources.
  package let others: [SurveyLine]
  /// The same of the body itself and its parts.
  package let own: [SurveyLine]
  /// Who is said only not to have it.
  package let without: [SurveyLine]
  /// Who has it now, and would under the proposal have it no more.
  package private(set) var losers: [BodyID] = []
  /// What is not known of the proposal about the body and the matter.
  package private(set) var notKnown: [Unknown] = []
  /// Where nobody has it, what else may be done to the body in law.
  package private(set) var nearest: [Nearest] = []
  /// Who has it in law over time, where that was asked for.
  package private(set) var overTime: [HoldersSince] = []

  /// A power over the body, and how many have it.
  package struct Nearest: Hashable, Sendable {
    package let power: PowerID
    package let holders: Int
  }

  fileprivate static let mostNearest = 3

  /// Whether what is not known may be just what is asked: it was noted about the matter.
  package var isOpen: Bool { inquiry.matter != nil && !notKnown.isEmpty }

  /// Whether it is not known who would have it in general: whoever would, would only by way of exception.
  package var isOpenInGeneral: Bool {
    isOpen && (own + others).allSatisfy { inquiry.possession(of: $0) == .exceptional }
  }

  fileprivate func near(_ powers: [Nearest]) -> Holders {
    var holders = self
    holders.nearest = powers
    return holders
  }

  fileprivate func then(_ overTime: [HoldersSince]) -> Holders {
    var holders = self
    holders.overTime = overTime
    return holders
  }

  fileprivate func losing(since before: Holders, open: [Unknown]) -> Holders {
    var holders = self
    let kept = Set(having)
    var seen: Set<BodyID> = []
    holders.losers = before.having.filter { !kept.contains($0) && seen.insert($0).inserted }
    holders.notKnown = open
    return holders
  }

  /// Who has it in law, be it in part or only when something has happened.
  private var having: [BodyID] {
    (own + others).filter { inquiry.possession(of: $0) <= .conditional }.map(\.scope.holder)
  }
}

/// How far somebody has a power, the fullest first.
package enum Possession: Int, Hashable, Comparable, CaseIterable, Sendable {
  case inLaw, partly, conditional, exceptional, unsettled, reported, without

  package static func < (left: Possession, right: Possession) -> Bool { left.rawValue < right.rawValue }
}

extension HoldersInquiry {
  /// How far the holder of a line has what is asked: over a narrower matter it is a part.
  package func possession(of line: SurveyLine) -> Possession {
    switch line.answer.inLaw.answer.base {
    case .has: line.scope.matter == matter ? .inLaw : .partly
    case .inPart: .partly
    case .conditional: .conditional
    case .contested: .unsettled
    case .hasNot, .notRecorded:
      line.answer.perceived.answer.base.gives ? .reported : line.isOnlyException ? .exceptional : .without
    }
  }
}

extension AsOf {
  /// What is recorded of an inquiry's power and matter over one body, a line for each holder.
  fileprivate func lines(over subject: BodyID, asked: HoldersInquiry) -> Work<[SurveyLine]> {
    let named = asked.subject == nil ? ownScopes(of: subject) : namedScopes(around: subject)
    let scopes = named.compactMap { asked.scope(of: $0, in: graph) }
    if asked.matter == nil { return answering(scopes) }
    var seen: Set<Scope> = []
    let each: (Scope) -> [SurveyLine] = { [self] scope in
      let line = SurveyLine(scope: scope, answer: answer(scope))
      return line.isRecorded ? [line] : []
    }
    return Work(Sweep(over: scopes.filter { seen.insert($0).inserted }, each: each, gather: { $0 }))
  }

  /// What rows say over this very body.
  private func ownScopes(of subject: BodyID) -> [Scope] {
    graph.rows(over: subject).flatMap(spokenScopes).filter { $0.subject == subject }
  }

  /// What rows say over a body, its classes and its members, as said of the body itself, with those who act for others.
  private func namedScopes(around subject: BodyID) -> [Scope] {
    let scopes = ([subject] + classes(of: subject) + members(of: subject)).flatMap { body in
      graph.rows(over: body).flatMap(spokenScopes).map { scope in
        var scope = scope
        scope.subject = subject
        return scope
      }
    }
    let all = scopes + consents(around: subject)
    return all + all.flatMap(everyAgent)
  }

  /// Those whose consent is needed for what is done to a body or by it.
  private func consents(around subject: BodyID) -> [Scope] {
    guard let consent = graph.power("consent") else { return [] }
    let bodies = [subject] + classes(of: subject) + members(of: subject)
    return Set(bodies.flatMap { graph.rows(over: $0) + graph.rows(heldBy: $0) }).sorted().flatMap { id in
      spokenScopes(of: id).flatMap { scope in
        graph[id].consent.map { Scope(holder: $0, power: consent, subject: subject, matter: scope.matter) }
      }
    }
  }

  /// The same scope for all who act for its holder, or for a member of it.
  private func everyAgent(of scope: Scope) -> [Scope] {
    ([scope.holder] + members(of: scope.holder)).flatMap(graph.ties(to:))
      .filter { $0.kind == .actsFor && $0.period.contains(day) != .no }.map { tie in
        var lent = scope
        lent.holder = tie.of
        return lent
      }
  }

  private enum Standpoint { case own, other, without }

  fileprivate func holders(among ordered: [SurveyLine], asked: HoldersInquiry) -> Work<Holders> {
    let own = asked.subject.map(parts) ?? []
    return Work { ordered }.grouped { line -> Standpoint in
      asked.possession(of: line) == .without ? .without : own.contains(line.scope.holder) ? .own : .other
    }.map { lines in
      Holders(
        inquiry: asked, others: lines[.other] ?? [], own: lines[.own] ?? [], without: lines[.without] ?? [])
    }
  }

  /// A body with all that are part of it, or of its classes, on the day.
  func parts(of body: BodyID) -> Set<BodyID> {
    let ties = ([body] + classes(of: body)).flatMap(graph.ties(to:))
    return Set([body] + ties.filter { $0.kind == .partOf && $0.period.contains(day) != .no }.map(\.of))
  }

  /// Bodies of which one is a part on the day.
  package func wholes(of body: BodyID) -> [BodyID] {
    graph[body].ties.filter { $0.kind == .partOf && $0.period.contains(day) != .no }.map(\.to)
  }

  /// Where every body is asked about, the lines over one stand together, those first over bodies that most is
  /// recorded over. Of whom it is not sure, and who acts for another, stand behind those who surely have it of their own.
  fileprivate func key(_ line: SurveyLine, _ asked: HoldersInquiry) -> [String] {
    let rank = line.scope.power.map { graph[$0].rank } ?? 10
    let over = line.scope.subject
    let subject =
      asked.subject == nil ? [String(Int(UInt32.max) - graph.rowCount(over: over)), graph[over].id] : []
    let side = line.answer.inLaw.answer
    let later = (side.isPerhaps ? 1 : 0) + (side.actingFor == nil ? 0 : 2)
    let sources = graph.independentSources(of: line.answer)
    let numbers = [asked.possession(of: line).rawValue, later, 10 - rank, 1000 - sources]
    return subject + numbers.map { String($0 + 1000) } + [
      graph[line.scope.holder].id, line.scope.power.map { graph[$0].id } ?? "",
      line.scope.matter.map { graph[$0].id } ?? "",
    ]
  }
}

extension HoldersInquiry {
  /// What a statement comes to as an answer to the question; nil where it speaks of something else.
  ///
  /// A statement about any power or any matter answers for the one that is asked; but who decides a matter is not
  /// answered by those who may do something about any.
  fileprivate func scope(of named: Scope, in graph: Graph) -> Scope? {
    var scope = named
    if let power {
      guard named.power == nil || named.power == power else { return nil }
      scope.power = power
    }
    guard let matter else { return scope }
    guard let about = named.matter else {
      scope.matter = matter
      return power == nil ? nil : scope
    }
    if about == matter || graph.isMatter(matter, within: about) {
      scope.matter = matter
    } else if !graph.isMatter(about, within: matter) {
      return nil
    } else if power != nil, subject != nil {
      scope.matter = matter
    }
    return scope
  }
}
