import Accountability
import Testing

@testable import Dataset

/// The strict subset of YAML, each fault at its place.
@Suite struct YamlTests {
  @Test func `plain, quoted, folded and literal scalars read as the same text`() {
    for value in ["a b", "'a b'", "\"a b\"", ">-\n  a\n  b", ">\n  a\n  b\n", "|-\n  a b", "a\n  b"] {
      let reading = Reading(files: ["matters.yaml": Array("- id: m\n  name: x\n  says: \(value)".indentedTail.utf8)])
      #expect(reading.findings.map(\.rule) == ["not-a-dataset"], "\(value)")
    }
  }

  @Test func `words that other readers take for values stay text`() throws {
    var files = soundDataset
    files["matters.yaml"]? +=
      "\n- id: fees\n  name: no\n  says: 1.10\n  also:\n    - 2013\n    - ~\n    - null\n    - 0x1F"
    let draft = try #require(Reading(files: files.mapValues { Array($0.utf8) }).draft)
    let matter = try #require(draft.matters.last)
    #expect([matter.name, matter.says] + matter.also == ["no", "1.10", "2013", "~", "null", "0x1F"])
  }

  @Test func `flow style is outside the subset, and its content is still read`() {
    expectFindings(
      in: "matters.yaml",
      """
      - id: board
        name: its board
        says: Who.
        also: 1️⃣[a, b]
      - id: board/chair
        name: chair
        says: 2️⃣{a: b}
      - id: care
        name: care
        says: Care.
      """,
      Expected("1️⃣", "yaml-subset", "a list in brackets"), Expected("2️⃣", "wrong-type", "text was expected"),
      Expected("2️⃣", "yaml-subset", "a mapping in braces"))
  }

  @Test func `anchors, aliases, tags, merge keys and directives are outside the subset`() {
    expectFindings(
      in: "dataset.yaml",
      """
      1️⃣%YAML 1.1
      ---
      id: 2️⃣&a sound
      title: 3️⃣*a
      version: 4️⃣!!str 1
      5️⃣<<: x
      law-read-to: 2026-10-31
      reports-read-to: 2026-11-21
      """,
      Expected("1️⃣", "yaml-subset", "directive"), Expected("2️⃣", "yaml-subset", "anchor"),
      Expected("3️⃣", "yaml-subset", "alias"), Expected("4️⃣", "yaml-subset", "tag"),
      Expected("5️⃣", "yaml-subset", "merge key"))
  }

  @Test func `a second document ends the file`() {
    expectFindings(
      in: "renamed.yaml", "old-com: com\n1️⃣---\nolder-com: com", Expected("1️⃣", "yaml-subset", "second document"))
  }

  @Test func `a key given twice points to the first`() {
    expectFindings(
      in: "eras.yaml",
      """
      - id: 2006-13
        name: Early
        1️⃣from: 2006-10-01
        2️⃣from: 2007-10-01
      """,
      Expected("2️⃣", "duplicate-key", "key 'from' is given twice", notes: [("1️⃣", "first given here")]))
  }

  @Test func `a key that is not text is refused`() {
    expectFindings(in: "renamed.yaml", "? 1️⃣- a\n: com", Expected("1️⃣", "yaml-subset", "a key that is not text"))
  }

  @Test(arguments: [
    ("title: Monitor1️⃣: the regulator", "in quotes"),
    ("title: x\n1️⃣just words", "neither 'key: value' nor '- item'"),
    ("title: x\n id1️⃣: y", "a ': ' cannot stand here"),
    ("title: 1️⃣@x", "cannot begin with this character"),
    ("title: 1️⃣'open\n", "not closed"),
    ("title: \"a 1️⃣\\q\"", "no escape"),
    ("title: 1️⃣- a", "begin it on a line of its own"),
  ])
  func `what is not YAML says what to do`(text: String, words: String) throws {
    let marked = MarkedText(text)
    let reading = Reading(files: ["dataset.yaml": Array(marked.text.utf8)])
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.rule == "yaml-syntax")
    #expect(finding.message.contains(words), "\(finding)")
    #expect(marked.marks["1️⃣"] == MarkedText.Mark(line: finding.place.line, column: finding.place.column), "\(finding)")
  }

  @Test func `a file that cannot be parsed does not make its ids unknown`() {
    expectFindings(in: "matters.yaml", "- id: x\n  1️⃣@", Expected("1️⃣", "yaml-syntax"))
  }

  @Test func `an empty file and an empty value are findings`() {
    expectFindings(in: "eras.yaml", "1️⃣# nothing\n", Expected("1️⃣", "empty-value", "the file is empty"))
    expectFindings(
      in: "renamed.yaml", "old-com:1️⃣\nolder-com: 2️⃣''", Expected("1️⃣", "empty-value"), Expected("2️⃣", "empty-value"))
  }

  @Test func `columns count characters, not bytes or scalars`() {
    expectFindings(
      in: "renamed.yaml", "'e\u{301}é👩‍👧': 1️⃣[com]", Expected("1️⃣", "wrong-type"), Expected("1️⃣", "yaml-subset"))
  }

  @Test func `line ends of both kinds and a byte order mark are read alike`() {
    let files = soundDataset.mapValues { text in
      [0xEF, 0xBB, 0xBF] + Array(text.split(separator: "\n").joined(separator: "\r\n").utf8)
    }
    #expect(Reading(files: files).findings.map(\.description) == [])
  }
}

extension String {
  /// For scalars that run over lines: the lines after the third, two deeper.
  fileprivate var indentedTail: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.prefix(3) + lines.dropFirst(3).map { "  " + $0 }).joined(separator: "\n")
  }
}
