import TermCore

extension State {
  /// To the left or the right of what is shown: a timeline goes through time, long rows show what is cut.
  mutating func goSideways(isRight: Bool) -> [Effect] {
    if case .timeline = view.viewpoint { return take(isRight ? .later : .earlier) }
    shift(isRight: isRight)
    return []
  }

  var reasonNotSideways: String? {
    if case .timeline = view.viewpoint { return nil }
    return reasonNotToShift
  }

  /// Where it can be overlooked that there is more.
  var sidewaysHint: String {
    if case .timeline = view.viewpoint { return "time" }
    return ""
  }
}
