internal import Glibc

/// When and how a dataset on disk was last written: another one is there where this differs.
package struct Stamp: Hashable, Sendable {
  private var files = 0
  private var bytes = 0
  private var numbers = 0
  private var newest = 0

  /// Looks at a compiled file, or at a folder with all its files; nil where there is nothing to look at.
  package init?(_ path: String) {
    guard let isFolder = look(at: path) else { return nil }
    guard isFolder else { return }
    for name in Folder.names(at: path) ?? [] {
      guard FileRole(name) != nil || FileRole.Place(rawValue: name)?.isFolder == true else { continue }
      guard look(at: "\(path)/\(name)") == true else { continue }
      for inner in Folder.names(at: "\(path)/\(name)") ?? [] where FileRole("\(name)/\(inner)") != nil {
        _ = look(at: "\(path)/\(name)/\(inner)")
      }
    }
  }

  /// Adds a file; answers whether it is a folder, nil where it cannot be looked at.
  private mutating func look(at path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFDIR { return true }
    files += 1
    bytes += Int(status.st_size)
    // Files come in no order.
    numbers = numbers &+ Int(truncatingIfNeeded: status.st_ino)
    newest = max(newest, status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
    return false
  }
}
