package import Accountability

// MARK: The answer of one standing (2)

extension SlowAnswer {
  /// Answers for one standing; `isOwn` leaves out what only members of the holder have.
  package func answer(_ asked: Asked, _ standing: Standing, isOwn: Bool = false) -> Said {
    var said = settled(asked, standing, isOwn)
    said.isPerhaps = sure.settled(asked, standing, isOwn).base != said.base
    return said
  }

  struct Settling: Hashable {
    var asked: Asked
    var standing: Standing
    var isOwn: Bool
  }

  private func settled(_ asked: Asked, _ standing: Standing, _ isOwn: Bool) -> Said {
    let settling = Settling(asked: asked, standing: standing, isOwn: isOwn)
    if let found = settledAt[settling] { return found }
    let found = settle(asked, standing, isOwn)
    settledAt[settling] = found
    return found
  }

  private func heard(_ asked: Asked, _ standing: Standing, _ isOwn: Bool) -> [Says] {
    said(to: asked).filter { says in
      says.standing == standing && !(isOwn && classes(of: says.scope.holder).contains(asked.holder))
    }
  }

  private func settle(_ asked: Asked, _ standing: Standing, _ isOwn: Bool) -> Said {
    var whole = base(asked, "", standing, isOwn)
    var places: Set<Part> = []
    for says in heard(asked, standing, isOwn) {
      guard let shared = touches(says, asked), shared != asked || says.when != "" else { continue }
      places.insert(Part(scope: shared, when: says.when, base: .notRecorded))
    }
    var parts: [(part: Part, said: Said)] = []
    for place in places {
      let there = base(place.scope, place.when, standing, isOwn)
      if there.base == .notRecorded { continue }
      var part = place
      part.base = there.base
      part.terms = there.terms
      part.ids = there.ids
      part.isPerhaps = sure.base(place.scope, place.when, standing, isOwn).base != there.base
      parts.append((part, there))
    }
    let top = (part: Part(scope: asked, when: "", base: whole.base), said: whole)
    for (part, there) in parts {
      let around = (parts + [top]).filter { isStrictlyIn(part, $0.part) }
      let nearest = around.filter { outer in !around.contains { isStrictlyIn($0.part, outer.part) } }
      if nearest.contains(where: { $0.said.base != there.base || $0.said.terms != there.terms }) {
        whole.parts.insert(part)
      }
    }
    if whole.base == .notRecorded {
      let giving = parts.filter { $0.part.base == .has }
      if giving.contains(where: { $0.part.when == "" }) {
        whole.base = .inPart
      } else if !giving.isEmpty {
        whole.base = .conditional
      }
    }
    return whole
  }

  private func isStrictlyIn(_ part: Part, _ outer: Part) -> Bool {
    if part.scope == outer.scope && part.when == outer.when { return false }
    return sameOrAbove(outer.scope, part.scope) && (outer.when == "" || outer.when == part.when)
  }

  private func base(_ asked: Asked, _ when: String, _ standing: Standing, _ isOwn: Bool) -> Said {
    let covering = heard(asked, standing, isOwn).filter { $0.when == when && covers($0, asked) }
    let unbeaten = covering.filter { one in !covering.contains { beats($0, one) } }
    if let plain = agreed(unbeaten) { return plain }
    let sureOnes = unbeaten.filter(\.isSure)
    if sureOnes.count == unbeaten.count { return Said(base: .contested, ids: ids(unbeaten), terms: terms(unbeaten)) }
    if !sureOnes.isEmpty {
      return sure.base(asked, when, standing, isOwn)
    }
    let began = unbeaten.map(\.began).min()
    let first = unbeaten.filter { $0.began == began }
    let no = first.filter { $0.holds == .hasNot }
    return agreed(first) ?? Said(base: .hasNot, ids: ids(no), terms: terms(no))
  }

  private func agreed(_ said: [Says]) -> Said? {
    let yes = said.filter { $0.holds == .has }
    let no = said.filter { $0.holds == .hasNot }
    if yes.isEmpty && no.isEmpty { return Said() }
    if no.isEmpty { return Said(base: .has, ids: ids(yes), terms: terms(yes)) }
    if yes.isEmpty { return Said(base: .hasNot, ids: ids(no), terms: terms(no)) }
    for one in yes {
      for other in no {
        guard isReport(one), one.scope == other.scope, one.parties != other.parties,
          !one.disputes.contains(other.id), !other.disputes.contains(one.id)
        else { return nil }
      }
    }
    return Said(base: .has, ids: ids(said), terms: terms(said), isDivided: true)
  }

  private func ids(_ said: [Says]) -> Set<String> { Set(said.map(\.id)) }
  private func terms(_ said: [Says]) -> Set<[[String]]> { Set(said.map(\.terms)) }
}
