package import Accountability

/// Puts answers into plain English, on one day and in its tense.
package struct Wording: Sendable {
  package let graph: Graph
  package let day: Day
  /// Whether the day lies before the last day that is known: then things were so, else they are.
  package let isPast: Bool
  /// Whether what is said is said of a proposal: then things would be so.
  var isProposed = false
  /// Whether only the first ground of what is said stands behind it, and no word of the others: where room is short and
  /// all sources stand at the foot.
  package var isBrief = false

  package init(_ graph: Graph, on day: Day, today: Day) {
    self.init(graph, on: day, isPast: day < graph.lastKnownDay(today: today))
  }

  init(_ graph: Graph, on day: Day, isPast: Bool) {
    self.graph = graph
    self.day = day
    self.isPast = isPast
  }
}

// MARK: Names

extension Wording {
  /// As a title: `NHS foundation trust (FT)`.
  package func title(_ body: BodyID) -> String {
    let name = graph[body].name(on: day)
    return name.short.isEmpty || name.short == name.name ? name.name : "\(name.name) (\(name.short))"
  }

  /// As a cell: the name, or its short form where the name is long.
  package func cell(_ body: BodyID) -> String {
    let name = graph[body].name(on: day)
    return name.name.count > 24 ? name.brief : name.name
  }

  /// In a sentence: `the Secretary of State`, `an NHS trust`, `Monitor`.
  package func inSentence(_ body: BodyID) -> String { withArticle(graph[body].name(on: day).name, of: body) }

  /// The same with no more of the name than a cell has.
  package func inShort(_ body: BodyID) -> String { withArticle(cell(body), of: body) }

  /// The form of a verb that goes with the body: `has`, but `have` of parents.
  func verb(_ one: String, _ many: String, of body: BodyID) -> String {
    English.isPlural(graph[body].name(on: day).name) ? many : one
  }

  private func withArticle(_ name: String, of body: BodyID) -> String {
    let record = graph[body]
    if record.extent == .classOfBodies, !English.isPlural(name) {
      return "\(English.indefiniteArticle(before: name)) \(name)"
    }
    return English.takesDefiniteArticle(name) && record.extent == .one ? "the \(name)" : name
  }

  package func list(_ bodies: [BodyID]) -> String { English.list(bodies.map(inSentence)) }

  /// What the holder may do, of `it` or of a body: `direct it: model of care`.
  package func act(_ scope: Scope, on subject: String = "it") -> String {
    specific(scope, of: subject) ?? phrase(scope.power, of: subject)
      + (scope.matter.map { ": \(graph[$0].name)" } ?? "")
  }

  /// What a holder may do by several powers, each once with its matters: `direct it: finance, staff; fund it`.
  ///
  /// A power about any matter stands for the same about some. Of the body that is looked at it says "it".
  package func acts(_ scopes: [Scope], on body: BodyID?) -> String {
    var order: [Scope] = []
    var matters: [Scope: [MatterID?]] = [:]
    for scope in scopes {
      var whole = scope
      whole.matter = nil
      if matters[whole] == nil { order.append(whole) }
      matters[whole, default: []].append(scope.matter)
    }
    return order.map { whole in
      let subject = whole.subject == body ? "it" : inSentence(whole.subject)
      let named = (matters[whole] ?? []).compactMap { $0 }
      guard let first = named.first, matters[whole]?.contains(nil) == false else { return act(whole, on: subject) }
      var scope = whole
      scope.matter = first
      var seen: Set<MatterID> = [first]
      let others = named.filter { seen.insert($0).inserted }.map { matter in
        let name = graph[matter].name
        return name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
      }
      return ([act(scope, on: subject)] + others).joined(separator: ", ")
    }.joined(separator: "; ")
  }

  /// The same within a sentence: `direct an NHS foundation trust about model of care`.
  package func deed(_ scope: Scope) -> String {
    deed(scope.power, of: inSentence(scope.subject), about: scope.matter)
  }

  /// The same of a body that is not named: `remove another's chair`.
  package func deed(_ power: PowerID?, of subject: String, about matter: MatterID?) -> String {
    specific(power, matter, of: subject) ?? phrase(power, of: subject) + about(matter)
  }

  /// ` about finance`; of a matter that is named as a part of the body, ` (its dissolution)`; empty for any matter.
  package func about(_ matter: MatterID?) -> String {
    guard let name = matter.map({ graph[$0].name }) else { return "" }
    return name.hasPrefix("its ") ? " (\(name))" : " about \(name)"
  }

  /// `power to direct a trust`, or `power over a trust`: to have power is no deed.
  func power(_ scope: Scope) -> String {
    scope.power == nil ? String(deed(scope).dropFirst("have ".count)) : "power to \(deed(scope))"
  }

  /// The phrase that takes its matter into itself: `remove its chair`; nil for powers that have none.
  func specific(_ scope: Scope, of subject: String) -> String? { specific(scope.power, scope.matter, of: subject) }

  private func specific(_ power: PowerID?, _ matter: MatterID?, of subject: String) -> String? {
    guard let power, let matter, !graph[power].specific.isEmpty else { return nil }
    let name = graph[matter].name
    let bare = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    let phrase = graph[power].specific
    // Of a body whose own name says "of", or has the matter in it, the possessive reads badly.
    let isLong = English.hasWithin(subject, "of") || subject.hasSuffix(" " + bare)
    return (isLong ? phrase.putting("\(name) of {}", for: "{}'s []") : phrase).putting(bare, for: "[]")
      .filled(with: subject)
  }

  package func phrase(_ power: PowerID?, of subject: String) -> String {
    (power.map { graph[$0].phrase } ?? "have power over {}").filled(with: subject)
  }

  /// `2006 Act s.8(2)`; for a search, what was searched.
  package func citation(_ evidence: Evidence) -> String {
    let source = graph[evidence.source]
    let name = source.short.isEmpty ? source.title : source.short
    if evidence.locator.isEmpty { return name }
    // A locator that is no place but words, such as that the clause was not seen, is set off.
    let isPlace = evidence.locator.prefix { $0 != ";" }.contains(where: \.isNumber)
    return name + (isPlace ? " " : ", ") + evidence.locator
  }

  /// On what rows stand, as a sentence cites it: what was there by the day, what was read before what was only told of,
  /// provisions before searches.
  package func grounds(_ rows: [SpeakingRow], atMost limit: Int = 2) -> String {
    grounds(rows.map(\.authority), atMost: limit)
  }

  package func grounds(_ rows: [AuthorityID], atMost limit: Int = 2) -> String {
    let evidence = rows.flatMap { graph[$0].evidence }.filter { $0.bearing == .supports }
    let timely = evidence.filter { entry in graph[entry.source].date.map { $0.earliest <= day } ?? true }
    let usable = timely.isEmpty ? evidence : timely
    let provisions = usable.filter { $0.kind != .search } + usable.filter { $0.kind == .search }
    let ordered = Checked.allCases.flatMap { checked in provisions.filter { $0.checked == checked } }
    var seen: Set<String> = []
    let all = ordered.map(citation).filter { seen.insert($0).inserted }
    if isBrief { return all.first ?? "" }
    return all.prefix(limit).joined(separator: "; ") + (all.count > limit ? "; and \(all.count - limit) more" : "")
  }
}

extension String {
  /// A power's phrase with its subject put in.
  fileprivate func filled(with subject: String) -> String {
    filled(with: subject, owning: subject == "it" ? "its" : English.possessive(subject))
  }
}
