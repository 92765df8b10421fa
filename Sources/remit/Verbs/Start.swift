import Accountability
import ArgumentParser
import Explorer

struct Start: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "What the dataset is, how far it is known, and where to begin.")

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .start }
}
