import Accountability

extension Wording {
  /// One change of the rules, as a sentence: `Moved from Monitor to NHS England: license it.`
  package func change(_ change: AuthorityChange) -> String {
    let holder = English.capitalised(inSentence(change.scope.holder))
    let deed = deed(change.scope) + (change.when.isEmpty ? "" : " when \(change.when)")
    switch change.kind {
    case .moved:
      return "The power to \(deed) moved from \(list(change.from)) to"
        + " \(inSentence(change.scope.holder))."
    case .gained:
      return change.reverses
        ? "\(holder), which had no power to \(deed), was given it." : "\(holder) was given the power to \(deed)."
    case .changed: return "\(holder) keeps the power to \(deed), on other terms."
    case .lost: return "\(holder) lost the power to \(deed)."
    case .nowDenied:
      return "\(holder) is said by the law to have no power to \(deed), where nothing was recorded before."
    case .noLongerDenied: return "The rule that \(inSentence(change.scope.holder)) has no power to \(deed) ended."
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
