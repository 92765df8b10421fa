import Accountability
import Analysis
import TestSupport
import Testing

@Suite struct SearchTests {
  private var graph: Graph {
    get throws {
      try Picture([
        "nhs-england direct trust about board law has", "nhs-england named NHS_Commissioning_Board NHSCB ..2013-04-01",
        "nhs-england named NHS_England NHSE 2013-04-01..", "monitor named Monitor ..2016-04",
        "monitor named Improvement 2016-04..", "trust named NHS_trust",
        "commission named Care_Quality_Commission CQC 2009..",
        "monitor fund trust claim has seen 2014 of inquiry", "oeuvre named Œuvre_Générale",
      ]).with { draft in
        draft.powers[0].also = ["tell what to do", "order"]
        draft.powers[1].phrase = "fund {}'s services"
        draft.powers[1].inverse = "is paid by"
        draft.matters[0].also = ["directors"]
        (draft.sources[0].title, draft.sources[0].short) = ("A report on hospitals", "Francis")
        draft.sources[0].author = "Robert Francis"
        draft.authorities[1].evidence[0].says = "Monitor said in passing that it pays for beds."
        draft.proposals[0].name = "Hospitals Bill"
        var story = Draft.Story()
        (story.id, story.title) = ("who-runs", "Who runs the hospitals?")
        draft.stories = [story]
      }.graph
    }
  }

  private func hits(_ typed: String) throws -> Hits {
    var work = SearchInquiry(typed).work(in: try graph)
    return work.finish()
  }

  private func found(_ typed: String) throws -> [String] {
    try hits(typed).hits.map { hit in
      let until = hit.foundUntil.map { " until \($0)" } ?? ""
      return "\(hit.kind) \(hit.id)" + (hit.foundAs.map { " as \($0)" } ?? "") + until
    }
  }

  @Test(arguments: [
    ("nhs england", ["body nhs-england"]), ("ENGLAND, nhs", ["body nhs-england"]),
    ("nhs-england", ["body nhs-england"]),
    ("cqc", ["body commission as CQC"]), ("quality comm", ["body commission"]), ("générale", ["body oeuvre"]),
    ("order", ["power direct as order"]), ("what do", ["power direct as tell what to do"]),
    ("fund services", ["power fund"]), ("paid by", ["power fund as is paid by"]),
    ("directors", ["matter board as directors"]), ("hospitals bill", ["proposal bill"]), ("e13", ["era e13"]),
    ("2012 act", ["era e13"]), ("runs who", ["story who-runs"]), ("robert", ["source inquiry as Robert Francis"]),
    ("row-2", ["row row-2"]), ("", ["body oeuvre"]),
  ])
  func `a thing is found by all that it is called, in any order of words`(typed: String, expected: [String]) throws {
    let found = try found(typed)
    #expect(typed.isEmpty ? found.count == 5 : found == expected, "\(found)")
  }

