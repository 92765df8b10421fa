import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellWords: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "What a label, a power, a matter, a short name or a kind of source means.")

  @Argument(help: "Words as they stand on a screen; else every word there is.")
  var word: [String] = []

  @OptionGroup var options: CommonOptions

  /// Several words are one where one thing is called so.
  func view(in graph: Graph) -> Viewpoint {
    let together = word.joined(separator: " ")
    let isOne = word.count > 1 && (try? graph.asked(term: together)) != nil
    return .words(isOne ? [together] : word)
  }
}
