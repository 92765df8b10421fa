import Glibc
import Testing

@testable import Dataset

/// Input made to harm: each gives one finding and ends.
@Suite struct HostileTests {
  private func findings(_ bytes: [UInt8], _ name: String = "dataset.yaml") -> [Finding] {
    Reading(files: ["dataset.yaml": Array("id: x".utf8)].merging([name: bytes]) { $1 }).findings
  }

  private func expectOne(_ bytes: [UInt8], _ rule: String, _ line: Int, _ column: Int) {
    let all = findings(bytes)
    #expect(all.count == 1)
    #expect(all.first?.rule == rule, "\(all)")
    #expect(all.first?.place.line == line, "\(all)")
    #expect(all.first?.place.column == column, "\(all)")
  }

  @Test func `nesting stops at its limit`() {
    expectOne(Array(String(repeating: "- ", count: 10_000).utf8), "too-large", 1, 129)
    let deep = (0..<2000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    expectOne(Array(deep.utf8), "too-large", 64, 64)
    #expect(findings(Array(String(repeating: "[", count: 60_000).utf8)).contains { $0.rule == "too-large" })
    #expect(findings(Array(String(repeating: "{a: ", count: 16_000).utf8)).contains { $0.rule == "too-large" })
  }

  @Test func `a long line and a large file are refused unread`() {
    expectOne(Array("id: x\ntitle: ".utf8) + Array(repeating: 0x61, count: 70_000), "too-large", 2, 1)
    expectOne(Array(repeating: 0x61, count: SourceText.sizeLimit + 1), "too-large", 0, 0)
  }

  @Test func `more values than a file may hold end it`() {
    let items = Array(repeatElement(Array("-\n".utf8), count: NodeReader.nodeLimit + 10).joined())
    expectOne(items, "too-large", NodeReader.nodeLimit, 2)
  }

  @Test(arguments: [
    [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xE2, 0x82],
  ])
  func `what is not UTF-8 is found at its place`(bytes: [UInt8]) {
    expectOne(Array("id: x\nt: é".utf8) + bytes, "not-utf-8", 2, 5)
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{FEFF}", "\r", "\u{FFFF}"])
  func `a character that is no text is found at its place`(character: String) {
    expectOne(Array("id: x\nt: é\(character)z".utf8), "bad-character", 2, 5)
  }

  @Test func `a control character may not come in by an escape`() {
    expectFindings(
      in: "renamed.yaml", #"old-com: 1️⃣"com\x1b[2J""#, Expected("1️⃣", "bad-character", #"character \u{1B}"#))
  }

  @Test func `a finding shows nothing that a terminal would obey`() {
    let finding = findings(Array("id: x\n\"k\u{202E}\\e[31m\u{200B}\": \u{2066}y\tz".utf8)).first {
      $0.rule == "unknown-key"
    }
    #expect(finding?.message.hasPrefix(#"a dataset has no key 'k\u{202E}\u{1B}[31m\u{200B}'"#) == true)
    #expect(finding?.place.snippet == #""k\u{202E}\e[31m\u{200B}": \u{2066}y z"#)
    #expect(Place(path: "a\u{1B}\n.yaml").path == #"a\u{1B}\u{A}.yaml"#)
  }

  @Test func `a file with very many faults is told in part`() {
    let keys = (0..<2000).map { "k\($0): x" }.joined(separator: "\n")
    let all = findings(Array(keys.utf8))
    #expect(all.count == Report.limit + 1)
    #expect(all.contains { $0.rule == "too-large" && $0.place.line == 0 })
  }

  @Test func `a long line is shown round the place`() {
    let line = "title: [" + String(repeating: "a", count: 300) + "]"
    let place = findings(Array(line.utf8)).first?.place
    #expect(place?.snippet == String(line.prefix(118)) + "…")
    let far = SourceText(path: "x", name: "x", bytes: Array(line.utf8)).place(Position(line: 1, column: 200))
    #expect(far.snippet.count == 120)
    #expect(far.caret == 61)
    #expect(far.column == 200)
  }
}

/// Folders as they should not be.
@Suite struct FolderTests {
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/dataset-XXXXXX".utf8CString)
    let root = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { remove(root) }
    for (path, text) in files {
      if let slash = path.firstIndex(of: "/") { mkdir("\(root)/\(path[..<slash])", 0o755) }
      let file = try #require(fopen("\(root)/\(path)", "w"))
      fputs(text, file)
      fclose(file)
    }
    try body(root)
  }

  /// Removes a folder and what is in it, two deep.
  private func remove(_ path: String) {
    for name in names(in: path) {
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }

  private func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func lines(_ reading: Reading, in root: String) -> [String] {
    reading.findings.map { finding in
      let path = finding.place.path
      return "\(path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path): \(finding.message) [\(finding.rule)]"
    }
  }

  @Test func `a sound folder reads as the same files in memory`() throws {
    try withFolder(soundDataset) { root in
      let reading = Reading(folder: root + "/")
      #expect(reading.findings.map(\.description) == [])
      #expect(reading.draft == Reading(files: soundDataset.mapValues { Array($0.utf8) }).draft)
      #expect(reading.places[.body, "reg"]?.description == "\(root)/bodies/reg.yaml:1:5")
    }
  }

  @Test func `a folder that is none, or no dataset, says so`() throws {
    try withFolder([:]) { root in
      #expect(
        lines(Reading(folder: root), in: root) == [
          ": this folder is no dataset: it holds no 'dataset.yaml' [not-a-dataset]"
        ])
      #expect(
        lines(Reading(folder: root + "/none"), in: root) == [
          "/none: the folder cannot be read: there is no such file or folder [unreadable]"
        ])
    }
  }

  @Test func `pipes, devices, folders and circles in place of files are refused without waiting`() throws {
    try withFolder(soundDataset) { root in
      mkfifo("\(root)/bodies/pipe.yaml", 0o644)
      symlink("circle.yaml", "\(root)/bodies/circle.yaml")
      symlink("/dev/zero", "\(root)/bodies/zero.yaml")
      symlink("/nowhere/at/all", "\(root)/sources/gone.yaml")
      mkdir("\(root)/stories/inner.yaml", 0o755)
      #expect(
        lines(Reading(folder: root), in: root) == [
          "/bodies/circle.yaml: the file cannot be read: its links lead round in a circle [unreadable]",
          "/bodies/pipe.yaml: the file cannot be read: it is no plain file [unreadable]",
          "/bodies/zero.yaml: the file cannot be read: it is no plain file [unreadable]",
          "/sources/gone.yaml: the file cannot be read: there is no such file or folder [unreadable]",
          "/stories/inner.yaml: the file cannot be read: it is no plain file [unreadable]",
        ])
    }
  }

  @Test func `a file too large is refused before it is read`() throws {
    try withFolder(soundDataset) { root in
      truncate("\(root)/eras.yaml", 100 << 20)
      #expect(
        lines(Reading(folder: root), in: root) == ["/eras.yaml: the file is larger than 16 MiB; split it [too-large]"])
    }
  }

  @Test func `names that nothing reads are told, others are let be`() throws {
    let strays = [
      "body/x.yaml": "", "bodies/y.yml": "", "era.yaml": "", "README.md": "", "bodies/.swp.yaml": "",
      "coverage/a.tsv": "",
    ]
    try withFolder(soundDataset.merging(strays) { $1 }) { root in
      #expect(
        lines(Reading(folder: root), in: root) == [
          "/bodies/y.yml: it is not read; files end in '.yaml' [stray-file]",
          "/era.yaml: it is no file of a dataset; did you mean 'eras.yaml'? [stray-file]",
        ])
    }
  }
}
