import Accountability

/// What `--version` says: the program's version, and that of the dataset that opens, with how far it is known.
///
/// It never fails: where no dataset can be opened, the reason stands in its place.
struct Version {
  static let ofProgram = "0.1.0"

  private let datasets: [Told]

  init(_ options: CommonOptions, in surroundings: Surroundings) {
    let paths = options.data.map { [$0] } ?? DefaultDataset.candidates(in: surroundings)
    datasets = paths.map { Told($0, verifying: options.verify) }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  var json: JSON {
    let graph = datasets.count == 1 ? datasets[0].graph : nil
    let facts: [String: JSON] = ["datasets": .array(datasets.map(\.json)), "program": .string(Version.ofProgram)]
    return JSON.answer("--version", graph, lines.joined(separator: "; "), facts)
  }

  private var lines: [String] {
    ["remit \(Version.ofProgram)"] + (datasets.isEmpty ? [DefaultDataset.none.sentence] : datasets.map(\.sentence))
  }

  /// A dataset at a path, where it can be opened, and what is said of it.
  private struct Told {
    let path: String
    let graph: Graph?
    let sentence: String

    init(_ path: String, verifying: Bool) {
      self.path = path
      do throws(Failure) {
        let graph = try OpenDataset(path, verifying: verifying).graph
        let dataset = graph.dataset
        let law = dataset.lawReadTo.map { ", law known to \($0.spoken)" } ?? ""
        let reports = dataset.reportsReadTo.map { ", reports to \($0.spoken)" } ?? ""
        self.graph = graph
        sentence = "\(dataset.id) \(dataset.version)\(law)\(reports): \(path)"
      } catch {
        graph = nil
        sentence = error.sentence
      }
    }

    var json: JSON {
      ["dataset": graph?.json ?? .null, "path": .string(path), "sentence": .string(sentence)]
    }
  }
}
