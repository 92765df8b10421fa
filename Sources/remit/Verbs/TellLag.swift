import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellLag: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "lag", abstract: "How long practice, claims and proposals were ahead of the law.")

  @Argument(help: "A body, by its id or any name it ever had.", completion: .ids(.bodies))
  var body: [String] = []

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint {
    .lag(body: body.isEmpty ? nil : body.joined(separator: " "))
  }
}
