internal import Accountability

extension RecordDecoder {
  mutating func word<W: Word>(_ node: Node, _ words: [String: W]) -> W? {
    guard let text = text(node) else { return nil }
    if let word = words[text] { return word }
    let known = W.names.joined(separator: ", ")
    let near = suggestion(for: text, among: W.names)
    report.add(.badValue, at: spot(node), "\(text.quoted) is none of \(known)\(near)")
    return nil
  }

  mutating func number(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    report.add(
      .badValue, at: spot(node), "\(text.quoted) is no whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  mutating func url(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    let isOneWord = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII ? (0x21..<0x7F).contains(scalar.value) : !scalar.isUnsafeToPrint && !scalar.properties.isWhitespace
    }
    if isWeb, isOneWord { return text }
    report.add(.badValue, at: spot(node), "\(text.quoted) is no address of the web; one begins with 'https://'")
    return nil
  }

  mutating func day(_ node: Node) -> Day? {
    guard let text = text(node) else { return nil }
    if let date = DateText(text), date.precision == .day, !date.isAbout { return date.earliest }
    report.add(.badDate, at: spot(node), "\(text.quoted) is no day; a day is written 2014-03-11")
    return nil
  }

  /// A date; `..` only where it stands for an open end, and before a date only where that is a beginning.
  mutating func date(_ node: Node, open: DateText? = nil) -> DateText? {
    guard let text = text(node) else { return nil }
    if text == "..", let open { return open }
    if let date = DateText(text) { return date }
    if open == .openStart, let date = DateText(noLaterThan: text) { return date }
    report.add(
      .badDate, at: spot(node),
      "\(text.quoted) is no date; write 2014-03-11, 2014-03 or 2014, with '~' behind it for about, or '?'")
    return nil
  }

  mutating func id(_ node: Node, _ kind: Kind) -> String? {
    guard let text = text(node), spells(text, kind, node) else { return nil }
    return text
  }

  mutating func reference(_ node: Node, to kind: Kind, or words: [String] = []) -> String? {
    guard let text = text(node) else { return nil }
    if words.contains(text) { return text }
    guard spells(text, kind, node) else { return nil }
    references.append(Reference(kind: kind, id: text, spot: spot(node)))
    return text
  }

  private mutating func spells(_ text: String, _ kind: Kind, _ node: Node) -> Bool {
    if kind == .power, text == RecordDecoder.anyPower {
      report.add(.badId, at: spot(node), "'any' stands for every power and names none")
      return false
    }
    if kind.spells(text) { return true }
    let meant = kind.spelling(of: text)
    report.add(
      .badId, at: spot(node),
      "\(text.quoted) is not spelled as the id of a \(kind.rawValue): lower-case letters, digits and single hyphens"
        + (kind.spells(meant) ? "; did you mean \(meant.quoted)?" : ""))
    return false
  }

  /// The word that stands for every power in a row that says `has-not`.
  static let anyPower = "any"

  private func spot(_ node: Node) -> Spot { Spot(file, node.position) }
}
