package import GraphLayout
import TermCore

extension State {
  /// Moves a drawing sideways.
  mutating func pan(by columns: Int) {
    view.left += columns
    clamp()
  }

  /// How far a drawing can be moved to the left.
  var lastLeft: Int {
    guard layout.drawingLine != nil else { return 0 }
    let width = view.page.picture?.grid.size.columns ?? 0
    return max(0, width - layout.textWidth)
  }

  /// Where the boxes stand of the drawing that the view asked for takes the place of; empty where it takes none's.
  package var spots: [String: Sketch.Spot] {
    pending?.manner == .replace ? view.page.picture?.spots ?? [:] : [:]
  }

  func reasonNotToReach(_ steps: Int) -> String? {
    guard case .map(let body, _, _, _) = view.viewpoint else { return "this is no timeline and no map" }
    if body == nil { return "this map is of the whole; one of a body goes further or less far" }
    return view.viewpoint.reaching(steps) == nil ? "it goes no \(steps > 0 ? "further" : "less far")" : nil
  }

  var reasonNoMap: String? {
    if case .map = view.viewpoint { return "this is the map" }
    return view.viewpoint.mapped == nil ? "this view has no map" : nil
  }
}

extension Viewpoint {
  /// The map of what this view is about; nil for a map itself.
  var mapped: Viewpoint? {
    if case .map = self { return nil }
    return .map(body: focus, at: time == "today" ? nil : time, under: proposal, steps: 1)
  }

  /// The same map some steps further; nil where it goes no further, or is of no body.
  func reaching(_ more: Int) -> Viewpoint? {
    guard case .map(let body?, let at, let under, let steps) = self, Viewpoint.mapSteps.contains(steps + more) else {
      return nil
    }
    return .map(body: body, at: at, under: under, steps: steps + more)
  }
}
