import Accountability
import Analysis
import Testing

@Suite struct CoverageTests {
  /// Rows by number, from 1, with these pieces of evidence: `provision text act s.1 read`, `statement secondary word`.
  private func graph(_ lines: [String], _ evidence: [Int: [String]] = [:], retired: Set<Int> = []) throws -> Graph {
    try Picture(lines).with { draft in
      var act = Draft.Source()
      (act.id, act.kind) = ("act", .act)
      var word = Draft.Source()
      (word.id, word.kind) = ("word", .blog)
      draft.sources = [act, word]
      for (number, pieces) in evidence { draft.authorities[number - 1].evidence = pieces.map(piece) }
      for number in retired { draft.authorities[number - 1].retired = Draft.Retirement() }
    }.graph
  }

  private func piece(_ line: String) -> Draft.Evidence {
    let words = line.split(separator: " ").map(String.init)
    var piece = Draft.Evidence()
    piece.kind = EvidenceKind(name: words[0]) ?? .statement
    piece.checked = Checked(name: words[1]) ?? .recalled
    piece.source = words[2]
    piece.locator = words.count > 3 ? words[3] : ""
    if words.contains("read") { (piece.read, piece.asAt) = (day("2026-11-21"), DateText("2013")) }
    if words.contains("against") { piece.bearing = .contradicts }
    return piece
  }

  /// `law 3: 1 text, 2 recalled`, without what there is none of.
  private func told(_ tallies: [Tally]) -> [String] {
    tallies.filter { $0.rows > 0 }.map { tally in
      let counts = Checked.allCases.filter { tally[$0] > 0 }.map { "\(tally[$0]) \($0.name)" }
      return "\(tally.name) \(tally.rows): \(counts.joined(separator: ", "))"
    }
  }

  @Test func `a row counts by the piece that was looked at best, and one that was found wrong not at all`() throws {
    let coverage = Coverage(
      try graph(
        ["a fund ft law has", "a fund b claim has", "a fund c claim has", "a fund d claim has"],
        [
          1: ["provision secondary act s.1"], 2: ["statement recalled word", "statement text word"],
          3: ["statement recalled word"], 4: ["statement text word"],
        ], retired: [4]))
    #expect(told([coverage.all]) == ["all 3: 1 text, 1 secondary, 1 recalled"])
    #expect(coverage.retired == 1)
    #expect(told(coverage.standings) == ["law 1: 1 secondary", "claim 2: 1 text, 1 recalled"])
    #expect(coverage.standings.map(\.name) == Standing.names)
  }

  @Test func `what is said of a rule does not stand in for the rule, nor what speaks against a row for it`() throws {
    let coverage = Coverage(
      try graph(
        ["a fund b law has", "a fund c law has-not", "a fund d law has"],
        [
          1: ["provision recalled act s.1", "statement text word"], 2: ["statement text word"],
          3: ["provision secondary act s.2", "provision text act s.3 against"],
        ]))
    #expect(told([coverage.law]) == ["law 3: 1 text, 1 secondary, 1 recalled"])
  }

  @Test func `one section that gives many rows is one provision`() throws {
    let coverage = Coverage(
      try graph(
        ["a fund b law has", "a fund c law has", "a fund d law has", "a fund e law has-not", "a fund f claim has"],
        [
          1: ["provision text act s.1 read"], 2: ["provision text act s.1 read", "judgment text word 12"],
          3: ["provision text act s.2"], 4: ["search text act s.9 read"], 5: ["provision text act s.8 read"],
        ]))
    #expect(coverage.provisions == 3)
    #expect(coverage.located == 3)
    #expect(told([coverage.law]) == ["law 4: 4 text"])
  }

  @Test func `a row counts in every period it may be in force in, and a proposal in none`() throws {
    let coverage = Coverage(
      try graph([
        "a fund b law has 2014-01-01..2016-04-01", "a fund c law has 2016-04..", "a fund d claim has seen 2014-03-11",
        "a fund e law has ..2013-04-01", "a fund f proposal has in bill",
      ]))
    #expect(told(coverage.periods) == ["earlier 1: 1 recalled", "e13 2: 2 recalled", "e16 1: 1 recalled"])
  }

  @Test func `a row counts at every kind of source it rests on, by how far that was looked at, and at its power`()
    throws
  {
    let coverage = Coverage(
      try graph(
        ["a fund b agreement has", "a any c agreement has-not", "a direct d agreement has"],
        [
          1: ["statement text act", "statement secondary word", "statement recalled word"],
          2: ["statement recalled word"], 3: ["statement text act"],
        ]))
    #expect(told(coverage.sourceKinds) == ["act 2: 2 text", "blog 2: 1 secondary, 1 recalled"])
    #expect(told(coverage.powers) == ["fund 1: 1 text", "direct 1: 1 text", "any 1: 1 recalled"])
  }

  @Test func `every row that nobody looked up is named`() throws {
    let graph = try graph(
      ["a fund b law has", "a fund c claim has", "a fund d claim has", "a fund e claim has"],
      [1: ["provision text act s.1"], 2: ["statement recalled word"], 4: ["statement recalled word"]], retired: [4])
    #expect(Coverage(graph).recalled.map { graph[$0].id } == ["row-2", "row-3"])
  }
}
