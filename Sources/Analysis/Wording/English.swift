/// Small rules of English that sentences need, whatever they speak of.
package enum English {
  package static func indefiniteArticle(before name: String) -> String {
    guard let word = name.split(separator: " ").first, let first = word.first else { return "a" }
    let isSpelt = word.count <= 4 && word.allSatisfy { $0.isUppercase }
    if isSpelt { return "AEFHILMNORSX".contains(first) ? "an" : "a" }
    return "aeiouAEIOU".contains(first) && !word.lowercased().hasPrefix("uni") ? "an" : "a"
  }

  /// A name takes *the* where its head is a common noun, as in "the Care Quality Commission".
  static func takesDefiniteArticle(_ name: String) -> Bool {
    if ["the ", "The ", "HM "].contains(where: name.hasPrefix) { return false }
    let words = words(name)
    let isJoined = words.dropFirst().dropLast().contains { equals($0, "of") || equals($0, "for") }
    return isJoined || words.last.map { head in heads.contains { equals(head, $0) } } ?? false
  }

  /// Whether a word stands between others. Names are parted byte by byte: each is looked at on every line of a page.
  static func hasWithin(_ name: String, _ word: StaticString) -> Bool {
    words(name).dropFirst().dropLast().contains { equals($0, word) }
  }

  private static func words(_ name: String) -> [Substring.UTF8View] { name.utf8.split(separator: UInt8(ascii: " ")) }

  private static func equals(_ word: Substring.UTF8View, _ other: StaticString) -> Bool {
    word.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }

  private static let heads: [StaticString] = [
    "Authority", "Commission", "Board", "Department", "Council", "Agency", "Committee", "Service", "Office",
    "Secretary", "Regulator", "Inspectorate", "Treasury", "Adjudicator", "Centre", "Confederation", "Tribunal",
    "Assembly", "Court", "Directorate", "Executive", "Forum", "Fund", "Ombudsman", "Panel", "Branch", "Body",
    "Minister",
  ]

  /// Whether a name is of several: its head, the noun before *of* and *for*, ends like a plural.
  static func isPlural(_ name: String) -> Bool {
    let head = words(name).prefix { !equals($0, "of") && !equals($0, "for") }.last.map(Substring.init) ?? ""
    return head.hasSuffix("s") && !["ss", "us", "is"].contains { head.hasSuffix($0) }
  }

  static func possessive(_ name: String) -> String { name.hasSuffix("s") ? name + "'" : name + "'s" }

  /// `one line`, `3 lines`.
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(self.number(number)) \(number == 1 ? one : many)"
  }

  /// `one`, `3`
  package static func number(_ number: Int) -> String { number == 1 ? "one" : "\(number)" }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  package static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A text as a sentence of its own: with a full stop, once.
  package static func sentence(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } ?? true ? text : text + "."
  }
}
