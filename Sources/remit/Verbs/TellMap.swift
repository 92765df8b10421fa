import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellMap: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draw who has power over whom, around a body or in the whole.")

  @Argument(
    help: "A body, by its id or any name it ever had; the whole where none is named.", completion: .ids(.bodies))
  var body: [String] = []

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("As if this proposal were law.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @Option(help: ArgumentHelp("How far from the body it goes, 1 to 4.", valueName: "number"))
  var steps = 1

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard Viewpoint.mapSteps.contains(steps) else { throw ValidationError("'--steps' is a number from 1 to 4") }
  }

  func view(in graph: Graph) -> Viewpoint {
    .map(body: body.isEmpty ? nil : body.joined(separator: " "), at: at, under: under, steps: steps)
  }
}
