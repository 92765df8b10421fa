import Accountability
import Analysis
import ArgumentParser
import Explorer

struct Compare: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Where law and reports part, for one body or for all.")

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String] = []

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .compare(body: body.isEmpty ? nil : body.joined(separator: " "), at: at) }
}
