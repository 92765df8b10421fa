import Dataset
import Glibc

/// Where the dataset is looked for when none is named.
///
/// The current directory is never looked at: what a command answers does not depend on where it is run.
enum DefaultDataset {
  /// `$REMIT_DATA`, then the compiled file installed beside the program, then the one its build folder stands by.
  static func path(in surroundings: Surroundings) throws(Failure) -> String {
    if let path = surroundings.environment["REMIT_DATA"], !path.isEmpty { return path }
    let folders = surroundings.executable.split(separator: "/").dropLast().map(String.init)
    let installed = "/" + (folders.dropLast() + ["share", "remit"]).joined(separator: "/")
    let compiled = (Folder.names(at: installed) ?? []).filter { $0.hasSuffix(".remit") }.sorted()
    if compiled.count > 1 {
      throw Failure(
        ending: .usage, sentence: "\(compiled.count) datasets are installed; name one with --data",
        lines: compiled.map { "remit --data \(installed)/\($0)" })
    }
    if let only = compiled.first { return "\(installed)/\(only)" }
    if let built = checkout(of: folders) { return built }
    throw Failure(
      ending: .unreadable,
      sentence: "no dataset is found; name a folder or a compiled file with --data, or in REMIT_DATA")
  }

  /// For a program in a build folder: the dataset that the link `data/default` of the checkout leads to.
  private static func checkout(of folders: [String]) -> String? {
    guard let build = folders.firstIndex(where: { $0.hasPrefix(".build") }) else { return nil }
    let link = "/" + (folders[..<build] + ["data", "default"]).joined(separator: "/")
    guard let target = realpath(link, nil) else { return nil }
    defer { free(target) }
    return String(cString: target)
  }
}
