import TermCore

extension State {
  /// A body named without a day, at the day last looked at, or under the proposal.
  func dated(_ viewpoint: Viewpoint) -> Viewpoint {
    guard case .body(let id, nil, nil) = viewpoint else { return viewpoint }
    return .body(id: id, at: time, under: proposal)
  }
}

extension State {
  /// The day, as typed, at which a body opens that is followed without one: that of the view, else of the last before it
  /// that has one; nil for today. The Start page is one of today.
  var time: String? {
    guard let view = lastDated, let day = view.seen.day(on: view.page) else { return nil }
    return day == "today" ? nil : day
  }

  /// The proposal under which that view is drawn; nil for none.
  var proposal: String? {
    guard let seen = lastDated?.seen else { return nil }
    if case .diff(_, let to, _) = seen, let view = lastDated, seen.day(on: view.page) == nil { return to }
    return seen.proposal
  }

  /// The view itself, else the last before it that is drawn at a day or under a proposal.
  private var lastDated: View? {
    for view in CollectionOfOne(view) + back.reversed() {
      if view.viewpoint == .start { return nil }
      if view.seen.hasDay { return view }
    }
    return nil
  }

  /// Opens what was found by its name: a body at the time of the views before, or under their proposal, which is said.
  mutating func go(toNamed viewpoint: Viewpoint) -> [Effect] {
    let dated = dated(viewpoint)
    if dated != viewpoint {
      let keys = commands.named("today")?.keys(in: .page).first
      let way = keys.map { "; \(label($0)) goes to today" } ?? ""
      message = proposal.map { "under \($0)" } ?? "at \(time ?? "today")"
      message += ", like the page before\(way)"
    }
    return go(to: dated)
  }
}

extension View {
  /// What is looked at: in a story's step the view that it speaks of.
  fileprivate var seen: Viewpoint { page.step?.view ?? viewpoint }
}

extension Viewpoint {
  /// The typed day of a view; nil where it has none, or what stands in its place is a proposal.
  fileprivate func day(on page: Page) -> String? {
    guard case .diff(_, let to, _) = self else { return time }
    let isEra = page.eraLine?.names.contains(to) ?? false
    return isEra || to == "today" || to.first?.isNumber == true ? to : nil
  }
}
