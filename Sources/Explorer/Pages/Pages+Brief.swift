import Accountability
import Analysis

extension Pages {
  /// A brief has no more lines than these as text of 72 columns or more: what does not fit is folded into a line.
  package static let mostBriefLines = 60
  private static let briefWidth = 72
  /// So many rows of one source are named on a page for people; an answer for programs has them all.
  private static let mostIDs = 3

  /// The work that makes a page for a board: to each heading as much as there is room for, one item after another; what
  /// has none is counted, and one command tells all of it.
  func briefWork(_ brief: Brief) -> Work<Page> {
    told(brief).then { Work(BriefFilling(self, brief, $0)) }
  }

  /// Who gets room when, over and over: each heading once, what may be done to the body again and again.
  fileprivate static let turns: [BriefSection.Kind] = [
    .over, .over, .over, .parted, .proposed, .changed, .notKnown, .over, .over, .held, .over, .over, .held, .proposed,
    .identity,
  ]
  fileprivate static let turnsUnderProposal: [BriefSection.Kind] = [.proposed, .over, .notKnown, .proposed] + turns

  fileprivate static func lineCount(of page: Page) -> Int {
    var count = 0
    PageText(page, width: briefWidth).forEachLine { _ in
      count += 1
      return count <= mostBriefLines
    }
    return count
  }

  fileprivate func page(
    _ brief: Brief, _ told: [BriefSection], _ limits: [BriefSection.Kind: Int], _ names: [ShortName]
  ) -> Page {
    let shown = told.map { section in
      var section = section
      section.items = section.parted(at: limits[section.kind] ?? 0).shown
      return section
    }
    let (moment, body) = (brief.moment, graph[brief.inquiry.body])
    let wording = wording(on: moment.day)
    let blocks = told.flatMap { section in
      section.kind == .identity || section.kind == .extent
        ? []
        : [.heading(section.kind.heading(isProposed: brief.inquiry.under != nil))]
          + self.blocks(brief, section, atMost: limits[section.kind] ?? 0)
          + (section.kind == .held ? signs(shown) : [])
    }
    let says =
      body.says.isEmpty
      ? "\(English.capitalised(wording.inSentence(body.handle))) is a body of this dataset." : body.says
    let page = Page(
      title: wording.title(body.handle), aside: aside(moment, under: brief.inquiry.under),
      lead: nearest(moment, to: brief.inquiry.asked) + (brief.inquiry.under.map { [asIfLaw($0, moment)] } ?? [])
        + [says] + wholes(of: body, moment, wording) + (shown.first?.items.map(\.text) ?? []),
      blocks: blocks + foot(brief, shown, isWhole: zip(told, shown).allSatisfy { $0.items.count == $1.items.count }),
      eraLine: eraLine(moment.day, under: brief.inquiry.under))
    return spelled(page, by: names)
  }

  /// Of a part of another body: that rules on that are told on its page, for a board reads its own and takes it for all.
  private func wholes(of body: Body, _ moment: Moment, _ wording: Wording) -> [String] {
    AsOf(graph, moment.day).wholes(of: body.handle).map { whole in
      "It is part of \(wording.inSentence(whole)); rules on that stand on a page of its own."
    }
  }

  /// The items, a row each, and behind them how many are left.
  private func blocks(_ brief: Brief, _ section: BriefSection, atMost limit: Int) -> [Page.Block] {
    let (items, left) = section.parted(at: limit)
    let rows = items.map { item in
      Page.Row(
        [item.text], follow: item.follow ?? item.rows.first.map { .row(id: graph[$0].id) },
        citation: item.rows.isEmpty ? "" : citation(item.text, item.rows))
    }
    if section.items.isEmpty { return [.paragraph(nothing(section.kind, in: brief), .faint)] }
    let untitled = [Page.Column("", isText: true)]
    let rest = left.isEmpty ? [] : [Page.Row([section.rest(left.count)], follow: section.whole)]
    return [.table(Page.Table(columns: untitled, rows: rows + rest))]
  }

  /// What the signs behind names in what was told of powers mean, where they stand.
  private func signs(_ shown: [BriefSection]) -> [Page.Block] {
    let text = shown.filter { $0.kind == .over || $0.kind == .held }.flatMap(\.items).map(\.text).joined(separator: " ")
    let meanings = [
      (["*"], "*: \(Pages.meaningOfStar)"),
      (["if)", "if;"], "if: only when something has happened"),
    ].filter { signs, _ in signs.contains { text.contains($0) } }
    return meanings.isEmpty ? [] : [.paragraph(meanings.map(\.1).joined(separator: "; ") + ".", .faint)]
  }

