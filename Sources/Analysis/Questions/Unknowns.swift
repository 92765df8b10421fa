import Accountability

extension AsOf {
  /// What is noted as not known of a proposal about a body or its classes and members; nil is any body.
  ///
  /// Of a matter it is what is noted about it, a wider or a narrower one, and not what is noted about any.
  func unknowns(of proposal: ProposalID, over subject: BodyID?, about matter: MatterID?) -> [Unknown] {
    let near = subject.map { Set([$0] + classes(of: $0) + members(of: $0)) }
    return graph[proposal].notKnown.filter { unknown in
      let isOfBody = unknown.subject.flatMap { body in near.map { $0.contains(body) } } ?? true
      guard let matter else { return isOfBody }
      return isOfBody
        && unknown.about.map {
          $0 == matter || graph.isMatter($0, within: matter) || graph.isMatter(matter, within: $0)
        } == true
    }
  }
}
