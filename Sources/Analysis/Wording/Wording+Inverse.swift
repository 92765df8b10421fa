package import Accountability

extension Wording {
  /// What the law says to a question, read from the other end: `In law, an academy could not be inspected by the council.`
  ///
  /// Empty where the power has no such phrase, for any power, and where a body did not exist.
  package func inverse(_ answer: Answer) -> String {
    let scope = answer.question.scope
    guard answer.absent.isEmpty, let power = scope.power, !graph[power].inverse.isEmpty else { return "" }
    let isProposed = answer.question.under != nil
    let time: VerbPhrase.Time = isProposed ? .proposed : isPast ? .then : .now
    let phrase = VerbPhrase(graph[power].inverse)
    let side = answer.inLaw.answer
    let isDuty = !side.rows.isEmpty && side.rows.allSatisfy { $0.terms.mode == .must && $0.role != .consenter }
    let end = " \(inSentence(scope.holder))."
    let yes = "\(inSentence(scope.subject)) \(phrase.said(time, isDuty: isDuty))\(end)"
    let no = "\(inSentence(scope.subject)) \(phrase.denied(time))\(end)"
    let matter = scope.matter.map { ", as to \(graph[$0].name)" } ?? ""
    let law = (isProposed ? "If it were law" : answer.inLaw.source == .agreement ? "By agreement" : "In law") + matter
    let exception = side.exceptions.isEmpty ? "" : ", but for an exception"
    switch side.base {
    case .has: return "\(law)\(exception), \(yes)"
    case .hasNot: return "\(law)\(exception), \(no)"
    case .inPart: return "\(law), in part, \(yes)"
    case .conditional: return "\(law), only when something has happened, \(yes)"
    case .contested: return "The record does not settle whether\(matter.isEmpty ? "" : matter + ",") \(yes)"
    case .notRecorded: return "This dataset does not say whether\(matter.isEmpty ? "" : matter + ",") \(yes)"
    }
  }
}
