import Accountability
import Analysis
import ArgumentParser
import Explorer

struct List: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Everything of one kind, by id.")

  @Argument(help: "What to list.")
  var kind: Listed

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .list(kind) }
}

extension Listed: ExpressibleByArgument {}
