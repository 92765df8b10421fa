import Accountability
import Dataset
import Explorer
import Glibc

/// A dataset that was asked for, with the lines its ids stand on where it is a folder.
struct OpenDataset {
  let path: String
  let graph: Graph
  /// Nil for a compiled file.
  let places: Places?

  /// Opens a folder or a compiled file; a folder with errors is a failure that shows the first of them.
  /// A compiled file is verified, and with `verifying` every byte of it however large it is.
  init(_ path: String, verifying: Bool = false) throws(Failure) {
    try self.init(unverified: path)
    try verify(isThorough: verifying)
  }

  /// Opens it too, but leaves a compiled file to be verified: until then it may hold anything.
  init(unverified path: String) throws(Failure) {
    self.path = path
    guard try OpenDataset.isFolder(path) else {
      do throws(ImageFileError) {
        graph = try ImageFile.open(path)
      } catch {
        throw Failure(error)
      }
      places = nil
      return
    }
    let reading = Reading(folder: path)
    guard let draft = reading.draft else { throw Failure(reading.findings, in: path) }
    graph = try OpenDataset.graph(of: draft)
    places = reading.places
  }

  /// Fails where a compiled file is damaged; a folder was checked as it was read.
  func verify(isThorough: Bool) throws(Failure) {
    guard places == nil else { return }
    do throws(ImageFileError) {
      try ImageFile.verify(graph, from: path, isThorough: isThorough)
    } catch {
      throw Failure(error)
    }
  }

  /// The last part of its path as listings show it: `example/` for a folder, `example.remit` for a file.
  var name: String {
    (path.split(separator: "/").last.map(String.init) ?? "") + (places == nil ? "" : "/")
  }

  static func graph(of draft: Draft) throws(Failure) -> Graph {
    do {
      return try Graph(draft)
    } catch {
      throw Failure(ending: .internalFault, sentence: "a sound dataset gives no graph: \(error); please report it")
    }
  }

  /// Fails where there is nothing, or nothing that can be looked at.
  static func isFolder(_ path: String) throws(Failure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(ending: .unreadable, sentence: "'\(path)' cannot be read: \(Folder.reason(errno))")
    }
    return status.st_mode & S_IFMT == S_IFDIR
  }
}

extension Failure {
  fileprivate static let shownFindings = 5

  fileprivate init(_ findings: [Finding], in path: String) {
    let errors = findings.filter { $0.severity == .error }
    let isUnreadable = errors.contains { $0.place.path == path && $0.rule == Rule.unreadable.id }
    let count = errors.count == 1 ? "an error" : "\(errors.count) errors"
    self.init(
      ending: isUnreadable ? .unreadable : .data,
      sentence: "the dataset '\(path)' has \(count)",
      lines: errors.prefix(Failure.shownFindings).map(\.description) + ["remit check \(CommandWords.quoted(path))"])
  }
}
