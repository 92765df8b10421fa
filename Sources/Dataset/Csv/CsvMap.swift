package import Accountability

/// How the columns and words of two CSV files are to be read: a YAML file in the subset of datasets.
///
///     dataset:                 its id, title, version, law-read-to
///     nodes: / edges:          a column of ours, and the heading it has in the file
///     kind: / standing:        a word of the file, and ours for it
///     days-since: 1948-07-05   where dates are numbers of days from that day
package struct CsvMap: Sendable {
  private var headings: [String: [String: String]] = [:]
  private(set) var dataset: [String: String] = [:]
  private(set) var kinds: [String: BodyKind] = [:]
  private(set) var standings: [String: Standing] = [:]
  package private(set) var dayNought: Day?

  /// Every column by its own name, every word ours, dates as a dataset spells them.
  package init() {
    for kind in BodyKind.allCases { kinds[kind.name] = kind }
    for standing in Standing.allCases where standing != .proposal && standing != .satire {
      standings[standing.name] = standing
    }
  }

  /// Reads a map; with findings, it is not to be used.
  package static func read(_ path: String) -> (map: CsvMap, findings: [Finding]) {
    let bytes: [UInt8]
    switch Folder.bytes(of: path, limit: SourceText.sizeLimit) {
    case .success(let read): bytes = read
    case .failure(let refusal):
      return (CsvMap(), [Finding(.error, rule: refusal.rule.id, refusal.message, at: Place(path: path))])
    }
    var report = Report([SourceText(path: path, name: path, bytes: bytes)])
    var map = CsvMap()
    if let root = NodeReader.read(0, into: &report) { map.take(root, &report) }
    return (map, report.findings)
  }

  /// The heading of one of our columns in the nodes or the edges.
  func heading(_ column: String, in file: String) -> String { headings[file]?[column] ?? column }

  private mutating func take(_ root: Node, _ report: inout Report) {
    guard case .mapping(let entries) = root.content else { return wrong(root, "a map is a mapping of keys", &report) }
    for entry in entries {
      switch entry.key {
      case "dataset": dataset = words(entry, among: ["id", "title", "version", "law-read-to"], &report)
      case "nodes": headings["nodes"] = words(entry, among: CsvColumn.nodes.map(\.name), &report)
      case "edges": headings["edges"] = words(entry, among: CsvColumn.edges.map(\.name), &report)
      case "kind": translate(entry, into: &kinds, BodyKind.init(name:), BodyKind.names, &report)
      case "standing": translate(entry, into: &standings, Standing.init(name:), Standing.names, &report)
      case "days-since": takeDay(entry, &report)
      default: wrongKey(entry, ["dataset", "nodes", "edges", "kind", "standing", "days-since"], &report)
      }
    }
  }

  private mutating func takeDay(_ entry: Node.Entry, _ report: inout Report) {
    guard case .text(let text) = entry.value.content, let date = DateText(text), date.precision == .day else {
      return wrong(entry.value, "'days-since' is a day, such as 1948-07-05", &report)
    }
    dayNought = date.earliest
  }

  private func words(_ entry: Node.Entry, among known: [String], _ report: inout Report) -> [String: String] {
    var words: [String: String] = [:]
    guard case .mapping(let entries) = entry.value.content else {
      wrong(entry.value, "'\(entry.key)' is a mapping", &report)
      return words
    }
    for inner in entries {
      guard case .text(let text) = inner.value.content else {
        wrong(inner.value, "'\(inner.key)' is text", &report)
        continue
      }
      if known.contains(inner.key) { words[inner.key] = text } else { wrongKey(inner, known, &report) }
    }
    return words
  }

  private func translate<Value>(
    _ entry: Node.Entry, into table: inout [String: Value], _ word: (String) -> Value?, _ known: [String],
    _ report: inout Report
  ) {
    guard case .mapping(let entries) = entry.value.content else {
      return wrong(entry.value, "'\(entry.key)' is a mapping of words", &report)
    }
    for inner in entries {
      guard case .text(let text) = inner.value.content, let value = word(text) else {
        wrong(inner.value, "'\(inner.key)' stands for one of \(known.joined(separator: ", "))", &report)
        continue
      }
      table[inner.key] = value
    }
  }

  private func wrong(_ node: Node, _ message: String, _ report: inout Report) {
    report.add(.wrongType, at: Spot(0, node.position), message)
  }

  private func wrongKey(_ entry: Node.Entry, _ known: [String], _ report: inout Report) {
    report.add(
      .unknownKey, at: Spot(0, entry.keyPosition),
      "unknown key \(entry.key.quoted); the keys here are \(known.joined(separator: ", "))")
  }
}
