import TermCore

extension State {
  mutating func follow() -> [Effect] {
    if viewContext == .find, !view.isFound {
      message = "still looking; the rows shown are those of fewer letters"
      return []
    }
    if viewContext == .ask { return takeOffered() }
    if view.bare != nil {
      unveil()
      return []
    }
    if stop?.place == .fold {
      toggleFold()
      return []
    }
    return row?.follow.map { viewContext == .find ? go(toNamed: $0) : go(to: dated($0)) } ?? []
  }

  /// Opens the body that the row names; where Enter does that, what Enter opens.
  mutating func followName() -> [Effect] { row?.names.map { go(to: dated($0)) } ?? follow() }

  /// What Enter does here, in a word or two.
  var followHint: String {
    if view.bare != nil { return "show the answers" }
    if viewContext == .ask { return askHint }
    if let stop, stop.place == .fold { return view.unfolded.contains(stop.block) ? "fold" : "unfold" }
    switch row?.follow {
    case .body: return size.columns < State.columnsForNames ? "open" : "open \(followedName ?? "the body")"
    case .may: return "this answer"
    case .row: return "this row"
    case .source: return "open the source"
    default: return "open"
    }
  }

  /// What Right opens, where Enter opens something else.
  var nameHint: String { row?.names == nil ? "" : followedName ?? "the body" }

  /// The name in the row under the cursor: what stands in its first column of text, where that is short enough for a hint.
  private var followedName: String? {
    guard size.columns >= State.columnsForNames, let stop, let row,
      case .table(let table) = view.page.blocks[stop.block], let column = table.columns.firstIndex(where: \.isText),
      row.cells.indices.contains(column),
      GlyphWidth.of(row.cells[column]) <= State.longestHintedName
    else { return nil }
    return row.cells[column]
  }

  private static let longestHintedName = 24
  /// With fewer columns a name would take the place of the other hints.
  private static let columnsForNames = 60

  var reasonNotToFollow: String? {
    if view.bare != nil { return nil }
    guard let stop else { return "there is no row here to open" }
    guard isVisible(stop) else { return State.offScreen }
    if stop.place == .fold || row?.follow != nil { return nil }
    return row?.detail.isEmpty ?? true
      ? "this row names nothing to open" : "this row names nothing to open; what is said of it stands below"
  }

  private static let offScreen = "the cursor's row is off the screen; the arrows go to it"

  /// The table whose fold Tab works: the one the cursor is in, else the first that has one.
  var foldedBlock: Int? {
    if view.hidesAnswer { return nil }
    let folding = view.page.blocks.indices.filter { view.page.folds(at: $0) }
    return folding.first { $0 == stop?.block } ?? folding.first
  }

  /// Shows or hides folded rows; a cursor among rows that go stays on the line in their place.
  mutating func toggleFold() {
    guard let block = foldedBlock else { return }
    let old = stop
    if view.unfolded.remove(block) == nil { view.unfolded.insert(block) }
    lay()
    guard let old else { return }
    let same = layout.stop(in: old.block, at: old.place)
    let fold = layout.stop(in: block, at: .fold)
    view.cursor = same ?? fold ?? 0
    reveal()
    if view.unfolded.contains(block) { revealUnfolded(block) }
  }

  /// Scrolls the first of the rows that were folded into sight, as far as the cursor stays there.
  private mutating func revealUnfolded(_ block: Int) {
    guard let first = layout.stop(in: block, at: .foldedRow(0)).flatMap(layout.stop(at:)), let here = stop,
      first.lines.upperBound > view.top + pageHeight
    else { return }
    view.top = max(view.top, min(here.lines.lowerBound, first.lines.upperBound - pageHeight))
    clamp()
  }

  var reasonNothingToRead: String? {
    if isLeadCut { return nil }
    if let box { return box.detail.isEmpty ? "nothing more is said of this body" : nil }
    guard let stop, row != nil else { return "there is no row under the cursor" }
    guard isVisible(stop) else { return State.offScreen }
    return said.isEmpty ? "nothing more is said of this row" : nil
  }

