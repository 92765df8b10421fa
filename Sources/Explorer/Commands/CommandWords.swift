/// The words of a command line, split and quoted as a POSIX shell would.
///
/// Works on scalars: a combining mark after a quote must not hide the quote.
package enum CommandWords {
  /// Words split at blanks outside quotes, or nil where a quote is left open.
  static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var isEscaped = false
    func add(_ scalar: Unicode.Scalar) {
      if word == nil { word = .init() }
      word?.append(scalar)
    }
    for scalar in text.unicodeScalars {
      if isEscaped {
        add(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? .init()
      } else if quote == nil, scalar.properties.isWhitespace {
        if let ended = word { words.append(String(ended)) }
        word = nil
      } else {
        add(scalar)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let ended = word { words.append(String(ended)) }
    return words
  }

  /// The word as one has to type it; `split` gives it back.
  package static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
    var scalars = String.UnicodeScalarView("'".unicodeScalars)
    for scalar in word.unicodeScalars {
      if scalar == "'" {
        scalars.append(contentsOf: "'\\''".unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    scalars.append("'")
    return String(scalars)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./:@%+,=".unicodeScalars.contains(scalar)
  }
}
