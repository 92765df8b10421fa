import Explorer
import TermCore
import Testing

@Suite struct CommandTests {
  @Test func `every key of the table is one that a script can spell`() {
    for command in Command.all {
      #expect(command.keys.count == command.spelling.split(separator: " ").count, "\(command.id)")
      #expect(command.keys.allSatisfy { !$0.isEmpty }, "\(command.id)")
    }
  }

  @Test func `every command has its own name and a help without a full stop`() {
    #expect(Set(Command.all.map(\.id)).count == Command.all.count)
    for command in Command.all {
      #expect(!command.help.isEmpty && !command.help.hasSuffix("."), "\(command.id)")
      #expect(Context.allCases.contains(where: command.contexts.contains), "\(command.id)")
    }
  }

  @Test(arguments: Context.allCases)
  func `no key stands twice in a context, nor begins another's sequence`(context: Context) {
    let sequences = Command.all.flatMap { $0.keys(in: context) }
    for (index, sequence) in sequences.enumerated() {
      let others = sequences[(index + 1)...] + sequences[..<index]
      #expect(!others.contains { $0.starts(with: sequence) }, "\(context): \(sequence)")
    }
  }

  @Test func `every command has a key in each of its contexts`() {
    for command in Command.all {
      for context in Context.allCases.filter(command.contexts.contains) where command.keys(in: context).isEmpty {
        // Letters are text where something is typed; there the other keys of the command's kind serve.
        #expect([.start, .find, .ask, .help].contains(context), "\(command.id) in \(context)")
      }
    }
  }

  @Test(arguments: Places.all)
  func `the hint bar names only keys that work`(place: String) throws {
    let desk = try Places.desk(place)
    let line = desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let hinted = Command.all.filter { command in
      command.keys(in: desk.state.context).contains { keys in
        let label = keys.map(\.label).joined(separator: " ")
        return line.hasPrefix("  \(label) ") || line.contains("  \(label) ")
      }
    }
    #expect(!hinted.isEmpty || ["prompt", "palette", "names"].contains(place))
    for command in hinted { #expect(command.disabled(desk.state) == nil, "\(place): \(command.id)") }
  }

  @Test func `a command that cannot be done says why`() throws {
    for place in Places.all {
      for command in Command.all where command.contexts.contains(try Places.desk(place).state.viewContext) {
        var desk = try Places.desk(place)
        guard let reason = command.disabled(desk.state), desk.state.overlay == nil, desk.state.prompt == nil else {
          continue
        }
        for keys in command.keys(in: desk.state.context) {
          for key in keys { desk.take(.event(.key(key))) }
          #expect(desk.state.message == reason, "\(place): \(command.id)")
        }
      }
    }
  }

  @Test func `every command can be typed by its name`() throws {
    for command in Command.all where command.contexts.contains(.page) {
      var desk = try Places.desk("page")
      let before = desk.state
      desk.take(.commandLine)
      desk.take(.event(.paste(command.id)))
      desk.take(.accept)
      #expect(!desk.state.message.contains("opens no view"), "\(command.id)")
      #expect(!desk.state.message.contains("does nothing"), "\(command.id)")
      if let reason = command.disabled(before) { #expect(desk.state.message == reason, "\(command.id)") }
    }
  }

  @Test func `the document names every command under the contexts it works in`() {
    let document = CommandTable.document
    for command in Command.all { #expect(document.contains("`\(command.id)` |"), "\(command.id)") }
    for context in Context.allCases { #expect(document.contains("## \(context.title)\n")) }
    #expect(document.contains("| `g g`, `Home` | go to the top | `top` |"))
    #expect(document.contains("\n- `diff DAY DAY [BODY]`\n"))
  }

  @Test(
    arguments: [
      Viewpoint.start, .find(text: "a"), .body(id: "trust", at: "2014"), .compare(body: nil, at: nil),
      .diff(from: "2013", to: "2014", body: "trust"),
      .may(holder: "a", power: "b", subject: "c", about: nil, at: nil, under: nil), .row(id: "trust-1"),
      .source(id: "act"), .sources, .marks, .story(id: "a", step: 1), .timeline(body: nil, from: nil, to: nil),
      .timeline(body: "trust", from: "2010", to: "2014"), .findings, .finding(2),
    ])
  func `every command runs in every view with none, one and a thousand rows`(viewpoint: Viewpoint) {
    for count in [0, 1, 1000] {
      var page = Samples.rows(count)
      if case .timeline = viewpoint { page = Samples.timeline.with(rows: count) }
      if case .story = viewpoint { page.step = Samples.story(1).step }
      let fresh = Desk(viewpoint, page)
      for command in Command.all {
        var desk = fresh
        desk.take(command.action)
        expectSound(desk.state, "\(command.id) in \(viewpoint) with \(count) rows")
      }
    }
  }
}

/// Desks in which a test may begin.
enum Places {
  static let all = [
    "page", "story", "start", "find", "help", "lost", "prompt", "reading", "plain", "guess", "empty", "ask", "filter",
    "veil", "timeline", "beside", "tree", "palette", "names", "sorted", "lines", "map",
    "boxes",
  ]

  static func desk(_ place: String) throws -> Desk {
    switch place {
    case "start": return Desk()
    case "story": return Desk(.story(id: "who-directs", step: 1), Samples.story(1))
    case "guess": return Desk(.story(id: "who-directs", step: 2), Samples.story(2))
    case "timeline": return Desk(.timeline(body: nil, from: nil, to: nil), Samples.timeline)
    case "empty": return Desk(.compare(body: nil, at: nil), Samples.rows(0))
    case "beside", "tree":
      var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.withTree, size: Size(rows: 30, columns: 100))
      if place == "tree" { try desk.press("hj") }
      return desk
    case "map", "boxes":
      var desk = Desk(.map(body: "board", at: "2014-03", under: nil, steps: 1), Samples.map())
      if place == "boxes" { try desk.press("b") }
      return desk
    default: break
    }
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)
    try desk.press(
      [
        "find": "oreg", "help": "?", "lost": "?zzz", "prompt": ":sh", "reading": "i", "plain": "P", "ask": "adi",
        "filter": "&reg<enter>", "veil": "v", "palette": ":", "names": ":board", "sorted": ",,.k", "lines": "wj",
      ][place] ?? "")
    return desk
  }
}

/// Expects what holds of every state, and a picture of its size.
func expectSound(_ state: State, _ comment: @autoclosure () -> String) {
  let view = state.view
  #expect((0..<max(1, state.layout.stopCount)).contains(view.cursor), "cursor: \(comment())")
  #expect((0..<max(1, state.layout.lineCount)).contains(view.top), "top: \(comment())")
  if let picture = view.page.picture, let box = view.box {
    #expect(picture.boxes.indices.contains(box), "box: \(comment())")
  }
  let grid = state.draw()
  #expect(grid.size == state.size, "size: \(comment())")
  if state.glyphs == .ascii { #expect(grid.text.utf8.allSatisfy { $0 < 128 }, "ASCII: \(comment())") }
  if let cursor = grid.cursor {
    #expect((0..<grid.size.rows).contains(cursor.row), "\(comment())")
    #expect((0..<grid.size.columns).contains(cursor.column), "\(comment())")
  }
}

extension Page {
  /// The page with its first table's rows over and over, to so many.
  fileprivate func with(rows count: Int) -> Page {
    var page = self
    for (index, block) in blocks.enumerated() {
      guard case .table(var table) = block else { continue }
      let rows = table.rows
      table.rows = Rows((0..<count).map { rows[$0 % rows.count] })
      page.blocks[index] = .table(table)
      break
    }
    return page
  }
}
