import Testing
import TestSupport

@testable import Dataset

/// Faults planted at random places by a seed, and sound data written in every way that means the same.
@Suite struct PlantedTests {
  @Test func `a fault is planted of every rule`() {
    let onFolders: Set = ["unreadable", "not-a-dataset", "too-large"]
    // What its view shows breaks a step or a question: planted in the tests of the command line, which has the views.
    let onViews: Set = ["broken-step", "broken-question"]
    #expect(Set(Fault.all.map(\.rule)).union(onFolders).union(onViews) == Set(Rule.all.map(\.id)))
  }

  @Test(arguments: 0..<Fault.all.count, [UInt64](1...3))
  func `a planted fault is found at its line and column, and nothing else`(fault: Int, seed: UInt64) throws {
    let fault = Fault.all[fault]
    var random = Seeded(seed)
    var plantation = Plantation()
    fault.plant(&plantation, &random)
    let files = plantation.written(&random).mapValues { MarkedText($0) }
    let findings = Reading(files: files.mapValues { Array($0.text.utf8).withBadBytes }).findings
    let listing = "seed \(seed), \(fault.rule)\n" + findings.map(\.description).joined(separator: "\n")
    #expect(findings.map(\.rule) == [fault.rule], "\(listing)")
    let marks = files.flatMap { path, file in
      file.marks.map { "\(path):\($1.line):\($1.column)" }
    }
    #expect(findings.map(\.place.description) == (marks.isEmpty ? ["bodies/zz.yml"] : marks), "\(listing)")
  }

  @Test(arguments: [UInt64](1...24))
  func `the sound dataset is silent however it is written, and reads the same`(seed: UInt64) {
    var random = Seeded(seed)
    let files = Plantation().written(&random)
    let reading = Reading(files: files.mapValues { Array($0.utf8) })
    #expect(reading.findings.map(\.description) == [], "seed \(seed)")
    #expect(reading.draft == Reading(files: soundDataset.mapValues { Array($0.utf8) }).draft, "seed \(seed)")
  }
}

extension [UInt8] {
  /// With U+E000 turned into a byte that is not UTF-8.
  fileprivate var withBadBytes: [UInt8] {
    guard contains(0xEE) else { return self }
    var bytes = self
    while let place = bytes.indices.dropLast(2).first(where: { bytes[$0...].starts(with: [0xEE, 0x80, 0x80]) }) {
      bytes.replaceSubrange(place..<(place + 3), with: [0xFF])
    }
    return bytes
  }
}
