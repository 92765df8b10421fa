internal import CYaml

/// What libyaml says next about a file.
struct YamlEvent {
  enum Kind {
    case streamStart, streamEnd, documentEnd, sequenceEnd, mappingEnd, alias
    case documentStart(hasDirectives: Bool)
    case scalar(String, isPlain: Bool)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
  }

  let kind: Kind
  let position: Position
  var hasAnchor = false
  var hasTag = false
}

/// What libyaml could not read, and where.
struct YamlProblem: Error {
  let rule: Rule
  let message: String
  let position: Position
}

/// The events of libyaml's parser, the only place that calls it.
///
/// The bytes must outlive the stream, be UTF-8 and hold no control characters (`SourceText.fault`).
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Nil where libyaml has no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(YamlProblem) -> YamlEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    let position = Position(event.start_mark)
    switch event.type {
    case YAML_STREAM_START_EVENT: return YamlEvent(kind: .streamStart, position: position)
    case YAML_STREAM_END_EVENT: return YamlEvent(kind: .streamEnd, position: position)
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let hasDirectives = start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
      return YamlEvent(kind: .documentStart(hasDirectives: hasDirectives), position: position)
    case YAML_DOCUMENT_END_EVENT: return YamlEvent(kind: .documentEnd, position: position)
    case YAML_SEQUENCE_END_EVENT: return YamlEvent(kind: .sequenceEnd, position: position)
    case YAML_MAPPING_END_EVENT: return YamlEvent(kind: .mappingEnd, position: position)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return YamlEvent(
        kind: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), position: position,
        hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return YamlEvent(
        kind: .sequenceStart(isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE), position: position,
        hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return YamlEvent(
        kind: .mappingStart(isFlow: start.style == YAML_FLOW_MAPPING_STYLE), position: position,
        hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    default: return YamlEvent(kind: .alias, position: position)
    }
  }

  private var problem: YamlProblem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    let isAboutBeginning = EventStream.problemsOfBeginnings.contains(words)
    return YamlProblem(
      rule: .yamlSyntax, message: EventStream.sentences[words] ?? "this is not YAML: \(words)",
      position: Position(isAboutBeginning ? parser.pointee.context_mark : parser.pointee.problem_mark))
  }

  /// Problems that libyaml meets after the place that a writer would mend.
  private static let problemsOfBeginnings: Set = ["could not find expected ':'", "found unexpected end of stream"]

  /// libyaml's problems that writers meet, and what to do about them.
  private static let sentences = [
    "mapping values are not allowed in this context":
      "a ': ' cannot stand here; put text that holds one in quotes, or under '>-'",
    "could not find expected ':'": "this line is neither 'key: value' nor '- item'",
    "did not find expected key": "a key was expected here; is the line indented like the ones above it?",
    "did not find expected '-' indicator":
      "an item '- ' was expected here; is the line indented like the ones above it?",
    "block sequence entries are not allowed in this context":
      "an item '- ' cannot stand here; begin it on a line of its own",
    "found character that cannot start any token":
      "a value cannot begin with this character; put the value in quotes, and indent with spaces, not tabs",
    "found a tab character where an indentation space is expected": "indent with spaces, not tabs",
    "found a tab character that violates indentation": "indent with spaces, not tabs",
    "found unexpected end of stream": "this quotation is not closed",
    "found unknown escape character":
      "this is no escape in double quotes; write the text in single quotes, or '\\' as '\\\\'",
    "mapping keys are not allowed in this context": "put a '?' that stands alone in quotes",
    "did not find expected <document start>": "nothing may follow here; is the line indented like the ones above it?",
    "did not find expected alphabetic or numeric character": "put a value that begins with '*' or '&' in quotes",
    "did not find expected comment or line break": "put text that begins with '>' or '|' in quotes",
  ]
}

extension Position {
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}
