import Accountability
import Analysis
import ArgumentParser
import Explorer

struct Sources: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Who says so: every source, or one and all that rests on it.", aliases: ["source"]
  )

  @Argument(help: "A source, by its id, its title or its short name.", completion: .ids(.sources))
  var source: [String] = []

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint {
    source.isEmpty ? .sources : .source(id: source.joined(separator: " "))
  }
}
