import Testing

@testable import Dataset

/// Every rule of keys, ids and dates, broken once in the sound dataset.
@Suite struct RuleTests {
  private let ft = "authorities/ft.yaml"

  private func expect(
    _ path: String, _ piece: String, _ broken: String, _ expected: Expected...,
    at location: SourceLocation = #_sourceLocation
  ) {
    expectFindings([path: sound(path, piece, broken, sourceLocation: location)], expected, sourceLocation: location)
  }

  @Test func `unknown keys are told with the nearest one or all`() {
    expect(
      ft, "- id: ft-4\n  holder: com\n", "- 2️⃣id: ft-4\n  1️⃣holdr: com\n",
      Expected("2️⃣", "missing-key", "this row needs 'holder'"),
      Expected("1️⃣", "unknown-key", "a row has no key 'holdr'; did you mean 'holder'?"))
    expect(
      "matters.yaml", "  says: The chair.", "  1️⃣colour: x\n  says: The chair.",
      Expected("1️⃣", "unknown-key", "a matter has no key 'colour'; its keys are id, name, says, also"))
  }

  @Test func `a record says which key it needs`() {
    expect(
      "matters.yaml", "- id: care\n  name: model of care", "- 1️⃣id: care",
      Expected("1️⃣", "missing-key", "this matter needs 'name'"))
    expect(
      ft, "standing: proposal\n  holds: has-not\n  in: bill", "standing: 1️⃣proposal\n  holds: has-not",
      Expected("1️⃣", "missing-key", "needs 'in'"))
    expect(
      "bodies/new-com.yaml", "kind: succeeds\n    to: com\n    from: 2022-07-01", "kind: 1️⃣succeeds\n    to: com",
      Expected("1️⃣", "missing-key", "needs 'from'"))
  }

  @Test func `a value of the wrong type says what was expected`() {
    expect(
      ft, "disputes:\n    - ft-1", "disputes: 1️⃣ft-1",
      Expected("1️⃣", "wrong-type", "a list, each item after '- ', was expected here, not text"))
    expect(ft, "when: it has breached its licence", "when:\n    1️⃣it: has", Expected("1️⃣", "wrong-type", "a mapping"))
    expect(
      ft, "with:\n    consent:\n      - gov\n    consult:\n      - com\n    other: after a hearing", "with: 1️⃣gov",
      Expected("1️⃣", "wrong-type", "the keys of a procedure"))
    expectFindings(in: "matters.yaml", "1️⃣board: x", Expected("1️⃣", "wrong-type", "a list"))
  }

  @Test func `a word outside its vocabulary lists the words`() {
    expect(
      ft, "standing: claim", "standing: 1️⃣clam",
      Expected("1️⃣", "bad-value", "'clam' is none of law, agreement, practice, claim"))
    expect("powers.yaml", "rank: 7", "rank: 1️⃣10", Expected("1️⃣", "bad-value", "from 1 to 9"))
    expect(
      "sources/law.yaml", "url: https://example.org/act", "url: 1️⃣javascript:x",
      Expected("1️⃣", "bad-value", "no address of the web"))
  }

  @Test func `an id is spelled as one`() {
    expect(
      ft, "holder: com\n  power: direct\n  about: care\n  standing: claim",
      "holder: 1️⃣New Com\n  power: direct\n  about: care\n  standing: claim",
      Expected("1️⃣", "bad-id", "did you mean 'new-com'?"))
    for id in ["Ft", "a--b", "-a", "a/b", "é", String(repeating: "a", count: 101)] {
      #expect(!Kind.body.spells(id))
    }
    #expect(Kind.matter.spells("a-1/b"))
    #expect(!Kind.matter.spells("a//b"))
  }

  @Test func `an id that names nothing is told with the nearest`() {
    expect(
      ft, "jointly:\n    - gov", "jointly:\n    - 1️⃣gvo",
      Expected("1️⃣", "unknown-body", "body 'gvo' is not defined; did you mean 'gov'?"))
    expect(
      ft, "by:\n    - staff", "by:\n    - 1️⃣everybody", Expected("1️⃣", "unknown-body", "body 'everybody' is not defined"))
    expect(ft, "- gov\n    consult", "- 1️⃣old-com\n    consult", Expected("1️⃣", "unknown-body", "it was renamed 'com'"))
    expect(ft, "power: remove", "power: 1️⃣remov", Expected("1️⃣", "unknown-power", "'remove'?"))
    expect(ft, "about: board/chair", "about: 1️⃣board/seat", Expected("1️⃣", "unknown-matter"))
    expect(
      ft, "  - source: blog\n      kind: survey", "  - source: 1️⃣blot\n      kind: survey",
      Expected("1️⃣", "unknown-source"))
    expect(ft, "in: bill", "in: 1️⃣bil", Expected("1️⃣", "unknown-proposal"))
    expect(ft, "ends:\n    - ft-3", "ends:\n    - 1️⃣ft-33", Expected("1️⃣", "unknown-row"))
    expect(ft, "successor: ft-1", "successor: 1️⃣ft-99", Expected("1️⃣", "unknown-row"))
    expect("dataset.yaml", "head: gov", "head: 1️⃣go", Expected("1️⃣", "unknown-body"))
  }

