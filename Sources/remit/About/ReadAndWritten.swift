import Explorer
import Glibc

/// The files and folders that are read and written here, beside the system's own that the libraries read.
struct ReadAndWritten {
  private let lines: [String]

  init(_ options: CommonOptions, in surroundings: Surroundings) {
    func line(_ what: String, _ path: String?, _ says: String) -> String {
      guard let path else { return "\(what)  -  (\(says); no folder is known for it)" }
      let isThere = access(path, F_OK) == 0
      return "\(what)  \(path)  (\(says)\(isThere ? "" : "; not there"))"
    }
    let data = options.data.map { [$0] } ?? DefaultDataset.candidates(in: surroundings)
    var lines = data.map { line("read   ", $0, "the dataset") }
    if data.isEmpty { lines.append(line("read   ", nil, "the dataset")) }
    lines.append(line("read   ", Settings.path(in: surroundings), "the configuration"))
    if surroundings.isSecure {
      lines.append("In secure mode nothing is written.")
    } else {
      lines.append(line("written", StateFile(in: surroundings)?.path, "what outlasts a session, read too"))
      lines.append("Else only files that are named: to compile, to --log, and in a script that saves a screen.")
    }
    self.lines = lines
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}
