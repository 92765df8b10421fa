package import Accountability

extension Wording {
  /// Who would gain and who would lose powers, those with most first and last the body that is spoken of, whose own are held
  /// by it or one of its classes; and of how many others nobody is recorded to take them.
  ///
  /// `The minister would gain 12 powers; Monitor would lose 19, others 3 and a trust itself 4. Of 7 no new holder is
  /// recorded.` Empty where nobody would gain or lose.
  package func balance(_ changes: [AuthorityChange], of body: BodyID, own: Set<BodyID>) -> String {
    let gains: Set<AuthorityChange.Kind> = [.moved, .gained, .turnedIntoLaw]
    let losses: Set<AuthorityChange.Kind> = [.lost, .turnedOutOfLaw]
    func asItself(_ holders: [BodyID]) -> [BodyID] { holders.map { own.contains($0) ? body : $0 } }
    let gaining = asItself(changes.filter { gains.contains($0.kind) }.map(\.scope.holder))
    let gone = asItself(changes.filter { losses.contains($0.kind) }.map(\.scope.holder))
    let losing = gone + asItself(changes.flatMap(\.from))
    let told = [(gaining, "would gain"), (losing, "would lose")].compactMap { counted($0, $1, of: body) }
    let open = gaining.isEmpty ? 0 : gone.count { $0 != body }
    return (told.isEmpty ? "" : English.capitalised(told.joined(separator: "; ")) + ".")
      + (open == 0 ? "" : " Of \(open) no new holder is recorded.")
  }

  /// `the minister would gain 12 powers, Monitor 3, others 4 and a trust itself one`
  private func counted(_ holders: [BodyID], _ deed: String, of body: BodyID) -> String? {
    let own = holders.count { $0 == body }
    var counts = Dictionary(holders.filter { $0 != body }.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, graph[$0.key].id) < ($0.value, graph[$1.key].id) }
      .map { (name: inShort($0.key), count: $0.value) }
    let others = counts.dropFirst(2).reduce(0) { $0 + $1.count }
    counts = counts.prefix(2) + (others > 0 ? [("others", others)] : [])
    if own > 0 { counts.append(("\(inShort(body)) itself", own)) }
    guard let first = counts.first else { return nil }
    return English.list(
      ["\(first.name) \(deed) \(English.count(first.count, "power", "powers"))"]
        + counts.dropFirst().map { "\($0.name) \($0.count == 1 ? "one" : "\($0.count)")" })
  }
}
