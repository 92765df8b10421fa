import Accountability
import Analysis
import ArgumentParser
import Explorer

struct List: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Everything of one kind, by id.")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case bodies, powers, matters, eras, proposals, sources, stories, rows
  }

  @Argument(help: "What to list.")
  var kind: Kind

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let graph = try OpenDataset(options.path(in: surroundings)).graph
    let items = graph.items(of: kind)
    let sentence = "\(items.count) \(items.count == 1 ? kind.one : kind.rawValue)."
    if style.isJSON {
      let listed = items.map { JSON.object(["id": .string($0.id), "name": .string($0.name)]) }
      let facts: [String: JSON] = ["items": .array(listed), "kind": .string(kind.rawValue)]
      return Outcome(output: JSON.answer("list \(kind.rawValue)", graph, sentence, facts).text)
    }
    let columns = [Page.Column("Id"), Page.Column("Name", isText: true)]
    let table = Page.Table(columns: columns, rows: items.map { Page.Row([$0.id, $0.name]) })
    let page = Page(title: "\(graph.dataset.title): \(kind.rawValue)", lead: [sentence], blocks: [.table(table)])
    return Outcome(output: page.text(width: style.width, isASCII: style.isASCII))
  }
}

extension List.Kind {
  fileprivate var one: String {
    switch self {
    case .bodies: "body"
    case .stories: "story"
    default: String(rawValue.dropLast())
    }
  }
}

extension Graph {
  /// The id and the name of each thing of a kind, in the dataset's order; of a row, who may do what to whom.
  fileprivate func items(of kind: List.Kind) -> [(id: String, name: String)] {
    switch kind {
    case .bodies: bodies.map { ($0.id, $0.name(on: .distantFuture).name) }
    case .powers: powers.map { ($0.id, $0.act()) }
    case .matters: matters.map { ($0.id, $0.name) }
    case .eras: eras.map { ($0.id, $0.name) }
    case .proposals: proposals.map { ($0.id, $0.name) }
    case .sources: sources.map { ($0.id, $0.title) }
    case .stories: stories.map { ($0.id, $0.title) }
    case .rows: authorities.map { ($0.id, said(by: $0)) }
    }
  }

  /// `law: reg has direct over ft about care`: ids only, so that each word can be asked about.
  private func said(by row: Authority) -> String {
    let subject = self[row.subject].id + (row.about.map { " about \(self[$0].id)" } ?? "")
    let power = row.power.map { self[$0].id } ?? "any"
    return "\(row.standing.name): \(self[row.holder].id) \(row.holds.name) \(power) over \(subject)"
  }
}
