import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellCoverage: Verb {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "How many rows a dataset has of what, and how far each was looked up.")

  @Argument(help: "A dataset's folder or compiled file; else the dataset of --data.", completion: .file())
  var path: String?

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { path == nil ? [] : [.otherFiles] }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let path = if let path { path } else { try options.path(in: surroundings) }
    let pages = Pages(try OpenDataset(path, verifying: options.verify).graph, today: style.today)
    let coverage = Coverage(pages.graph)
    let page = pages.page(of: coverage)
    guard style.isJSON else { return Outcome(output: page.text(width: style.width, isASCII: style.isASCII)) }
    let command = "coverage \(CommandWords.quoted(path))"
    return Outcome(
      output: JSON.answer(command, pages.graph, page.lead.joined(separator: " "), coverage.json(in: pages.graph)).text)
  }
}

extension Pages {
  fileprivate func page(of coverage: Coverage) -> Page {
    let tables = [
      ("By period", "era", coverage.periods), ("By standing", "standing", coverage.standings),
      ("By power", "power", coverage.powers), ("By kind of source", "kind", coverage.sourceKinds),
    ]
    let note =
      "A row is counted in every period in which it may be in force, and at every kind of source that it rests on. "
      + "Proposals are in force in none. Text: someone read the words; secondary: an account of them; recalled: nobody "
      + "looked."
    return Page(
      title: "Rows in this dataset, not events", lead: lead(coverage),
      blocks: tables.flatMap { [.heading($0), .table(table($1, $2))] } + [.paragraph(note, .faint)]
        + recalled(coverage.recalled))
  }

  private func lead(_ coverage: Coverage) -> [String] {
    let law = coverage.law
    let retired = coverage.retired == 0 ? "." : ", and \(coverage.retired) that were found wrong and speak no more."
    let provisions = English.count(coverage.provisions, "distinct provision", "distinct provisions")
    return [
      "\(graph.dataset.title), version \(graph.dataset.version): "
        + English.count(coverage.all.rows, "row", "rows") + retired,
      "\(English.count(law.rows, "row", "rows")) of law on \(provisions): the words were read for "
        + "\(share(law[.text], of: law)), with day, version and place for \(share(coverage.located, of: law)); an "
        + "account of them for \(share(law[.secondary], of: law)); \(share(law[.recalled], of: law)) are recalled.",
    ]
  }

  private func share(_ count: Int, of law: Tally) -> String {
    count == 0 ? "none" : "\(count) (\((count * 100 + law.rows / 2) / law.rows) %)"
  }

  private func table(_ title: String, _ tallies: [Tally]) -> Page.Table {
    let columns = [title, "rows"] + Checked.names
    let rows = tallies.map { tally in
      Page.Row([tally.name, String(tally.rows)] + Checked.allCases.map { String(tally[$0]) })
    }
    return Page.Table(columns: columns.map { Page.Column($0) }, rows: rows)
  }

  /// Every row that nobody looked up, by id.
  private func recalled(_ rows: [AuthorityID]) -> [Page.Block] {
    guard !rows.isEmpty else { return [.paragraph("No row is recalled.", .plain)] }
    let ids = Set(rows.map { graph[$0].id })
    let items = items(of: .rows).filter { ids.contains($0.id) }
    let table = Page.Table(
      columns: [Page.Column("row"), Page.Column("what it says", isText: true)],
      rows: items.map { Page.Row([$0.id, $0.name]) })
    return [.heading("Still recalled"), .table(table)]
  }
}
