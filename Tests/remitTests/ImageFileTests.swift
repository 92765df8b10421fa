import Dataset
import Foundation
import Testing
import TestSupport

@testable import Accountability
@testable import remit

struct ImageFileTests {
  @Test func `A folder and its compiled file print the same bytes for every verb and body`() throws {
    let scratch = try Scratch()
    let file = try scratch.compiled()
    let bodies = try ImageFile.open(file).bodies.map(\.id)
    #expect(bodies.count > 10)
    for line in everyVerb + bodies.map({ "show \($0) --at 2018 --format json" }) {
      #expect(remit(line, data: example) == remit(line, data: file), "\(line)")
    }
  }

  @Test func `Compiling twice gives the same bytes, with no other file left`() throws {
    let scratch = try Scratch()
    let file = try scratch.compiled()
    let first = try Data(contentsOf: URL(filePath: file))
    #expect(try Data(contentsOf: URL(filePath: try scratch.compiled())) == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["example.remit"])
  }

  /// In a process of its own, since a mask is the whole process's.
  @Test func `A new file has the mode that the umask leaves it, and one written anew keeps its own`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      umask(0o027)
      let file = try scratch.compiled()
      #expect(try mode(file) == 0o640)
      chmod(file, 0o600)
      #expect(try mode(scratch.compiled()) == 0o600)
    }
  }

  @Test func `Writing through a link writes what it leads to, and a link to nothing is refused`() throws {
    let scratch = try Scratch()
    let target = try scratch.write("old", to: "there/target.remit")
    let link = scratch.path + "/example.remit"
    symlink("there/target.remit", link)
    _ = try scratch.compiled()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "there/target.remit")
    #expect(remit("start", data: target).exit == 0)
    unlink(target)
    let outcome = remit("compile \(example) -o \(link)")
    #expect(outcome.exit == 73)
    #expect(outcome.complaint == "remit: '\(link)' cannot be written: its link leads nowhere\n")
  }

  @Test func `A file with a digest of other bytes opens, but not to be verified, checked or compiled on`() throws {
    let scratch = try Scratch()
    var bytes = try Data(contentsOf: URL(filePath: scratch.compiled()))
    bytes[40] ^= 1
    // The head's own checksum, over head and table, itself taken as 0.
    for index in 24..<32 { bytes[index] = 0 }
    let table = Int(bytes[12]) * 32
    var sum = bytes.prefix(64 + table).withUnsafeBytes { ImageHeader.checksum($0) }
    for index in 24..<32 {
      bytes[index] = UInt8(truncatingIfNeeded: sum)
      sum >>= 8
    }
    let file = try scratch.write(bytes, to: "other.remit")
    #expect(remit("start", data: file).exit == 0)
    let verified = ["start", "coverage", "changes \(compiledExample)", "where academy"].map { line in
      line.hasPrefix("c") ? "\(line) \(file) --verify" : "\(line) --verify --data \(file)"
    }
    for line in verified + ["check \(file)", "compile \(file) -o \(scratch.path)/again.remit"] {
      let outcome = remit(line)
      #expect(outcome.exit == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaint == "remit: '\(file)' is damaged in its digest; compile it again\n")
    }
  }

  @Test func `An open file is not disturbed when it is compiled anew`() throws {
    let scratch = try Scratch()
    let file = try scratch.compiled()
    let graph = try ImageFile.open(file)
    try ImageFile.write(try Conflicts.graph(), to: file)
    #expect(graph.dataset.id == "english-school")
    #expect(try ImageFile.open(file).dataset.id == "conflicts")
  }

  @Test func `A file that was verified is not held, and says the same as before`() throws {
    let scratch = try Scratch()
    let path = "\(scratch.path)/long.remit"
    let name = String(repeating: "minister ", count: 1 << 16)
    try ImageFile.write(try Conflicts.graph(named: name), to: path)
    let graph = try ImageFile.open(path)
    try ImageFile.verify(graph, from: path, isThorough: false)
    // Of more than a mebibyte what the last blocks are mapped by.
    #expect(try resident(path) < 200)
    #expect(graph.bodies.first?.name(on: Day(number: 16_000)).name == name)
  }

  /// KiB of a mapped file that this process holds.
  private func resident(_ path: String) throws -> Int {
    let file = try #require(FileHandle(forReadingAtPath: "/proc/self/smaps"))
    let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self).split(separator: "\n")
    let first = try #require(maps.firstIndex { $0.hasSuffix(path) })
    let line = try #require(maps[first...].first { $0.hasPrefix("Rss:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }

  @Test func `Foreign files and other versions are refused with what to do`() throws {
    let scratch = try Scratch()
    let file = try scratch.compiled()
    var bytes = try Data(contentsOf: URL(filePath: file))
    bytes[8] = 9
    let other = remit("start", data: try scratch.write(bytes, to: "other.remit"))
    #expect(other.exit == 65)
    #expect(other.complaint.contains("was compiled for format 9, and this program reads format 5; compile it again"))
    let foreign = remit("start", data: try scratch.write("hello", to: "foreign.remit"))
    #expect(foreign.exit == 65)
    #expect(foreign.complaint.contains("is not a compiled dataset"))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `A cut or altered file is refused with a sentence, wherever it is hurt`(seed: UInt64) throws {
    print("seed \(seed)")
    var random = Seeded(seed)
    let scratch = try Scratch()
    let file = try scratch.compiled()
    let good = try Data(contentsOf: URL(filePath: file))
    // Head, section table, first sections, anywhere.
    for part in [0..<64, 64..<1300, 1300..<5000, 0..<good.count] {
      for _ in 0..<15 {
        var bytes = good
        let at = Int.random(in: part, using: &random)
        if Bool.random(using: &random) {
          bytes[at] ^= UInt8.random(in: 1...255, using: &random)
        } else {
          bytes.removeLast(good.count - at)
        }
        let outcome = remit("show academy", data: try scratch.write(bytes, to: "hurt.remit"))
        #expect(outcome.exit == (bytes.isEmpty ? 66 : 65), "byte \(at) of \(bytes.count)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaint.split(separator: "\n").count == 1)
      }
    }
  }
}
