import Accountability
import Analysis
import ArgumentParser
import Explorer

struct Cite: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "One recorded statement, as a citation and with everything known of it.")

  @Argument(help: "A row, by its id.", completion: .ids(.rows))
  var row: String

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .row(id: row) }

  /// The citation, a line each for the sentence, its sources and the dataset, before the page.
  func opening(of page: inout Page, _ answering: Answering) -> String {
    guard case .row(let id) = answering.view, let row = answering.graph.authority(id) else { return "" }
    let lines = Citation(row, saying: page.lead.joined(separator: " "), in: answering.graph).lines
    page.lead = []
    return (lines.joined(separator: "\n") + "\n\n").harmless(isASCII: answering.style.isASCII)
  }
}
