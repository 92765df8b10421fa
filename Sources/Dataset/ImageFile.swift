package import Accountability
internal import Glibc

/// A graph in a file: written whole or not at all, opened without reading what is not asked for.
package enum ImageFile {
  /// Files up to this size are verified byte by byte when they are opened; of larger ones only head and table are, and
  /// each read is held against its section.
  package static let verifiedSize = 16 << 20

  /// Maps a compiled dataset. The file must not be cut while it is open; `write` never does so.
  package static func open(_ path: String) throws(ImageFileError) -> Graph {
    let descriptor = try descriptor(of: path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: Folder.reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notPlain(path: path) }
    guard let size = Int(exactly: status.st_size), size > 0 else { throw .empty(path: path) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .unreadable(path: path, reason: Folder.reason(errno))
    }
    do throws(ImageError) {
      let block = UnsafeRawBufferPointer(start: start, count: size)
      return Graph(
        try Image(adopting: block, checksums: size <= verifiedSize) { block in
          munmap(UnsafeMutableRawPointer(mutating: block.baseAddress), block.count)
        })
    } catch {
      throw .unsound(path: path, error)
    }
  }

  /// Looks before it opens, so that a pipe or a device is never opened, and never waits.
  private static func descriptor(of path: String) throws(ImageFileError) -> Int32 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path: path, reason: Folder.reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notPlain(path: path) }
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: Folder.reason(errno)) }
    return descriptor
  }

  /// Writes the bytes of a graph under a name beside the file and renames it, so that no reader sees half a file.
  package static func write(_ graph: Graph, to path: String) throws(ImageFileError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw .unwritable(path: path, reason: "it is no plain file")
    }
    var name = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: Folder.reason(errno)) }
    var reason: String?
    if !put(graph.image.bytes, descriptor) || fchmod(descriptor, 0o644) != 0 || fsync(descriptor) != 0 {
      reason = Folder.reason(errno)
    }
    if close(descriptor) != 0 || reason == nil && rename(name, path) != 0 { reason = reason ?? Folder.reason(errno) }
    if let reason {
      unlink(name)
      throw .unwritable(path: path, reason: reason)
    }
    syncFolder(of: path)
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0 && errno != EINTR { return false }
      rest = rest.dropFirst(max(0, written))
    }
    return true
  }

  /// Makes the new name outlast a crash where the file system can; the file is whole either way.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// Why a compiled dataset cannot be opened or written.
package enum ImageFileError: Error, Hashable, Sendable {
  case unreadable(path: String, reason: String)
  case notPlain(path: String)
  case empty(path: String)
  case unsound(path: String, ImageError)
  case unwritable(path: String, reason: String)

  package var sentence: String {
    switch self {
    case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
    case .notPlain(let path): "'\(path)' cannot be read: it is no plain file"
    case .empty(let path): "'\(path)' is empty; compile a dataset with 'remit compile DATASET -o FILE'"
    case .unsound(let path, let error): "'\(path)' \(error.sentence)"
    case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
    }
  }
}
