import TermCore

extension State {
  /// To the left or the right of what is shown: a timeline goes through time, a drawing moves, long rows show what is cut.
  mutating func goSideways(isRight: Bool) -> [Effect] {
    switch view.viewpoint {
    case .timeline: return take(isRight ? .later : .earlier)
    case .map where lastLeft > 0: pan(by: isRight ? State.drawnColumns : -State.drawnColumns)
    default: shift(isRight: isRight)
    }
    return []
  }

  private static let drawnColumns = 8

  var reasonNotSideways: String? {
    switch view.viewpoint {
    case .timeline: nil
    case .map where lastLeft > 0: nil
    case .map where box != nil: "the whole width of the drawing is in sight"
    default: reasonNotToShift
    }
  }

  /// A timeline of fewer days or more, a map of more steps or fewer.
  mutating func zoom(isIn: Bool) -> [Effect] {
    if case .timeline = view.viewpoint { return take(isIn ? .zoomIn : .zoomOut) }
    return view.viewpoint.reaching(isIn ? 1 : -1).map { go(to: $0, .replace) } ?? []
  }

  func reasonNotToZoom(isIn: Bool) -> String? {
    if case .timeline = view.viewpoint { return nil }
    return reasonNotToReach(isIn ? 1 : -1)
  }

  /// Where it can be overlooked that there is more.
  var sidewaysHint: String {
    switch view.viewpoint {
    case .timeline: "time"
    case .map: box == nil || lastLeft > 0 ? "sideways" : ""
    default: ""
    }
  }

  var zoomHint: String { if case .timeline = view.viewpoint { "zoom" } else { "steps" } }
}
