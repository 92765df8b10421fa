import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellChain: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "chain",
    abstract: "By which lines a body answers to another: to the dataset's head, where none is named.")

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String]

  @Option(help: ArgumentHelp("The body at the other end.", valueName: "body"), completion: .ids(.bodies))
  var to: String?

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("As if this proposal were law.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint {
    .chain(body: body.joined(separator: " "), to: to, at: at, under: under)
  }
}
