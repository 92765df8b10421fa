/// Rules of single keys and values, found while records are made of them.
extension Rule {
  static let unknownKey: Rule = Rule(
    "unknown-key", "A record has only the keys of its kind.", example: "holdr: monitor")

  static let emptyValue: Rule = Rule("empty-value", "A key that is given has a value.", example: "about:")

  static let wrongType: Rule = Rule(
    "wrong-type", "A value is text, a list or a mapping as its key asks.", example: "disputes: trust-9")

  static let badValue: Rule = Rule(
    "bad-value", "A word is one of its vocabulary, a number lies in its range, an address is one of the web.",
    example: "standing: statute")

  static let badId: Rule = Rule(
    "bad-id", "An id is lower-case letters, digits and single hyphens; `/` stands between the levels of a matter.",
    example: "holder: The_Monitor")

  static let badDate: Rule = Rule(
    "bad-date", "A date is `2014-03-11`, `2014-03` or `2014`, perhaps with `~`, or `?`; a day is a full date.",
    example: "from: 1 April 2013")
}
