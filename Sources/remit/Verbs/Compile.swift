import Accountability
import ArgumentParser
import Dataset
import Explorer

struct Compile: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Write a dataset as one file that opens at once.")

  @Argument(help: "The dataset's folder.", completion: .directory)
  var dataset: String

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file.remit"),
    completion: .file(extensions: ["remit"]))
  var output: String

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let graph = try OpenDataset(dataset, verifying: true).graph
    do throws(ImageFileError) {
      try ImageFile.write(graph, to: output)
    } catch {
      throw Failure(error)
    }
    let size = graph.image.bytes.count
    let sentence = "Compiled '\(dataset)' to '\(output)': \(size) bytes, digest \(graph.digest)."
    guard style.isJSON else { return Outcome(output: (sentence + "\n").harmless(isASCII: style.isASCII)) }
    let command = "compile \(CommandWords.quoted(dataset)) --output \(CommandWords.quoted(output))"
    let facts: [String: JSON] = ["bytes": .number(size), "output": .string(output)]
    return Outcome(output: JSON.answer(command, graph, sentence, facts).text)
  }
}
