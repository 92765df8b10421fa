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

  @Option(
    help: ArgumentHelp(
      "The questions alone, with room to write, or the answers alone.",
      valueName: Viewpoint.Sheet.allCases.map(\.rawValue).joined(separator: "|")))
  var only: Viewpoint.Sheet?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if step != nil, only != nil { throw ValidationError("'--only' is for a story to hand out, and not for a step") }
  }

  func view(in graph: Graph) -> Viewpoint {
    .story(id: story.joined(separator: " "), step: step.map { max(1, $0) }, only: only)
  }
}

extension Viewpoint.Sheet: ExpressibleByArgument {}
