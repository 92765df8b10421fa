package import Accountability

extension Wording {
  /// Who would gain and who would lose powers, those with most first and last the body that is spoken of, whose own are held
  /// by it or one of its classes; and of how many others nobody is recorded to take them.
  ///
  /// `The minister would gain 12 powers; Monitor would lose 19, others 3 and a trust itself 4 over Monitor. Who would take 7
  /// of them, if anybody, is not recorded.` Empty where nobody would gain or lose.
  package func balance(_ changes: [AuthorityChange], of body: BodyID, own: Set<BodyID>) -> String {
    let gains: Set<AuthorityChange.Kind> = [.moved, .gained, .turnedIntoLaw]
    let losses: Set<AuthorityChange.Kind> = [.lost, .turnedOutOfLaw]
    func held(_ scope: Scope, by holder: BodyID) -> Held { Held(own.contains(holder) ? body : holder, scope.subject) }
    let gained = changes.filter { gains.contains($0.kind) }.map { held($0.scope, by: $0.scope.holder) }
    let gone = changes.filter { losses.contains($0.kind) }.map { held($0.scope, by: $0.scope.holder) }
    let lost = gone + changes.flatMap { change in change.from.map { held(change.scope, by: $0) } }
    let told = [(gained, "would gain"), (lost, "would lose")].compactMap { counted($0, $1, of: body) }
    let open = gained.isEmpty ? 0 : gone.count { $0.holder != body }
    return (told.isEmpty ? "" : English.capitalised(told.joined(separator: "; ")) + ".")
      + (open == 0 ? "" : " Who would take \(open) of them, if anybody, is not recorded.")
  }

  /// One power that is gained or lost.
  private struct Held {
    let holder: BodyID
    let subject: BodyID

    init(_ holder: BodyID, _ subject: BodyID) { (self.holder, self.subject) = (holder, subject) }
  }

  /// `the minister would gain 12 powers, Monitor 3, others 4 and a trust itself one over Monitor`
  private func counted(_ powers: [Held], _ deed: String, of body: BodyID) -> String? {
    let own = powers.filter { $0.holder == body }
    var counts = Dictionary(powers.filter { $0.holder != body }.map { ($0.holder, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, graph[$0.key].id) < ($0.value, graph[$1.key].id) }
      .map { (name: inShort($0.key), count: $0.value) }
    let others = counts.dropFirst(2).reduce(0) { $0 + $1.count }
    counts = counts.prefix(2) + (others > 0 ? [("others", others)] : [])
    if !own.isEmpty { counts.append(("\(inShort(body)) itself", own.count)) }
    guard let first = counts.first else { return nil }
    let subjects = Set(own.map(\.subject))
    return English.list(
      ["\(first.name) \(deed) \(English.count(first.count, "power", "powers"))"]
        + counts.dropFirst().map { "\($0.name) \($0.count == 1 ? "one" : "\($0.count)")" })
      + (subjects.count == 1 ? subjects.map { " over \(inShort($0))" }.joined() : "")
  }
}