  /// What the words in the row under the cursor mean; every word where there is no row.
  mutating func explain() -> [Effect] {
    guard let stop, let row, isVisible(stop), case .table(let table) = view.page.blocks[stop.block] else {
      return go(to: .words([]))
    }
    pending = Pending(asked: .words([]), manner: .open)
    return [.explain(row, table.columns.map(\.title))]
  }

  var reasonNoEvidence: String? {
    guard let stop, let row else { return "there is no row under the cursor" }
    guard isVisible(stop) else { return State.offScreen }
    guard row.inspect == nil else { return nil }
    if case .row = view.viewpoint { return "who says so stands below, under Evidence" }
    return row.follow == nil ? "nothing is recorded behind this row" : "Enter opens what this row tells of"
  }

  var reasonNoCitation: String? {
    guard let stop, let row else { return "there is no row under the cursor" }
    guard isVisible(stop) else { return State.offScreen }
    return row.citation.isEmpty ? "this row has no citation of its own" : nil
  }

  var reasonWithoutDay: String? {
    view.viewpoint.hasDay ? nil : "this view is not drawn at a day"
  }

  var reasonNoChanges: String? {
    if case .diff = view.viewpoint { return "this is what changed; { and } go to other eras" }
    return reasonWithoutDay
  }

  var reasonNotToday: String? {
    if let reasonWithoutDay { return reasonWithoutDay }
    return view.viewpoint.time == "today" && view.viewpoint.proposal == nil ? "this is today" : nil
  }

  var reasonWithoutEras: String? {
    if case .timeline = view.viewpoint { return nil }
    return reasonWithoutDay
  }

  var reasonWithoutTime: String? {
    if case .timeline = view.viewpoint { return nil }
    return "only a timeline shows more or less time"
  }

  var reasonNoTimeline: String? { view.viewpoint.timeline == nil ? "this is when each lived" : nil }

  var reasonNoBrief: String? {
    if case .brief = view.viewpoint { return "this is the page for a board" }
    return view.viewpoint.briefed == nil ? "this view is of no one body" : nil
  }

  var reasonNotToCompare: String? {
    view.viewpoint.compared == nil ? "this is where law and reports part" : nil
  }
}

extension Page {
  func folds(at block: Int) -> Bool {
    guard case .table(let table) = blocks[block] else { return false }
    return !table.foldedRows.isEmpty
  }
}

extension Viewpoint {
  /// Whether moving in time leads to another view of the same.
  var hasDay: Bool {
    switch self {
    case .body, .compare, .diff, .may, .who, .decides, .chain, .masters, .brief, .map: true
    case .start, .find, .ask, .list, .trace, .lag, .timeline, .row, .source, .sources, .story, .marks, .findings,
      .finding,
      .words:
      false
    }
  }

  /// When what this view is of was so: the body it is about, else all; nil for the timeline of all.
  var timeline: Viewpoint? {
    switch self {
    case .timeline(nil, _, _): nil
    case .timeline(_, let from, let to): .timeline(body: nil, from: from, to: to)
    default: .timeline(body: focus, from: nil, to: nil)
    }
  }

  /// The page for a board about the body that this view is of; nil where it is of none, and for the page itself.
  var briefed: Viewpoint? {
    if case .brief = self { return nil }
    return focus.map { .brief(body: $0, at: time == "today" ? nil : time, under: proposal) }
  }

  /// Where law and reports part for what this view is of; nil for a comparison itself.
  var compared: Viewpoint? {
    switch self {
    case .compare: nil
    case .body(let id, let at, _): .compare(body: id, at: at)
    case .diff(_, let to, let body): .compare(body: body, at: to)
    case .may(_, _, let subject, _, let at, _): .compare(body: subject, at: at)
    case .who(_, let body, _, let at, _): .compare(body: body, at: at)
    case .chain(let body, _, let at, _), .masters(let body, let at, _), .brief(let body, let at, _):
      .compare(body: body, at: at)
    case .decides(_, let at, _): .compare(body: nil, at: at)
    case .trace(_, let body, _): .compare(body: body, at: nil)
    case .lag(let body), .timeline(let body, _, _): .compare(body: body, at: nil)
    case .map(let body, let at, _, _): .compare(body: body, at: at)
    case .start, .find, .ask, .list, .row, .source, .sources, .story, .marks, .findings, .finding, .words:
      .compare(body: nil, at: nil)
    }
  }
}
