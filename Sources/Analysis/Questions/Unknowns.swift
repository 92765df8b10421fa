import Accountability

extension Graph {
  /// What is noted as not known of a proposal about some bodies, or about none in particular; nil is any body.
  ///
  /// Of a matter it is what is noted about it, a wider or a narrower one, and not what is noted about any.
  func unknowns(of proposal: ProposalID, near bodies: Set<BodyID>?, about matter: MatterID? = nil) -> [Unknown] {
    self[proposal].notKnown.filter { unknown in
      let isNear = unknown.subject.flatMap { subject in bodies.map { $0.contains(subject) } } ?? true
      guard isNear, let matter else { return isNear }
      return unknown.about.map { $0 == matter || isMatter($0, within: matter) || isMatter(matter, within: $0) } ?? false
    }
  }
}
