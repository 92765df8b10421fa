package import Accountability

extension Wording {
  /// The cell under *in law*: yes, no, if, part, unsettled, agreed; `*` where there is more to it, `?` for a date unsure.
  package func lawCell(_ answer: Answer) -> String {
    let side = answer.inLaw.answer
    let sign = (isQualified(answer) ? "*" : "") + (side.isPerhaps ? "?" : "")
    return (answer.inLaw.source == .agreement ? "agreed" : word(side.base)) + sign
  }

  /// Whether a yes or a no holds within limits, by a procedure or with an exception: the `*` of a cell and of a name.
  package func isQualified(_ answer: Answer) -> Bool {
    let side = answer.inLaw.answer
    guard side.base == .has || side.base == .hasNot else { return false }
    return !side.exceptions.isEmpty || side.rows.contains(where: isLimited)
  }

  /// Whether what a row gives or denies it gives or denies within limits or by a procedure.
  package func isLimited(_ row: SpeakingRow) -> Bool {
    let terms = row.terms
    return !graph[row.authority].limits.isEmpty || !terms.jointly.isEmpty || !terms.consent.isEmpty
      || !terms.consult.isEmpty || !terms.other.isEmpty
  }

  /// The cell under used, claimed or believed; blank where nothing is recorded.
  package func reportCell(_ answer: Answer, _ standing: Standing) -> String {
    let report = answer.report(standing)
    return word(report.base) + (report.isPerhaps ? "?" : "")
  }

  private func word(_ base: Base) -> String {
    switch base {
    case .has: "yes"
    case .hasNot: "no"
    case .inPart: "part"
    case .conditional: "if"
    case .contested: "unsettled"
    case .notRecorded: ""
    }
  }
}
