import Accountability
package import Analysis

extension Pages {
  /// What the words typed mean, each once, or all there are.
  package func terms(_ typed: [String]) throws(AskingError) -> [Term] {
    guard !typed.isEmpty else { return graph.terms }
    var terms: [Term] = []
    for word in typed { for term in try graph.asked(term: word) where !terms.contains(term) { terms.append(term) } }
    return Term.Group.allCases.flatMap { group in terms.filter { $0.group == group } }
  }

  /// Every word that the program shows and the dataset defines, or those that are asked for.
  func wordsPage(_ typed: [String]) throws(AskingError) -> Page {
    let terms = try terms(typed)
    guard let only = terms.first, terms.count == 1 else {
      let lead =
        typed.isEmpty
        ? "\(terms.count) words: what the labels of the program mean, and what this dataset has names for."
        : "\(English.count(terms.count, "meaning", "meanings"))."
      return Page(
        title: typed.isEmpty ? "Words" : "What words mean", lead: [lead],
        blocks: [.table(table(terms))])
    }
    let beside = Term.own.filter { $0.group == only.group }
    var ways = ways(only)
    if !ways.isEmpty { ways[0].heading = "Ask on" }
    let blocks: [Page.Block] =
      only.names == nil ? [.table(table(beside))] : [.table(Page.Table(columns: Pages.untitled, rows: ways))]
    return Page(title: only.word, aside: only.group.one, lead: [only.meaning], blocks: blocks)
  }

  private static let untitled = [Page.Column("", isText: true)]

  private func table(_ terms: [Term]) -> Page.Table {
    let columns = [Page.Column("Word", isText: true), Page.Column("What it means", isText: true)]
    let rows = Page.Rows(terms, under: \.group.rawValue) { [self] term in
      Page.Row([term.word, term.meaning], follow: ways(term).first?.follow ?? .words([term.key]))
    }
    return Page.Table(columns: columns, rows: rows)
  }

  /// What the thing that a word names can be asked; nothing for the program's own words.
  private func ways(_ term: Term) -> [Page.Row] {
    switch term.names {
    case .power(let id):
      [
        Page.Row(
          ["Who has this power"], follow: .who(power: graph[id].id, subject: nil, about: nil, at: nil, under: nil))
      ]
    case .matter(let id):
      [Page.Row(["Who decides on it"], follow: .decides(matter: graph[id].id, at: nil, under: nil))]
    case .body(let id): [Page.Row(["The body's page"], follow: .body(id: graph[id].id, at: nil))]
    case .era(let id): [Page.Row(["Where law and reports part in it"], follow: .compare(body: nil, at: graph[id].id))]
    case .proposal(let id):
      [Page.Row(["What it would change"], follow: .diff(from: "today", to: graph[id].id, body: nil))]
    default: []
    }
  }
}
