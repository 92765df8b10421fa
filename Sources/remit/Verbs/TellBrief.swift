import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellBrief: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "A page about a body to put before a board: at most 60 lines, with sources.")

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String]

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("The one proposal to tell of.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .brief(body: body.joined(separator: " "), at: at, under: under) }
}
