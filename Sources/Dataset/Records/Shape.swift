internal import Accountability

/// The keys of one kind of record, and what reads them.
struct Shape<Record>: Sendable {
  /// Reads after "a": `row`, `piece of evidence`.
  let noun: String
  let keys: [Key<Record>]
  let names: [String]
  let required: [String]
  let blank: @Sendable () -> Record

  init(_ noun: String, _ blank: @escaping @Sendable () -> Record, _ keys: [Key<Record>]) {
    self.noun = noun
    self.blank = blank
    self.keys = keys
    names = keys.map(\.name)
    required = keys.filter(\.isRequired).map(\.name)
  }

  /// The keys under which two records differ.
  func keys(otherIn old: Record, _ new: Record) -> [String] {
    keys.filter { !$0.isSame(old, new) }.map(\.name)
  }
}

struct Key<Record>: Sendable {
  typealias Field<Value> = WritableKeyPath<Record, Value> & Sendable
  typealias Decode = @Sendable (Node, inout RecordDecoder, inout Record) -> Void

  let name: String
  private(set) var isRequired = false
  let decode: Decode
  /// Whether two records have the same under it.
  let isSame: @Sendable (Record, Record) -> Bool

  private init<Value: Equatable & Sendable>(_ name: String, _ field: any Field<Value>, _ decode: @escaping Decode) {
    self.name = name
    self.decode = decode
    isSame = { $0[keyPath: field] == $1[keyPath: field] }
  }

  /// A mapping whose keys set fields of the record that holds it.
  private init(_ name: String, part shape: Shape<Record>) {
    self.name = name
    decode = { node, decoder, record in decoder.fill(&record, from: node, shape) }
    isSame = { shape.keys(otherIn: $0, $1).isEmpty }
  }

  var required: Key {
    var key = self
    key.isRequired = true
    return key
  }
}

extension Key {
  static func text(_ name: String, _ field: any Field<String>) -> Key {
    Key(name, field) { node, decoder, record in
      if let text = decoder.text(node) { record[keyPath: field] = text }
    }
  }

  static func texts(_ name: String, _ field: any Field<[String]>) -> Key {
    Key(name, field) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.text(item) ?? "" }
    }
  }

  static func url(_ name: String, _ field: any Field<String>) -> Key {
    Key(name, field) { node, decoder, record in
      if let text = decoder.url(node) { record[keyPath: field] = text }
    }
  }

  static func number(_ name: String, _ range: ClosedRange<Int>, _ field: any Field<Int>) -> Key {
    Key(name, field) { node, decoder, record in
      if let number = decoder.number(node, in: range) { record[keyPath: field] = number }
    }
  }

  static func word<W: Word>(_ name: String, _ field: any Field<W>) -> Key {
    let words = Dictionary(zip(W.names, W.allCases)) { first, _ in first }
    return Key(name, field) { node, decoder, record in
      if let word = decoder.word(node, words) { record[keyPath: field] = word }
    }
  }

  static func word<W: Word>(_ name: String, _ field: any Field<W?>) -> Key {
    let words = Dictionary(zip(W.names, W.allCases)) { first, _ in first }
    return Key(name, field) { node, decoder, record in
      record[keyPath: field] = decoder.word(node, words)
    }
  }

  static func id(_ kind: Kind, _ field: any Field<String>) -> Key {
    Key("id", field) { node, decoder, record in
      if let id = decoder.id(node, kind) { record[keyPath: field] = id }
    }
    .required
  }

  static func reference(
    _ name: String, to kind: Kind, or words: [String] = [], _ field: any Field<String>
  ) -> Key {
    Key(name, field) { node, decoder, record in
      if let id = decoder.reference(node, to: kind, or: words) { record[keyPath: field] = id }
    }
  }

  static func reference(_ name: String, to kind: Kind, _ field: any Field<String?>) -> Key {
    Key(name, field) { node, decoder, record in
      record[keyPath: field] = decoder.reference(node, to: kind)
    }
  }

  static func references(_ name: String, to kind: Kind, _ field: any Field<[String]>) -> Key {
    Key(name, field) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.reference(item, to: kind) ?? "" }
    }
  }
}

extension Key {
  static func day(_ name: String, _ field: any Field<Day>) -> Key {
    Key(name, field) { node, decoder, record in
      if let day = decoder.day(node) { record[keyPath: field] = day }
    }
  }

  static func day(_ name: String, _ field: any Field<Day?>) -> Key {
    Key(name, field) { node, decoder, record in record[keyPath: field] = decoder.day(node) }
  }

  static func date(_ name: String, _ field: any Field<DateText>) -> Key {
    Key(name, field) { node, decoder, record in
      if let date = decoder.date(node) { record[keyPath: field] = date }
    }
  }

  static func date(_ name: String, _ field: any Field<DateText?>) -> Key {
    Key(name, field) { node, decoder, record in record[keyPath: field] = decoder.date(node) }
  }

  static func from(_ field: any Field<DateText>) -> Key {
    Key("from", field) { node, decoder, record in
      if let date = decoder.date(node, open: .openStart) { record[keyPath: field] = date }
    }
  }

  static func until(_ field: any Field<DateText>) -> Key {
    Key("until", field) { node, decoder, record in
      if let date = decoder.date(node, open: .openEnd) { record[keyPath: field] = date }
    }
  }

  /// A mapping that is a record of its own.
  static func record<Part: Equatable & Sendable>(_ name: String, _ shape: Shape<Part>, _ field: any Field<Part>) -> Key
  {
    Key(name, field) { node, decoder, record in
      record[keyPath: field] = decoder.record(node, shape)
    }
  }

  static func record<Part: Equatable & Sendable>(_ name: String, _ shape: Shape<Part>, _ field: any Field<Part?>) -> Key
  {
    Key(name, field) { node, decoder, record in
      record[keyPath: field] = decoder.record(node, shape)
    }
  }

  static func records<Part: Equatable & Sendable>(_ name: String, _ shape: Shape<Part>, _ field: any Field<[Part]>)
    -> Key
  {
    Key(name, field) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.record(item, shape) }
    }
  }

  /// A mapping whose keys set fields of the record that holds it.
  static func part(_ name: String, _ shape: Shape<Record>) -> Key { Key(name, part: shape) }
}
