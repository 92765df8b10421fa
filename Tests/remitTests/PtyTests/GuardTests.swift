import CTermGuard
import Glibc
import Testing

struct GuardTests {
  @Test func `a text is written whole to a file that takes it only in parts`() throws {
    let scratch = try Scratch()
    let pipe = try #require(popen("/bin/cat > \(scratch.path)/written", "we"))
    #expect(fcntl(fileno(pipe), F_SETFL, O_NONBLOCK) == 0)
    let text = (0..<40_000).map { "line \($0)\n" }.joined()
    term_guard_write(fileno(pipe), text)
    #expect(pclose(pipe) == 0)
    #expect(read(scratch.path + "/written") == text)
  }
}
