import Accountability
import ArgumentParser
import Explorer

struct Search: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Whatever is called so, now or ever, and rows by the words of their evidence; or every body.")

  @Argument(help: "Words of a name, in any order; a slip is forgiven.")
  var text: [String] = []

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .find(text: text.joined(separator: " ")) }
}
