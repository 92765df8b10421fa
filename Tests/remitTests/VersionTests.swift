import Testing

@testable import remit

struct ChangesTests {
  @Test func `A corrected row, its successor and the new version are told, a sentence first`() throws {
    let scratch = try Scratch()
    let corrected = try scratch.corrected()
    let outcome = remit("changes \(compiledExample) \(corrected) --width 100")
    #expect(
      outcome.output == """
        english-school 0.1.4, after 0.1.3: one row corrected; one row added; dataset.yaml changed.

          An English school, record by record
        ────────────────────────────────────────────────────────────────────────────────────────────────────
          Change     Kind     Id              What
          corrected  row      academy-1       on 30 Nov 2026, now academy-99: It began a day later.
          added      row      academy-99      law: local-authority has-not direct over academy
          changed    dataset  english-school  version

        """)
    #expect(outcome.exit == 0 && outcome.complaint.isEmpty)
  }

  @Test func `A folder and its compiled file are the same version`() {
    let same = "Nothing has changed: both are english-school 0.1.3.\n"
    for line in ["\(example) \(compiledExample)", "\(compiledExample) \(example)"] {
      #expect(remit("changes \(line)") == Outcome(output: same))
    }
  }

  @Test func `A row that is gone is pointed out, as is a version that did not change`() throws {
    let scratch = try Scratch()
    let copy = try scratch.changedExample("authorities/academy.yaml", "- id: academy-12\n", "- id: academy-112\n")
    let lines = remit("changes \(example) \(copy) --width 1000").output.split(separator: "\n")
    try #require(lines.count > 3)
    #expect(lines[0] == "english-school 0.1.3, after 0.1.3: one row added; one row removed.")
    #expect(lines[1].hasPrefix("Neither withdrawn nor renamed, but gone: academy-12. Ids of rows are permanent; "))
    #expect(lines[2] == "The version has not changed.")
    try scratch.write("academy-12: academy-112\n", to: "copy/renamed.yaml")
    let renamed = remit("changes \(example) \(copy)").output
    #expect(renamed.contains("\n  renamed  row   academy-112  was academy-12\n"))
    #expect(!renamed.contains("gone"))
  }

  @Test func `Two datasets are compared, and said to be two`() throws {
    let scratch = try Scratch()
    let outcome = remit("changes \(example) \(try Conflicts.file(in: scratch))")
    #expect(outcome.output.hasPrefix("These are two datasets, english-school and conflicts."))
    #expect(outcome.exit == 0)
  }

  @Test func `As JSON it has both versions, each record with its keys, and why a row speaks no more`() throws {
    let scratch = try Scratch()
    let output = remit("changes \(example) \(try scratch.corrected()) --format json").output
    let answer = try JSONReader.object(output)
    #expect(answer["before"]?["version"]?.string == "0.1.3")
    #expect(answer["dataset"]?["version"]?.string == "0.1.4")
    #expect(answer["datasetKeys"]?.strings == ["version"])
    #expect(answer["lost"]?.strings == [])
    #expect(answer["records"]?[1]?["id"]?.string == "academy-99")
    let corrected = try #require(answer["records"]?[0])
    #expect(corrected["change"]?.string == "corrected")
    #expect(corrected["keys"]?.strings == ["retired"])
    #expect(corrected["retired"]?["successor"]?.string == "academy-99")
    #expect(try SchemaReader.published.get().faults(in: JSON.read(output)) == [])
  }

  @Test func `A version with errors is no version`() throws {
    let scratch = try Scratch()
    let broken = try scratch.changedExample("bodies/academy.yaml", "to: state-school", "to: stat-school")
    let outcome = remit("changes \(example) \(broken)")
    #expect(outcome.exit == 65)
    #expect(outcome.complaint.contains("the dataset '\(broken)' has an error"))
  }
}

struct CoverageTests {
  @Test func `It counts rows, not events, by period, standing, power and kind of source`() throws {
    let output = remit("coverage \(example)").output
    #expect(output.hasPrefix("  Rows in this dataset, not events\n"))
    let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for title in ["By period era", "By standing standing", "By power power", "By kind of source kind"] {
      #expect(words.contains("\(title) rows text secondary recalled"))
    }
    #expect(words.contains("No row is recalled."))
    #expect(output == remit("coverage").output)
  }

  @Test func `Rows that nobody looked up are listed with what they say`() throws {
    let scratch = try Scratch()
    let file = try Conflicts.file(in: scratch)
    let output = remit("coverage \(file)").output
    #expect(output.contains("7 rows of law on 0 distinct provisions"))
    let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Still recalled row what it says contested-1 law: minister has direct over contested contested-2 law: "))
  }

  @Test func `As JSON it has every table`() throws {
    let output = remit("coverage \(example) --format json").output
    let answer = try JSONReader.object(output)
    let rows = try #require(answer["all"]?["rows"]?.number)
    let listed = try JSONReader.object(remit("list rows --format json").output)["items"]?.value as? [Any]
    let retired = try #require(answer["retired"]?.number)
    #expect(rows + retired == listed?.count)
    #expect(answer["law"]?["provisions"]?.number ?? 0 > 20)
    #expect(answer["standings"]?[0]?["name"]?.string == "law")
    #expect(answer["standings"]?[0]?["rows"]?.number == answer["law"]?["rows"]?.number)
    #expect(answer["recalled"]?.strings == [])
    #expect(try SchemaReader.published.get().faults(in: JSON.read(output)) == [])
  }
}

extension Scratch {
  /// A copy of the example in which its first row over academies is corrected by another, as a version of its own.
  fileprivate func corrected() throws -> String {
    let copy = try changedExample(
      "authorities/academy.yaml", "- id: academy-1\n",
      """
      - id: academy-1
        retired:
          kind: corrected
          on: 2026-11-30
          reason: It began a day later.
          successor: academy-99

      """)
    let rows = try #require(read("\(copy)/authorities/academy.yaml"))
    let successor = """
      - id: academy-99
        holder: local-authority
        power: direct
        standing: law
        holds: has-not
        from: 2010-07-30
        evidence:
          - source: eia-2006
            locator: s.59(1)
            kind: closed-list
            checked: secondary

      """
    try write(rows + successor, to: "copy/authorities/academy.yaml")
    let dataset = try #require(read("\(copy)/dataset.yaml"))
    try write(dataset.replacing("version: 0.1.3", with: "version: 0.1.4"), to: "copy/dataset.yaml")
    return copy
  }
}
