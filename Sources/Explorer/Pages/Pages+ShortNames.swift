import Accountability
import Analysis

extension Pages {
  /// A page with a line at its foot that spells out the short names on it whose long form stands nowhere on it.
  ///
  /// Folded rows are passed over, and of a long table most. A short name of small letters is read as a name.
  func spelled(_ page: Page, on day: Day) -> Page {
    let text = page.visibleText
    let found = shortNames(in: text, among: bodies(near: page.samples), on: day)
    let open = found.filter { !text.lowercased().contains($0.long.lowercased()) && !text.contains("\($0.short): ") }
    guard !open.isEmpty else { return page }
    var page = page
    let meanings = Dictionary(grouping: open, by: \.short).sorted { $0.key < $1.key }.map { short, names in
      "\(short): \(names.map(\.long).joined(separator: " or "))"
    }
    page.blocks.append(.paragraph("\(meanings.joined(separator: "; ")).", .faint))
    return page
  }

  /// The short names that stand in a text, of bodies among those given, each with the long form of the day.
  func shortNames(in text: String, among bodies: [BodyID], on day: Day) -> [ShortName] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }.map(String.init)
    let known = Set(words.map(Pages.singular))
    var found: Set<ShortName> = []
    for body in bodies {
      let current = graph[body].name(on: day)
      for name in [current] + graph[body].names.reversed() where name.isAbbreviated {
        let parts = name.short.split(separator: " ").map(String.init)
        guard parts.allSatisfy({ known.contains(Pages.singular($0)) }), Pages.contains(words, parts) else { continue }
        if found.contains(where: { $0.short == name.short && $0.body == body }) { continue }
        found.insert(ShortName(short: name.short, long: name.name, body: body))
      }
    }
    return found.sorted { ($0.short, $0.long) < ($1.short, $1.long) }
  }

  /// A body's short name, such as FT, and what it stands for.
  struct ShortName: Hashable {
    let short: String
    let long: String
    let body: BodyID
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") && word.dropLast().allSatisfy(\.isUppercase) ? String(word.dropLast()) : word
  }

  private static func contains(_ words: [String], _ parts: [String]) -> Bool {
    parts.count == 1
      || words.indices.contains { start in
        start + parts.count <= words.count
          && zip(words[start...], parts).allSatisfy { singular($0) == singular($1) }
      }
  }

  /// Every body, of which a register has too many to look at for a page: then those that rows lead to.
  func bodies(near rows: [Page.Row]) -> [BodyID] {
    guard graph.bodyCount > Pages.mostBodies else { return graph.bodies.map(\.handle) }
    return Array(Set(rows.flatMap { [$0.follow, $0.inspect] }.compactMap { $0?.focus }.compactMap(graph.body)))
  }

  private static let mostBodies = 5000
}

extension Page {
  /// The rows that are looked at for what is said of all.
  var samples: [Row] {
    blocks.flatMap { block -> [Row] in
      if case .table(let table) = block { table.rows.sample } else { [] }
    }
  }

  /// What is read without opening anything.
  fileprivate var visibleText: String {
    let prose = blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text), .paragraph(let text, _): [text]
      case .table(let table): table.rows.sample.flatMap(\.visibleTexts) + [table.foldedSummary]
      case .rule: []
      }
    }
    return ([title, aside] + lead + (step?.says ?? []) + prose).joined(separator: " . ")
  }
}

extension Page.Row {
  /// What is said of a row stands in a text only where the row is marked.
  fileprivate var visibleTexts: [String] { [heading] + cells + (mark.isEmpty ? [] : detail.map(\.text)) }
}

extension Name {
  /// Whether its short form is one that a reader may have to be told: with two capitals in a word.
  fileprivate var isAbbreviated: Bool {
    isShortened && short.split(separator: " ").contains { $0.filter(\.isUppercase).count > 1 }
  }
}
