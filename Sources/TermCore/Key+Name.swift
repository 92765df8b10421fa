extension Key: CustomStringConvertible {
  /// The key's name in scripts, help and tests: `j`, `^D`, `<enter>`, `<f1>`, `<alt-x>`, `<space>`, `<lt>`, `<caret>`,
  /// `<u+301>`.
  package var description: String {
    switch self {
    case .character(let character): Key.name(character).map { "<\($0)>" } ?? String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .alt(let character): "<alt-\(Key.name(character) ?? String(character))>"
    case .function(let number): "<f\(number)>"
    case .named(let key): "<\(key.rawValue)>"
    }
  }

  /// Characters that a script could not hold as themselves.
  private static let spelled: [(character: Character, name: String)] = [
    (" ", "space"), ("<", "lt"), (">", "gt"), ("^", "caret"),
  ]

  /// What stands for a character that a script could not hold as itself; one that cannot be seen goes by its number.
  private static func name(_ character: Character) -> String? {
    if let name = spelled.first(where: { $0.character == character })?.name { return name }
    guard SafeText.neutral(character) != character, let scalar = character.unicodeScalars.first else { return nil }
    return "u+" + String(scalar.value, radix: 16)
  }

  /// The keys that a script names one after another, such as `jj<enter>^D`; blanks between them are skipped.
  package static func script(_ text: String) throws(KeyScriptError) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case " ", "\n", "\t", "\r\n":
        continue
      case "<":
        guard let end = rest.firstIndex(of: ">") else { throw KeyScriptError(name: "<" + rest) }
        keys.append(try inAngles(rest[..<end]))
        rest = rest[end...].dropFirst()
      case "^":
        guard let key = rest.popFirst().flatMap(control) else { throw KeyScriptError(name: "^") }
        keys.append(key)
      default:
        keys.append(.character(first))
      }
    }
    return keys
  }

  private static func control(_ letter: Character) -> Key? {
    guard let lower = letter.lowercased().first, lower.isASCII else { return nil }
    return ("a"..."z").contains(lower) || "@[\\]^_".contains(lower) ? controlled(lower) : nil
  }

  private static func inAngles(_ name: Substring) throws(KeyScriptError) -> Key {
    if let key = Named(rawValue: String(name)) { return .named(key) }
    if let character = unspelled(name) { return .character(character) }
    if name.hasPrefix("alt-"), let character = unspelled(name.dropFirst(4)) ?? single(name.dropFirst(4)) {
      return .alt(character)
    }
    if name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number) { return .function(number) }
    throw KeyScriptError(name: "<\(name)>")
  }

  private static func unspelled(_ name: Substring) -> Character? {
    if let character = spelled.first(where: { $0.name == name })?.character { return character }
    guard name.hasPrefix("u+") else { return nil }
    return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { Character($0) }
  }

  private static func single(_ name: Substring) -> Character? {
    name.count == 1 ? name.first : nil
  }
}

/// A name in a script that no key has.
package struct KeyScriptError: Error, Hashable, CustomStringConvertible {
  package let name: String

  package var description: String {
    "no key is named '\(SafeText.plain(name))'; keys are written j, ^D, <enter>, <space>, <lt>, <f1> or <alt-x>"
  }
}
