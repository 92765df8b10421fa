import Dataset
import Glibc

/// A file that the user has asked for: it is made new, so nothing that is there is ever overwritten and no link followed.
final class NewFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = errno == EEXIST ? "it is there already; remove it or name another" : Folder.reason(errno)
      throw Failure(ending: .unwritable, sentence: "'\(path)' cannot be written: \(reason)")
    }
  }

  deinit { close(descriptor) }

  func write(_ text: String) throws(Failure) {
    guard let fault = Array(text.utf8).withUnsafeBytes({ writeAll($0, to: descriptor) }) else { return }
    throw Failure(ending: .unwritable, sentence: "'\(path)' cannot be written: \(Folder.reason(fault))")
  }
}
