import Testing

@testable import remit

/// A line for each verb and shape of answer.
let everyVerb = [
  "show academy --at 2018", "show academy --at 1066", "may local-authority direct academy --at 2019",
  "may parliament direct academy", "may ofsted inspect academy-trust --under schools-bill-2022",
  "who inspect academy --at 2019", "who any academy --under schools-bill-2022", "who decides standards",
  "chain academy --at 2019", "chain academy --to ofsted --at 1066", "masters academy --at 2019",
  "trace inspect academy", "trace direct academy --about standards", "lag", "lag academy",
  "compare --at 2018-01-31", "compare academy", "diff 2010 2026-06-30 academy", "diff 2019 2024",
  "diff today childrens-wellbeing-and-schools-act-2026", "sources", "sources era-1988", "list bodies", "list powers",
  "list matters", "list eras", "list proposals", "list sources", "list stories", "list rows", "cite academy-1",
  "cite academy-4", "search trust", "search", "search acadmy", "search zzzzzzzz", "story down-the-road --step 2",
  "timeline", "timeline academy", "timeline ofsted --from 2010 --to 2014-16", "brief academy --at 2019",
  "brief academy --under schools-bill-2022", "words", "words direct 'no*'", "words DfE",
  "start",
]

struct JSONTests {
  @Test(arguments: everyVerb + ["where academy-1", "check \(example)"])
  func `Every answer is what the published schema says, and carries dataset, command and sentence`(line: String) throws
  {
    let data = line.hasPrefix("where") ? example : compiledExample
    let output = remit("\(line) --format json", data: data).output
    let answer = try JSONReader.object(output)
    #expect(answer["dataset"]?["id"]?.string == "english-school")
    #expect(answer["dataset"]?["digest"]?.string?.count == 64)
    #expect(answer["dataset"]?["lawReadTo"]?.string == "2026-06-30")
    #expect(answer["sentence"]?.string?.isEmpty == false)
    let verb = try #require(answer["command"]?.string?.split(separator: " ").first)
    let schema = try SchemaReader.published.get()
    #expect(schema.faults(in: try JSON.read(output), under: "\(verb)-answer") == [])
    #expect(schema.faults(in: try JSON.read(output)) == [])
  }

  @Test(arguments: ["may local-authority direct academy --at 2019", "cite academy-4"])
  func `The schema refuses an answer that lacks a key, has one more, or holds something else`(line: String) throws {
    let schema = try SchemaReader.published.get()
    let answer = try JSON.read(remit("\(line) --format json").output)
    let verb = line.hasPrefix("may") ? "may" : "cite"
    #expect(answer.spoilt.count > 100)
    for spoilt in answer.spoilt { #expect(schema.faults(in: spoilt, under: "\(verb)-answer") != [], "\(spoilt.text)") }
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
    #expect(try SchemaReader.published.get().faults(in: JSON.read(outcome.output)) == [])
  }

  @Test func `Compile says what it wrote`() throws {
    let scratch = try Scratch()
    let output = remit(words: ["compile", example, "-o", scratch.path + "/a.remit", "--format", "json"]).output
    let answer = try JSONReader.object(output)
    #expect(answer["output"]?.string == scratch.path + "/a.remit")
    #expect(answer["bytes"]?.number ?? 0 > 10_000)
    #expect(try SchemaReader.published.get().faults(in: JSON.read(output)) == [])
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

extension JSON {
  /// The value with one thing spoilt, in every way and place: a key gone, a key too many, a value of another type.
  fileprivate var spoilt: [JSON] {
    switch self {
    case .null: [.number(1)]
    case .bool, .number: [.string("1")]
    case .string: [.number(1)]
    case .array(let items):
      [.number(1)]
        + items.indices.flatMap { at in items[at].spoilt.map { .array(items[..<at] + [$0] + items[(at + 1)...]) } }
    case .object(let members):
      [.number(1), .object(members.merging(["more": .null]) { $1 })]
        + members.keys.sorted().flatMap { key -> [JSON] in
          let others = members.filter { $0.key != key }
          return [.object(others)]
            + (members[key]?.spoilt ?? []).map { spoilt in .object(others.merging([key: spoilt]) { $1 }) }
        }
    }
  }
}

struct DocumentTests {
  @Test(arguments: [
    ("rules", "rules.md"), ("keys", "keys.md"), ("json", "json.md"), ("exit-codes", "exit-codes.md"),
    ("json-schema", "answer.schema.json"),
  ])
  func `A kept document is the one that the program prints`(name: String, file: String) throws {
    let kept = try #require(read("\(checkout)/docs/\(file)"))
    #expect(remit("docs \(name)").output == kept, "make it anew: remit docs \(name) > docs/\(file)")
  }

  @Test func `No shape has a key twice, and no two shapes a name`() {
    for shape in AnswerShape.verbs + AnswerShape.parts {
      #expect(Set(shape.allFields.map(\.key)).count == shape.allFields.count, "\(shape.name)")
    }
    #expect(Set(AnswerShape.verbs.map(\.name)).count == AnswerShape.verbs.count)
    #expect(Set(AnswerShape.parts.map(\.name)).count == AnswerShape.parts.count)
  }
}
