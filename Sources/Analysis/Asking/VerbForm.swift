/// A word that may be a form of a verb, as everyday speech has it: `removes`, `removed`, `removing`.
struct VerbForm {
  /// What the verb may be: the word itself, then what is left without an ending, with what the ending may have changed.
  let verbs: [String]

  init(_ word: String) {
    var verbs = [word]
    func take(_ ending: String, _ changes: [String]) {
      guard word.hasSuffix(ending), word.count >= ending.count + VerbForm.shortest else { return }
      let stem = word.dropLast(ending.count)
      verbs += changes.map { stem + $0 }
      // `capped` is a form of `cap`.
      if ending != "s", let last = stem.last, stem.dropLast().last == last { verbs.append(String(stem.dropLast())) }
    }
    take("ies", ["y"])
    take("ied", ["y"])
    take("s", [""])
    take("es", [""])
    take("ed", ["", "e"])
    take("ing", ["", "e"])
    self.verbs = verbs
  }

  /// The names of several words that may be meant where the first of some is a form of a verb: `holds to account`.
  static func names(_ typed: String) -> [String] {
    guard let first = typed.split(separator: " ").first else { return [typed] }
    return VerbForm(String(first)).verbs.map { $0 + typed.dropFirst(first.count) }
  }

  /// Letters that are left of a verb at least.
  private static let shortest = 3
}
