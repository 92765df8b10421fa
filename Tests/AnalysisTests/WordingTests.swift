import Accountability
import Analysis
import Testing

/// Answers in words, from rows drawn as a picture.
struct WordingTests {
  private func law(_ rows: [String], on typed: String = "2014-03-31") throws -> String {
    let graph = try Picture(rows).with { draft in
      for at in draft.powers.indices { draft.powers[at].phrase = "\(draft.powers[at].id) {}" }
      for at in draft.matters.indices { draft.matters[at].name = draft.matters[at].id }
    }.graph
    let today = try #require(DateText("2026-11-21")?.earliest)
    let day = try #require(DateText(typed)?.earliest)
    let scope = Scope(
      holder: try #require(graph.body("gov")), power: graph.power("direct"), subject: try #require(graph.body("ft")))
    return Wording(graph, on: day, today: today).law(AsOf(graph, day).answer(scope))
  }

  @Test func `a no is said in the tense of its day, its exception behind it`() throws {
    let rows = ["gov direct ft law has-not", "gov direct ft when emergency law has"]
    #expect(try law(rows) == "No, not in law. Gov had no power to direct ft, except when emergency.")
    #expect(
      try law(rows, on: "2026-11-21")
        == "No, not in law. Gov has no power to direct ft, except when emergency.")
  }

