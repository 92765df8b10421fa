import Dataset
import Explorer
import TermCore

/// A script carried out on the explorer without a terminal, each question worked out before the next line.
struct ScriptRun {
  private let script: Script
  private let path: String
  private var loop: RunLoop
  private var device = HeadlessDevice(ScriptRun.size)
  private var output = ""
  /// The line in which the explorer was left.
  private var left: Script.Line?

  static let size = Size(rows: 24, columns: 80)

  /// The loop must begin at `size`, with a slice that no question outlasts.
  init(_ script: Script, from path: String, on loop: RunLoop) {
    (self.script, self.path, self.loop) = (script, path, loop)
    self.loop.run(on: &device)
  }

  /// What the script prints; a line that does not hold is a failure with the screen.
  mutating func outcome(isASCII: Bool) throws(Failure) -> Outcome {
    for line in script.lines { try carryOut(line) }
    return Outcome(output: output.harmless(isASCII: isASCII))
  }

  private mutating func carryOut(_ line: Script.Line) throws(Failure) {
    switch line.instruction {
    case .take(let events):
      if let left { throw failure(line, "the explorer was left in line \(left.number)") }
      device.feed(events)
      if loop.run(on: &device) { left = line }
    case .expect(let text): if !holds(text) { throw failure(line, "the screen does not hold '\(text)'; it is") }
    case .expectNot(let text): if holds(text) { throw failure(line, "the screen holds '\(text)'; it is") }
    case .saveScreen(let path): try NewFile(path).write(screen + "\n")
    case .printScreen: output += screen + "\n"
    }
  }

  private var screen: String { device.shown.text }

  private func holds(_ text: String) -> Bool { ScriptRun.words(screen).contains(ScriptRun.words(text)) }

  /// The text with one blank for each run of blanks and line ends.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func failure(_ line: Script.Line, _ sentence: String) -> Failure {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Failure(ending: .unmet, sentence: "'\(path)', line \(line.number): \(sentence)", lines: lines)
  }
}

extension Script {
  init(checked path: String) throws(Failure) {
    let text: String
    do throws(TextFileError) {
      text = try TextFile.read(path)
    } catch {
      throw Failure(ending: .unreadable, sentence: error.sentence)
    }
    do throws(ScriptError) {
      try self.init(text)
    } catch {
      throw Failure(ending: .usage, sentence: "'\(path)', \(error.sentence)")
    }
  }
}
