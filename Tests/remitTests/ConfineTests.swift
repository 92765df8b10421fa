import CConfine
import Glibc
import Testing

/// What the kernel answers to calls after `confine`, each as the number of its error.
private final class Attempts {
  var confined: Int32 = -1
  var errors: [String: Int32] = [:]
  let path: String

  init(in folder: String) { path = folder + "/file" }

  /// Tries what is refused, on paths on which nothing could come of it, and what stays.
  func run() {
    confined = confine()
    attempt("write") { open(path, O_WRONLY) }
    attempt("read and write") { open(path, O_RDWR) }
    attempt("truncate") { open(path, O_RDONLY | O_TRUNC) }
    attempt("make") { open(path + "2", O_RDONLY | O_CREAT, 0o600) }
    attempt("rename") { rename(path, path + "3") }
    attempt("remove") { unlink(path) }
    attempt("make a folder") { mkdir(path + "4", 0o700) }
    attempt("link") { symlink(path, path + "5") }
    attempt("connect") { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
    attempt("talk") { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }
    attempt("run") { execve("/nosuch", [nil], [nil]) }
    attempt("read") { open(path, O_RDONLY | O_CLOEXEC) }
    attempt("look") { access(path, R_OK) }
  }

  private func attempt(_ what: String, _ call: () -> Int32) {
    errno = 0
    let answer = call()
    errors[what] = answer == -1 ? errno : 0
  }
}

struct ConfineTests {
  /// On a thread of its own: the kernel confines threads, and this one ends.
  @Test func `after it the kernel refuses to run, to connect and to write, and still lets read`() throws {
    let scratch = try Scratch()
    try scratch.write("text", to: "file")
    let attempts = Attempts(in: scratch.path)
    var thread = pthread_t()
    let handle = Unmanaged.passUnretained(attempts)
    let started = pthread_create(
      &thread, nil,
      { context in
        context.map { Unmanaged<Attempts>.fromOpaque($0).takeUnretainedValue().run() }
        return nil
      }, handle.toOpaque())
    try #require(started == 0)
    pthread_join(thread, nil)
    #expect(attempts.confined == 0)
    for (what, error) in attempts.errors {
      #expect(error == (["read", "look"].contains(what) ? 0 : EPERM), "\(what)")
    }
    #expect(attempts.errors.count == 13)
    #expect(read(scratch.path + "/file") == "text")
    // The others are as they were.
    #expect(mkdir(scratch.path + "/more", 0o700) == 0)
  }
}
