import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellTimeline: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "When each body lived, and who followed whom; of one body, its life and the powers over it.")

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String] = []

  @Option(
    help: ArgumentHelp("The first day told of: a day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var from: String?

  @Option(help: ArgumentHelp("The last day told of.", valueName: "day"), completion: .ids(.eras))
  var to: String?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint {
    .timeline(body: body.isEmpty ? nil : body.joined(separator: " "), from: from, to: to)
  }
}
