/// Builds the located nodes of one file and reports what lies outside the subset of YAML.
///
/// What is merely outside the subset is reported and read on; a limit or a fault of syntax ends the file.
struct NodeReader: ~Copyable {
  static let depthLimit = 64
  static let nodeLimit = 1_000_000

  private var events: EventStream
  private let file: Int
  private var count = 0

  private init(_ events: consuming EventStream, file: Int) {
    self.events = events
    self.file = file
  }

  /// The one document of a file, or nil where the file holds none or could not be read to its end.
  static func read(_ file: Int, into report: inout Report) -> Node? {
    let text = report.texts[file]
    if let problem = text.fault {
      report.add(problem.rule, at: Spot(file, problem.position), problem.message)
      return nil
    }
    return text.bytes.withUnsafeBufferPointer { buffer in
      guard let events = EventStream(buffer) else { return nil }
      var reader = NodeReader(events, file: file)
      do throws(YamlProblem) {
        return try reader.document(&report)
      } catch {
        report.add(error.rule, at: Spot(file, error.position), error.message)
        return nil
      }
    }
  }

  private mutating func document(_ report: inout Report) throws(YamlProblem) -> Node? {
    _ = try events.next()
    let start = try events.next()
    guard case .documentStart(let hasDirectives) = start.kind else {
      throw YamlProblem(rule: .emptyValue, message: "the file is empty", position: .start)
    }
    if hasDirectives { outside(start.position, "a directive ('%')", "leave the line out", &report) }
    let root = try node(try events.next(), depth: 1, &report)
    _ = try events.next()
    let end = try events.next()
    if case .streamEnd = end.kind { return root }
    throw YamlProblem(
      rule: .yamlSubset, message: "a second document begins here; a file holds one", position: end.position)
  }

  private mutating func node(
    _ event: YamlEvent, depth: Int, _ report: inout Report
  ) throws(YamlProblem) -> Node {
    count += 1
    guard depth <= NodeReader.depthLimit, count <= NodeReader.nodeLimit else {
      throw YamlProblem(
        rule: .tooLarge,
        message: depth > NodeReader.depthLimit
          ? "nested more than \(NodeReader.depthLimit) deep; the rest of the file is not read"
          : "more than \(NodeReader.nodeLimit) values in one file; the rest is not read",
        position: event.position)
    }
    if event.hasAnchor { outside(event.position, "an anchor ('&')", "write the value out", &report) }
    if event.hasTag { outside(event.position, "a tag ('!')", "every value is text", &report) }
    let content: Node.Content
    switch event.kind {
    case .scalar(let text, _): content = .text(text)
    case .sequenceStart(let isFlow):
      if isFlow { outside(event.position, "a list in brackets", "write each item on its own line after '- '", &report) }
      content = .list(try items(depth: depth, &report))
    case .mappingStart(let isFlow):
      if isFlow { outside(event.position, "a mapping in braces", "write each key on its own line", &report) }
      content = .mapping(try entries(depth: depth, &report))
    default:
      outside(event.position, "an alias ('*')", "write the value out, or put it in quotes", &report)
      content = .invalid
    }
    return Node(content: content, position: event.position)
  }

  private mutating func items(depth: Int, _ report: inout Report) throws(YamlProblem) -> [Node] {
    var items: [Node] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, depth: depth + 1, &report))
    }
  }

  private mutating func entries(depth: Int, _ report: inout Report) throws(YamlProblem) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    // Few keys are compared one by one; very many, in a mapping of ids, are looked up.
    var places: [String: Int] = [:]
    func earlier(_ name: String) -> Int? {
      entries.count < 16 ? entries.firstIndex { $0.key == name } : places[name]
    }
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return entries }
      let key = try node(event, depth: depth + 1, &report)
      let value = try node(try events.next(), depth: depth + 1, &report)
      guard case .text(let name) = key.content else {
        outside(key.position, "a key that is not text", "a key is a word before ':'", &report)
        continue
      }
      if case .scalar("<<", isPlain: true) = event.kind {
        outside(key.position, "a merge key ('<<')", "write the keys out", &report)
      } else if let known = earlier(name) {
        report.add(
          .duplicateKey, at: Spot(file, key.position),
          notes: [("first given here", Spot(file, entries[known].keyPosition))],
          "key \(name.quoted) is given twice")
      } else {
        entries.append(Node.Entry(key: name, keyPosition: key.position, value: value))
        if entries.count == 16 { places = Dictionary(uniqueKeysWithValues: zip(entries.map(\.key), 0...)) }
        if entries.count > 16 { places[name] = entries.count - 1 }
      }
    }
  }

  private func outside(_ position: Position, _ what: String, _ remedy: String, _ report: inout Report) {
    report.add(.yamlSubset, at: Spot(file, position), "\(what) is outside the subset of YAML read here; \(remedy)")
  }
}
