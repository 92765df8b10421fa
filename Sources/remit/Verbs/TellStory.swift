import Accountability
import ArgumentParser
import Explorer

struct TellStory: ViewVerb {
  static let configuration = CommandConfiguration(commandName: "story", abstract: "A step of a story, with its view.")

  @Argument(help: "A story, by its id or its title.")
  var story: [String]

  @Option(help: ArgumentHelp("Which step, counted from 1.", valueName: "number"))
  var step = 1

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) -> Viewpoint { .story(id: story.joined(separator: " "), step: max(1, step)) }
}
