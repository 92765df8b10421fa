package import Accountability
internal import Glibc

/// A graph in a file: written whole or not at all, opened without reading what is not asked for.
package enum ImageFile {
  /// Files up to this size are verified byte by byte before they are answered from; of larger ones only head and table
  /// are, and each read is held against its section.
  package static let verifiedSize = 16 << 20

  /// Maps a compiled dataset, of which head and table are verified. The file must not be cut while it is open; `write`
  /// never does so.
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
      let address = Int(bitPattern: start)
      return Graph(
        try Image(adopting: block, leaving: { giveBack($0, ofFileAt: address) }) { block in
          munmap(UnsafeMutableRawPointer(mutating: block.baseAddress), block.count)
        })
    } catch {
      throw .unsound(path: path, error)
    }
  }

  /// The kernel maps a file by blocks of so many bytes.
  private static let mappedAtOnce = 64 << 10

  /// Takes the blocks of a mapped file that end in some of its bytes out of this process: what was read once, to be
  /// verified, is no longer held. Read again they are there again, out of the kernel's cache or the file.
  private static func giveBack(_ bytes: UnsafeRawBufferPointer, ofFileAt address: Int) {
    let start = Int(bitPattern: bytes.baseAddress) - address
    let (from, to) = (start / mappedAtOnce * mappedAtOnce, (start + bytes.count) / mappedAtOnce * mappedAtOnce)
    guard to > from else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: address + from), to - from, MADV_DONTNEED)
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

  /// Holds every byte of an open dataset against its checksums and fields where it is of `verifiedSize` or less; whatever
  /// its size, and against its digest too, with `isThorough`.
  package static func verify(_ graph: Graph, from path: String, isThorough: Bool) throws(ImageFileError) {
    do throws(ImageError) {
      if isThorough {
        try graph.image.verify()
      } else if graph.image.size <= verifiedSize {
        try graph.image.verifySections()
      }
    } catch {
      throw .unsound(path: path, error)
    }
  }

  /// Writes the bytes of a graph under a name beside the file and renames it, so that no reader sees half a file.
  ///
  /// A file that is there keeps its mode; a link stays, and what it leads to is written.
  package static func write(_ graph: Graph, to path: String) throws(ImageFileError) {
    let target = try target(of: path)
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG { throw .unwritable(path: path, reason: "it is no plain file") }
    let name = "\(target).\(String(UInt64.random(in: 0...(.max)), radix: 36))"
    let descriptor = Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: Folder.reason(errno)) }
    var fault = graph.image.head.withUnsafeBytes { writeAll($0, to: descriptor) }
    for section in graph.image.sections where fault == nil { fault = writeAll(section, to: descriptor) }
    if fault == nil, isThere, fchmod(descriptor, status.st_mode & 0o777) != 0 { fault = errno }
    if fault == nil, fsync(descriptor) != 0 { fault = errno }
    if close(descriptor) != 0 { fault = fault ?? errno }
    if fault == nil, rename(name, target) != 0 { fault = errno }
    if let fault {
      unlink(name)
      throw .unwritable(path: path, reason: Folder.reason(fault))
    }
    syncFolder(of: target)
  }

  /// The file itself, where the path is a link.
  private static func target(of path: String) throws(ImageFileError) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let target = realpath(path, nil) else { throw .unwritable(path: path, reason: "its link leads nowhere") }
    defer { free(target) }
    return String(cString: target)
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
