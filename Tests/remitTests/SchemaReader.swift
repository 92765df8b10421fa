import Foundation
import Testing

@testable import remit

/// A JSON Schema and what it says of values. A keyword that it does not know is a fault, so that none is passed over.
struct SchemaReader: Sendable {
  let root: JSON
  private let patterns: [String: NSRegularExpression]

  /// What the program prints as the schema of its answers.
  static let published = Result { try SchemaReader(remit("docs json-schema").output) }

  init(_ text: String) throws {
    root = try JSON.read(text)
    patterns = try root.patterns.reduce(into: [:]) { $0[$1] = try NSRegularExpression(pattern: $1) }
  }

  /// What is wrong with a value under one of the definitions, or under the whole schema; nothing where it fits.
  func faults(in value: JSON, under definition: String? = nil) -> [String] {
    let schema: JSON = definition.map { ["$ref": .string("#/$defs/\($0)")] } ?? root
    return faults(in: value, under: schema, at: "answer")
  }

  private func faults(in value: JSON, under schema: JSON, at place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, operand -> [String] in
      switch (keyword, operand) {
      case ("$defs", _), ("$schema", _), ("title", _), ("description", _), ("properties", _): []
      case ("$ref", .string(let reference)): faults(in: value, under: definition(reference), at: place)
      case ("const", _): value == operand ? [] : ["\(place): is not \(operand)"]
      case ("enum", .array(let words)): words.contains(value) ? [] : ["\(place): \(value) is not one of \(words)"]
      case ("type", .string(let type)): value.type == type ? [] : ["\(place): \(value) is not of type \(type)"]
      case ("pattern", .string(let pattern)): fits(value, pattern) ? [] : ["\(place): \(value) is not \(pattern)"]
      case ("required", .array(let keys)):
        keys.filter { !value.keys.contains($0.word) }.map { "\(place): '\($0.word)' is missing" }
      case ("additionalProperties", .bool(false)): unforeseen(value, keywords, place)
      case ("items", _):
        value.items.enumerated().flatMap { faults(in: $1, under: operand, at: "\(place)[\($0)]") }
      case ("anyOf", .array(let choices)):
        choices.contains { faults(in: value, under: $0, at: place).isEmpty }
          ? [] : choices.flatMap { faults(in: value, under: $0, at: place) }
      case ("oneOf", .array(let choices)):
        choices.filter { faults(in: value, under: $0, at: place).isEmpty }.count == 1
          ? [] : ["\(place): fits none or several of the choices"]
      default: ["\(place): the schema's keyword '\(keyword)' is not known"]
      }
    }
  }

  /// Keys that the schema does not name, and what is wrong with the others.
  private func unforeseen(_ value: JSON, _ keywords: [String: JSON], _ place: String) -> [String] {
    guard case .object(let properties) = keywords["properties"], case .object(let members) = value else { return [] }
    return members.sorted { $0.key < $1.key }.flatMap { key, member in
      properties[key].map { faults(in: member, under: $0, at: "\(place).\(key)") } ?? ["\(place): '\(key)' is too many"]
    }
  }

  private func definition(_ reference: String) -> JSON {
    guard case .object(let keywords) = root, case .object(let definitions) = keywords["$defs"] else { return .null }
    return definitions[reference.replacing("#/$defs/", with: "")] ?? .null
  }

  private func fits(_ value: JSON, _ pattern: String) -> Bool {
    guard case .string(let text) = value, let expression = patterns[pattern] else { return false }
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}

extension JSON {
  /// The value that a text spells: numbers are whole, and true is no number.
  static func read(_ text: String) throws -> JSON { try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  fileprivate var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  fileprivate var word: String { if case .string(let word) = self { word } else { "" } }
  fileprivate var items: [JSON] { if case .array(let items) = self { items } else { [] } }
  fileprivate var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }

  /// Every pattern of a schema.
  fileprivate var patterns: Set<String> {
    guard case .object(let members) = self else { return items.reduce(into: []) { $0.formUnion($1.patterns) } }
    var found = members.values.reduce(into: Set<String>()) { $0.formUnion($1.patterns) }
    if case .string(let pattern) = members["pattern"] { found.insert(pattern) }
    return found
  }
}

extension JSON: Decodable {
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        try object.allKeys.reduce(into: [:]) { $0[$1.stringValue] = try object.decode(JSON.self, forKey: $1) })
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let items = try? value.decode([JSON].self) {
      self = .array(items)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .bool(try value.decode(Bool.self))
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
