import Analysis
import Explorer
import Testing
import TestSupport

@Suite struct ViewpointTests {
  @Test(
    arguments: [
      (Viewpoint.start, "start"),
      (.sources, "sources"),
      (.find(text: "text"), "search text"),
      (.find(text: "a trust's board"), #"search 'a trust'\''s board'"#),
      (.find(text: ""), "search ''"),
      (.find(text: "--at"), "search -- --at"),
      (.body(id: "regulator", at: nil), "show regulator"),
      (.body(id: "the centre", at: "2014-03"), "show 'the centre' --at 2014-03"),
      (.body(id: "-x", at: "2014"), "show --at 2014 -- -x"),
      (.compare(body: nil, at: nil), "compare"),
      (.compare(body: "trust", at: "2014-03"), "compare trust --at 2014-03"),
      (.diff(from: "2014-03-31", to: "2023-06-30", body: "trust"), "diff 2014-03-31 2023-06-30 trust"),
      (.diff(from: "today", to: "bill-2026", body: nil), "diff today bill-2026"),
      (
        .may(holder: "a", power: "b", subject: "c", about: "m", at: "2014", under: "x"),
        "may a b c --about m --at 2014 --under x"
      ),
      (
        .who(power: "b", subject: "c", about: "m", at: "2014", under: "x"), "who b c --about m --at 2014 --under x"
      ),
      (.who(power: "b", subject: nil, about: nil, at: nil, under: nil), "who b"),
      (.decides(matter: "m", at: "2014", under: nil), "who decides m --at 2014"),
      (.chain(body: "a", to: "the centre", at: "2014", under: "x"), "chain a --to 'the centre' --at 2014 --under x"),
      (.trace(power: "b", body: "c", about: "m"), "trace b c --about m"),
      (.masters(body: "a", at: "2014", under: "x"), "masters a --at 2014 --under x"),
      (.map(body: nil, at: nil, under: nil, steps: 1), "map"),
      (.map(body: "a", at: "2014", under: "x", steps: 2), "map a --at 2014 --under x --steps 2"),
      (.body(id: "a", at: nil, under: "x"), "show a --under x"), (.ask(Ask()), "ask"),
      (
        .ask(Ask(who: "a", power: "b", whom: "the c", about: "m", at: "2014")),
        "ask --who a --may b --whom 'the c' --about m --at 2014"
      ),
      (.timeline(body: nil, from: nil, to: nil), "timeline"),
      (.timeline(body: "the centre", from: "2013-04", to: "2015"), "timeline 'the centre' --from 2013-04 --to 2015"),
      (.marks, "marks"), (.findings, "check"), (.finding(3), "check --finding 3"), (.lag(body: nil), "lag"),
      (.lag(body: "a"), "lag a"),
      (.list(.rows), "list rows"),
      (.row(id: "trust-12"), "cite trust-12"),
      (.source(id: "act-2006"), "source act-2006"),
      (.story(id: "who-directs", step: 2), "story who-directs --step 2"),
      (.story(id: "who-directs", step: nil, only: .questions), "story who-directs --only questions"),
      (.brief(body: "a", at: "2014", under: "x"), "brief a --at 2014 --under x"),
      (.words([]), "words"),
      (.words(["no*", "not in law", "≠"]), "words 'no*' 'not in law' '≠'"),
    ])
  func `a viewpoint is written as the command that opens it`(viewpoint: Viewpoint, text: String) throws {
    #expect(viewpoint.description == text)
    #expect(try Viewpoint(text: text) == viewpoint)
  }

  @Test(
    arguments: [
      ("remit show regulator", Viewpoint.body(id: "regulator", at: nil)),
      ("  show   \"the centre\"  --at=2014 ", .body(id: "the centre", at: "2014")),
      (#"show the\ centre"#, .body(id: "the centre", at: nil)),
      ("story who-directs", .story(id: "who-directs", step: nil)),
      ("search", .find(text: "")),
      ("who decides board", .decides(matter: "board", at: nil, under: nil)),
    ])
  func `what a person may type is read too`(text: String, viewpoint: Viewpoint) throws {
    #expect(try Viewpoint(text: text) == viewpoint)
  }

  @Test(arguments: UInt64(1)...400)
  func `reading what was written gives the viewpoint back`(seed: UInt64) throws {
    var numbers = Seeded(seed)
    let viewpoint = numbers.viewpoint()
    #expect(try Viewpoint(text: viewpoint.description) == viewpoint, "seed \(seed): \(viewpoint)")
  }

  @Test(
    arguments: [
      ("", "nothing was typed; try show BODY [--at DAY] [--under PROPOSAL]"),
      ("remit", "nothing was typed; try show BODY [--at DAY] [--under PROPOSAL]"),
      (
        "fly away",
        "'fly' opens no view; these do: show, compare, diff, may, who, chain, trace, masters, brief, timeline, lag, map, ask,"
          + " search, list, story, check, words, cite, source, sources, marks, start"
      ),
      ("show", "'show' is written show BODY [--at DAY] [--under PROPOSAL]; a name with a space goes in quotes"),
      (
        "show the centre",
        "'show' is written show BODY [--at DAY] [--under PROPOSAL]; a name with a space goes in quotes"
      ),
      ("show a --on 2014", "'--on' does not stand so; 'show' is written show BODY [--at DAY] [--under PROPOSAL]"),
      ("show a --at", "'--at' does not stand so; 'show' is written show BODY [--at DAY] [--under PROPOSAL]"),
      ("show a --at 1 --at 2", "'--at' does not stand so; 'show' is written show BODY [--at DAY] [--under PROPOSAL]"),
      ("map a --steps 5", "'map' is written map [BODY] [--at DAY] [--under PROPOSAL] [--steps NUMBER]"),
      ("story a --step 0", "'story' is written story NAME [--step NUMBER] [--only questions|answers]"),
      ("story a --step 1 --only answers", "'story' is written story NAME [--step NUMBER] [--only questions|answers]"),
      ("check --finding 0", "'check' is written check [--finding NUMBER]"),
      ("show 'a", "a quote is left open in 'show 'a'; close it and try again"),
    ])
  func `what cannot be read is answered with a sentence`(text: String, sentence: String) {
    let error = #expect(throws: Viewpoint.Unreadable.self) { try Viewpoint(text: text) }
    #expect(error?.sentence == sentence)
  }
}
