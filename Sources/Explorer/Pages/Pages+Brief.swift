import Accountability
import Analysis

extension Pages {
  /// A brief has no more lines than these as text of 72 columns or more: what does not fit is folded into a line.
  package static let mostBriefLines = 60
  private static let briefWidth = 72

  /// A page for a board: to each heading as much as there is room for, one item after another.
  func briefPage(_ brief: Brief) -> Page {
    let told = told(brief)
    var limits = Dictionary(uniqueKeysWithValues: BriefSection.Kind.allCases.map { ($0, 1) })
    let names = shortNames(of: bodies(near: []), on: brief.moment.day)
    var page = page(brief, told, limits, names)
    for kind in Pages.dispensable where Pages.lineCount(of: page) > Pages.mostBriefLines {
      limits[kind] = 0
      page = self.page(brief, told, limits, names)
    }
    var open = Pages.turns
    while let kind = open.first {
      open.removeFirst()
      guard let section = told.first(where: { $0.kind == kind }), limits[kind, default: 0] < section.items.count else {
        open.removeAll { $0 == kind }
        continue
      }
      var more = limits
      more[kind, default: 0] += 1
      let longer = self.page(brief, told, more, names)
      if Pages.lineCount(of: longer) > Pages.mostBriefLines {
        open.removeAll { $0 == kind }
      } else {
        (limits, page) = (more, longer)
        open.append(kind)
      }
    }
    return page
  }

  /// Who gets room when: what comes more often gets more.
  private static let turns: [BriefSection.Kind] = [
    .over, .over, .held, .proposed, .over, .over, .held, .over, .over, .over, .held, .proposed, .parted, .changed,
    .over,
    .notKnown, .over, .identity,
  ]

  /// What is left to its command where even one item a heading is too much, the first first.
  private static let dispensable: [BriefSection.Kind] = [
    .identity, .notKnown, .changed, .held, .over, .proposed, .parted,
  ]

  private static func lineCount(of page: Page) -> Int {
    var count = 0
    PageText(page, width: briefWidth).forEachLine { _ in
      count += 1
      return count <= mostBriefLines
    }
    return count
  }

  private func page(_ brief: Brief, _ told: [BriefSection], _ limits: [BriefSection.Kind: Int], _ names: [ShortName])
    -> Page
  {
    let shown = told.map { section in
      var section = section
      section.items = Array(section.items.prefix(limits[section.kind] ?? 0))
      return section
    }
    let (moment, body) = (brief.moment, graph[brief.inquiry.body])
    let wording = wording(on: moment.day)
    let blocks = told.flatMap { section in
      section.kind == .identity
        ? [] : [.heading(section.kind.heading)] + self.blocks(section, atMost: limits[section.kind] ?? 0)
    }
    let says =
      body.says.isEmpty
      ? "\(English.capitalised(wording.inSentence(body.handle))) is a body of this dataset." : body.says
    let page = Page(
      title: wording.title(body.handle), aside: aside(moment),
      lead: nearest(moment, to: brief.inquiry.asked) + [says] + (shown.first?.items.map(\.text) ?? []),
      blocks: blocks + foot(brief, shown))
    return spelled(page, by: names)
  }

  /// The items, a row each, and behind them the command that tells the rest.
  private func blocks(_ section: BriefSection, atMost limit: Int) -> [Page.Block] {
    let items = section.items.prefix(limit)
    let rows = items.map { item in
      Page.Row(
        [item.text], follow: item.follow ?? item.rows.first.map { .row(id: graph[$0].id) },
        citation: item.rows.map { graph[$0].id }.joined(separator: ", "))
    }
    if section.kind == .extent { return [.paragraph(section.items.map(\.text).joined(separator: " "), .plain)] }
    if section.items.isEmpty { return [.paragraph(Pages.nothing(section.kind), .faint)] }
    let untitled = [Page.Column("", isText: true)]
    let left = section.items.count - items.count
    let rest = Page.Row(["And \(left) more: remit \(section.whole)"], follow: section.whole)
    return [.table(Page.Table(columns: untitled, rows: rows + (left > 0 ? [rest] : [])))] + signs(section, rows)
  }

  /// What the signs behind names mean, where they stand.
  private func signs(_ section: BriefSection, _ rows: [Page.Row]) -> [Page.Block] {
    guard section.kind == .over || section.kind == .held else { return [] }
    let text = rows.flatMap(\.cells).joined(separator: " ")
    let meanings = [
      ("*", "*: within limits or by a procedure"), ("if)", "if: only when something has happened"),
    ].filter { sign, _ in text.contains(sign) }
    return meanings.isEmpty ? [] : [.paragraph(meanings.map(\.1).joined(separator: "; ") + ".", .faint)]
  }

  /// The sources of what is shown, in a paragraph, and how to cite it.
  private func foot(_ brief: Brief, _ shown: [BriefSection]) -> [Page.Block] {
    let sources = sources(of: shown, on: brief.moment.day).items.map(\.text).joined(separator: "; ")
    let cite = cite(brief).items.map(\.text).joined()
    return [
      .heading(BriefSection.Kind.sources.heading), .paragraph(sources.isEmpty ? "None." : sources + ".", .plain),
      .heading(BriefSection.Kind.cite.heading), .paragraph(cite, .plain),
    ]
  }

  private static func nothing(_ kind: BriefSection.Kind) -> String {
    switch kind {
    case .over: "Nothing is recorded that the law gives anyone over it."
    case .held: "Nothing is recorded that the law lets it do to others."
    case .parted: "Nowhere on this day, by this dataset."
    case .proposed: "Nothing that is recorded here and open on this day."
    case .notKnown: "Nothing is noted. What is not recorded here is not known either."
    default: "Nothing is recorded."
    }
  }
}
