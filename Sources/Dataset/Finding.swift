/// One fault of a dataset: what is wrong, by which rule, and where.
///
/// Message, path and snippet are neutralised: they hold no character that moves a terminal's cursor or turns text round.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  package struct Note: Hashable, Sendable {
    package let message: String
    package let place: Place

    package init(_ message: String, at place: Place) {
      self.message = message.neutralised
      self.place = place
    }
  }

  package let severity: Severity
  /// The rule's id: `unknown-body`.
  package let rule: String
  /// Lower case, without a full stop.
  package let message: String
  package let place: Place
  package let notes: [Note]

  package init(_ severity: Severity, rule: String, _ message: String, at place: Place, notes: [Note] = []) {
    self.severity = severity
    self.rule = rule
    self.message = message.neutralised
    self.place = place
    self.notes = notes
  }
}

/// Where a finding points: a file, or a line and column in it.
package struct Place: Hashable, Sendable {
  package let path: String
  /// From 1; 0 where the whole file is meant.
  package let line: Int
  /// From 1, in characters of the line; 0 where the whole file is meant.
  package let column: Int
  /// The line, or the part of a long line round the column.
  package let snippet: String
  /// How many terminal columns of the snippet stand before the place.
  package let caret: Int

  package init(path: String, line: Int = 0, column: Int = 0, snippet: String = "", caret: Int = 0) {
    self.path = path.neutralised
    self.line = line
    self.column = column
    self.snippet = snippet
    self.caret = caret
  }
}

extension Place: CustomStringConvertible {
  /// `path:line:column`, or the path alone.
  package var description: String { line == 0 ? path : "\(path):\(line):\(column)" }

  var picture: String { line == 0 ? "" : "\n\(snippet)\n\(String(repeating: " ", count: caret))^" }
}

extension Finding: CustomStringConvertible {
  /// As a compiler prints it: place, message and rule, then the line with a caret, then the notes likewise.
  package var description: String {
    let head = "\(place): \(severity.rawValue): \(message) [\(rule)]\(place.picture)"
    return notes.reduce(head) { "\($0)\n\($1.place): note: \($1.message)\($1.place.picture)" }
  }
}

extension Finding: Comparable {
  /// By file, then by place in it.
  package static func < (left: Finding, right: Finding) -> Bool {
    (left.place.path, left.place.line, left.place.column, left.rule, left.message)
      < (right.place.path, right.place.line, right.place.column, right.rule, right.message)
  }
}
