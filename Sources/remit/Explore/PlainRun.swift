import Explorer
import TermCore

/// The explorer as questions and answers in lines, over the same state as the screens.
struct PlainRun {
  private var loop: RunLoop
  /// Never shown anything; it keeps what is copied.
  private var device = HeadlessDevice(ScriptRun.size)
  /// The first line of the page that was told last.
  private var first = 0

  /// Lines of a page told at a time.
  private static let height = 20

  init(_ loop: RunLoop) { self.loop = loop }

  /// What is said before anything is asked.
  var opening: String {
    let notice = loop.state.message.isEmpty ? "" : loop.state.message + "\n"
    return notice + part(from: 0) + "? says what can be typed.\n"
  }

  /// What is said to a line; nil where it leaves.
  mutating func answer(_ line: String) -> String? {
    switch PlainInput(line, in: loop.state) {
    case .leave: return nil
    case .help: return PlainInput.help(in: loop.state)
    case .nextPart:
      guard isMore else { return "That was the end of this page.\n" }
      first += PlainRun.height
      return part(from: first)
    case .previousPart:
      guard first > 0 else { return "This is the beginning of this page.\n" }
      first = max(0, first - PlainRun.height)
      return part(from: first)
    case .search(let text): return search(text)
    case .refused(let sentence): return sentence + "\n"
    case .take(let actions): return take(actions)
    }
  }

  /// Ends the session.
  mutating func leave() { _ = loop.take([.leave], on: &device) }

  /// Goes to the next line that holds a text, whatever its case; after the last, to the first.
  private mutating func search(_ text: String) -> String {
    let lines = loop.state.plainLines(upTo: .max).map { $0.lowercased() }
    let order = Array(lines.indices.dropFirst(first + 1)) + Array(lines.indices.prefix(first + 1))
    guard !text.isEmpty, let found = order.first(where: { lines[$0].contains(text.lowercased()) }) else {
      return "'\(text)' is not on this page\n"
    }
    first = found
    return part(from: found)
  }

  private mutating func take(_ actions: [Action]) -> String? {
    let view = loop.state.view
    let copied = device.copied.count
    guard loop.take([.say("")] + actions, on: &device) else { return nil }
    if device.copied.count > copied { return device.copied.last.map { $0 + "\n" } }
    let message = loop.state.message.isEmpty ? "" : loop.state.message + "\n"
    if let text = loop.state.plainOverlay {
      _ = loop.take([.close], on: &device)
      return message + text
    }
    if loop.state.prompt != nil { _ = loop.take([.close], on: &device) }
    if !loop.state.isShownAlike(view) {
      first = 0
      return message + part(from: 0)
    }
    return message.isEmpty ? "Nothing has changed.\n" : message
  }

  private var isMore: Bool { loop.state.plainLines(upTo: first + PlainRun.height + 1).count > first + PlainRun.height }

  private func part(from first: Int) -> String {
    let lines = loop.state.plainLines(upTo: first + PlainRun.height + 1).dropFirst(first)
    let more = lines.count > PlainRun.height ? ["n goes on."] : []
    return ([loop.state.command] + lines.prefix(PlainRun.height) + more).map { $0 + "\n" }.joined()
  }
}
