import Accountability

extension Wording {
  /// One change of the rules, as a sentence: `Moved from Monitor to NHS England: license it.`
  ///
  /// Under a proposal it *would* be so.
  package func change(_ change: AuthorityChange, isProposed: Bool) -> String {
    let holder = English.capitalised(inSentence(change.scope.holder))
    let deed = deed(change.scope) + (change.when.isEmpty ? "" : " when \(change.when)")
    let reversed = change.reverses ? ", which \(isProposed ? "has" : "had") no power to \(deed)," : ""
    let gained = change.reverses ? "it" : "the power to \(deed)"
    switch change.kind {
    case .moved:
      return "The power to \(deed) \(isProposed ? "would move" : "moved") from \(list(change.from)) to"
        + " \(inSentence(change.scope.holder))."
    case .gained: return "\(holder)\(reversed) \(isProposed ? "would be" : "was") given \(gained)."
    case .changed: return "\(holder) \(isProposed ? "would keep" : "keeps") the power to \(deed), on other terms."
    case .lost: return "\(holder) \(isProposed ? "would lose" : "lost") the power to \(deed)."
    case .nowDenied: return "\(holder) \(isProposed ? "would have" : "has had since") no power in law to \(deed)."
    case .noLongerDenied:
      return "The rule that \(inSentence(change.scope.holder)) has no power to \(deed)"
        + " \(isProposed ? "would end" : "ended")."
    }
  }

  package func heading(_ kind: AuthorityChange.Kind) -> String {
    switch kind {
    case .moved: "Moved"
    case .gained: "New"
    case .changed: "Changed terms"
    case .lost: "Gone"
    case .nowDenied: "Denied from now on"
    case .noLongerDenied: "No longer denied"
    }
  }
}