  @Test func `a body found by an older name says by which, and until when it was called so`() throws {
    #expect(try found("nhscb") == ["body nhs-england as NHSCB until 2013-04-01"])
    #expect(try found("monitor").first == "body monitor as Monitor until 2016-04")
    #expect(
      try found("nhs") == ["body trust", "body nhs-england"], "its own name begins so too; the shorter is nearer")
  }

  @Test func `whole names come first, then beginnings, then words, and the words of evidence last`() throws {
    #expect(try found("improvement") == ["body monitor", "era e16"])
    #expect(try found("board") == ["matter board", "body nhs-england as NHS Commissioning Board until 2013-04-01"])
    #expect(
      try found("hospitals") == ["proposal bill", "story who-runs", "source inquiry"], "the name that begins so leads")
    #expect(try found("monitor").last == "row row-2 as Monitor said in passing that it pays for beds.")
  }

  @Test func `a word of a body's own name goes before what another is called, and a small word is none`() throws {
    let graph = try Picture([
      "partnership named Area_partnership", "fog named Mist", "trust named Foundation_trust",
      "minister named Minister_for_Health",
    ]).with { $0.bodies[0].names[0].also = ["footprint"] }.graph
    #expect(bodies("fo", in: graph) == ["trust", "fog", "partnership"])
    #expect(bodies("for", in: graph) == ["minister"])
    #expect(bodies("f", in: graph) == ["trust", "fog", "partnership"], "an id is no name of one's own")
  }

  @Test func `a name that begins so goes before one with a word inside, its article set aside, the shorter first`()
    throws
  {
    let graph = try Picture([
      "a named Guidance_on_choice", "b named the_Chair", "c named Choice_and_Care", "d named a_chair", "e named Care",
    ]).graph
    #expect(bodies("ch", in: graph) == ["d", "b", "c", "a"])
    #expect(bodies("chair", in: graph) == ["d", "b"])
  }

  /// Whoever types "trust" hardly means the trust's administrator.
  @Test func `a name whose noun was typed fits as well as one that begins so, and of both that with most rows leads`()
    throws
  {
    let graph = try Picture([
      "admin named trust_administrator", "trust named NHS_trust", "board named board_of_a_trust",
      "club named trusty_club", "gov direct trust law has", "gov fund trust law has", "gov fund admin law has",
    ]).graph
    #expect(bodies("trust", in: graph) == ["trust", "admin", "club", "board"])
    #expect(bodies("boar", in: graph) == ["board"])
  }

  @Test func `of bodies that fit alike those that last come first, then those with most rows`() throws {
    let graph = try Picture([
      "x named NHSX", "old named NHS_Old", "old lives ..2016", "trust named NHS_foundation_trust",
      "gov direct trust law has", "gov direct old law has", "old fund gov law has", "old fund trust law has",
    ]).graph
    #expect(bodies("n", in: graph) == ["trust", "x", "old"])
  }

  private func bodies(_ typed: String, in graph: Graph) -> [String] {
    var work = SearchInquiry(typed, kinds: [.body]).work(in: graph)
    return work.finish().hits.map(\.id)
  }

  @Test func `words of evidence find the row, by what it says`() throws {
    let hit = try #require(try hits("beds passing").hits.first)
    #expect(hit.kind == .row && hit.id == "row-2")
    #expect(hit.name == "Monitor is reported to claim the power to fund NHS trust's services.")
    #expect(hit.foundAs == "Monitor said in passing that it pays for beds.")
  }

  @Test(arguments: [
    ("monitro", true), ("mnoitor", true), ("monitr", true), ("mointr", false), ("qulaity", true), ("comision", true),
    ("comissoin", true), ("cmisoin", false), ("cqx", false), ("2021 act", false), ("hosptial bill", true),
    ("nhs englnd", true), ("enlgad", false),
  ])
  func `one slip is forgiven in words of four to seven letters, two in longer, none in a number`(
    typed: String, isFound: Bool
  ) throws {
    let found = try found(typed)
    #expect(found.isEmpty == !isFound, "\(found)")
  }

  @Test func `slips are forgiven only where nothing is called just so`() throws {
    #expect(try found("trust").allSatisfy { !$0.hasPrefix("body commission") })
    #expect(try found("boards") == ["body nhs-england as NHS Commissioning Board until 2013-04-01", "matter board"])
  }

  @Test func `nothing found offers what is spelled most like it, and an empty name is near to nothing`() throws {
    let found = try hits("cqx")
    #expect(found.hits.isEmpty && found.count == 0 && found.nearest.map(\.id) == ["commission"])
    for typed in ["z", "'", "?!", String(repeating: "monitor", count: 50)] {
      #expect(try hits(typed).hits.isEmpty && hits(typed).nearest.isEmpty, "\(typed.prefix(9))")
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `a search comes to the same however it is cut`(seed: UInt64) throws {
    var numbers = Seeded(seed)
    let graph = try graph
    let letters = "nhs engladmoitrbuc qé2 "
    let typed = String(
      (0..<Int.random(in: 0...9, using: &numbers)).compactMap { _ in letters.randomElement(using: &numbers) })
    var whole = SearchInquiry(typed).work(in: graph)
    let expected = whole.finish()
    var cut = SearchInquiry(typed).work(in: graph)
    var hits: Hits?
    while hits == nil { hits = cut.proceed(Int.random(in: 1...3, using: &numbers)) }
    #expect(hits == expected, "seed \(seed): '\(typed)'")
  }
}
