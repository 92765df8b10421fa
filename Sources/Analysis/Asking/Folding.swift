/// Text as it is compared when a person types a name: lower case, without accents, words parted by single spaces.
///
/// Accents are folded for Latin letters only, by the table below.
package func folded(_ text: String) -> String {
  var words: [String] = [""]
  for character in text.lowercased() {
    if let plain = foldings[character] {
      words[words.count - 1] += plain
    } else if character.isLetter || character.isNumber {
      words[words.count - 1].append(character)
    } else if character != "'", character != "’", words.last != "" {
      words.append("")
    }
  }
  return words.filter { !$0.isEmpty }.joined(separator: " ")
}

private let foldings: [Character: String] = {
  let groups: [(String, String)] = [
    ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵẁẃẅ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
    ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ð", "d"), ("&", "and"),
  ]
  return Dictionary(groups.flatMap { letters, plain in letters.map { ($0, plain) } }, uniquingKeysWith: { $1 })
}()
