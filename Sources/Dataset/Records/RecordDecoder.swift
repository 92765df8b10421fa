internal import Accountability

/// An id by which one record names another, and where it stands.
struct Reference: Sendable {
  let kind: Kind
  let id: String
  let spot: Spot
}

/// Turns the nodes of one file into records by their shapes.
///
/// Whatever is wrong is reported and leaves its field as it was, so that one reading finds every fault. A list keeps
/// its length: an item that is wrong stands as a blank one, so that items and nodes can be paired by number.
struct RecordDecoder {
  let file: Int
  var report: Report
  var references: [Reference] = []
  /// Where the values of keys stand that are wrong, or hold something wrong.
  var faults: Set<Spot> = []

  init(_ file: Int, _ report: Report) {
    self.file = file
    self.report = report
  }

  mutating func record<Record>(_ node: Node, _ shape: Shape<Record>) -> Record {
    var record = shape.blank()
    fill(&record, from: node, shape)
    return record
  }

  mutating func fill<Record>(_ record: inout Record, from node: Node, _ shape: Shape<Record>) {
    guard case .mapping(let entries) = node.content else {
      wrongType(node, "the keys of a \(shape.noun)")
      return
    }
    for entry in entries {
      if let place = shape.names.firstIndex(of: entry.key) {
        let before = report.count(in: file)
        shape.keys[place].decode(entry.value, &self, &record)
        if report.count(in: file) > before { faults.insert(Spot(file, entry.value.position)) }
      } else {
        let near = nearest(to: entry.key, among: shape.names).map { "did you mean \($0.quoted)?" }
        let known = near ?? "its keys are \(shape.names.joined(separator: ", "))"
        report.add(
          .unknownKey, at: Spot(file, entry.keyPosition), "a \(shape.noun) has no key \(entry.key.quoted); \(known)")
      }
    }
    for name in shape.required where !entries.contains(where: { $0.key == name }) {
      report.add(.missingKey, at: Spot(file, node.position), "this \(shape.noun) needs \(name.quoted)")
    }
  }

  mutating func list<Item>(_ node: Node, _ decode: (inout RecordDecoder, Node) -> Item) -> [Item] {
    guard case .list(let items) = node.content else {
      wrongType(node, "a list, each item after '- ',")
      return []
    }
    return items.map { decode(&self, $0) }
  }

  mutating func text(_ node: Node) -> String? {
    guard case .text(let raw) = node.content else {
      wrongType(node, "text")
      return nil
    }
    var text = raw
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }) {
      report.add(.emptyValue, at: Spot(file, node.position), "a value is missing here; leave the key out where unset")
      return nil
    }
    if let control = text.firstControl {
      let name = String(String.UnicodeScalarView([control])).neutralised
      report.add(.badCharacter, at: Spot(file, node.position), "control character \(name) is no text; take it out")
      return nil
    }
    return text
  }

  mutating func wrongType(_ node: Node, _ expected: String) {
    let found: String
    switch node.content {
    case .invalid: return
    case .text(""):
      report.add(.emptyValue, at: Spot(file, node.position), "a value is missing here; leave the key out where unset")
      return
    case .text: found = "text"
    case .list: found = "a list"
    case .mapping: found = "a mapping of keys"
    }
    report.add(.wrongType, at: Spot(file, node.position), "\(expected) was expected here, not \(found)")
  }
}

extension String {
  /// The first control character but a line end; the file holds none, an escape in double quotes may.
  fileprivate var firstControl: Unicode.Scalar? {
    let mayHoldOne = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }
    }
    guard mayHoldOne ?? true else { return nil }
    return unicodeScalars.first { $0.properties.generalCategory == .control && $0 != "\n" }
  }
}
