import Testing

@testable import remit

/// A line for each verb and shape of answer.
let everyVerb = [
  "show academy --at 2018", "may local-authority direct academy --at 2019", "may parliament direct academy",
  "compare --at 2018-01-31", "compare academy", "diff 2010 2026-06-30 academy", "diff 2019 2024",
  "diff today childrens-wellbeing-and-schools-act-2026", "sources", "sources era-1988", "list bodies", "list powers",
  "list matters", "list eras", "list proposals", "list sources", "list stories", "list rows", "cite academy-1",
  "cite academy-4", "find trust", "find", "find acadmy", "story down-the-road --step 2", "start",
]

/// The words in the document that stand as keys.
private let documented = Set(
  AnswerKeys.document.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    .compactMap { $0.isMultiple(of: 2) ? nil : String($1) })

struct JSONTests {
  @Test(arguments: everyVerb + ["where academy-1", "check \(example)"])
  func `Every answer carries dataset, command and sentence, and every key in it is documented`(line: String) throws {
    let data = line.hasPrefix("where") ? example : compiledExample
    let answer = try JSONReader.object(remit("\(line) --format json", data: data).output)
    #expect(answer["dataset"]?["id"]?.string == "english-school")
    #expect(answer["dataset"]?["digest"]?.string?.count == 64)
    #expect(answer["dataset"]?["lawReadTo"]?.string == "2026-06-30")
    #expect(answer["command"]?.string?.isEmpty == false)
    #expect(answer["sentence"]?.string?.isEmpty == false)
    #expect(undocumented(answer) == [])
  }

  private func undocumented(_ answer: JSONReader) -> [String] {
    answer.keys.subtracting(documented).sorted()
  }

  @Test func `A question's answer has its stretches, sides, standings, verdict and marks`() throws {
    let answer = try JSONReader.object(remit("may local-authority direct academy --at 2019 --format json").output)
    #expect(answer["question"]?["holder"]?.string == "local-authority")
    #expect(answer["exit"]?.number == 1)
    let stretch = try #require(answer["stretches"]?[0])
    #expect(stretch["from"]?.string == "2019-01-01")
    #expect(stretch["to"]?.string == "2019-12-31")
    #expect(stretch["law"]?["source"]?.string == "law")
    #expect(stretch["law"]?["base"]?.string == "has-not")
    #expect(stretch["law"]?["rows"]?.strings == ["academy-1"])
    #expect(stretch["perceived"]?["standing"]?.string == "belief")
    #expect(stretch["perceived"]?["base"]?.string == "in-part")
    #expect(stretch["standings"]?["practice"]?["base"]?.string == "not-recorded")
    #expect(stretch["standings"]?["acting"]?.isNull == true)
    #expect(stretch["verdict"]?.string == "not-in-law")
    #expect(stretch["marks"]?["inPart"]?["about"]?.string == "standards")
  }

  @Test(arguments: [
    ("yes", "has"), ("no", "has-not"), ("silent", "not-recorded"), ("if", "if"), ("part", "in-part"),
    ("contested", "contested"), ("perhaps", "has"),
  ])
  func `Every answer of the law has a word of its own`(subject: String, word: String) throws {
    let scratch = try Scratch()
    let file = try Conflicts.file(in: scratch)
    let outcome = remit("may minister direct \(subject) --data \(file) --format json")
    let answer = try JSONReader.object(outcome.output)
    #expect(answer["stretches"]?[0]?["law"]?["base"]?.string == word)
    #expect(answer["exit"]?.number == Int(outcome.exit))
  }

  @Test func `Days typed the later first are compared as the earlier first, in text and in JSON`() throws {
    let text = remit("diff 2026-06-30 2019-06-30 academy-trust")
    #expect(text.output == remit("diff 2019-06-30 2026-06-30 academy-trust").output)
    let answer = try JSONReader.object(remit("diff 2026-06-30 2019-06-30 academy-trust --format json").output)
    #expect(answer["before"]?.string == "2019-06-30")
    #expect(answer["after"]?.string == "2026-06-30")
    #expect(answer["changes"]?[0]?["change"]?.string == "gained")
  }

  @Test func `What is only proposed is not said to have been given`() throws {
    let line = "diff today childrens-wellbeing-and-schools-act-2026 --format json"
    let sentence = try JSONReader.object(remit(line).output)["changes"]?[0]?["sentence"]?.string
    #expect(try #require(sentence).contains("would be given"))
  }

  @Test func `A finding has its place, rule, severity, message and notes`() throws {
    let scratch = try Scratch()
    let broken = try scratch.changedExample("bodies/academy.yaml", "to: state-school", "to: stat-school")
    let outcome = remit("check \(broken) --format json")
    #expect(outcome.exit == 1)
    let answer = try JSONReader.object(outcome.output)
    #expect(answer["dataset"]?.isNull == true)
    let finding = try #require(answer["findings"]?[0])
    #expect(finding["path"]?.string == "\(broken)/bodies/academy.yaml")
    #expect(finding["rule"]?.string == "unknown-body")
    #expect(finding["severity"]?.string == "error")
    #expect(finding["line"]?.number ?? 0 > 0 && finding["column"]?.number ?? 0 > 0)
    #expect(finding["message"]?.string?.contains("'stat-school'") == true)
    #expect(undocumented(answer) == [])
  }

  @Test func `Compile says what it wrote`() throws {
    let scratch = try Scratch()
    let answer = try JSONReader.object(
      remit(words: ["compile", example, "-o", scratch.path + "/a.remit", "--format", "json"]).output)
    #expect(answer["output"]?.string == scratch.path + "/a.remit")
    #expect(answer["bytes"]?.number ?? 0 > 10_000)
    #expect(undocumented(answer) == [])
  }

  @Test func `Text is escaped as JSON has it, and keys are sorted`() {
    let value: JSON = ["b": "\"\\\n\u{1B}\u{202E}\u{E0041}é", "a": .array([.null, true, .number(-1)]), "c": [:]]
    #expect(
      value.text == """
        {
          "a": [
            null,
            true,
            -1
          ],
          "b": "\\"\\\\\\n\\u001b\\u202e\\udb40\\udc41é",
          "c": {}
        }

        """)
  }
}

struct DocumentTests {
  @Test(arguments: ["rules", "keys", "json", "exit-codes"])
  func `A kept document is the one that the program prints`(name: String) throws {
    let kept = try #require(read("\(checkout)/docs/\(name).md"))
    #expect(remit("docs \(name)").output == kept, "make it anew: remit docs \(name) > docs/\(name).md")
  }
}
