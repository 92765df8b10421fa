import Glibc
import Accountability
import TestSupport
import Testing

@testable import Dataset

/// How findings are worded, drawn and documented.
@Suite struct FindingTests {
  private func picture(_ files: [String: String]) -> String {
    let all = soundDataset.merging(files) { $1 }.mapValues { Array($0.utf8) }
    return Reading(files: all).findings.map(\.description).joined(separator: "\n")
  }

  @Test func `a finding is drawn as compilers draw it`() {
    #expect(
      picture(["dataset.yaml": sound("dataset.yaml", "head: gov", "head: goov")]) == """
        dataset.yaml:7:7: error: body 'goov' is not defined; did you mean 'gov'? [unknown-body]
        head: goov
              ^
        """)
  }

  @Test func `a note has its own place`() {
    #expect(
      picture(["eras.yaml": "- id: a\n  name: A\n  from: 2014-01-01\n- id: b\n  name: B\n  from: 2013-01-01"]) == """
        eras.yaml:6:9: error: era 'b' begins no later than the one before it [era-order]
          from: 2013-01-01
                ^
        eras.yaml:3:9: note: the era before it begins here
          from: 2014-01-01
                ^
        """)
  }

  @Test func `a finding about a whole file has no line`() {
    let place = Place(path: "a.yaml")
    #expect(
      Finding(.warning, rule: "stray-file", "it is not read", at: place).description
        == "a.yaml: warning: it is not read [stray-file]")
  }

  @Test func `the caret stands under wide characters as under narrow ones`() {
    let place = SourceText(path: "x", name: "x", bytes: Array("日本: é x".utf8)).place(Position(line: 1, column: 7))
    #expect(place.column == 7)
    #expect(place.caret == 8)
  }

  @Test(arguments: [
    ("monitr", "monitor"), ("moniotr", "monitor"), ("mintor", "monitor"), ("gvo", "gov"), ("cq", "cqc"), ("xyz", nil),
    ("monitor", nil), ("regulator", nil),
  ])
  func `the nearest word lies within a third of its length`(word: String, expected: String?) {
    #expect(nearest(to: word, among: ["cqc", "gov", "monitor", "nothing"]) == expected)
  }

  @Test func `nothing is near to what is longer than any name`() {
    let name = String(repeating: "x", count: 100)
    #expect(nearest(to: name.dropLast() + "y", among: [name]) == name)
    #expect(nearest(to: name + "y", among: [name]) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "ab", 2), ("ab", "", 2), ("ab", "ba", 1), ("abcd", "acbd", 1), ("kitten", "sitting", 3),
  ])
  func `the distance counts insertions, deletions, substitutions and swaps`(left: String, right: String, distance: Int)
  {
    #expect(editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    #expect(editDistance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == distance)
  }

  @Test func `the distances from one word to many are those from word to word`() {
    for seed: UInt64 in 1...2000 {
      var random = Seeded(seed)
      let alphabet: [Unicode.Scalar] = random.once(in: 5) ? ["a", "b", "é", "ж"] : ["a", "b", "c"]
      func word(_ random: inout Seeded) -> [Unicode.Scalar] {
        (0..<random.below(random.once(in: 10) ? 80 : 12)).map { _ in random.one(of: alphabet) }
      }
      let (left, right) = (word(&random), word(&random))
      let bytes = right.flatMap { Array(String($0).utf8) }
      let distance = bytes.withUnsafeBytes { EditDistances(from: left).distance(to: $0) }
      #expect(distance == editDistance(left, right), "seed \(seed)")
    }
  }

  @Test func `every rule has a name of its own, a sentence and an example`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.summary.last == ".", "\(rule.id)")
      #expect(!rule.example.isEmpty, "\(rule.id)")
      #expect(Kind.body.spells(rule.id), "\(rule.id)")
    }
  }

  @Test func `the page of rules is up to date`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try Folder.bytes(of: "/\(root)/docs/rules.md", limit: 1 << 20).get()
    #expect(String(decoding: bytes, as: UTF8.self) == Rule.document, "write docs/rules.md anew from Rule.document")
  }
}
