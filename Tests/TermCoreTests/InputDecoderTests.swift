import TermCore
import Testing

struct InputDecoderTests {
  /// The events of what was read, ended by a quiet moment wherever the decoder waits for one.
  private func events(_ inputs: [InputDecoder.Input]) -> [Event] {
    var decoder = InputDecoder()
    var events = inputs.compactMap { decoder.take($0) }
    if decoder.isWaiting, let event = decoder.take(.quiet) { events.append(event) }
    #expect(!decoder.isWaiting)
    return events
  }

  private func typed(_ text: String) -> [InputDecoder.Input] {
    text.unicodeScalars.map { .scalar($0) }
  }

  @Test(arguments: [
    ("j", "j"), ("G é", "G<space>é"), ("\u{1}\u{4}\u{17}", "^A^D^W"), ("\r", "<enter>"), ("\n", "<enter>"),
    ("\t", "<tab>"), ("\u{8}", "<backspace>"), ("\u{7F}", "<backspace>"), ("\u{0}", "^@"), ("\u{1C}\u{1F}", "^\\^_"),
  ])
  func `a control character is the key that sends it`(text: String, keys: String) throws {
    #expect(events(typed(text)) == (try Key.script(keys)).map { .key($0) })
  }

  @Test func `an escape alone is the escape key, once nothing follows`() {
    #expect(events(typed("\u{1B}")) == [.key(.escape)])
    #expect(events(typed("\u{1B}\u{1B}")) == [.key(.escape), .key(.escape)])
  }

  @Test func `an escape before a character is Alt, before another key it is lost`() {
    #expect(events(typed("\u{1B}x")) == [.key(.alt("x"))])
    #expect(events([.scalar("\u{1B}"), .key(.up)]) == [.key(.up)])
    #expect(events(typed("\u{1B}\r")) == [.key(.enter)])
  }

  @Test func `a paste is one event, with line ends, and none of its characters is a key`() {
    let inputs = [.pasteBegins] + typed("q\r\u{1B}[2J\u{3}") + [.key(.up), .pasteEnds] + typed("j")
    #expect(events(inputs) == [.paste("q\n\u{1B}[2J\u{3}"), .key(.character("j"))])
  }

  @Test func `a paste that is never ended ends when nothing follows`() {
    #expect(events([.pasteBegins] + typed("ab")) == [.paste("ab")])
  }

  @Test func `an empty paste and a stray end of one are nothing`() {
    #expect(events([.pasteBegins, .pasteEnds, .pasteEnds, .quiet]).isEmpty)
  }

  @Test func `a paste keeps no more than its limit`() {
    let long = Array(repeating: InputDecoder.Input.scalar("x"), count: InputDecoder.pasteLimit + 5)
    #expect(events([.pasteBegins] + long + [.pasteEnds]) == [.paste(String(repeating: "x", count: 65_536))])
  }
}
