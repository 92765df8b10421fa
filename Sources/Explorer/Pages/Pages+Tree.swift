import Accountability
import Analysis

extension Pages {
  /// The bodies around the one a view is about, as at the day the view is drawn at; nil where none are.
  func tree(of viewpoint: Viewpoint) -> Page.Tree? {
    guard let focus = viewpoint.focus, let body = try? graph.asked(body: focus),
      let asked = try? graph.moment(viewpoint.time, today: today)
    else { return nil }
    let day = asked.within(graph[body].life).day
    let kinship = graph.kinship(of: body, on: day)
    guard !kinship.isAlone else { return nil }
    let under = viewpoint.proposal
    let at = viewpoint.time.flatMap { $0 == "today" || under != nil ? nil : $0 }
    let drawing = TreeDrawing(kinship: kinship, wording: wording(on: day)) {
      .body(id: graph[$0].id, at: at, under: under)
    }
    return Page.Tree(drawing.rows)
  }
}

/// Puts what stands around a body into rows. Where it is tied to several, it stands under each, and what is below it
/// once.
private struct TreeDrawing {
  let kinship: Kinship
  let wording: Wording
  let view: (BodyID) -> Viewpoint

  var rows: [Page.Tree.Row] {
    guard let first = kinship.lines.first else { return current(depth: 0, isWhole: true) }
    return rows(of: first, isWhole: true) + kinship.lines.dropFirst().flatMap { rows(of: $0, isWhole: false) }
  }

  private func rows(of line: Kinship.Line, isWhole: Bool) -> [Page.Tree.Row] {
    line.above.enumerated().map { row($1, depth: $0) }
      + line.beside.flatMap { rows(of: $0, depth: line.above.count, isWhole: isWhole) }
  }

  private func rows(of group: Kinship.Group, depth: Int, isWhole: Bool) -> [Page.Tree.Row] {
    heading(group.kind, depth: depth)
      + group.bodies.flatMap {
        $0 == kinship.body ? current(depth: depth, isWhole: isWhole) : [row($0, depth: depth)]
      }
      + rest(group.more, depth: depth)
  }

  /// The body itself, and below it what is tied to it.
  private func current(depth: Int, isWhole: Bool) -> [Page.Tree.Row] {
    let below = isWhole ? kinship.below : []
    return [row(kinship.body, depth: depth)]
      + below.flatMap { group in
        heading(group.kind, depth: depth + 1) + group.bodies.map { row($0, depth: depth + 1) }
          + rest(group.more, depth: depth + 1)
      }
  }

  private func row(_ body: BodyID, depth: Int) -> Page.Tree.Row {
    Page.Tree.Row(wording.cell(body), depth: depth, .body(view(body), isCurrent: body == kinship.body))
  }

  /// Parts need no word for what they are.
  private func heading(_ kind: TieKind, depth: Int) -> [Page.Tree.Row] {
    switch kind {
    case .memberOf: [Page.Tree.Row("members:", depth: depth)]
    case .isA: [Page.Tree.Row("of this kind:", depth: depth)]
    default: []
    }
  }

  private func rest(_ more: Int?, depth: Int) -> [Page.Tree.Row] {
    switch more {
    case 0: []
    case let count?: [Page.Tree.Row("\(count) more", depth: depth)]
    case nil: [Page.Tree.Row("many more", depth: depth)]
    }
  }
}
