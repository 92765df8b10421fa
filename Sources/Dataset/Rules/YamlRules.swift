/// Rules of the text of a file, found while it is parsed.
extension Rule {
  static let notUTF8: Rule = Rule("not-utf-8", "A file is UTF-8.", example: "# saved as Latin-1\nname: Caf\u{FFFD}")

  static let badCharacter: Rule = Rule(
    "bad-character", "Text holds no control characters; lines end in LF or CR LF.", example: #"says: "a\u0007bell""#)

  static let yamlSyntax: Rule = Rule(
    "yaml-syntax", "A file is YAML.", example: "says: Monitor: the regulator of trusts")

  static let yamlSubset: Rule = Rule(
    "yaml-subset",
    "A file keeps to the subset of YAML: one document in block style, no anchors, aliases, tags, merge keys, "
      + "directives, brackets or braces.",
    example: "also: [OR, the office]")

  static let duplicateKey: Rule = Rule(
    "duplicate-key", "A mapping gives each key once.", example: "from: 2013-04-01\nfrom: 2012-10-01")
}
