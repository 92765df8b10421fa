import Accountability
import Explorer
import Foundation
import Testing

@testable import remit

/// The checkout's folder.
let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

let example = checkout + "/data/example"

/// The example compiled, once for all tests: it opens many times faster than the folder.
let compiledExample: String = {
  let path = FileManager.default.temporaryDirectory.path + "/remit-tests-\(UUID().uuidString).remit"
  let outcome = remit(words: ["compile", example, "--output", path], data: "")
  if outcome.exit != 0 { Issue.record("the example does not compile: \(outcome.complaint)") }
  atexit { unlink(compiledExample) }
  return path
}()

/// What the program says to a command line, on 21 November 2026 with the compiled example as its dataset.
func remit(_ line: String, data: String = compiledExample, locale: String = "C.UTF-8") -> Outcome {
  remit(words: words(of: line), data: data, locale: locale)
}

func remit(words: [String], data: String = compiledExample, locale: String = "C.UTF-8") -> Outcome {
  var surroundings = Surroundings(today: Day(year: 2026, month: 11, day: 21) ?? .distantPast)
  surroundings.environment = ["REMIT_DATA": data, "LANG": locale]
  var outcome = Program.outcome(of: words, in: surroundings)
  if let page = outcome.page { outcome.output += page.page.text(width: page.width, isASCII: page.isASCII) }
  outcome.page = nil
  return outcome
}

/// Words parted by blanks, with single quotes round those that hold some.
private func words(of line: String) -> [String] {
  line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
    index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
  }
}

/// A folder of its own for one test, gone when the test is.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/remit-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it, and answers its path.
  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let folder = URL(filePath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try bytes.write(to: URL(filePath: file))
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  /// The example compiled.
  func compiled() throws -> String {
    let file = path + "/example.remit"
    let outcome = remit(words: ["compile", example, "--output", file])
    return try #require(outcome.exit == 0 ? file : nil, "\(outcome.complaint)")
  }

  /// A copy of the example in which one text of one file reads otherwise.
  func changedExample(_ file: String, _ old: String, _ new: String) throws -> String {
    let copy = path + "/copy"
    try FileManager.default.copyItem(atPath: example, toPath: copy)
    let url = URL(filePath: "\(copy)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: url, atomically: true, encoding: .utf8)
    return copy
  }
}

func read(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
