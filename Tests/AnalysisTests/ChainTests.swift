import Accountability
import Analysis
import Testing

@Suite struct ChainTests {
  static let ranks = [
    "constitute": 9, "remove": 8, "direct": 7, "appoint": 6, "set-objectives": 5, "call-to-account": 3,
  ]

  private func chain(
    _ lines: [String], from body: String = "ft", to end: String = "head", on date: String = "2014-06-01",
    under: String? = nil, within bounds: Chain.Bounds = .usual
  ) throws -> (chain: Chain, graph: Graph) {
    let graph = try Picture(lines, ranks: ChainTests.ranks).graph
    let inquiry = ChainInquiry(
      try #require(graph.body(body)), to: try #require(graph.body(end)), Moment(day(date)),
      under: under.flatMap { graph.proposal($0) })
    var work = inquiry.work(in: graph, within: bounds)
    return (work.finish(), graph)
  }

  private func told(
    _ lines: [String], from body: String = "ft", to end: String = "head", on date: String = "2014-06-01",
    under: String? = nil
  ) throws -> [String] {
    let (chain, graph) = try chain(lines, from: body, to: end, on: date, under: under)
    return graph.told(chain)
  }

  // MARK: Lines

  @Test func `lines stand shortest first, then those with the stronger steps from the body upwards, then by id`() throws
  {
    let lines = [
      "b direct ft law has", "a direct ft law has", "c remove ft law has", "head call-to-account ft law has",
      "head direct a law has", "head remove b law has", "head appoint c law has", "c direct a law has",
    ]
    #expect(
      try told(lines) == [
        "law: head call-to-account", "law: c remove > head appoint", "law: a direct > head direct",
        "law: b direct > head remove", "law: a direct > c direct > head appoint",
      ])
  }

  @Test func `the weakest step is that of the lowest rank, then the one least checked, then the one nearest the body`()
    throws
  {
    let lines = ["a direct ft law has of x", "b remove a law has of x", "head direct b law has of x"]
    func weakest(_ checked: [Checked?]) throws -> Int? {
      let graph = try Picture(lines, ranks: ChainTests.ranks).with { draft in
        for (at, checked) in checked.enumerated() {
          if let checked {
            draft.authorities[at].evidence[0].checked = checked
          } else {
            draft.authorities[at].evidence = []
          }
        }
      }.graph
      let ends = (try #require(graph.body("ft")), try #require(graph.body("head")))
      var work = ChainInquiry(ends.0, to: ends.1, Moment(day("2014"))).work(in: graph)
      return work.finish().inLaw.first?.weakest
    }
    #expect(try weakest([.text, .recalled, .text]) == 0)
    #expect(try weakest([.text, .text, .secondary]) == 2)
    #expect(try weakest([.secondary, .text, .recalled]) == 2)
    #expect(try weakest([.secondary, .text, nil]) == 2)
    #expect(try weakest([.recalled, .text, .secondary]) == 0)
  }

  @Test func `how far a step was checked is by the best of what supports it`() throws {
    let picture = Picture(["head direct ft law has of x of y of z"], ranks: ChainTests.ranks).with { draft in
      draft.authorities[0].evidence[0].checked = .recalled
      draft.authorities[0].evidence[1].checked = .secondary
      draft.authorities[0].evidence[2].checked = .text
      draft.authorities[0].evidence[2].bearing = .contradicts
    }
    let graph = try picture.graph
    let ends = (try #require(graph.body("ft")), try #require(graph.body("head")))
    var work = ChainInquiry(ends.0, to: ends.1, Moment(day("2014"))).work(in: graph)
    #expect(work.finish().inLaw.first?.steps.first?.checked == .secondary)
  }

  @Test func `a line is by report where one step is only reported, and in law where the law gives each`() throws {
    let lines = [
      "com direct ft law has-not", "com direct ft claim has seen 2014", "head constitute com law has",
      "head direct com practice has-not seen 2014", "reg appoint ft law has", "reg remove ft belief has seen 2014",
      "head direct reg law has",
    ]
    #expect(
      try told(lines) == [
        "law: reg appoint +1 > head direct", "report: com direct~ > head constitute",
      ])
    #expect(try told(lines, on: "2017-01-01") == ["law: reg appoint > head direct"])
  }

  @Test func `what gives a step may be limited, lent, agreed or joint, and a denial gives none`() throws {
    #expect(try told(["head remove ft when breach law has"]) == ["law: head remove"])
    #expect(try told(["head direct ft about care law has"]) == ["law: head direct"])
    #expect(try told(["head direct ft agreement has"]) == ["law: head direct"])
    #expect(try told(["x direct ft law has jointly head"]) == ["law: head direct"])
    #expect(try told(["gov direct ft law has", "head acts-for gov"]) == ["law: head direct"])
    #expect(
      try told(["gov direct ft law has", "dep acts-for gov", "head direct dep law has"]) == [
        "law: dep direct > head direct"
      ])
    #expect(try told(["head direct ft law has-not", "gov direct head law has"]) == [])
    #expect(try told(["head direct ft law has", "head direct ft law has-not"]) == [])
    #expect(try told(["head inspect ft law has", "x direct y law has"]) == [])
  }

  @Test func `what the law denies but for an exception is no step, and is told apart`() throws {
    let (chain, graph) = try chain([
      "head direct ft law has-not", "head direct ft when emergency law has", "com remove ft law has-not",
      "gov direct ft law has-not", "gov direct ft about care law has", "gov direct ft claim has seen 2014",
    ])
    #expect(chain.inLaw.isEmpty && chain.exceptions.map(graph.told) == ["none: head direct ft"])
  }

  @Test func `rules over a class stand over its members, reports of it do not, and a class above stands for its own`()
    throws
  {
    let lines = [
      "ft is-a-class", "north is-a ft", "reg direct ft law has", "head direct reg law has",
      "com direct ft claim has seen 2014", "head direct com law has", "council is-a-class", "east is-a council",
      "council appoint north law has", "head direct council law has",
    ]
    #expect(try told(lines, from: "north") == ["law: reg direct > head direct", "law: council appoint > head direct"])
    #expect(
      try told(lines) == ["law: reg direct > head direct", "report: com direct~ > head direct"])
    #expect(try told(lines, from: "north", to: "east") == ["law: east appoint"])
  }

  @Test func `no body comes twice in a line, whatever circles there are, and bodies apart have none`() throws {
    let lines = [
      "a direct ft law has", "b direct a law has", "a direct b law has", "ft direct a law has", "ft direct ft law has",
      "head direct b law has", "a direct head law has", "x direct y law has",
    ]
    #expect(try told(lines) == ["law: a direct > b direct > head direct"])
    #expect(try told(lines, from: "y") == [])
    #expect(try told(lines, to: "x") == [])
  }

  @Test func `under a proposal its rows are law`() throws {
    let lines = [
      "reg direct ft law has", "head direct reg law has", "reg direct ft proposal has-not in bill ends 1",
      "gov direct ft proposal has in bill", "head remove gov law has",
    ]
    #expect(try told(lines, under: "bill") == ["law: gov direct > head remove"])
    #expect(try told(lines) == ["law: reg direct > head direct"])
  }

  @Test func `bodies that did not exist on the day are in no line`() throws {
    let lines = [
      "reg direct ft law has", "reg lives ..2013", "head direct reg law has", "nhsi direct ft law has",
      "nhsi lives 2012..",
      "head direct nhsi law has",
    ]
    #expect(try told(lines) == ["law: nhsi direct > head direct"])
  }

  // MARK: Answers without a line

  private func said(
    _ lines: [String], from body: String = "ft", to end: String = "head", on date: String = "2014-06-01"
  )
    throws -> String
  {
    let (chain, graph) = try chain(lines, from: body, to: end, on: date)
    return Wording(graph, on: chain.moment.day, today: day("2026-11-21")).chain(chain).joined(separator: " ")
  }

  @Test func `no line is an answer, and so is a body asked about itself or one that was not there`() throws {
    let lines = ["com direct ft law has", "head lives 2015.."]
    #expect(try said(lines, on: "2016-01-01") == "No line recorded here led from ft to head, in law or by report.")
    #expect(try said(lines, to: "ft") == "Ft is named at both ends, and no body answers to itself.")
    #expect(try said(lines) == "Head did not exist on 1 Jun 2014; it began on 2015. No line led to it.")
    #expect(
      try said(["com inspect ft law has", "head lives .."])
        == "This dataset knows none of the powers by which one body answers to another.")
    #expect(
      try said(["head direct ft claim has seen 2014"])
        == "In law no line recorded here led from ft to head. Reports added one line: head was reported as able to direct"
        + " ft (the law is not recorded).")
  }

  @Test func `a body that is gone is asked about on its last day`() throws {
    let (chain, graph) = try chain(["head direct ft law has", "ft lives ..2012-04-01"])
    #expect(chain.moment.day == day("2012-03-31") && graph.told(chain) == ["law: head direct"])
  }

  @Test func `the shortest line is told step by step, with its terms and what the law says of reports`() throws {
    #expect(
      try said([
        "com direct ft law has-not", "com direct ft about care claim has seen 2014", "head remove com law must has",
        "gov direct ft about care law has", "gov direct ft about pay law has", "dep acts-for gov",
        "head call-to-account dep when breach agreement has",
      ])
        == "In law one line led from ft to head: dep could direct ft about care and pay, acting for gov; head could"
        + " call-to-account dep, by agreement, only when breach. Reports added one line: com was reported as able to"
        + " direct ft about care (not in law); head had to remove com. Each step stands for itself: that one body is over"
        + " a second and the second over a third gives the first no power over the third.")
  }

  @Test func `power over one member makes no step up from its class`() throws {
    let member = ["ft is-a-class", "north is-a ft", "head direct north law has"]
    #expect(try told(member + ["head direct ft about care law has-not"]) == [])
    #expect(try told(member + ["head direct ft about care claim has seen 2014"]) == ["report: head direct~"])
    #expect(try told(member, from: "north") == ["law: head direct"])
  }

  @Test func `who acts for a member of a class that has a power makes a step`() throws {
    let lines = [
      "all is-a-class", "gov is-a all", "deputy acts-for gov", "all direct ft law has", "head direct deputy law has",
    ]
    #expect(try told(lines) == ["law: deputy direct > head direct"])
  }

  // MARK: Bounds

  @Test func `lines beyond a length or a number are left out, and that is said`() throws {
    let ladder = ["a direct ft law has", "b direct a law has", "c direct b law has", "head direct c law has"]
    func cuts(_ lines: [String], _ longest: Int, _ most: Int, tries: Int = 1000) throws -> (Int, Set<Chain.Cut>) {
      let (chain, _) = try chain(lines, within: Chain.Bounds(longest: longest, most: most, tries: tries))
      return (chain.inLaw.count, chain.cuts)
    }
    #expect(try cuts(ladder, 4, 1) == (1, []))
    #expect(try cuts(ladder, 3, 1) == (0, [.longer]))
    let three = ["head direct ft law has", "head direct a law has", "head direct b law has"] + ladder.prefix(2)
    #expect(try cuts(three, 4, 3) == (3, []))
    #expect(try cuts(three, 4, 2) == (2, [.inLaw]))
    #expect(try cuts(three, 2, 3) == (2, [.longer]))
    #expect(try cuts(three, 4, 3, tries: 3) == (1, [.inLaw]))
    let reports = three.map { $0.replacing("law has", with: "claim has seen 2014") }
    #expect(try chain(reports, within: Chain.Bounds(longest: 4, most: 2, tries: 1000)).chain.cuts == [.perceived])
  }
}

extension Graph {
  /// `law: reg direct +1 > head appoint`: from the body upwards, with `~` for what is only reported, and how much else.
  func told(_ chain: Chain) -> [String] {
    func told(_ line: Chain.Line) -> String {
      line.steps.map { step in
        let power = step.best.scope.power.map { self[$0].id } ?? "any"
        let others = step.others.isEmpty ? "" : " +\(step.others.count)"
        return "\(self[step.above].id) \(power)\(step.isInLaw ? "" : "~")\(others)"
      }.joined(separator: " > ")
    }
    return chain.inLaw.map { "law: " + told($0) } + chain.perceived.map { "report: " + told($0) }
  }
}
