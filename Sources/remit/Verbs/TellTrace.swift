import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellTrace: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Where a power over a body went: who had it, from when until when, by what.")

  @Argument(
    help: ArgumentHelp(
      "What and to whom: the power by its id or an everyday word.", valueName: "power body"),
    completion: .ids(.powers, .bodies))
  var words: [String]

  @Option(help: ArgumentHelp("The matter it is limited to.", valueName: "matter"), completion: .ids(.matters))
  var about: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard words.count >= 2 else { throw ValidationError("'trace' is written \(Viewpoint.usage(of: "trace") ?? "")") }
  }

  func view(in graph: Graph) -> Viewpoint {
    let names = PowerAndBody(words, in: graph)
    return .trace(power: names.power, body: names.body, about: about)
  }
}