  @Test func `an id is defined once and never used again`() {
    expect(
      "matters.yaml", "- id: care", "- id: 1️⃣care\n  name: a\n  says: b\n- id: 2️⃣care",
      Expected("2️⃣", "duplicate-id", "matter 'care' is defined twice", notes: [("1️⃣", "first defined here")]))
    expectFindings(
      in: "renamed.yaml", "1️⃣reg: com\nolder: 2️⃣gone\noldest: 3️⃣older\nround: 4️⃣about\nabout: 5️⃣round",
      Expected("1️⃣", "reused-id", "used again", notes: [(nil, "")]),
      Expected("2️⃣", "reused-id", "'gone', the new id of 'older', is not defined"),
      Expected("3️⃣", "reused-id", "'older', the new id of 'oldest', is not defined"),
      Expected("4️⃣", "reused-id", "'about', the new id of 'round', is not defined"),
      Expected("5️⃣", "reused-id", "'round', the new id of 'about', is not defined"))
  }

  @Test func `a file is named by what it holds`() {
    expect("bodies/gov.yaml", "id: gov", "id: 1️⃣gov2", Expected("1️⃣", "wrong-file", "call the file 'gov2.yaml'"))
    let row = """
      - id: prvider-1
        holder: gov
        power: fund
        standing: agreement
        holds: has
        evidence:
          - source: act
            kind: provision
            checked: secondary
      """
    expectFindings(
      in: "authorities/prvider.yaml", row,
      Expected(nil, "wrong-file", "rows about the body 'prvider', which is not defined; did you mean 'provider'?"))
  }

  @Test func `dates are days, months and years of the calendar`() {
    for date in ["1 April 2013", "2013-4-1", "2013-02-30", "13", "2013-13", "..~", "04/2013"] {
      expect(ft, "from: 2014\n", "from: 1️⃣\(date)\n", Expected("1️⃣", "bad-date", "is no date"))
    }
    for date in ["2014~", "2014-05~", "'?'", "2014-05-06", "..2014-05-06", "..2014"] {
      expect(ft, "from: 2014\n", "from: \(date)\n")
    }
    expect(ft, "from: 2014\n", "until: 1️⃣..2014\n", Expected("1️⃣", "bad-date", "is no date"))
    expect("eras.yaml", "shown-at: 2014-03-31", "shown-at: 1️⃣2014-03", Expected("1️⃣", "bad-date", "is no day"))
  }

  @Test func `an end comes after its beginning`() {
    expect(
      ft, "from: 2013-04-01\n  until: 2022-07-01", "from: 1️⃣2013-04-01\n  until: 2️⃣2013-04-01",
      Expected("2️⃣", "reversed-dates", "is not after 'from' 2013-04-01", notes: [("1️⃣", "begins here")]))
    expect(ft, "from: 2013-04-01\n  until: 2022-07-01", "from: 2013\n  until: 2013")
  }

  @Test func `a row stands within the lives of its bodies`() {
    expectFindings(
      [
        ft: sound(ft, "holds: has-not\n  from: 2013-04-01", "holds: has-not\n  from: 1️⃣2012-09-30"),
        "bodies/com.yaml": sound("bodies/com.yaml", "from: 2012-10\n", "from: 2️⃣2012-10\n"),
      ], [Expected("1️⃣", "outside-life", "lies before 'com' began", notes: [("2️⃣", "began here")])])
    expect(
      ft, "seen: 2014-03-11", "seen: 1️⃣2023", Expected("1️⃣", "outside-life", "after 'com' ended", notes: [(nil, "")]))
    expect(ft, "from: 2014\n", "from: 2024\n")
  }

  @Test func `a tie stands within the lives of both bodies`() {
    expect(
      "bodies/reg.yaml", "from: 2013-04-01", "from: 1️⃣2006-09-30",
      Expected("1️⃣", "outside-life", "before 'reg' began", notes: [(nil, "")]))
    expect(
      "bodies/new-com.yaml", "from: 2022-07-01\n    how", "from: 1️⃣2022-06-30\n    how",
      Expected("1️⃣", "outside-life", "before 'new-com' began", notes: [(nil, "")]))
  }

  @Test func `matters come after their parents and eras one after the other`() {
    expect(
      "matters.yaml", "- id: care", "- id: 1️⃣bord/seat\n  name: a\n  says: b\n- id: care",
      Expected("1️⃣", "matter-without-parent", "needs its parent 'bord' before it"))
    expect(
      "eras.yaml", "from: 2016-04-01", "from: 1️⃣2012-04-01",
      Expected("1️⃣", "era-order", "begins no later", notes: [(nil, "")]))
    expect("eras.yaml", "shown-at: 2014-03-31", "shown-at: 1️⃣2016-04-01", Expected("1️⃣", "era-order", "lies outside"))
  }
}
