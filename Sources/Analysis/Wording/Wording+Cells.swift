package import Accountability

extension Wording {
  /// The cell under *in law*: yes, no, if, part, unsettled, agreed; `*` for an exception, `?` for a date unsure.
  ///
  /// Where matters have lines of their own, the line of the whole is there for its condition.
  package func lawCell(_ answer: Answer, isBesideItsMatters: Bool = true) -> String {
    let side = answer.inLaw.answer
    let sign = (side.exceptions.isEmpty || !side.base.isWhole ? "" : "*") + (side.isPerhaps ? "?" : "")
    if answer.inLaw.source == .agreement { return "agreed" + sign }
    return word(isBesideItsMatters ? answer.baseBesideItsMatters : side.base) + sign
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

extension Answer {
  /// What the law gives where matters have lines of their own: what is had in part, if the whole takes an event, is *if*.
  package var baseBesideItsMatters: Base {
    let side = inLaw.answer
    let isConditional = side.exceptions.contains { !$0.when.isEmpty && $0.scope == question.scope }
    return side.base == .inPart && isConditional ? .conditional : side.base
  }
}

extension Base {
  fileprivate var isWhole: Bool { self == .has || self == .hasNot }
}
