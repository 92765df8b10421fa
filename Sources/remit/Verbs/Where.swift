import Accountability
import Analysis
import ArgumentParser
import Dataset
import Explorer

struct Where: Verb {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "The file and line on which an id stands, where the dataset is a folder.")

  @Argument(
    help: "The id of a row, a body, a source or anything else.",
    completion: .ids(.bodies, .rows, .sources, .powers, .matters, .eras, .proposals, .stories))
  var id: String

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let dataset = try options.dataset(in: surroundings)
    guard let places = dataset.places else {
      throw Failure(
        ending: .usage, sentence: "'\(dataset.path)' is a compiled file and holds no lines; name the dataset's folder",
        lines: ["remit --data FOLDER where \(CommandWords.quoted(id))"])
    }
    let current = dataset.graph.renamed.first { $0.old == id }?.new ?? id
    let found = places.all(current)
    guard !found.isEmpty else { throw unknown(in: dataset.graph) }
    let lines = found.map { "\($0.place.path):\($0.place.line): \($0.kind.rawValue) \(current)" }
    guard style.isJSON else {
      return Outcome(output: (lines.joined(separator: "\n") + "\n").harmless(isASCII: style.isASCII))
    }
    let facts: [String: JSON] = ["id": .string(current), "places": .array(found.map(json))]
    let command = "where \(CommandWords.quoted(current))"
    return Outcome(output: JSON.answer(command, dataset.graph, lines.joined(separator: "; "), facts).text)
  }

  private func json(_ kind: Kind, _ place: Place) -> JSON {
    .object(place.json.merging(["kind": .string(kind.rawValue)]) { $1 })
  }

  private func unknown(in graph: Graph) -> Failure {
    var search = SearchInquiry(id).work(in: graph)
    let found = search.finish()
    var near = (found.hits.prefix(3) + found.nearest).map(\.id)
    do throws(AskingError) {
      _ = try graph.asked(row: id)
    } catch {
      near = error.candidates.map(\.id) + near
    }
    var seen: Set<String> = []
    let lines = near.filter { seen.insert($0).inserted }.map { "\(options.program) where \($0)" }
    return Failure(
      ending: .usage, sentence: "nothing has the id '\(id)'",
      lines: lines.isEmpty ? ["\(options.program) \(Viewpoint.find(text: id))"] : lines)
  }
}

extension Place {
  /// Path, line and column; null where the whole file is meant.
  var json: [String: JSON] {
    [
      "column": line == 0 ? .null : .number(column), "line": line == 0 ? .null : .number(line), "path": .string(path),
    ]
  }
}
