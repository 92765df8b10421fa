import Accountability

/// What `--version` says: the program's version, and that of the dataset that opens, with how far it is known.
enum Version {
  static let ofProgram = "0.1.0"

  /// Never fails: where no dataset can be opened, the reason stands in its place.
  static func text(_ options: CommonOptions, in surroundings: Surroundings) -> String {
    let paths = options.data.map { [$0] } ?? DefaultDataset.candidates(in: surroundings)
    let lines = paths.isEmpty ? [DefaultDataset.none.sentence] : paths.map(line)
    return (["remit \(ofProgram)"] + lines).joined(separator: "\n") + "\n"
  }

  private static func line(_ path: String) -> String {
    do throws(Failure) {
      let dataset = try OpenDataset(path).graph.dataset
      let law = dataset.lawReadTo.map { ", law known to \($0.spoken)" } ?? ""
      let reports = dataset.reportsReadTo.map { ", reports to \($0.spoken)" } ?? ""
      return "\(dataset.id) \(dataset.version)\(law)\(reports): \(path)"
    } catch {
      return error.sentence
    }
  }
}
