import TermCore
import Testing

struct ClipboardTests {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("né", "bsOp")])
  func `text goes as base64 in one sequence`(text: String, encoded: String) {
    #expect(Clipboard.sequence(text) == "\u{1B}]52;c;\(encoded)\u{7}")
  }

  @Test func `to tmux it is sent as it is and wrapped, to screen in wrapped pieces`() throws {
    #expect(
      Clipboard.sequence("foo", through: .tmux)
        == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
    let text = String(repeating: "long ", count: 200)
    let wrapped = try #require(Clipboard.sequence(text, through: .screen))
    let pieces = wrapped.split(separator: "\u{1B}\\").map { $0.dropFirst(2) }
    #expect(wrapped.hasPrefix("\u{1B}P") && pieces.count > 1)
    #expect(pieces.allSatisfy { $0.utf8.count <= 240 })
    #expect(pieces.joined() == Clipboard.sequence(text))
  }

  @Test func `what a terminal might not take whole is not sent at all`() {
    #expect(Clipboard.sequence(String(repeating: "x", count: 56_000)) != nil)
    #expect(Clipboard.sequence(String(repeating: "x", count: 57_000)) == nil)
  }
}
