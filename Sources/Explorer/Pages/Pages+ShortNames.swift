import Accountability
import Analysis

extension Pages {
  /// A page with a line at its foot that spells out the short names on it whose long form stands nowhere on it.
  ///
  /// Folded rows are passed over, and of a long table most. A short name of small letters is read as a name.
  func spelled(_ page: Page, by names: [ShortName]) -> Page {
    let text = page.visibleText
    let small = text.lowercased()
    let open = standing(names, in: text).filter {
      !small.contains($0.long.lowercased()) && !text.contains("\($0.short): ")
    }
    guard !open.isEmpty else { return page }
    let meanings = Dictionary(grouping: open, by: \.short).sorted { $0.key < $1.key }.map { short, names in
      "\(short): \(Set(names.map(\.long)).sorted().joined(separator: " or "))"
    }
    var page = page
    page.blocks.append(.paragraph("\(meanings.joined(separator: "; ")).", .faint))
    return page
  }

  /// The short names that bodies have or had, each with its long form: that of the day where it has it then.
  func shortNames(of bodies: [BodyID], on day: Day) -> [ShortName] {
    bodies.flatMap { id in
      let body = graph[id]
      var seen: Set<String> = []
      return ([body.name(on: day)] + body.names.reversed()).filter {
        $0.isAbbreviated && seen.insert($0.short).inserted
      }
      .map { ShortName(short: $0.short, long: $0.name) }
    }
  }

  /// Those of some short names that stand in a text.
  func standing(_ names: [ShortName], in text: String) -> [ShortName] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }.map { Pages.singular(String($0)) }
    let known = Set(words)
    return names.filter { name in
      let parts = name.short.split(separator: " ").map { Pages.singular(String($0)) }
      return parts.allSatisfy(known.contains) && (parts.count == 1 || words.contains(parts))
    }
  }

  /// A body's short name, such as FT, and what it stands for.
  struct ShortName: Hashable {
    let short: String
    let long: String
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") && word.dropLast().allSatisfy(\.isUppercase) ? String(word.dropLast()) : word
  }

  /// Every body, of which a register has too many to look at for a page: then those that rows lead to.
  func bodies(near rows: [Page.Row]) -> [BodyID] {
    guard graph.bodyCount > Pages.mostBodies else { return graph.bodies.map(\.handle) }
    return Array(Set(rows.flatMap { [$0.follow, $0.inspect] }.compactMap { $0?.focus }.compactMap(graph.body)))
  }

  /// So many bodies may be looked at, each, for a page.
  static let mostBodies = 5000
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
      case .heading(let text), .sheet(let text), .paragraph(let text, _): [text]
      case .table(let table): table.rows.sample.flatMap(\.visibleTexts) + [table.foldedSummary]
      case .rule, .excerpt, .writingLines: []
      case .drawing(let picture): picture.boxes.map(\.name)
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
