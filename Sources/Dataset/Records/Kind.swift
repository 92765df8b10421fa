/// What an id can name. An id is unique within its kind.
package enum Kind: String, CaseIterable, Sendable {
  case era, power, matter, proposal, source, body
  /// A recorded authority.
  case row
  case story

  /// Whether `text` is spelled as an id: words of lower-case letters and digits between single hyphens; in matters
  /// `/` between the levels.
  func spells(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    var isAfterWord = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): isAfterWord = true
      case UInt8(ascii: "-") where isAfterWord: isAfterWord = false
      case UInt8(ascii: "/") where isAfterWord && self == .matter: isAfterWord = false
      default: return false
      }
    }
    return isAfterWord
  }

  /// The id that `text` was perhaps meant as.
  func spelling(of text: String) -> String {
    let words = text.lowercased().utf8.split { !((97...122).contains($0) || (48...57).contains($0) || $0 == 47) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
