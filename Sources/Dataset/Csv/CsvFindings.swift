/// What is wrong with the rows of a register; the reading goes on after each.
package struct CsvFindings: Sendable {
  /// How many findings of one kind are told one by one.
  static let limit = 100

  /// The kinds, in the order of their document.
  package enum Kind: String, CaseIterable, Sendable {
    case grammar = "csv-grammar"
    case column = "csv-column"
    case value = "csv-value"
    case repeated = "csv-repeated"
    case stub = "csv-stub"

    package var severity: Finding.Severity { self == .stub ? .warning : .error }

    package var summary: String {
      switch self {
      case .grammar: "A row breaks RFC 4180, has more or fewer fields than the head, or is not UTF-8; it is left out."
      case .column: "The head lacks a column that is needed, or names one twice; nothing is read."
      case .value: "A field holds no word, date or id that can be read there; the row is left out."
      case .repeated: "An id stands in more than one row; the later rows are left out."
      case .stub: "A row names a body that is not among the bodies; it is there by its id alone."
      }
    }
  }

  package private(set) var findings: [Finding] = []
  private var counts: [Kind: Int] = [:]

  /// How many findings there are of a kind, told or not.
  package func count(_ kind: Kind) -> Int { counts[kind, default: 0] }

  package var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ kind: Kind, in reader: CsvReader, _ message: @autoclosure () -> String) {
    add(kind, message()) {
      let snippet = String(decoding: reader.wholeRecord.prefix(while: { $0 != 0x0A }).prefix(120), as: UTF8.self)
      return Place(path: reader.path, line: reader.line, column: 1, snippet: snippet.neutralised)
    }
  }

  mutating func add(_ kind: Kind, _ message: @autoclosure () -> String, at place: () -> Place) {
    counts[kind, default: 0] += 1
    let count = counts[kind, default: 0]
    if count > CsvFindings.limit { return }
    findings.append(Finding(kind.severity, rule: kind.rawValue, message(), at: place()))
  }

  /// The findings told, and a last one for those of each kind that were only counted.
  mutating func close(_ path: String) {
    for kind in Kind.allCases where count(kind) > CsvFindings.limit {
      let more = "\(count(kind) - CsvFindings.limit) more like it are not listed"
      findings.append(Finding(kind.severity, rule: kind.rawValue, more, at: Place(path: path)))
    }
  }
}
