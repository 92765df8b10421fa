package import Accountability

extension TieKind {
  /// Before the other body, on the page of the one that has the tie: `Part of`.
  package var label: String {
    switch self {
    case .isA: "Is one of"
    case .partOf: "Part of"
    case .memberOf: "Member of"
    case .hostedBy: "Hosted by"
    case .succeeds: "Follows"
    case .actsFor: "Acts for"
    }
  }

  /// Before the one that has the tie, on the page of the other: `Includes`.
  package var inverseLabel: String {
    switch self {
    case .isA, .partOf: "Includes"
    case .memberOf: "Has as a member"
    case .hostedBy: "Hosts"
    case .succeeds: "Followed by"
    case .actsFor: "Has act for it"
    }
  }
}
