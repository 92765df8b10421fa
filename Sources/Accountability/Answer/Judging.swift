extension AsOf {
  /// Draws the verdict from the two sides, and the marks that go with it. None is drawn under a proposal.
  func judge(_ answer: inout Answer, from rows: [SpeakingRow]) {
    let perceived = answer.perceived.answer
    answer.marks.isPerhaps = answer.inLaw.answer.isPerhaps || perceived.isPerhaps
    answer.marks.isDivided = isDivided(answer)
    guard under == nil else { return }
    if perceived.base == .inPart, let (verdict, part) = verdictAtParts(of: answer, from: rows) {
      answer.verdict = verdict
      answer.marks.inPart = part
      return
    }
    answer.verdict = verdict(of: answer)
    let lawIsLimited = answer.inLaw.answer.base == .inPart || answer.inLaw.answer.base == .conditional
    answer.marks.isWider = lawIsLimited && perceived.base == .has
  }

  private func isDivided(_ answer: Answer) -> Bool {
    let reports = [answer.practice, answer.claim, answer.belief]
    let saysYes = reports.contains { $0.base.gives }
    let saysNo = reports.contains { $0.base == .hasNot }
    return reports.contains { $0.isDivided || $0.base == .contested } || (saysYes && saysNo)
  }

  private func verdict(of answer: Answer) -> Verdict? {
    let law = answer.inLaw.answer.base
    let perceived = answer.perceived.answer.base
    if law == .contested || perceived == .contested { return .disputed }
    if answer.inLaw.source == .agreement { return .byAgreement }
    switch (law, perceived) {
    case (.hasNot, _): return perceived.gives ? .notInLaw : .noPower
    case (.notRecorded, .notRecorded): return nil
    case (.notRecorded, _): return perceived.gives ? .lawNotRecorded : .saidNot
    case (_, .notRecorded): return .lawOnly
    case (_, .hasNot): return .denied
    default: return .agrees
    }
  }

  /// The first verdict, in their order, among those of the parts that a report names, and its part.
  private func verdictAtParts(of answer: Answer, from rows: [SpeakingRow]) -> (Verdict, Scope)? {
    let whole = answer.question.scope
    let named = Set(rows.filter(\.standing.isReport).compactMap { overlap($0, whole) }).subtracting([whole])
    var best: (verdict: Verdict, part: Scope)?
    for part in named.sorted(by: { orderKey($0).lexicographicallyPrecedes(orderKey($1)) }) {
      guard let verdict = sides(part).verdict else { continue }
      if best.map({ verdict < $0.verdict }) ?? true { best = (verdict, part) }
    }
    return best.map { ($0.verdict, $0.part) }
  }
}
