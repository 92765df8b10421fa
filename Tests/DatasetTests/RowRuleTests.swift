import Testing

@testable import Dataset

/// Every rule of rows, ties and evidence, broken once in the sound dataset.
@Suite struct RowRuleTests {
  private let ft = "authorities/ft.yaml"
  private let provider = "authorities/provider.yaml"

  private func expect(
    _ path: String, _ piece: String, _ broken: String, _ expected: Expected...,
    at location: SourceLocation = #_sourceLocation
  ) {
    expectFindings([path: sound(path, piece, broken, sourceLocation: location)], expected, sourceLocation: location)
  }

  @Test func `ties that lead round are told once`() {
    expectFindings(
      [
        "bodies/ft.yaml": soundDataset["bodies/ft.yaml", default: ""],
        "bodies/provider.yaml": sound(
          "bodies/provider.yaml", "- name: provider", "- name: provider\nties:\n  - kind: is-a\n    to: 1️⃣ft"),
      ], [Expected("1️⃣", "is-a-loop", "'ft' is-a 'provider' is-a 'ft'")])
  }

  @Test func `a class may not be one of itself`() {
    let ties = "\nties:\n  - kind: is-a\n    to: 1️⃣provider"
    expect(
      "bodies/provider.yaml", "- name: provider", "- name: provider" + ties,
      Expected("1️⃣", "is-a-loop", "'provider' is-a 'provider'"))
  }

  @Test func `a body may not succeed itself through others`() {
    let ties = "\nties:\n  - kind: succeeds\n    to: new-com\n    from: 2022-06-01"
    expectFindings(
      [
        "bodies/com.yaml": soundDataset["bodies/com.yaml", default: ""] + ties,
        "bodies/new-com.yaml": sound("bodies/new-com.yaml", "to: com", "to: 1️⃣com"),
      ], [Expected("1️⃣", "succeeds-loop", "'com' succeeds 'new-com' succeeds 'com'")])
  }

  @Test func `two bodies may act for each other`() {
    expect("bodies/gov.yaml", "- name: Government", "- name: Government\nties:\n  - kind: acts-for\n    to: reg")
  }

  @Test func `is-a leads to a class`() {
    expect("bodies/ft-north.yaml", "to: ft", "to: 1️⃣reg", Expected("1️⃣", "class-expected", "'reg' is no class"))
  }

  @Test(arguments: ["Mr Smith", "Dr. Jane Roe", "Lord Darzi", "Baroness Cumberlege", "Jane Roe (chief executive)"])
  func `a person is no body`(name: String) {
    expect("bodies/gov.yaml", "name: Government", "name: 1️⃣\(name)", Expected("1️⃣", "person-as-body"))
  }

  @Test(arguments: [
    "Lord Chancellor", "Lord Chief Justice", "Secretary of State", "Sirona", "Committee (chair)",
    "Trust Board (London)",
    "Lords Commissioners",
  ])
  func `an office is a body`(name: String) {
    expect("bodies/gov.yaml", "name: Government", "name: \(name)")
  }

  @Test func `any goes with has-not`() {
    expect(
      provider, "power: fund\n  standing: agreement", "power: 1️⃣any\n  standing: agreement",
      Expected("1️⃣", "any-with-has"))
  }

  @Test func `a key without meaning is misplaced`() {
    expect(
      provider, "  standing: agreement",
      "  standing: agreement\n  1️⃣in: bill\n  2️⃣ends:\n    - ft-1\n  3️⃣by:\n    - staff",
      Expected("1️⃣", "misplaced-key", "'in'"), Expected("2️⃣", "misplaced-key", "'ends'"),
      Expected("3️⃣", "misplaced-key", "'by'"))
    expect(
      "bodies/teaching.yaml", "    to: provider",
      "    to: provider\n    1️⃣powers:\n      - fund\n    2️⃣matters:\n      - care\n    3️⃣how: split",
      Expected("1️⃣", "misplaced-key", "'powers'"), Expected("2️⃣", "misplaced-key", "'matters'"),
      Expected("3️⃣", "misplaced-key", "'how'"))
    expect(
      ft, "kind: survey\n      checked: secondary\n      survey",
      "kind: event\n      checked: secondary\n      1️⃣survey",
      Expected("1️⃣", "misplaced-key", "'survey'"))
  }

