import Foundation
import Testing

/// A JSON value as a test looks at it.
struct JSONReader {
  let value: Any

  static func object(_ text: String) throws -> JSONReader {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return JSONReader(value: try #require(value as? [String: Any]))
  }

  subscript(key: String) -> JSONReader? { (value as? [String: Any])?[key].map { JSONReader(value: $0) } }
  subscript(index: Int) -> JSONReader? {
    (value as? [Any]).flatMap { $0.indices.contains(index) ? JSONReader(value: $0[index]) : nil }
  }

  var string: String? { value as? String }
  var number: Int? { value as? Int }
  var isNull: Bool { value is NSNull }
  var strings: [String]? { value as? [String] }

  /// Every key at any depth.
  var keys: Set<String> {
    if let object = value as? [String: Any] {
      return object.values.reduce(into: Set(object.keys)) { $0.formUnion(JSONReader(value: $1).keys) }
    }
    return (value as? [Any])?.reduce(into: []) { $0.formUnion(JSONReader(value: $1).keys) } ?? []
  }
}
