import Dataset
import Explorer
import Glibc

/// The file that outlasts sessions. It is the user's alone: neither it nor its folder is used where it is a link, belongs
/// to another, or can be written by others.
struct StateFile {
  let folder: String

  static let name = "state"
  static let sizeLimit = 16 << 20

  var path: String { "\(folder)/\(StateFile.name)" }

  /// `$XDG_STATE_HOME/remit/state`, else the same under `~/.local/state`; nil where neither is known.
  init?(in surroundings: Surroundings) {
    guard let path = surroundings.own(StateFile.name, under: "XDG_STATE_HOME", else: ".local/state") else { return nil }
    folder = String(path.dropLast(StateFile.name.count + 1))
  }

  /// Why it is not used.
  struct Refusal: Error {
    let sentence: String
  }

  private func refusal(_ path: String, _ reason: String) -> Refusal { Refusal(sentence: "'\(path)': \(reason)") }

  /// All that is kept, with the numbers of the lines that cannot be read; nothing where there is no file.
  func read() throws(Refusal) -> (kept: KeptText, unread: [Int]) {
    guard let folder = try openFolder() else { return (KeptText(), []) }
    defer { close(folder) }
    let descriptor = openat(folder, StateFile.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return (KeptText(), []) }
      throw refusal(path, errno == ELOOP ? "it is a link, which is not followed" : Folder.reason(errno))
    }
    defer { close(descriptor) }
    let status = try trusted(descriptor, path, S_IFREG, "it is no plain file")
    guard status.st_size <= StateFile.sizeLimit else { throw refusal(path, "it is larger than 16 MiB") }
    guard let bytes = Folder.bytes(from: descriptor, expecting: Int(status.st_size), limit: StateFile.sizeLimit) else {
      throw refusal(path, Folder.reason(errno))
    }
    guard let text = String(validating: bytes, as: UTF8.self), let read = KeptText.read(text) else {
      throw refusal(path, "it is damaged or of another version, and left alone; without it a new one is made")
    }
    return read
  }

  /// Writes all of it under another name and gives it its own then, so that nobody reads half of it.
  func write(_ kept: KeptText) throws(Refusal) {
    makeFolders()
    guard let folder = try openFolder() else { throw refusal(self.folder, Folder.reason(errno)) }
    defer { close(folder) }
    fchmod(folder, 0o700)
    let name = "\(StateFile.name).\(String(UInt64.random(in: 0...(.max)), radix: 36))"
    let descriptor = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal(path, Folder.reason(errno)) }
    var fault = Array(kept.text.utf8).withUnsafeBytes { writeAll($0, to: descriptor) }
    if fault == nil, fsync(descriptor) != 0 { fault = errno }
    if close(descriptor) != 0 { fault = fault ?? errno }
    if fault == nil, renameat(folder, name, folder, StateFile.name) != 0 { fault = errno }
    guard let fault else { return }
    unlinkat(folder, name, 0)
    throw refusal(path, Folder.reason(fault))
  }

  /// Makes the folder and those above it that are not there, for the user alone.
  private func makeFolders() {
    for end in folder.indices.dropFirst() where folder[end] == "/" { mkdir(String(folder[..<end]), 0o700) }
    mkdir(folder, 0o700)
  }

  /// Nil, with `errno` set, where there is none.
  private func openFolder() throws(Refusal) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw refusal(folder, errno == ELOOP ? "it is a link, which is not followed" : Folder.reason(errno))
    }
    do throws(Refusal) {
      _ = try trusted(descriptor, folder, S_IFDIR, "it is no folder")
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  private func trusted(_ descriptor: Int32, _ path: String, _ kind: mode_t, _ other: String) throws(Refusal) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(path, Folder.reason(errno)) }
    guard status.st_mode & S_IFMT == kind else { throw refusal(path, other) }
    guard status.st_uid == geteuid() else { throw refusal(path, "it belongs to another user") }
    guard status.st_mode & 0o022 == 0 else { throw refusal(path, "others may write it; chmod go-w takes that away") }
    return status
  }
}
