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
}

struct Key<Record>: Sendable {
  typealias Field<Value> = WritableKeyPath<Record, Value> & Sendable
  typealias Decode = @Sendable (Node, inout RecordDecoder, inout Record) -> Void

  let name: String
  private(set) var isRequired = false
  let decode: Decode

  private init(_ name: String, _ decode: @escaping Decode) {
    self.name = name
    self.decode = decode
  }

  var required: Key {
    var key = self
    key.isRequired = true
    return key
  }
}

extension Key {
  static func text(_ name: String, _ field: any Field<String>) -> Key {
    Key(name) { node, decoder, record in
      if let text = decoder.text(node) { record[keyPath: field] = text }
    }
  }

  static func texts(_ name: String, _ field: any Field<[String]>) -> Key {
    Key(name) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.text(item) ?? "" }
    }
  }

  static func url(_ name: String, _ field: any Field<String>) -> Key {
    Key(name) { node, decoder, record in
      if let text = decoder.url(node) { record[keyPath: field] = text }
    }
  }

  static func number(_ name: String, _ range: ClosedRange<Int>, _ field: any Field<Int>) -> Key {
    Key(name) { node, decoder, record in
      if let number = decoder.number(node, in: range) { record[keyPath: field] = number }
    }
  }

  static func word<W: Word>(_ name: String, _ field: any Field<W>) -> Key {
    let words = Dictionary(zip(W.names, W.allCases)) { first, _ in first }
    return Key(name) { node, decoder, record in
      if let word = decoder.word(node, words) { record[keyPath: field] = word }
    }
  }

  static func word<W: Word>(_ name: String, _ field: any Field<W?>) -> Key {
    let words = Dictionary(zip(W.names, W.allCases)) { first, _ in first }
    return Key(name) { node, decoder, record in
      record[keyPath: field] = decoder.word(node, words)
    }
  }

  static func id(_ kind: Kind, _ field: any Field<String>) -> Key {
    Key("id") { node, decoder, record in
      if let id = decoder.id(node, kind) { record[keyPath: field] = id }
    }
    .required
  }

  static func reference(
    _ name: String, to kind: Kind, or words: [String] = [], _ field: any Field<String>
  ) -> Key {
    Key(name) { node, decoder, record in
      if let id = decoder.reference(node, to: kind, or: words) { record[keyPath: field] = id }
    }
  }

  static func reference(_ name: String, to kind: Kind, _ field: any Field<String?>) -> Key {
    Key(name) { node, decoder, record in
      record[keyPath: field] = decoder.reference(node, to: kind)
    }
  }

  static func references(_ name: String, to kind: Kind, _ field: any Field<[String]>) -> Key {
    Key(name) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.reference(item, to: kind) ?? "" }
    }
  }
}

extension Key {
  static func day(_ name: String, _ field: any Field<Day>) -> Key {
    Key(name) { node, decoder, record in
      if let day = decoder.day(node) { record[keyPath: field] = day }
    }
  }

  static func day(_ name: String, _ field: any Field<Day?>) -> Key {
    Key(name) { node, decoder, record in record[keyPath: field] = decoder.day(node) }
  }

  static func date(_ name: String, _ field: any Field<DateText>) -> Key {
    Key(name) { node, decoder, record in
      if let date = decoder.date(node) { record[keyPath: field] = date }
    }
  }

  static func date(_ name: String, _ field: any Field<DateText?>) -> Key {
    Key(name) { node, decoder, record in record[keyPath: field] = decoder.date(node) }
  }

  static func from(_ field: any Field<DateText>) -> Key {
    Key("from") { node, decoder, record in
      if let date = decoder.date(node, open: .openStart) { record[keyPath: field] = date }
    }
  }

  static func until(_ field: any Field<DateText>) -> Key {
    Key("until") { node, decoder, record in
      if let date = decoder.date(node, open: .openEnd) { record[keyPath: field] = date }
    }
  }

  /// A mapping that is a record of its own.
  static func record<Part>(_ name: String, _ shape: Shape<Part>, _ field: any Field<Part>) -> Key {
    Key(name) { node, decoder, record in
      record[keyPath: field] = decoder.record(node, shape)
    }
  }

  static func record<Part>(_ name: String, _ shape: Shape<Part>, _ field: any Field<Part?>) -> Key {
    Key(name) { node, decoder, record in
      record[keyPath: field] = decoder.record(node, shape)
    }
  }

  static func records<Part>(_ name: String, _ shape: Shape<Part>, _ field: any Field<[Part]>) -> Key {
    Key(name) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.record(item, shape) }
    }
  }

  /// A mapping whose keys set fields of the record that holds it.
  static func part(_ name: String, _ shape: Shape<Record>) -> Key {
    Key(name) { node, decoder, record in decoder.fill(&record, from: node, shape) }
  }
}
