import Accountability
import Analysis
import ArgumentParser
import Explorer

struct Show: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What a body is, who is over it, and whom it is over.")

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String]

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("As if this proposal were law.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .body(id: body.joined(separator: " "), at: at, under: under) }
}
