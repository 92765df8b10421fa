import Accountability
import Analysis
import Testing

@Suite struct KinshipTests {
  /// Each line up with those beside the body, then what is below it: `gov > dep | part-of: north ft*`.
  private func lines(_ rows: [String], around body: String, on date: String = "2014-03-20") throws -> [String] {
    let graph = try Picture(rows).graph
    let kinship = graph.kinship(of: try #require(graph.body(body)), on: day(date))
    func told(_ groups: [Kinship.Group]) -> String {
      groups.map { group in
        let names = group.bodies.map { graph[$0].id + ($0 == kinship.body ? "*" : "") }
        let more = group.more.map { $0 == 0 ? [] : ["+\($0)"] } ?? ["+?"]
        return "\(group.kind.name): \((names + more).joined(separator: " "))"
      }.joined(separator: ", ")
    }
    return kinship.lines.map { line in
      "\(line.above.map { graph[$0].id }.joined(separator: " > ")) | \(told(line.beside))"
    } + (kinship.below.isEmpty ? [] : ["below | \(told(kinship.below))"])
  }

  @Test func `a body stands under what it is part of, beside its other parts and over its own`() throws {
    let rows = ["dep part-of gov", "north part-of dep", "ft part-of dep", "ward part-of ft", "cook member-of ft"]
    #expect(
      try lines(rows, around: "ft")
        == ["gov > dep | part-of: north ft*", "below | part-of: ward, member-of: cook"])
    #expect(try lines(rows, around: "gov") == ["below | part-of: dep"])
    #expect(try lines(rows + ["lone named Lone"], around: "lone").isEmpty)
  }

  @Test func `it stands under each body that it is tied to: parts first, then members, then kinds`() throws {
    let rows = ["ft is-a trust", "ft member-of club", "ft part-of dep", "old member-of club", "head part-of club"]
    #expect(
      try lines(rows, around: "ft")
        == ["dep | part-of: ft*", "club | member-of: ft* old, part-of: head", "trust | is-a: ft*"])
  }

  @Test func `only ties of the day count, and those of other kinds do not`() throws {
    let rows = [
      "ft part-of dep 2010..2013", "ft part-of board 2013..", "ft succeeds old", "deputy acts-for ft",
      "ft hosted-by house",
    ]
    #expect(try lines(rows, around: "ft") == ["board | part-of: ft*"])
    #expect(try lines(rows, around: "ft", on: "2012-01-01") == ["dep | part-of: ft*"])
    #expect(try lines(rows, around: "ft", on: "2009-01-01").isEmpty)
  }

  @Test func `a ring of ties ends where it began`() throws {
    let rows = ["a part-of b", "b part-of c", "c part-of a", "self part-of self"]
    #expect(try lines(rows, around: "a") == ["c > b | part-of: a*", "below | part-of: c"])
    #expect(try lines(rows, around: "self").isEmpty)
  }

  @Test func `of very many a window around the body is told, and not all are counted`() throws {
    let many = (100..<120).map { "t\($0) part-of dep" }
    #expect(
      try lines(many, around: "t110")
        == ["dep | part-of: t104 t105 t106 t107 t108 t109 t110* t111 t112 t113 t114 t115 +8"])
    let more = (1000..<4000).map { "t\($0) part-of dep" }
    #expect(
      try lines(more, around: "t3998")
        == ["dep | part-of: t3988 t3989 t3990 t3991 t3992 t3993 t3994 t3995 t3996 t3997 t3998* t3999 +?"])
    #expect(try lines(more, around: "dep").first?.hasPrefix("below | part-of: t1000 ") == true)
  }
}
