import Accountability
import Analysis
import ArgumentParser
import Explorer

struct TellStory: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: "A story to hand out, or a step of it with its view.")

  @Argument(help: "A story, by its id or its title.", completion: .ids(.stories))
  var story: [String]

  @Option(help: ArgumentHelp("One step with its view, counted from 1; else all of the story.", valueName: "number"))
  var step: Int?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .story(id: story.joined(separator: " "), step: step.map { max(1, $0) }) }
}