  @Test func `a part on which rules contradict each other is not said to be given`() throws {
    let rows = [
      "provider is-a-class", "ft is-a provider", "gov direct ft law has-not", "gov direct provider about board law has",
    ]
    #expect(
      try law(rows) == "No, not in law. Gov had no power to direct ft; about board it is unsettled.")
  }

  @Test func `what is given on other terms stands beside a yes, and what is denied behind a but`() throws {
    let rows = [
      "gov direct ft law has", "gov direct ft about care law has consent reg", "gov direct ft about info law has-not",
    ]
    #expect(
      try law(rows)
        == "Yes, in law. Gov could direct ft, and about care, with the consent of reg, but not about info.")
  }

  @Test func `a part that is given out of what is denied is followed by the rest`() throws {
    let rows = ["ft-north is-a ft", "gov direct ft-north about care law has", "gov direct ft-north law has-not"]
    #expect(
      try law(rows)
        == "In part, in law. Gov could direct ft about care in the case of ft-north, but otherwise not in the case of"
        + " ft-north.")
  }

  @Test func `where the record is silent on the whole it says what is denied`() throws {
    #expect(
      try law(["gov direct ft when breach law has-not"])
        == "Not recorded. This dataset does not say whether gov had the power to direct ft; it had none when breach.")
  }

  @Test func `a verb of two words takes "it" between them, and a noun behind them`() {
    #expect("take over {}".filled(with: "it", owning: "its") == "take it over")
    #expect("take over {}".filled(with: "an office", owning: "an office's") == "take over an office")
    #expect("have power over {}".filled(with: "it", owning: "its") == "have power over it")
  }

  /// The body may have no chair.
  @Test func `a rule about any matter is not said to be about the one that was asked for, where its phrase would`()
    throws
  {
    func told(_ row: String) throws -> String {
      let graph = try Picture([row, "gov direct ft about chair practice has"]).with { draft in
        for at in draft.powers.indices {
          (draft.powers[at].phrase, draft.powers[at].specific) = ("remove {}'s leaders", "remove {}'s []")
        }
        for at in draft.matters.indices { draft.matters[at].name = "the \(draft.matters[at].id)" }
        for at in draft.bodies.indices {
          var name = Draft.Name()
          name.name = draft.bodies[at].id == "ft" ? "director of health" : draft.bodies[at].id
          draft.bodies[at].names = [name]
        }
      }.graph
      let day = try #require(DateText("2026-11-21")?.earliest)
      let scope = Scope(
        holder: try #require(graph.body("gov")), power: graph.power("direct"), subject: try #require(graph.body("ft")),
        matter: graph.matter("chair"))
      return Wording(graph, on: day, today: day).law(AsOf(graph, day).answer(scope))
    }
    let (any, chair) = (try told("gov direct ft law has"), try told("gov direct ft about chair law has"))
    #expect(any == "Yes, in law. As to the chair, gov may remove the director of health's leaders.")
    #expect(chair == "Yes, in law. Gov may remove the chair of the director of health.")
  }

  @Test func `a no says what it does not reach`() throws {
    let rows = ["gov direct ft law has-not limits buying"]
    #expect(
      try law(rows) == "No, not in law. Gov had no power to direct ft. Limits: buying.")
  }

  @Test func `what the whole and a matter of it come to alike is said once of a line of a map`() throws {
    let graph = try Picture(["gov direct ft about board law has", "gov direct ft when breach law has"]).graph
    let day = try #require(DateText("2014-03-31")?.earliest)
    var work = ChartInquiry(graph.body("ft"), Moment(day), under: nil, steps: 1).work(in: graph)
    let way = try #require(work.finish().ways.first)
    #expect(way.lines.count == 2)
    #expect(Wording(graph, on: day, today: day).statements(way) == ["Gov may direct ft about board."])
  }

  private func told(_ rows: [String], _ change: (inout Draft) -> Void = { _ in }) throws -> (Graph, Wording) {
    let graph = try Picture(rows).with { draft in
      for at in draft.powers.indices { draft.powers[at].phrase = "\(draft.powers[at].id) {}" }
      for at in draft.matters.indices { draft.matters[at].name = draft.matters[at].id }
      change(&draft)
    }.graph
    let day = try #require(DateText("2014-03-31")?.earliest)
    return (graph, Wording(graph, on: day, today: day))
  }

  private func holders(_ rows: [String], about matter: String? = nil, _ change: (inout Draft) -> Void = { _ in }) throws
    -> (Holders, Wording)
  {
    let (graph, wording) = try told(rows, change)
    var work = HoldersInquiry(
      power: graph.power("remove"), subject: graph.body("ft"), matter: matter.flatMap { graph.matter($0) },
      Moment(wording.day), under: matter == nil ? nil : graph.proposal("bill")
    ).work(in: graph)
    return (work.finish(), wording)
  }

  @Test(arguments: [
    ("gov direct ft law has", "yes"), ("gov direct ft law has limits buying", "yes*"),
    ("gov direct ft law has consent reg", "yes*"), ("gov direct ft law has consult reg", "yes*"),
    ("gov direct ft law has jointly reg", "yes*"), ("gov direct ft law has-not limits buying", "no*"),
    ("gov direct ft when breach law has limits buying", "if"),
    ("gov direct ft about care law has limits buying", "part"),
    ("gov direct ft law has|gov direct ft about care law has-not", "yes*"),
    ("gov direct ft law has-not|gov direct ft when breach law has", "no*"),
  ])
  func `A star says that a yes or a no has limits, a procedure or an exception`(rows: String, cell: String) throws {
    let (graph, wording) = try told(rows.split(separator: "|").map(String.init))
    let scope = Scope(
      holder: try #require(graph.body("gov")), power: graph.power("direct"), subject: try #require(graph.body("ft")))
    #expect(wording.lawCell(AsOf(graph, wording.day).answer(scope)) == cell)
  }

  @Test func `what is given on a matter and on an event besides is given in part, in the cell as in the sentence`()
    throws
  {
    let rows = ["gov direct ft about care law has", "gov direct ft when breach law has"]
    let (graph, wording) = try told(rows)
    let scope = Scope(
      holder: try #require(graph.body("gov")), power: graph.power("direct"), subject: try #require(graph.body("ft")))
    let answer = AsOf(graph, wording.day).answer(scope)
    #expect(wording.lawCell(answer) == "part")
    #expect(wording.law(answer).hasPrefix("In part, in law."))
  }

  @Test func `procedures that only one of two rules asks for are said to be that rule's`() throws {
    let rows = ["gov direct ft law has consent reg", "gov direct ft law has consult reg"]
    #expect(
      try law(rows)
        == "Yes, in law. Gov could direct ft, by one rule with the consent of reg, by another after asking reg.")
  }

  @Test func `under a Bill of which it is not known who would have it, nobody is not said to`() throws {
    let rows = [
      "gov remove ft about board law has-not", "gov remove ft about board when breach proposal has in bill",
      "reg remove ft about board law has", "reg remove ft about board proposal has-not in bill ends 3",
    ]
    let known = try holders(rows, about: "board")
    #expect(
      known.1.holders(known.0) == "Reg would lose it. Nobody would have it in general, but only when breach, gov.")
    let open = try holders(rows, about: "board") { draft in
      var unknown = Draft.Unknown()
      (unknown.says, unknown.about) = ("Who would is not known.", "board")
      draft.proposals[0].notKnown = [unknown]
    }
    #expect(
      open.1.holders(open.0)
        == "Reg would lose it. Who would have it in general is not known; gov would only when breach.")
    let settled = try holders(rows + ["com remove ft about board proposal has in bill"], about: "board") { draft in
      var unknown = Draft.Unknown()
      (unknown.says, unknown.about) = ("On what grounds is not known.", "board")
      draft.proposals[0].notKnown = [unknown]
    }
    #expect([known.0, open.0, settled.0].map(\.isOpenInGeneral) == [false, true, false])
  }

  @Test func `who is only reported to have it is told by what the law says`() throws {
    let rows = [
      "gov remove ft law has-not", "gov remove ft claim has seen 2014", "reg remove ft claim has seen 2014",
      "com remove ft law has-not",
    ]
    let (told, wording) = try holders(rows)
    #expect(
      wording.holders(told)
        == "Reported, and the law as recorded does not give it: gov; reported, and what the law says is not recorded: reg."
    )
    let headings = (told.others + told.without).map { wording.heading($0, in: told.inquiry) }
    #expect(
      Set(headings) == [
        "Reported; the law as recorded does not give it", "Reported; what the law says is not recorded",
        "Who does not have it",
      ])
  }

  @Test func `of a power that nobody has the other powers over the body are told`() throws {
    let rows = ["gov direct ft law has", "reg direct ft law has", "com fund ft law has", "x remove y law has"]
    let (told, wording) = try holders(rows)
    #expect(
      wording.holders(told)
        == "Nobody is recorded as having such a power. Other powers over it that are recorded in law: direct it"
        + " (2 bodies) and fund it (one body).")
  }

  @Test func `who acts for one of those who have a power is not counted beside it`() throws {
    let (told, wording) = try holders([
      "gov direct ft law has", "deputy acts-for gov .. for direct", "x remove y law has",
    ])
    #expect(wording.holders(told).hasSuffix("in law: direct it (one body)."), "\(wording.holders(told))")
  }

  @Test func `a matter that is named as a part of the body stands in brackets, and of a long name no possessive`()
    throws
  {
    let (graph, wording) = try told(["gov remove ft about board law has", "gov direct ft about care law has"]) {
      draft in
      for at in draft.matters.indices where draft.matters[at].id == "care" {
        draft.matters[at].name = "its dissolution"
      }
      for at in draft.powers.indices where draft.powers[at].id == "remove" {
        draft.powers[at].specific = "remove {}'s []"
      }
      var name = Draft.Name()
      name.name = "council of board"
      for at in draft.bodies.indices where draft.bodies[at].id == "ft" { draft.bodies[at].names = [name] }
    }
    func deed(_ power: String, _ matter: String) throws -> String {
      let body = try #require(graph.body("ft"))
      return wording.deed(
        Scope(holder: body, power: graph.power(power), subject: body, matter: graph.matter(matter)))
    }
    #expect(try deed("direct", "care") == "direct the council of board (its dissolution)")
    #expect(try deed("remove", "board") == "remove board of the council of board")
  }

  @Test func `a map counts the lines on which law and reports part, and the pairs they are between`() throws {
    let rows = ["direct", "fund", "remove"].flatMap {
      ["gov \($0) ft law has-not", "gov \($0) ft claim has seen 2014"]
    }
    let (graph, wording) = try told(rows)
    var work = ChartInquiry(graph.body("ft"), Moment(wording.day), under: nil, steps: 1).work(in: graph)
    let sentences = wording.chart(work.finish())
    #expect(
      sentences.contains("Law and reports part on 3 lines, between one pair of bodies, marked ≠."), "\(sentences)")
  }

  @Test func `a place that is no place but words is set off from its source`() throws {
    let (graph, wording) = try told(["gov direct ft law has"]) { draft in
      var evidence = Draft.Evidence()
      (evidence.source, evidence.locator) = ("firm", "clause not seen; cl.1")
      var source = Draft.Source()
      (source.id, source.title) = ("firm", "Firm")
      draft.sources.append(source)
      draft.authorities[0].evidence = [evidence]
    }
    let row = try #require(graph.authorities.first)
    #expect(wording.grounds([row.handle]) == "Firm, clause not seen; cl.1")
  }

  @Test func `a class is named with an article unless it is of several`() throws {
    let (graph, wording) = try told(["gov is-a-class", "ft is-a-class"]) { draft in
      for (id, text) in [("gov", "diocesan authority"), ("ft", "members of a trust")] {
        var name = Draft.Name()
        name.name = text
        for at in draft.bodies.indices where draft.bodies[at].id == id {
          (draft.bodies[at].names, draft.bodies[at].kind) = ([name], .group)
        }
      }
    }
    #expect(wording.inSentence(try #require(graph.body("gov"))) == "a diocesan authority")
    #expect(wording.inSentence(try #require(graph.body("ft"))) == "members of a trust")
  }
}
