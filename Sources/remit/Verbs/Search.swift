import Accountability
import ArgumentParser
import Explorer

struct Search: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Whatever is called so: bodies, powers, matters, sources, stories; or every body.")

  @Argument(help: "Words of a name, in any order.")
  var text: [String] = []

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .find(text: text.joined(separator: " ")) }
}
