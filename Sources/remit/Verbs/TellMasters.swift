import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellMasters: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "masters",
    abstract: "Who can give a body orders, set its objectives or manage its performance, and how many they are.")

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String]

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("As if this proposal were law.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint {
    .masters(body: body.joined(separator: " "), at: at, under: under)
  }
}
