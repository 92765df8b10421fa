import Glibc
import Testing

@testable import remit

struct ExitTests {
  @Test(arguments: [
    ("yes", Int32(0)), ("no", 1), ("silent", 2), ("if", 3), ("part", 3), ("contested", 4), ("perhaps", 3),
  ])
  func `May ends with the side of the law`(subject: String, code: Int32) throws {
    let scratch = try Scratch()
    let outcome = remit("may minister direct \(subject) --at 2026 --data \(try Conflicts.file(in: scratch))")
    #expect(outcome.exit == code)
    #expect(outcome.complaint.isEmpty)
    #expect(!outcome.output.isEmpty)
  }

  @Test(arguments: [
    "may academy direct", "may a b", "show", "show academy --width 5", "show academy --format xml", "list things",
    "--nosuch", "nosuch", "diff 2014", "--today 2014 start", "compile \(example)",
  ])
  func `A command that is not understood ends with 64 and says how it is written`(line: String) {
    let outcome = remit(line)
    #expect(outcome.exit == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("remit: "))
    #expect(outcome.complaint.split(separator: "\n").count > 1)
  }

  @Test func `Help is an answer`() {
    #expect(remit("--help").exit == 0)
    #expect(remit("--help").output.contains("may"))
    #expect(!remit("--help").output.contains("docs"))
    #expect(remit("help may").output.contains("--under"))
  }

  @Test func `Errors of the data end with 65 for every verb that needs it, with the first of them`() throws {
    let scratch = try Scratch()
    let broken = try scratch.changedExample("bodies/academy.yaml", "to: state-school", "to: stat-school")
    for line in ["start", "show academy", "list rows", "where academy", "compile \(broken) -o \(scratch.path)/x.remit"]
    {
      let outcome = remit(line, data: broken)
      #expect(outcome.exit == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaint.hasPrefix("remit: the dataset '\(broken)' has an error\n"))
      #expect(outcome.complaint.contains("[unknown-body]"))
      #expect(outcome.complaint.hasSuffix("remit check \(broken)\n"))
    }
    #expect(access(scratch.path + "/x.remit", F_OK) != 0)
  }

  @Test func `What is not there or cannot be read ends with 66`() throws {
    let scratch = try Scratch()
    mkfifo(scratch.path + "/pipe", 0o644)
    try scratch.write("", to: "empty.remit")
    for path in ["/nosuch", scratch.path + "/pipe", scratch.path + "/empty.remit", "/dev/null"] {
      for line in ["start", "check", "where academy"] {
        let outcome = remit(line, data: path)
        #expect(outcome.exit == 66, "\(path)")
        #expect(outcome.complaint.hasPrefix("remit: '\(path)' "))
      }
    }
  }

  @Test func `A folder that is no dataset ends with 65, and with 1 where it is checked`() throws {
    let scratch = try Scratch()
    #expect(remit("start", data: scratch.path).exit == 65)
    #expect(remit("check", data: scratch.path).exit == 1)
    #expect(remit("check", data: scratch.path).output.contains("[not-a-dataset]"))
  }

  @Test(arguments: ["/nosuch/x.remit", "/dev/null", "/tmp"])
  func `Output that cannot be written ends with 73`(path: String) {
    let outcome = remit("compile \(example) -o \(path)")
    #expect(outcome.exit == 73)
    #expect(outcome.complaint.hasPrefix("remit: '\(path)' cannot be written: "))
  }

  @Test func `A full disk ends with 73, and a reader that has gone with the answer's own code`() throws {
    let answer = Outcome(output: "an answer\n", exit: 1)
    let silent = open("/dev/null", O_WRONLY)
    let full = open("/dev/full", O_WRONLY)
    #expect(answer.write(to: full, complaints: silent) == 73)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    #expect(answer.write(to: ends[1], complaints: silent) == 1)
    for descriptor in [silent, full, ends[1]] { close(descriptor) }
  }
}

struct CheckTests {
  @Test func `A sound dataset has no findings`() throws {
    let scratch = try Scratch()
    let outcome = remit("check \(try Conflicts.file(in: scratch))")
    #expect(outcome == Outcome(output: "No findings.\n"))
  }

  @Test func `A step that no longer shows what it promises is a finding at its story`() throws {
    let scratch = try Scratch()
    let copy = try scratch.changedExample(
      "stories/down-the-road.yaml", "    shows:\n      - local authority", "    shows:\n      - a green door")
    let outcome = remit("check \(copy)")
    #expect(outcome.exit == 1)
    #expect(outcome.output.contains("\(copy)/stories/down-the-road.yaml:1:5: error: step 2"))
    #expect(outcome.output.contains("the step does not show 'a green door' [broken-step]"))
    #expect(remit("show academy", data: copy).exit == 0)
  }

  @Test(arguments: [
    ("who close nobody", "no body is called 'nobody'"), ("show academy", "it asks neither who may do something"),
    ("look at it", "'look' opens no view"),
  ])
  func `A question of the Start page that nothing answers is a finding`(command: String, why: String) throws {
    let scratch = try Scratch()
    let copy = try scratch.changedExample("dataset.yaml", "asks:\n", "asks:\n  - \(command)\n")
    let outcome = remit("check \(copy)")
    #expect(outcome.exit == 1)
    #expect(outcome.output.contains("\(copy)/dataset.yaml: error: '\(command)': \(why)"), "\(outcome.output)")
    #expect(outcome.output.contains("[broken-question]"))
    #expect(remit("show academy", data: copy).exit == 0)
  }

  @Test func `Warnings alone end with 0`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      id: small
      title: Small
      about: nothing
      version: 0.1.0
      law-read-to: 2026-01-01
      reports-read-to: 2026-01-01

      """, to: "dataset.yaml")
    try scratch.write("- id: x\n", to: "bodies/x.yml")
    let outcome = remit("check \(scratch.path)")
    #expect(outcome.output.hasPrefix("\(scratch.path)/bodies/x.yml: warning: "))
    #expect(outcome.output.hasSuffix("\n0 errors, 1 warning.\n"))
    #expect(outcome.exit == 0)
  }
}
