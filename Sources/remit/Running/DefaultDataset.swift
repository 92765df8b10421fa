import Dataset
import Explorer
import Glibc

/// Where the dataset is looked for when none is named.
///
/// The current directory is never looked at: what a command answers does not depend on where it is run.
enum DefaultDataset {
  /// The places in the order in which they are looked at, for the manual.
  static let places = [
    (path: "$REMIT_DATA", says: "the dataset's folder or compiled file, where it is set"),
    (path: "../share/remit/*.remit", says: "from the program's folder: the compiled dataset that is installed with it"),
  ]

  /// Every dataset that may be the default: one, several that are installed, or none.
  static func candidates(in surroundings: Surroundings) -> [String] {
    if let path = surroundings.environment["REMIT_DATA"], !path.isEmpty { return [path] }
    let folders = surroundings.executable.split(separator: "/").dropLast().map(String.init)
    let installed = "/" + (folders.dropLast() + ["share", "remit"]).joined(separator: "/")
    let compiled = (Folder.names(at: installed) ?? []).filter { $0.hasSuffix(".remit") }.sorted()
    return compiled.isEmpty ? checkout(of: folders).map { [$0] } ?? [] : compiled.map { "\(installed)/\($0)" }
  }

  static func path(in surroundings: Surroundings) throws(Failure) -> String {
    let paths = candidates(in: surroundings)
    guard let only = paths.first else { throw none }
    if paths.count > 1 {
      throw Failure(
        ending: .usage, sentence: "\(paths.count) datasets are installed; name one with --data",
        lines: paths.map { "remit --data \(CommandWords.quoted($0))" })
    }
    return only
  }

  static let none = Failure(
    ending: .unreadable,
    sentence: "no dataset is found; name a folder or a compiled file with --data, or in REMIT_DATA")

  /// For a program in a build folder: the dataset that the link `data/default` of the checkout leads to; compiled, where
  /// `make` has put that beside the program.
  private static func checkout(of folders: [String]) -> String? {
    guard let build = folders.firstIndex(where: { $0.hasPrefix(".build") }) else { return nil }
    let link = "/" + (folders[..<build] + ["data", "default"]).joined(separator: "/")
    guard let folder = resolved(link) else { return nil }
    let compiled = "/" + folders.joined(separator: "/") + "/" + (folder.split(separator: "/").last ?? "") + ".remit"
    return access(compiled, R_OK) == 0 ? compiled : folder
  }
}
