internal import Accountability

/// The keys of one kind of record: what reads it, and what its document and schema are made of.
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
    names = keys.map(\.outline.name)
    required = keys.filter(\.outline.isRequired).map(\.outline.name)
  }

  var outline: Outline { Outline(noun: noun, keys: keys.map(\.outline)) }
}

struct Key<Record>: Sendable {
  typealias Field<Value> = WritableKeyPath<Record, Value> & Sendable
  typealias Decode = @Sendable (Node, inout RecordDecoder, inout Record) -> Void

  private(set) var outline: KeyOutline
  let decode: Decode

  private init(_ name: String, _ form: Form, _ says: String, _ decode: @escaping Decode) {
    outline = KeyOutline(name: name, form: form, isRequired: false, says: says)
    self.decode = decode
  }

  var required: Key {
    var key = self
    key.outline.isRequired = true
    return key
  }
}

/// What a key holds.
package indirect enum Form: Sendable {
  case text, url, day, date
  case number(ClosedRange<Int>)
  case word([String])
  /// The id of the record itself.
  case id(Kind)
  /// The id of another record, or one of a few words in its place.
  case reference(Kind, or: [String])
  case list(Form)
  case record(Outline)
}

/// A shape without its types: for documents and schemas.
package struct Outline: Sendable {
  package let noun: String
  package let keys: [KeyOutline]
}

package struct KeyOutline: Sendable {
  package let name: String
  package let form: Form
  package internal(set) var isRequired: Bool
  package let says: String
}

extension Key {
  static func text(_ name: String, _ field: any Field<String>, _ says: String) -> Key {
    Key(name, .text, says) { node, decoder, record in
      if let text = decoder.text(node) { record[keyPath: field] = text }
    }
  }

  static func texts(_ name: String, _ field: any Field<[String]>, _ says: String) -> Key {
    Key(name, .list(.text), says) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.text(item) ?? "" }
    }
  }

  static func url(_ name: String, _ field: any Field<String>, _ says: String) -> Key {
    Key(name, .url, says) { node, decoder, record in
      if let text = decoder.url(node) { record[keyPath: field] = text }
    }
  }

  static func number(_ name: String, _ range: ClosedRange<Int>, _ field: any Field<Int>, _ says: String) -> Key {
    Key(name, .number(range), says) { node, decoder, record in
      if let number = decoder.number(node, in: range) { record[keyPath: field] = number }
    }
  }

  static func word<W: Word>(_ name: String, _ field: any Field<W>, _ says: String) -> Key {
    let words = Dictionary(zip(W.names, W.allCases)) { first, _ in first }
    return Key(name, .word(W.names), says) { node, decoder, record in
      if let word = decoder.word(node, words) { record[keyPath: field] = word }
    }
  }

  static func word<W: Word>(_ name: String, _ field: any Field<W?>, _ says: String) -> Key {
    let words = Dictionary(zip(W.names, W.allCases)) { first, _ in first }
    return Key(name, .word(W.names), says) { node, decoder, record in
      record[keyPath: field] = decoder.word(node, words)
    }
  }

  static func id(_ kind: Kind, _ field: any Field<String>, _ says: String) -> Key {
    Key("id", .id(kind), says) { node, decoder, record in
      if let id = decoder.id(node, kind) { record[keyPath: field] = id }
    }
    .required
  }

  static func reference(
    _ name: String, to kind: Kind, or words: [String] = [], _ field: any Field<String>, _ says: String
  ) -> Key {
    Key(name, .reference(kind, or: words), says) { node, decoder, record in
      if let id = decoder.reference(node, to: kind, or: words) { record[keyPath: field] = id }
    }
  }

  static func reference(_ name: String, to kind: Kind, _ field: any Field<String?>, _ says: String) -> Key {
    Key(name, .reference(kind, or: []), says) { node, decoder, record in
      record[keyPath: field] = decoder.reference(node, to: kind)
    }
  }

  static func references(_ name: String, to kind: Kind, _ field: any Field<[String]>, _ says: String) -> Key {
    Key(name, .list(.reference(kind, or: [])), says) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.reference(item, to: kind) ?? "" }
    }
  }
}

extension Key {
  static func day(_ name: String, _ field: any Field<Day>, _ says: String) -> Key {
    Key(name, .day, says) { node, decoder, record in
      if let day = decoder.day(node) { record[keyPath: field] = day }
    }
  }

  static func day(_ name: String, _ field: any Field<Day?>, _ says: String) -> Key {
    Key(name, .day, says) { node, decoder, record in record[keyPath: field] = decoder.day(node) }
  }

  static func date(_ name: String, _ field: any Field<DateText>, _ says: String) -> Key {
    Key(name, .date, says) { node, decoder, record in
      if let date = decoder.date(node) { record[keyPath: field] = date }
    }
  }

  static func date(_ name: String, _ field: any Field<DateText?>, _ says: String) -> Key {
    Key(name, .date, says) { node, decoder, record in record[keyPath: field] = decoder.date(node) }
  }

  static func from(_ field: any Field<DateText>) -> Key {
    Key("from", .date, "the first day on which it is so") { node, decoder, record in
      if let date = decoder.date(node, open: .openStart) { record[keyPath: field] = date }
    }
  }

  static func until(_ field: any Field<DateText>) -> Key {
    Key("until", .date, "the first day on which it no longer is so") { node, decoder, record in
      if let date = decoder.date(node, open: .openEnd) { record[keyPath: field] = date }
    }
  }

  /// A mapping that is a record of its own.
  static func record<Part>(_ name: String, _ shape: Shape<Part>, _ field: any Field<Part>, _ says: String) -> Key {
    Key(name, .record(shape.outline), says) { node, decoder, record in
      record[keyPath: field] = decoder.record(node, shape)
    }
  }

  static func record<Part>(_ name: String, _ shape: Shape<Part>, _ field: any Field<Part?>, _ says: String) -> Key {
    Key(name, .record(shape.outline), says) { node, decoder, record in
      record[keyPath: field] = decoder.record(node, shape)
    }
  }

  static func records<Part>(_ name: String, _ shape: Shape<Part>, _ field: any Field<[Part]>, _ says: String) -> Key {
    Key(name, .list(.record(shape.outline)), says) { node, decoder, record in
      record[keyPath: field] = decoder.list(node) { decoder, item in decoder.record(item, shape) }
    }
  }

  /// A mapping whose keys set fields of the record that holds it.
  static func part(_ name: String, _ shape: Shape<Record>, _ says: String) -> Key {
    Key(name, .record(shape.outline), says) { node, decoder, record in decoder.fill(&record, from: node, shape) }
  }
}
