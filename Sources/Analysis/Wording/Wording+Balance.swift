package import Accountability

extension Wording {
  /// Who would gain and who would lose most powers, and how many others would, last the body that is spoken of, whose own
  /// are held by it or one of its classes; how many would be on other terms, and the highest of these; and of how many
  /// that others would lose nobody is recorded to take them.
  ///
  /// `The minister would gain 12 recorded powers; Monitor would lose 19, others 3 and a trust itself 4 over Monitor; 2 would
  /// be on other terms, first that to remove its leaders. For 7 no new holder is recorded here.` Empty where nothing would
  /// change.
  package func balance(_ changes: [AuthorityChange], of body: BodyID, own: Set<BodyID>) -> String {
    let gains: Set<AuthorityChange.Kind> = [.moved, .gained, .turnedIntoLaw]
    let losses: Set<AuthorityChange.Kind> = [.lost, .turnedOutOfLaw]
    func held(_ scope: Scope, by holder: BodyID) -> Held { Held(own.contains(holder) ? body : holder, scope.subject) }
    let gained = changes.filter { gains.contains($0.kind) }.map { held($0.scope, by: $0.scope.holder) }
    let gone = changes.filter { losses.contains($0.kind) }.map { held($0.scope, by: $0.scope.holder) }
    let lost = gone + changes.flatMap { change in change.from.map { held(change.scope, by: $0) } }
    let kept = changes.filter { $0.kind == .changed }
    let gainers = Set(gained.map(\.holder))
    let told = [
      counted(gained, "would gain", of: body, naming: []), counted(lost, "would lose", of: body, naming: gainers),
      changed(kept, body),
    ].compactMap(\.self)
    let open = gained.isEmpty ? 0 : gone.count { $0.holder != body }
    return (told.isEmpty ? "" : English.capitalised(told.joined(separator: "; ")) + ".")
      + (open == 0 ? "" : " For \(English.number(open)) no new holder is recorded here.")
  }

  /// One power that is gained or lost.
  private struct Held {
    let holder: BodyID
    let subject: BodyID

    init(_ holder: BodyID, _ subject: BodyID) { (self.holder, self.subject) = (holder, subject) }
  }

  /// `2 would be on other terms, first that to remove its leaders`
  private func changed(_ kept: [AuthorityChange], _ body: BodyID) -> String? {
    func rank(_ change: AuthorityChange) -> Int { change.scope.power.map { graph[$0].rank } ?? 0 }
    guard let highest = kept.map(rank).max(), let first = kept.first(where: { rank($0) == highest }) else { return nil }
    let deed = act(first.scope, on: first.scope.subject == body ? "it" : inSentence(first.scope.subject))
    return "\(English.number(kept.count)) would be on other terms, \(kept.count == 1 ? "" : "first ")that to \(deed)"
  }

  /// `the minister would gain 12 recorded powers, others 4 and a trust itself one over Monitor`; where the sentence goes on
  /// from those who gain, a number is enough, and nobody who was among them is one of the others.
  private func counted(_ powers: [Held], _ deed: String, of body: BodyID, naming: Set<BodyID>) -> String? {
    let own = powers.filter { $0.holder == body }
    let counts = Dictionary(powers.filter { $0.holder != body }.map { ($0.holder, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, graph[$0.key].id) < ($0.value, graph[$1.key].id) }
    let (named, rest) = (counts.prefix(1), counts.dropFirst())
    let others = rest.filter { !naming.contains($0.key) }.reduce(0) { $0 + $1.value }
    let told =
      (named + rest.filter { naming.contains($0.key) }).map { (name: inShort($0.key), count: $0.value) }
      + [(name: "others", count: others), (name: "\(inShort(body)) itself", count: own.count)].filter { $0.count > 0 }
    guard let first = told.first else { return nil }
    let subjects = Set(own.map(\.subject))
    let most = naming.isEmpty ? English.count(first.count, "recorded power", "recorded powers") : "\(first.count)"
    return English.list(
      ["\(first.name) \(deed) \(most)"]
        + told.dropFirst().map { "\($0.name) \(English.number($0.count))" })
      + (subjects.count == 1 ? subjects.map { " over \(inShort($0))" }.joined() : "")
  }
}
