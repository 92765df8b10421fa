import Accountability
import Analysis
import ArgumentParser
import Explorer

struct Diff: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed between two days, or would change under a proposal.")

  @Argument(help: "The earlier day, month, year or era, or 'today'.", completion: .ids(.eras))
  var from: String

  @Argument(help: "The later one, or a proposal.", completion: .ids(.eras, .proposals))
  var to: String

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String] = []

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint {
    .diff(from: from, to: to, body: body.isEmpty ? nil : body.joined(separator: " "))
  }
}
