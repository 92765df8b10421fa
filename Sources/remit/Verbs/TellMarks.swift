import Accountability
import ArgumentParser
import Explorer

struct TellMarks: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "The views that were marked in the explorer with capital letters.")

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { [.state] }

  func view(in graph: Graph) -> Viewpoint { .marks }

  func keeping(of dataset: String, in surroundings: Surroundings) -> Keeping? { Keeping(of: dataset, in: surroundings) }
}
