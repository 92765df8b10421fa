package import Accountability
import Analysis

/// What a brief says to one heading.
package struct BriefSection: Hashable, Sendable {
  package enum Kind: String, Hashable, CaseIterable, Sendable {
    case identity, over, held, parted, changed, proposed
    case notKnown = "not-known"
    case extent, sources, cite

    /// Under a proposal what is told of powers is what would be.
    func heading(isProposed: Bool) -> String {
      switch self {
      case .identity: "What it is"
      case .over: isProposed ? "Who would decide what" : "Who decides what"
      case .held: isProposed ? "What it could do to others" : "What it may do to others"
      case .parted: "Where law and reports differ"
      case .changed: "What changed last"
      case .proposed: "What is proposed"
      case .notKnown: "What is not known"
      case .extent: "How far the data goes"
      case .sources: "Sources, with the ids of rows"
      case .cite: "How to cite this page"
      }
    }
  }

  package struct Item: Hashable, Sendable {
    /// A sentence; of a power what may be done to it, and by whom.
    package var text: String
    /// The rows that bear it out.
    package var rows: [AuthorityID] = []
    /// Where Enter leads, where that is not the first row.
    package var follow: Viewpoint?
    /// Where room is short, items of a later turn go first.
    package var turn = 0
  }

  package let kind: Kind
  package var items: [Item]
  /// Where all of it stands.
  var whole: Viewpoint
  /// The day of what changed.
  var day = ""

  /// What is left of it, so many items: `And 8 more that are not known.`; where none is shown, `8 that are not known.`
  func rest(_ count: Int) -> String {
    let what =
      switch kind {
      case .over: count == 1 ? " kind of power over it" : " kinds of power over it"
      case .held where count == items.count:
        count == 1 ? " kind of power over others is recorded" : " kinds of power over others are recorded"
      case .held: count == 1 ? " kind of power over others" : " kinds of power over others"
      case .changed: (count == 1 ? " change" : " changes") + (count == items.count ? " on \(day)" : " of that day")
      case .proposed: count == 1 ? " line on proposals" : " lines on proposals"
      case .notKnown where count == items.count: count == 1 ? " point that is not known" : " points that are not known"
      case .notKnown: count == 1 ? " that is not known" : " that are not known"
      default: ""
      }
    let isAll = count == items.count
    let number = English.number(count)
    return isAll ? English.capitalised("\(number)\(what).") : "And \(number) more\(what)."
  }

  /// Puts the item that would come after so many behind all others, as there is no room for it; whether it was not there
  /// already.
  mutating func postpone(after count: Int) -> Bool {
    let turns = items.indices.sorted { (items[$0].turn, $0) < (items[$1].turn, $1) }
    guard turns.indices.contains(count), items[turns[count]].turn < .max else { return false }
    items[turns[count]].turn = .max
    return true
  }

  /// So many of its items, those of the first turns, in their order; and the others.
  package func parted(at count: Int) -> (shown: [Item], left: [Item]) {
    let turns = items.indices.sorted { (items[$0].turn, $0) < (items[$1].turn, $1) }
    let shown = Set(turns.prefix(count))
    return (
      items.indices.filter(shown.contains).map { items[$0] },
      items.indices.filter { !shown.contains($0) }.map { items[$0] }
    )
  }
}

extension Pages {
  /// Each source that the sections shown rest on, with the rows, in the order in which they are first used.
  ///
  /// A row stands under the first of its sources that had come by the day: the one that gives the power, before those that
  /// amend it or say more. The page of the row has them all. Of more rows than `most` the first are named, and the others
  /// counted.
  func sources(of sections: [BriefSection], on day: Day, most: Int = .max) -> BriefSection {
    var rows: [SourceID: [AuthorityID]] = [:]
    var order: [SourceID] = []
    for row in sections.flatMap(\.items).flatMap(\.rows) {
      let all = graph[row].evidence.map(\.source)
      let timely = all.filter { graph[$0].date.map { $0.earliest <= day } ?? true }
      let source = timely.first ?? all.first
      guard let source, rows[source]?.contains(row) != true else { continue }
      if rows[source] == nil { order.append(source) }
      rows[source, default: []].append(row)
    }
    let items = order.map { source in
      let name = graph[source].short.isEmpty ? graph[source].title : graph[source].short
      let ids = (rows[source] ?? []).map { graph[$0].id }
      // To count a single one takes no less room than its id.
      let left = ids.count - 1 > most ? ids.count - most : 0
      let more = left > 0 ? " and \(left) more" : ""
      return BriefSection.Item(
        text: "\(name): \(Pages.joined(ids.dropLast(left)))\(more)", rows: rows[source] ?? [],
        follow: .source(id: graph[source].id))
    }
    return BriefSection(kind: .sources, items: items, whole: .sources)
  }

  /// Ids that differ only in their number as one: `trust-12 -14 -15`.
  private static func joined(_ ids: some Sequence<String>) -> String {
    var order: [Substring] = []
    var numbers: [Substring: [Substring]] = [:]
    for id in ids {
      let start = id.lastIndex(of: "-") ?? id.endIndex
      if numbers[id[..<start]] == nil { order.append(id[..<start]) }
      numbers[id[..<start], default: []].append(id[start...])
    }
    return order.map { $0 + (numbers[$0] ?? []).joined(separator: " ") }.joined(separator: ", ")
  }

  func cite(_ brief: Brief) -> BriefSection {
    let dataset = graph.dataset
    let view = Viewpoint.brief(
      body: graph[brief.inquiry.body].id, at: at(brief.inquiry.asked), under: brief.inquiry.under.map { graph[$0].id })
    let text =
      "\(dataset.title) (\(dataset.id) \(dataset.version), digest \(graph.digest.prefix(12))), remit \(view),"
      + " \(today.spoken)."
    return BriefSection(kind: .cite, items: [BriefSection.Item(text: text, follow: view)], whole: view)
  }
}
