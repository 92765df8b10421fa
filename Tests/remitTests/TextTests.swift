import Testing

@testable import remit

struct TextTests {
  @Test func `May begins with the answer, a sentence a line, and then shows what it stands on`() {
    let outcome = remit("may local-authority direct academy --at 2012-06-30 --width 100")
    #expect(
      outcome.output.hasPrefix(
        """
        No, not in law. A local authority had no power to direct an academy (2006 Act s.59(1)). Limits:
        special duties outside Part 4 were not searched.
        No power in law, and none reported at the time.

          May a local authority direct an academy?                                           on 30 Jun 2012
        """))
    #expect(outcome.exit == 1)
  }

  @Test func `Names need no quotes where only one thing fits`() {
    let quoted = remit("may 'local authority' direct academy --at 2019")
    #expect(quoted.exit == 1)
    #expect(remit("may local authority direct academy --at 2019") == quoted)
    #expect(remit("may local authority tell what to do academy --at 2019") == quoted)
    #expect(remit("show local authority") == remit("show local-authority"))
    #expect(remit("compare academy trust") == remit("compare academy-trust"))
  }

  @Test func `Options stand before the verb or behind it`() throws {
    let scratch = try Scratch()
    let file = try Conflicts.file(in: scratch)
    let behind = remit("list bodies --data \(file) --width 40", data: "")
    #expect(behind.output.contains("Conflicts: bodies"))
    #expect(remit("--width 40 --data \(file) list bodies", data: "") == behind)
    #expect(remit("--data \(file) list --width 40 bodies", data: "") == behind)
  }

  @Test func `Today can be pinned`() {
    #expect(remit("--today 2014-03-31 may local-authority direct academy").output.contains("today, 31 Mar 2014"))
  }

  @Test func `A list has a line for each thing`() {
    #expect(
      remit("list stories --width 40").output == """
          An English school: stories
          1 story.
        ────────────────────────────────────────
          Name                    Id
          The academy down the    down-the-road
           road

        """)
  }

  @Test func `A citation names the row, its sources and the dataset's version and digest`() throws {
    let lines = remit("cite academy-2").output.split(separator: "\n")
    try #require(lines.count > 3)
    #expect(lines[0] == "By law, a local authority has no power to direct an academy about admission of one child.")
    #expect(lines[1].hasPrefix("School Standards and Framework Act 1998, s.96(8), https://www.legislation.gov.uk/"))
    let form = #/Row academy-2 of An English school \(english-school [\d.]+, digest [0-9a-f]{64}\)\./#
    #expect(try form.wholeMatch(in: lines[3]) != nil)
  }

  @Test func `Where names file and line`() {
    #expect(remit("where academy-2", data: example).output == "\(example)/authorities/academy.yaml:26: row academy-2\n")
    #expect(remit("where academy", data: example).output.hasSuffix("/bodies/academy.yaml:1: body academy\n"))
  }

  @Test func `Without a verb and without a terminal the Start page is the answer`() {
    #expect(remit("").output == remit("start").output)
    #expect(remit("").output.contains("An English school"))
  }

  @Test func `A view's command gives the same view again`() throws {
    for line in [
      "show 'local authority' --at 2019", "may parliament create academy", "diff 2010 2019 academy",
      "compare --at 2018",
      "sources", "source era-1988", "search trust", "story down-the-road --step 2", "start", "cite academy-1",
    ] {
      let object = try JSONReader.object(remit("\(line) --format json").output)
      let command = try #require(object["command"]?.string)
      #expect(remit(command) == remit(line), "\(line)")
    }
  }
}

struct PlainTests {
  @Test func `No verb prints an escape code or a control character, whatever the data holds`() throws {
    let scratch = try Scratch()
    let file = try Conflicts.file(in: scratch, named: "mini\u{1B}[31mster\u{7}\u{202E}\u{200B}\u{9B}")
    let lines = [
      "show yes", "may minister direct no", "compare", "diff 2010 2026 yes", "list bodies", "list rows", "cite no-1",
      "search m", "start", "check", "sources",
    ]
    for line in lines {
      for format in ["text", "json"] {
        let outcome = remit("\(line) --format \(format) --data \(file)")
        let unsafe = (outcome.output + outcome.complaint).unicodeScalars.filter { scalar in
          scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(unsafe.isEmpty, "\(line) \(format)")
      }
    }
    #expect(remit("show minister --data \(file)").output.contains("mini\u{FFFD}"))
    #expect(remit("show minister --format json --data \(file)").output.contains("mini\\u001b[31mster\\u0007\\u202e"))
  }

  @Test func `What was typed is made harmless before it is repeated`() {
    let outcome = remit(words: ["show", "\u{1B}[2Jx"])
    #expect(outcome.exit == 64)
    #expect(!outcome.complaint.unicodeScalars.contains("\u{1B}"))
    #expect(!remit(words: ["--\u{1B}[2J"]).complaint.unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: ["C", "POSIX", "en_GB.ISO-8859-1", ""]) func `Other locales than UTF-8 get ASCII`(locale: String) {
    let text = remit("compare --at 2018-01-31", locale: locale).output
    #expect(!text.contains { !$0.isASCII })
    #expect(text.contains("! local authority"))
  }

  @Test(arguments: ["en_GB.UTF-8", "C.utf8", "de_DE.UTF-8@euro"]) func `UTF-8 locales get signs`(locale: String) {
    #expect(remit("compare --at 2018-01-31", locale: locale).output.contains("≠ local authority"))
  }

  @Test func `Where there is little width, what a body may do to another does not read as what that may do`() {
    let text = remit("show ofsted --width 44").output
    #expect(text.contains("  academy trust: inspect it\n"))
    #expect(!text.contains("academy trust may"))
  }
}
