import Accountability
import Analysis
import Testing
import TestSupport

@Suite struct DifferenceTests {
  private func changes(
    _ lines: [String], _ body: String? = "ft", from before: String = "2015-01-01", to after: String = "2017-01-01",
    under: String? = nil
  ) throws -> [String] {
    let graph = try Picture(lines).graph
    let difference = graph.difference(
      body.flatMap { graph.body($0) }, from: day(before), to: day(after), under: under.flatMap { graph.proposal($0) })
    return difference.changes.map(graph.told)
  }

  private let succession = [
    "ft is-a-class", "monitor license ft law has ..2016-04-01", "nhsi license ft law has 2016-04-01..",
    "nhsi succeeds monitor 2016-04-01..", "monitor lives ..2016-04-01", "nhsi lives 2016-04-01..",
  ]

  @Test func `a power that a successor took over has moved, and is neither lost nor gained`() throws {
    #expect(try changes(succession) == ["moved: nhsi license ft from monitor"])
    let graph = try Picture(succession).graph
    let bodies = graph.difference(graph.body("ft"), from: day("2015"), to: day("2017")).bodies
    #expect(
      bodies.map { "\($0.kind) \(graph[$0.body].id) \($0.heirs.map { graph[$0].id })" } == [
        "went monitor [\"nhsi\"]", "came nhsi []",
      ])
  }

  @Test func `each of two successors takes over from its own predecessor`() throws {
    let two = [
      "east fund ft law has ..2016", "west fund ft law has ..2016", "alpha fund ft law has 2016..",
      "beta fund ft law has 2016..", "alpha succeeds west 2016-04-01..", "beta succeeds east 2016-04-01..",
    ]
    #expect(try changes(two) == ["moved: alpha fund ft from west", "moved: beta fund ft from east"])
  }

  @Test func `what several held and one holds has moved from them all`() throws {
    let merger = [
      "east fund ft law has ..2016", "west fund ft law has ..2016", "one fund ft law has 2016..",
      "one succeeds west 2016-04-01..", "one succeeds east 2016-04-01..",
    ]
    #expect(try changes(merger) == ["moved: one fund ft from east and west"])
  }

  @Test func `of two who lost a power to one who succeeds neither it moved from the one who lost most`() throws {
    let lines = [
      "nhse fund ft law has ..2016", "nhse inspect ft law has ..2016", "council inspect ft law has ..2016",
      "minister inspect ft law has 2016..", "minister fund ft law has 2016..",
    ]
    #expect(
      try changes(lines) == [
        "moved: minister fund ft from nhse", "moved: minister inspect ft from nhse", "lost: council inspect ft",
      ])
  }

  @Test func `a successor takes over under another event only where it succeeds the holder`() throws {
    let lines = ["monitor remove ft when breach law has ..2016", "nhsi remove ft when failure law has 2016.."]
    #expect(try changes(lines) == ["gained: nhsi remove ft when failure", "lost: monitor remove ft when breach"])
    #expect(
      try changes(lines + ["nhsi succeeds monitor 2016-04-01.."]) == ["moved: nhsi remove ft when failure from monitor"]
    )
  }

  @Test func `a power gained where the law had said no reverses it`() throws {
    let lines = ["gov direct ft law has-not ..2016", "gov direct ft law has 2016.."]
    #expect(try changes(lines) == ["gained: gov direct ft (reverses)"])
    #expect(try changes(["gov direct ft law has 2016.."]) == ["gained: gov direct ft"])
    #expect(
      try changes(["gov direct ft law has ..2016", "gov direct ft law has-not 2016.."]) == ["lost: gov direct ft"])
  }

  @Test func `a denial that came or went alone is a change of its own`() throws {
    #expect(try changes(["gov direct ft law has-not 2016.."]) == ["nowDenied: gov direct ft"])
    #expect(
      try changes(["gov direct ft law has-not ..2016", "gov fund ft law has"]) == ["noLongerDenied: gov direct ft"])
  }

  @Test func `what a rule comes to deny beside one that goes on giving it is told`() throws {
    let lines = ["gov direct ft law has", "gov direct ft law has-not 2016.."]
    #expect(try changes(lines) == ["nowDenied: gov direct ft"])
    #expect(
      try changes(["gov direct ft law has", "gov direct ft law has-not ..2016"]) == ["noLongerDenied: gov direct ft"])
  }

  @Test func `a body that comes to belong to another class is told, with the classes`() throws {
    let lines = [
      "ft is-a-class", "trust is-a-class", "gov direct trust law has", "north is-a trust ..2016",
      "north is-a ft 2016..",
    ]
    let graph = try Picture(lines).graph
    for body in [nil, graph.body("north")] {
      let bodies = graph.difference(body, from: day("2015"), to: day("2017")).bodies
      #expect(
        bodies.map { "\($0.kind) \(graph[$0.body].id) \($0.classes.map { graph[$0].id })" } == [
          "joined north [\"ft\"]", "left north [\"trust\"]",
        ])
    }
  }

  @Test func `a power kept is changed in its footing, mode, condition, procedure, limits, matter or ground`() throws {
    let old = "gov fund ft law has ..2016"
    #expect(try changes([old, "gov fund ft law must has 2016.."]) == ["changed: gov fund ft (mode)"])
    #expect(try changes([old, "gov fund ft agreement has 2016.."]) == ["changed: gov fund ft (footing)"])
    #expect(try changes([old, "gov fund ft law has consent reg 2016.."]) == ["changed: gov fund ft (procedure)"])
    #expect(
      try changes([old, "gov fund ft law has when asked 2016.."]) == ["changed: gov fund ft when asked (condition)"])
    #expect(
      try changes([old, "gov fund ft about board law has 2016.."]) == ["changed: gov fund ft about board (matter)"])
    #expect(
      try changes(["gov fund ft law has ..2016 of act", "gov fund ft law has 2016.. of order"])
        == ["changed: gov fund ft (ground)"])
    #expect(try changes([old, "gov fund ft law has 2016.."]) == [])
    #expect(
      try changes(["gov fund ft about care law has ..2016", "gov fund ft about board law has 2016.."])
        == ["gained: gov fund ft about board", "lost: gov fund ft about care"])
    let limited = Picture([old, "gov fund ft law has 2016.."]).with { $0.authorities[1].limits = "not in summer" }
    #expect(
      try limited.graph.difference(nil, from: day("2015"), to: day("2017")).changes.map(\.aspects)
        == [[.limits]])
  }

  @Test func `what another rule gives all along is neither gained nor lost`() throws {
    let all = ["ft is-a-class", "north is-a ft", "gov direct ft law has"]
    #expect(try changes(all + ["gov direct north law has ..2016"], "north") == [])
    #expect(try changes(all + ["gov direct north law has 2016.."], "north") == [])
    #expect(
      try changes(all + ["gov direct north law has must ..2016"], "north") == ["changed: gov direct north (mode)"])
    #expect(
      try changes(["gov direct ft law has ..2016", "gov direct ft agreement has"]) == [
        "changed: gov direct ft (footing)"
      ])
  }

  @Test func `practice that the law then gives has turned, and so has law that ends while practice goes on`() throws {
    let practised = "com direct ft practice has 2014..2018"
    #expect(try changes([practised, "com direct ft law has 2016.."]) == ["turnedIntoLaw: com direct ft"])
    #expect(try changes([practised, "com direct ft law has ..2016"]) == ["turnedOutOfLaw: com direct ft"])
    #expect(
      try changes(["com direct ft practice has 2014..2016", "com direct ft law has ..2016"]) == ["lost: com direct ft"])
    #expect(
      try changes([practised, "com direct ft law has-not ..2016", "com direct ft law has 2016.."])
        == ["turnedIntoLaw: com direct ft (reverses)"])
  }

  @Test func `bodies are merged, split, renamed, or only followed`() throws {
    func told(_ lines: [String]) throws -> [String] {
      let graph = try Picture(lines).graph
      return graph.difference(nil, from: day("2015"), to: day("2017")).bodies.map { change in
        ([change.kind == .came ? "" : "\(change.kind)", graph[change.body].id] + change.heirs.map { graph[$0].id })
          .filter { !$0.isEmpty }.joined(separator: " ")
      }.filter { $0.contains(" ") }
    }
    #expect(
      try told(["a lives ..2016", "b lives ..2016", "c lives 2016..", "c succeeds a 2016..", "c succeeds b 2016.."])
        == ["merged a c", "merged b c"])
    #expect(
      try told(["a lives ..2016", "b lives 2016..", "c lives 2016..", "b succeeds a 2016..", "c succeeds a 2016.."])
        == ["split a b c"])
    #expect(try told(["a lives ..2016", "b lives 2016..", "b succeeds a 2016.."]) == ["went a b"])
    let renamed = Picture(["a lives ..2016", "b lives 2016..", "b succeeds a 2016.."]).with { draft in
      for body in draft.bodies.indices where draft.bodies[body].id == "b" { draft.bodies[body].ties[0].how = .renamed }
    }
    #expect(try renamed.graph.difference(nil, from: day("2015"), to: day("2017")).bodies.map(\.kind).contains(.renamed))
  }

  @Test func `a name taken beside another is no end of that, and the end of that is told when it comes`() throws {
    let graph = try Picture(["com named Old_Board 2012..2022", "com named New_Board 2014..", "com lives 2012.."]).graph
    func told(_ before: String, _ after: String) -> [String] {
      let wording = Wording(graph, on: day(after), today: day("2026-11-21"))
      return graph.difference(nil, from: day(before), to: day(after)).bodies.map {
        wording.bodyChange($0, since: day(before))
      }
    }
    #expect(told("2013", "2016") == ["The Old Board is also called the New Board."])
    #expect(told("2016", "2023-06") == ["The New Board is no longer called Old Board."])
    #expect(told("2013", "2023-06") == ["The Old Board is now called the New Board."])
    #expect(told("2015", "2016") == [])
  }

  /// What is told of a power that several rows gave in turn.
  @Test(arguments: [
    (["gov fund ft law has 2016-04-01..2017-04-01", "gov fund ft law must has 2017-04-01.."], ["2016-04-01"]),
    (["gov fund ft law has 2015-04-01..2016-04-01", "gov fund ft law has 2017-04-01.."], ["2017-04-01"]),
    (["com fund ft law has 2016-04-01..2017-04-01", "gov fund ft law has 2017-04-01.."], ["2017-04-01"]),
    (["gov fund ft law has ..2016-04-01", "gov fund ft law must has 2016-04-01..2017-04-01"], ["2017-04-01"]),
    (
      [
        "gov fund ft law has ..2016-04-01", "gov fund ft law must has limits some 2016-04-01..2017-04-01",
        "gov fund ft law must has 2017-04-01..",
      ], ["2016-04-01"]
    ),
    (
      [
        "gov fund ft law has ..2016-04-01", "gov fund ft law has limits some 2016-04-01..2017-04-01",
        "gov fund ft law has limits more 2017-04-01..",
      ], ["2016-04-01"]
    ),
    (
      [
        "gov fund ft law has ..2016-04-01", "gov fund ft law has limits some 2016-04-01..2017-04-01",
        "gov fund ft law must has limits some 2017-04-01..",
      ], ["2017-04-01"]
    ),
    (["gov fund ft law has ..2016-04-01", "gov fund ft law has limits some"], ["2016-04-01"]),
    (
      [
        "gov fund ft law has ..2016-04-01", "gov fund ft law has limits some ..2016-04-01",
        "gov fund ft law has limits more 2016-04-01..", "gov fund ft law has limits most 2016-04-01..",
      ], ["2016-04-01"]
    ),
    (
      [
        "gov fund ft law has ..2016-04-01", "gov fund ft law has limits some", "gov fund ft law has limits some ..?",
      ], ["2016-04-01"]
    ),
    (
      [
        "gov fund ft law has ..2016-04-01", "gov fund ft law has limits some 2010..",
        "gov fund ft law has limits some ?..2010",
      ], ["2016-04-01"]
    ),
    (
      ["gov fund ft law has-not ..2016-04-01", "gov fund ft law has-not 2016-04-01..2017-04-01", "gov pay ft law has"],
      ["2017-04-01"]
    ),
  ])
  func `the day of a change is that on which it took place`(rows: [String], days: [String]) throws {
    let graph = try Picture(rows).graph
    let difference = graph.difference(graph.body("ft"), from: day("2015-01-01"), to: day("2018-01-01"))
    let wording = Wording(graph, on: day("2018-01-01"), today: day("2026-11-21"))
    #expect(difference.changes.map { wording.day(of: $0, in: difference)?.description } == days)
  }

  @Test func `a Bill that ends a row takes the power away (case 30)`() throws {
    let lines = ["reg license ft law has", "reg license ft proposal has-not in bill ends 1"]
    #expect(try changes(lines, from: "2026-11-21", to: "2026-11-21", under: "bill") == ["lost: reg license ft"])
    #expect(try changes(lines, from: "2026-11-21", to: "2026-11-21") == [])
  }

  @Test func `a power reported and denied by law throughout was never given`() throws {
    let lines = ["com direct ft law has-not", "com direct ft about care claim has seen 2014-03-11"]
    func never(_ lines: [String], to: String = "2017-01-01") throws -> [String] {
      let graph = try Picture(lines).graph
      return graph.difference(graph.body("ft"), from: day("2014-03-20"), to: day(to)).neverGiven.map(graph.told)
    }
    #expect(try never(lines) == ["com direct ft"])
    let given = [
      "com direct ft law has-not ..2015-01-01", "com direct ft law has 2015-01-01..2016-01-01",
      "com direct ft law has-not 2016-01-01..", lines[1],
    ]
    #expect(try never(given) == [])
    #expect(try never(["com direct ft claim has seen 2014-03-11"]) == [])
  }

  @Test func `what came and went between the days is listed`() throws {
    let graph = try Picture([
      "gov fund ft law has 2015-06-01..2016-06-01", "gov fund ft law has 2014..2016-06-01",
      "gov fund ft law has 2016..",
      "gov direct ft law has-not 2015-06-01..2016-06-01", "gov direct ft claim has 2015-06-01..2016-06-01",
    ]).graph
    let between = graph.difference(graph.body("ft"), from: day("2015-01-01"), to: day("2017-01-01")).between
    #expect(between.map { graph[$0].id } == ["row-1"])
  }

  // MARK: Properties

  private func randomDraft(_ random: inout Seeded) -> Picture {
    let bodies = ["a", "b", "c", "ft", "x"]
    var lines = ["ft is-a-class", "x is-a ft"]
    let dates = ["2014", "2015-06-01", "2016-04", "2016-04-01", "2017-01-01"]
    for _ in 0...random.below(10) {
      var line = "\(random.one(of: bodies)) \(random.one(of: ["direct", "fund"])) \(random.one(of: ["ft", "x", "c"]))"
      if random.once(in: 3) { line += " about board" }
      if random.once(in: 4) { line += " when breach" }
      line +=
        random.one(of: [" law", " law", " law", " agreement", " claim"]) + random.one(of: [" has", " has", " has-not"])
      line +=
        " " + random.one(of: ["", "", random.one(of: dates)]) + ".." + random.one(of: ["", random.one(of: dates)])
      lines.append(line)
    }
    for (heir, body) in [("b", "a"), ("c", "b"), ("c", "a")] where random.once(in: 3) {
      lines.append("\(heir) succeeds \(body) \(random.one(of: dates))..")
    }
    return Picture(lines)
  }

  /// The rules that give something on a day, straight from the draft.
  private func given(_ draft: Draft, on day: Day) -> Set<[String]> {
    Set(
      draft.authorities.filter { row in
        (row.standing == .law || row.standing == .agreement) && row.holds == .has
          && row.from.earliest <= day && day < row.until.latest
      }.map { [$0.holder, $0.power, $0.subject, $0.about ?? "", $0.when] })
  }

  /// Whether the rules of a day give it, if only by another rule.
  private func isGiven(_ rule: [String], _ graph: Graph, _ date: String) -> Bool {
    guard let holder = graph.body(rule[0]), let subject = graph.body(rule[2]), rule[4].isEmpty else { return false }
    let scope = Scope(holder: holder, power: graph.power(rule[1]), subject: subject, matter: graph.matter(rule[3]))
    let answer = AsOf(graph, day(date)).answer(scope)
    return answer.law.base == .has || answer.agreement.base == .has
  }

  @Test func `nothing changes on the day itself`() throws {
    for seed: UInt64 in 1...200 {
      var random = Seeded(seed)
      let graph = try randomDraft(&random).graph
      let date = day(random.one(of: ["2014-06-01", "2016-04-10", "2018-01-01"]))
      let body = random.once(in: 2) ? graph.body("ft") : nil
      let difference = graph.difference(body, from: date, to: date)
      #expect(difference.changes.isEmpty && difference.bodies.isEmpty && difference.between.isEmpty, "seed \(seed)")
    }
  }

  @Test func `every power that came or went is in one change, and what moved is the same power`() throws {
    for seed: UInt64 in 1...400 {
      var random = Seeded(seed)
      let picture = randomDraft(&random)
      let graph = try picture.graph
      let (before, after) = (given(picture.draft, on: day("2014-06-01")), given(picture.draft, on: day("2016-04-10")))
      let changes = graph.difference(nil, from: day("2014-06-01"), to: day("2016-04-10")).changes
      var came: [[String]] = []
      var went: [[String]] = []
      for change in changes {
        func rule(_ holder: BodyID, _ when: String) -> [String] {
          let scope = change.scope
          let (power, matter) = (scope.power.map { graph[$0].id } ?? "any", scope.matter.map { graph[$0].id } ?? "")
          return [graph[holder].id, power, graph[scope.subject].id, matter, when]
        }
        switch change.kind {
        case .gained, .turnedIntoLaw: came.append(rule(change.scope.holder, change.when))
        case .lost, .turnedOutOfLaw: went.append(rule(change.scope.holder, change.when))
        case .changed where change.aspects == [.condition] || change.aspects == [.matter]:
          came.append(rule(change.scope.holder, change.when))
          for row in change.rowsBefore.prefix(1).map({ graph[$0] }) {
            let old = [
              graph[row.holder].id, row.power.map { graph[$0].id } ?? "any", graph[row.subject].id,
              row.about.map { graph[$0].id } ?? "", row.when,
            ]
            went.append(old)
          }
        case .moved:
          came.append(rule(change.scope.holder, change.when))
          for row in change.rowsBefore.map({ graph[$0] }) where !went.contains(rule(row.holder, row.when)) {
            went.append(rule(row.holder, row.when))
            #expect(change.from.contains(row.holder), "seed \(seed)")
          }
        default: break
        }
      }
      #expect(came.count == Set(came).count && went.count == Set(went).count, "seed \(seed)")
      let (gained, lost) = (after.subtracting(before), before.subtracting(after))
      #expect(Set(came) == gained.filter { !isGiven($0, graph, "2014-06-01") }, "seed \(seed)")
      #expect(Set(went) == lost.filter { !isGiven($0, graph, "2016-04-10") }, "seed \(seed)")
    }
  }

  @Test func `the exact changes make the rows of the second day of those of the first, and every one is told`() throws {
    for seed: UInt64 in 1...400 {
      var random = Seeded(seed)
      let graph = try randomDraft(&random).graph
      func speaking(_ date: String) -> Set<AuthorityID> {
        let view = AsOf(graph, day(date))
        return Set(graph.authorities.map(\.handle).filter { !view.spokenScopes(of: $0).isEmpty })
      }
      let difference = graph.difference(nil, from: day("2014-06-01"), to: day("2016-04-10"))
      let (came, went) = (Set(difference.rows.came), Set(difference.rows.went))
      #expect(
        came.isDisjoint(with: speaking("2014-06-01")) && went.isSubset(of: speaking("2014-06-01")), "seed \(seed)")
      #expect(speaking("2014-06-01").subtracting(went).union(came) == speaking("2016-04-10"), "seed \(seed)")
      let told = difference.changes.flatMap { $0.rowsBefore + $0.rowsAfter } + difference.others
      #expect(came.union(went).isSubset(of: told), "seed \(seed)")
    }
  }

  @Test func `the changes do not depend on the order of the rows`() throws {
    for seed: UInt64 in 1...200 {
      var random = Seeded(seed)
      let picture = randomDraft(&random)
      let other = picture.with { $0.authorities = random.shuffled($0.authorities) }
      func told(_ picture: Picture) throws -> [String] {
        let graph = try picture.graph
        return graph.difference(nil, from: day("2014-06-01"), to: day("2016-04-10")).changes.map(graph.told)
      }
      #expect(try told(picture) == told(other), "seed \(seed)")
    }
  }
}