  @Test func `a row and a note have evidence in their support`() {
    expect(
      ft,
      "evidence:\n    - source: act\n      locator: s.2\n",
      "evidence:\n    1️⃣- source: act\n      bears: contradicts\n",
      Expected("1️⃣", "no-evidence", "this row has no evidence in its support"))
    expect(
      provider, "- id: provider-2",
      "- 1️⃣id: provider-3\n  holder: com\n  power: fund\n  standing: law\n  holds: has\n- id: provider-2",
      Expected("1️⃣", "no-evidence", "this row has no evidence"))
    expect("bodies/gov.yaml", "names:", "notes:\n  - 1️⃣says: It is.\nnames:", Expected("1️⃣", "no-evidence", "this note"))
  }

  @Test func `law rests on words with an address`() {
    expect(
      ft, "evidence:\n    - source: act\n      locator: s.2", "evidence:\n    1️⃣- source: bill-text\n      locator: s.2",
      Expected("1️⃣", "law-without-ground"))
    expect(
      ft, "    - source: act\n      locator: s.2", "    - source: bill-text\n      url: https://example.org/bill")
    expect(
      ft, "evidence:\n    - source: act\n      locator: s.2\n      kind: provision",
      "evidence:\n    1️⃣- source: act\n      locator: s.2\n      kind: closed-list",
      Expected("1️⃣", "law-without-ground", "needs a provision or judgment with a 'url'"))
    expect(
      ft, "evidence:\n    - source: act\n      locator: Part 1\n", "evidence:\n    1️⃣- source: act\n",
      Expected("1️⃣", "law-without-ground", "a search with its 'locator'"))
  }

  @Test func `a report has a day`() {
    expect(
      ft, "standing: belief\n  holds: has\n  by:\n    - staff\n  from: 2014\n",
      "standing: 1️⃣belief\n  holds: has\n  by:\n    - staff\n", Expected("1️⃣", "unseen-report"))
    expect(ft, "standing: claim\n", "standing: claim\n  until: 2015\n")
  }

  @Test func `a report seen on an unknown day has no day, and would never grow old`() throws {
    let rows = try #require(soundDataset[ft])
    let marked = rows.replacing("seen: 2014-03-11", with: "seen: '?'")
      .replacing("standing: claim", with: "standing: 1️⃣claim")
    expectFindings([ft: marked], [Expected("1️⃣", "unseen-report")])
  }

  @Test func `words that were read have a day and law is looked up`() {
    expect(ft, "checked: text\n      read: 2026-11-21", "checked: 1️⃣text", Expected("1️⃣", "unread-text"))
    expect(
      ft, "locator: s.2\n      kind: provision\n      checked: secondary",
      "locator: s.2\n      kind: provision\n      checked: 1️⃣recalled", Expected("1️⃣", "recalled-law"))
  }

  @Test func `a quotation has at most fifteen words`() {
    let words = Array(repeating: "word", count: 15).joined(separator: " ")
    expect(ft, "quote: we are in charge", "quote: \(words)")
    expect(ft, "quote: we are in charge", "quote: 1️⃣\(words) more", Expected("1️⃣", "long-quotation", "has 16 words"))
  }

  @Test func `a source is used`() {
    expect(
      "sources/reports.yaml", "- id: blog", "- id: 1️⃣spare\n  kind: blog\n  title: a\n  short: b\n- id: blog",
      Expected("1️⃣", "unused-source", "'spare' is named by nothing"))
  }

  @Test func `a proposal that ends a row found wrong ends the one in its place`() {
    expect(ft, "ends:\n    - ft-3", "ends:\n    - ft-3\n    - ft-6\n    - ft-1")
    expect(
      ft, "ends:\n    - ft-3", "ends:\n    - ft-3\n    - 1️⃣ft-6",
      Expected(
        "1️⃣", "retired-end", "'ft-6' speaks no more; 'ft-1' stands in its place, and is not ended",
        notes: [(nil, "retired here")]))
  }

  @Test func `rows found wrong that lead round have none in their place`() {
    expectFindings(
      [
        ft: sound(ft, "ends:\n    - ft-3", "ends:\n    - 1️⃣ft-6")
          .replacing("successor: ft-1", with: "successor: ft-6")
      ], [Expected("1️⃣", "retired-end", "nothing stands in its place", notes: [(nil, "retired here")])])
  }
}
