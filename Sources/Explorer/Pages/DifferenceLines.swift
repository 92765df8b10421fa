import Accountability
import Analysis

/// The lines of a difference that stand in one table: some of its changes, then powers that were never given, then rows
/// that changed no power.
struct DifferenceLines: RandomAccessCollection, Hashable, Sendable {
  enum Line {
    case change(AuthorityChange)
    case never(Scope)
    case other(AuthorityID)

    /// Over lines of this kind; none over rows that changed no power or only its ground.
    var heading: String {
      switch self {
      case .change(let change): change.became?.heading ?? ""
      case .never: "Never given"
      case .other: ""
      }
    }
  }

  let changes: [AuthorityChange]
  /// Where those that are told stand among them.
  let told: [Int]
  var never: [Scope] = []
  var others: [AuthorityID] = []

  var startIndex: Int { 0 }
  var endIndex: Int { told.count + never.count + others.count }

  subscript(position: Int) -> Line {
    if position < told.count { return .change(changes[told[position]]) }
    let rest = position - told.count
    return rest < never.count ? .never(never[rest]) : .other(others[rest - never.count])
  }
}