  /// How far the data goes, the sources of what is shown, and how to cite it, a paragraph each; then where the rest is.
  private func foot(_ brief: Brief, _ shown: [BriefSection], isWhole: Bool) -> [Page.Block] {
    let sources = sources(of: shown, on: brief.moment.day, most: Pages.mostIDs)
      .items.map(\.text).joined(separator: "; ")
    // An id that is cut to its number begins with a blank and a hyphen.
    let isCut = sources.contains(" -") ? " Ids cut to a number begin alike." : ""
    let told = [
      (
        BriefSection.Kind.extent,
        shown.filter { $0.kind == .extent }.flatMap(\.items).map(\.text).joined(separator: " ")
      ),
      (.sources, sources.isEmpty ? "None." : sources + "." + isCut), (.cite, cite(brief).items.map(\.text).joined()),
    ]
    let whole = wholePage(brief)
    let rest = Page.Table(
      columns: [Page.Column("", isText: true)], rows: [Page.Row(["The rest: remit \(whole)"], follow: whole)])
    return [.heading("About this page")] + told.map { .paragraph("\($0.heading(isProposed: false)): \($1)", .plain) }
      + (isWhole ? [] : [.table(rest)])
  }

  private func nothing(_ kind: BriefSection.Kind, in brief: Brief) -> String {
    let isProposed = brief.inquiry.under != nil
    return switch kind {
    case .over: "Nothing is recorded that the law \(isProposed ? "would give" : "gives") anyone over it."
    case .held: "Nothing is recorded that the law \(isProposed ? "would let" : "lets") it do to others."
    case .parted where isProposed: "Not told here: reports are of the law as it is, and not of what is proposed."
    case .parted: noParted(brief)
    case .proposed: "Nothing that is recorded here and open on this day."
    case .notKnown: "Nothing is noted. What is not recorded here is not known either."
    default: "Nothing is recorded."
    }
  }

  /// That no report stands against the law is no agreement where nobody has reported.
  private func noParted(_ brief: Brief) -> String {
    let lines = brief.survey.over + brief.survey.held
    let gaps = lines.count { $0.answer.verdict?.isGap == true }
    let known = "No report in this dataset contradicts the law on this day."
    let points =
      gaps == lines.count
      ? "all points"
      : 2 * gaps > lines.count ? "most points (\(gaps) of \(lines.count))" : "\(gaps) of \(lines.count) points"
    let oneSide = " But for \(points) it holds only the law or only a report."
    return known + (gaps == 0 ? "" : oneSide)
  }
}

/// Gives room on a page for a board to one item in each step, until none that is left has any.
private struct BriefFilling: Course {
  let pages: Pages
  let brief: Brief
  var told: [BriefSection]
  let names: [Pages.ShortName]
  /// How many items of each heading are shown.
  var limits: [BriefSection.Kind: Int]
  /// Whose turn it is next, and after that; a heading that has no more room is in it no more.
  var open: [BriefSection.Kind]
  /// The page with all that has room by now.
  var page: Page?

  init(_ pages: Pages, _ brief: Brief, _ told: [BriefSection]) {
    (self.pages, self.brief, self.told) = (pages, brief, told)
    names = pages.shortNames(of: pages.bodies(near: []), on: brief.moment.day)
    limits = [.extent: told.first { $0.kind == .extent }?.items.count ?? 0]
    open = brief.inquiry.under == nil ? Pages.turns : Pages.turnsUnderProposal
  }

  var progress: Progress { Progress(done: limits.values.reduce(0, +)) }

  mutating func step() -> Page? {
    guard let page else {
      page = pages.page(brief, told, limits, names)
      return nil
    }
    guard let kind = open.first else { return page }
    open.removeFirst()
    guard let at = told.firstIndex(where: { $0.kind == kind }), limits[kind, default: 0] < told[at].items.count else {
      open.removeAll { $0 == kind }
      return nil
    }
    var more = limits
    more[kind, default: 0] += 1
    let longer = pages.page(brief, told, more, names)
    if Pages.lineCount(of: longer) > Pages.mostBriefLines {
      // A power that takes fewer lines may still have room.
      let mayFit = kind == .over && told[at].postpone(after: limits[kind, default: 0])
      if mayFit { open.insert(kind, at: 0) } else { open.removeAll { $0 == kind } }
    } else {
      (limits, self.page) = (more, longer)
      open.append(kind)
    }
    return nil
  }
}
