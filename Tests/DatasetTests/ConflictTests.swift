import Testing

@testable import Dataset

/// Rows that disagree: `contradiction` and `crossing-scope`, after the meaning of an answer.
@Suite struct ConflictTests {
  /// Expects the rules that the rows break. A row is `number holder power [about] standing holds`, then lines of YAML
  /// between `;`; its subject stands before it.
  private func expect(
    _ rows: [String], _ rules: String..., ties: String = "", at location: SourceLocation = #_sourceLocation
  ) {
    var files = soundDataset
    files["authorities/ft.yaml"] = nil
    files["authorities/provider.yaml"] = nil
    files["proposals/bill.yaml"]? += "\n  - act\n  - blog"
    files["bodies/ft-north.yaml"]? += ties
    for (number, row) in rows.enumerated() {
      let parts = row.split(separator: ";").map { $0.trimmed }
      let words = parts[0].split(separator: " ").map(String.init)
      var text =
        "- id: r-\(number + 1)\n  holder: \(words[1])\n  power: \(words[2])\n  standing: \(words[3])\n  holds: \(words[4])\n"
      for line in parts.dropFirst() { text += "  \(line)\n" }
      text +=
        "  evidence:\n    - source: act\n      kind: provision\n      checked: secondary\n      seen: 2014-03-11\n"
      files["authorities/\(words[0]).yaml", default: ""] += text
    }
    let findings = Reading(files: files.mapValues { Array($0.utf8) }).findings
    #expect(findings.map(\.rule) == rules, "\(findings)", sourceLocation: location)
  }

  @Test func `has and has-not of one scope contradict each other`() {
    expect(["ft com direct law has", "ft com direct law has-not"], "contradiction")
    expect(["ft com direct law has; about: care", "ft com direct law has-not; about: care"], "contradiction")
    expect(["ft com direct law has; when: a", "ft com direct law has-not; when: a"], "contradiction")
    expect(["ft com direct claim has", "ft com direct claim has-not"], "contradiction")
  }

  @Test func `other scopes, standings, events and days do not`() {
    expect(["ft com direct law has", "ft com remove law has-not"])
    expect(["ft com direct law has; when: a", "ft com direct law has-not; when: b"])
    expect(["ft com direct law has", "ft com direct claim has-not"])
    expect(["ft com direct law has; until: 2016-04-01", "ft com direct law has-not; from: 2016-04-01"])
    expect(["ft com direct law has; until: 2016", "ft com direct law has-not; from: 2016"])
    expect(["ft com direct law has; mode: may", "ft com direct law has-not; mode: must"])
  }

  @Test func `a dispute, different parties and a retired row are no contradiction`() {
    expect(["ft com direct law has", "ft com direct law has-not; disputes:;  - r-1"])
    expect(["ft com direct law has; disputes:;  - r-2", "ft com direct law has-not"])
    expect(["ft com direct belief has; by:;  - staff", "ft com direct belief has-not; by:;  - gov"])
    expect(["ft com direct belief has; by:;  - com", "ft com direct belief has-not"], "contradiction")
    expect([
      "ft com direct law has",
      "ft com direct law has-not; retired:;  kind: withdrawn;  on: 2026-01-01;  reason: wrong",
    ])
  }

  @Test func `a report holds to the end of the era it was last seen in`() {
    expect(["ft com direct claim has", "ft com direct claim has-not; from: 2016-04-01"])
    expect(["ft com direct claim has", "ft com direct claim has-not; from: 2016-03-31"], "contradiction")
    let unread = ["ft com direct claim has; from: 2030-01-01", "ft com direct claim has-not; from: 2030-01-01"]
    expect(unread, "outside-life", "contradiction", "outside-life")
  }

  @Test func `rows that are narrower in different ways cross`() {
    expect(["provider com direct law has; about: board", "ft com direct law has-not"], "crossing-scope")
    expect(["provider com direct law has-not; about: board", "ft com direct law has"], "crossing-scope")
    expect(["provider com direct law has", "ft com any law has-not; about: care"], "crossing-scope")
    expect(["provider com direct agreement has", "ft com any agreement has-not"], "crossing-scope")
  }

  @Test func `a narrower row, a row where they meet or a dispute settles it`() {
    expect(["provider com direct law has", "ft com direct law has-not"])
    expect([
      "provider com direct law has; about: board", "ft com direct law has-not", "ft com direct law has; about: board",
    ])
    expect(["provider com direct law has; about: board", "ft com direct law has-not; disputes:;  - r-1"])
    expect(
      [
        "provider com direct law has; about: board", "ft com direct law has-not",
        "ft com direct law has; about: board/chair",
      ],
      "crossing-scope")
  }

  @Test func `a body of two classes is reached by two rows`() {
    let tie = "\n  - kind: is-a\n    to: teaching"
    expect(["ft com direct law has", "teaching com direct law has-not"])
    expect(["ft com direct law has", "teaching com direct law has-not"], "crossing-scope", ties: tie)
    expect(["ft com direct law has", "teaching com direct law has-not", "ft-north com direct law has"], ties: tie)
  }

  @Test func `classes left before the other was joined do not cross`() {
    let tie = "\n  - kind: is-a\n    to: teaching\n    until: 2009-01-01"
    expect(["ft com direct law has", "teaching com direct law has-not"], ties: tie)
  }

  @Test func `reports do not pass from class to member`() {
    expect(["provider com direct claim has; about: board", "ft com direct claim has-not"])
    expect(["ft com any claim has-not; about: board", "ft com direct claim has"], "crossing-scope")
    expect(["ft com any claim has-not", "ft com direct claim has; about: board"])
  }
}

extension Substring {
  /// Without the one space that follows a `;`.
  fileprivate var trimmed: String {
    var text = self
    if text.first == " " { text.removeFirst() }
    return String(text)
  }
}
