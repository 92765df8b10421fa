import Accountability
import Testing

/// One line of the frozen table of cases: rows, a question, and what it comes to.
struct AnswerCase: Sendable, CustomTestStringConvertible {
  let number: String
  let rows: [String]
  let question: String
  var at = "2026-11-21"
  var under: String?
  var lawReadTo: String?
  let law: String
  var perceived = "–"
  let verdict: String
  let exit: Int32

  var testDescription: String { "\(number): \(question) \(at)" }
}

private let case1 = [
  "com direct ft about care law has-not 2013-04-01..", "com direct ft about care claim has seen 2014-03-11",
]
private let case5 = ["gov direct ft law has-not", "gov direct ft about info law has"]
private let case10 = ["com appoint ft about board/chair law has consent gov"]
private let case17 = ["reg direct provider law has", "reg direct ft law has-not"]
private let case23 = ["com direct provider about board law has", "com direct ft law has-not"]
private let case26 = ["reg direct ft law has ..2016-04-01"]
private let case29 = ["gov direct ft proposal has in bill", "gov direct ft law has-not"]
private let case55 = ["provider direct ft law has", "ft inspect provider law has"]

@Suite struct AnswerCaseTests {
  static let cases: [AnswerCase] = [
    AnswerCase(
      number: "1", rows: case1, question: "com direct ft about care", at: "2014-03-20", law: "has not",
      perceived: "claim has", verdict: "not-in-law", exit: 1),
    AnswerCase(
      number: "2", rows: case1, question: "com direct ft about care", at: "2015-12", law: "has not",
      perceived: "claim has", verdict: "not-in-law", exit: 1),
    AnswerCase(
      number: "3", rows: case1, question: "com direct ft about care", at: "2017", law: "has not", verdict: "none",
      exit: 1),
    AnswerCase(
      number: "4", rows: ["gov direct ft law has-not", "gov direct ft when emergency law has"],
      question: "gov direct ft", at: "2014-05-01", law: "has not / when emergency has", verdict: "none", exit: 1),
    AnswerCase(
      number: "5", rows: case5, question: "gov direct ft", law: "has not / info has", verdict: "none", exit: 1),
    AnswerCase(
      number: "6", rows: case5, question: "gov direct ft about info", law: "has", verdict: "law-only", exit: 0),
    AnswerCase(
      number: "7", rows: ["gov direct com law has", "gov direct com about board law has-not"],
      question: "gov direct com", law: "has / board has not", verdict: "law-only", exit: 0),
    AnswerCase(
      number: "8",
      rows: ["reg remove ft about board/chair law has", "reg remove ft about board/executives law has-not"],
      question: "reg remove ft about board", law: "in part / board/chair has, board/executives has not",
      verdict: "law-only", exit: 3),
    AnswerCase(
      number: "9", rows: ["reg remove ft when breach law has"], question: "reg remove ft", law: "if / when breach has",
      verdict: "law-only", exit: 3),
    AnswerCase(
      number: "10", rows: case10, question: "com appoint ft about board/chair", law: "has consent gov",
      verdict: "law-only", exit: 0),
    AnswerCase(
      number: "11", rows: case10, question: "gov consent ft about board/chair", law: "has", verdict: "law-only", exit: 0
    ),
    AnswerCase(
      number: "12", rows: ["com commission ft law has-not", "com commission ft agreement has"],
      question: "com commission ft", law: "by agreement: has", verdict: "by-agreement", exit: 0),
    AnswerCase(
      number: "13", rows: ["reg any provider law has-not"], question: "reg fund ft", law: "has not", verdict: "none",
      exit: 1),
    AnswerCase(
      number: "14", rows: ["com inspect provider law has"], question: "team inspect ft", law: "not recorded",
      verdict: "–", exit: 2),
    AnswerCase(
      number: "15", rows: ["reg direct ft law has"], question: "deputy direct ft", law: "has, acting for reg",
      verdict: "law-only", exit: 0),
    AnswerCase(
      number: "16", rows: ["deputy direct ft law has-not", "reg direct ft law has"], question: "deputy direct ft",
      law: "has, acting for reg", verdict: "law-only", exit: 0),
    AnswerCase(number: "17", rows: case17, question: "reg direct ft-north", law: "has not", verdict: "none", exit: 1),
    AnswerCase(
      number: "18", rows: case17, question: "reg direct provider", law: "has / ft has not", verdict: "law-only", exit: 0
    ),
    AnswerCase(
      number: "19", rows: ["com direct ft claim has seen 2014"], question: "com direct ft-north", at: "2014",
      law: "not recorded", verdict: "– (said of class)", exit: 2),
    AnswerCase(
      number: "20", rows: ["com direct ft practice has", "com direct ft claim has-not"], question: "com direct ft",
      law: "not recorded", perceived: "practice has", verdict: "law-not-recorded (divided)", exit: 2),
    AnswerCase(
      number: "21", rows: ["com fund ft law has", "com fund ft claim has-not"], question: "com fund ft", law: "has",
      perceived: "claim has not", verdict: "denied", exit: 0),
    AnswerCase(
      number: "22", rows: ["com direct ft law has", "com direct ft law has-not disputes 1"], question: "com direct ft",
      law: "contested", verdict: "disputed", exit: 4),
    AnswerCase(
      number: "23", rows: case23, question: "com direct ft about board", law: "contested", verdict: "disputed", exit: 4),
    AnswerCase(
      number: "24", rows: ["reg direct trust law has 2013-04-01..2022-07-01"], question: "reg direct trust", at: "2013",
      law: "not recorded | has", perceived: "– | –", verdict: "– | law-only", exit: 3),
    AnswerCase(
      number: "25", rows: ["reg direct ft law has 2013.."], question: "reg direct ft", at: "2013-02-10", law: "has ~",
      verdict: "law-only (perhaps)", exit: 3),
    AnswerCase(
      number: "26a", rows: case26, question: "reg direct ft", at: "2016-04-01", law: "not recorded", verdict: "–",
      exit: 2),
    AnswerCase(
      number: "26b", rows: case26, question: "reg direct ft", at: "2016-03-31", law: "has", verdict: "law-only", exit: 0
    ),
    AnswerCase(
      number: "27",
      rows: ["com direct ft practice has 2016-03-01..2022-07-01", "new-com direct ft law has 2022-07-01.."],
      question: "com direct ft", at: "2018", law: "not recorded", perceived: "practice has",
      verdict: "law-not-recorded (law came later: 2022-07-01)", exit: 2),
    AnswerCase(
      number: "28", rows: ["com direct ft satire has"], question: "com direct ft", law: "not recorded",
      verdict: "– (satire)", exit: 2),
    AnswerCase(
      number: "29a", rows: case29, question: "gov direct ft", law: "has not", verdict: "none (not law yet)", exit: 1),
    AnswerCase(
      number: "29b", rows: case29, question: "gov direct ft", under: "bill", law: "has", verdict: "–", exit: 0),
    AnswerCase(
      number: "30", rows: ["reg license ft law has", "reg license ft proposal has-not in bill ends 1"],
      question: "reg license ft", under: "bill", law: "has not", verdict: "–", exit: 1),
    AnswerCase(
      number: "31", rows: ["com be-consulted gov law must has"], question: "com be-consulted gov", law: "has",
      verdict: "law-only", exit: 0),
    AnswerCase(
      number: "32", rows: ["reg direct ft law has ..2026-11-10"], question: "reg direct ft", lawReadTo: "2026-10-31",
      law: "has", verdict: "law-only", exit: 0),
    AnswerCase(
      number: "33", rows: ["com direct ft law has-not", "com direct ft about care claim has seen 2014-03-11"],
      question: "com direct ft", at: "2014-03", law: "has not", perceived: "claim in part / care has",
      verdict: "not-in-law (in part)", exit: 1),
    AnswerCase(
      number: "34", rows: ["com direct ft about care law has", "com direct ft about board claim has"],
      question: "com direct ft", law: "in part / care has", perceived: "claim in part / board has",
      verdict: "law-not-recorded (in part)", exit: 3),
    AnswerCase(
      number: "35", rows: ["reg remove ft when breach law has", "reg remove ft claim has"], question: "reg remove ft",
      law: "if / when breach has", perceived: "claim has", verdict: "agrees (wider)", exit: 3),
    AnswerCase(
      number: "36",
      rows: [
        "gov direct provider law has-not", "gov direct ft about board law has",
        "gov direct provider about board/chair law has", "gov direct ft about board/chair law has-not",
      ], question: "gov direct ft", law: "has not / board has, board/chair has not", verdict: "none", exit: 1),
    AnswerCase(
      number: "37", rows: ["gov direct provider law has-not", "gov direct ft about care law has-not"],
      question: "gov direct ft", law: "has not", verdict: "none", exit: 1),
    AnswerCase(
      number: "38", rows: ["reg remove provider when breach law has", "reg remove ft when breach law has-not"],
      question: "reg remove ft", law: "not recorded / when breach has not", verdict: "–", exit: 2),
    AnswerCase(
      number: "39", rows: ["reg remove provider when breach law has", "reg remove ft when emergency law has-not"],
      question: "reg remove ft-north", law: "if / when breach has, when emergency has not", verdict: "law-only", exit: 3
    ),
    AnswerCase(
      number: "40", rows: ["reg direct ft law has ..2016", "reg direct ft law has-not 2016.."],
      question: "reg direct ft", at: "2016-05-01", law: "has ~", verdict: "law-only (perhaps)", exit: 3),
    AnswerCase(
      number: "41", rows: ["reg direct ft law has 2013.."], question: "reg direct ft", at: "2013", law: "has ~",
      verdict: "law-only (perhaps)", exit: 3),
    AnswerCase(
      number: "42", rows: ["com direct ft law has-not", "com direct ft practice has-not", "com direct ft claim has"],
      question: "com direct ft", law: "has not", perceived: "claim has", verdict: "not-in-law (divided)", exit: 1),
    AnswerCase(
      number: "43",
      rows: ["com direct ft law has", "com direct ft belief has by leaders", "com direct ft belief has-not by staff"],
      question: "com direct ft", law: "has", perceived: "belief has", verdict: "agrees (divided)", exit: 0),
    AnswerCase(
      number: "44", rows: ["com commission ft about care agreement has"], question: "com commission ft-north",
      law: "by agreement: in part / care has", verdict: "by-agreement", exit: 3),
    AnswerCase(
      number: "45", rows: ["com direct provider law has", "com direct ft law has-not disputes 1"],
      question: "com direct ft", law: "contested", verdict: "disputed", exit: 4),
    AnswerCase(
      number: "46", rows: ["reg any provider law has-not", "reg fund ft law has"], question: "reg any ft",
      law: "has not / fund has", verdict: "none", exit: 1),
    AnswerCase(
      number: "47", rows: ["com be-consulted gov law must has-not"], question: "com be-consulted gov",
      law: "not recorded", verdict: "– (no duty)", exit: 2),
    AnswerCase(
      number: "48", rows: ["com appoint ft law has consent gov", "com appoint ft about board/chair law has"],
      question: "gov consent ft about board/chair", law: "not recorded", verdict: "–", exit: 2),
    AnswerCase(
      number: "49", rows: ["com direct ft law has jointly reg"], question: "reg direct ft", law: "has jointly com",
      verdict: "law-only", exit: 0),
    AnswerCase(
      number: "50a", rows: ["com direct ft claim has seen 2014"], question: "com direct ft", at: "2014-02-01",
      law: "not recorded", perceived: "claim has", verdict: "law-not-recorded", exit: 2),
    AnswerCase(
      number: "50b", rows: ["com direct ft claim has seen 2016"], question: "com direct ft", at: "2022-06-30",
      law: "not recorded", perceived: "claim has", verdict: "law-not-recorded", exit: 2),
    AnswerCase(
      number: "50c", rows: ["com direct ft claim has seen 2010-05-01"], question: "com direct ft", at: "2010-05-02",
      law: "not recorded", verdict: "–", exit: 2),
    AnswerCase(
      number: "51", rows: ["reg direct ft law has", "reg direct teaching law has-not"], question: "reg direct x",
      law: "contested", verdict: "disputed", exit: 4),
    AnswerCase(
      number: "52", rows: ["gov direct provider proposal has in bill", "gov direct ft law has-not"],
      question: "gov direct ft", under: "bill", law: "has not", verdict: "–", exit: 1),
    AnswerCase(
      number: "53", rows: case23 + ["com direct ft about board law has"], question: "com direct ft about board",
      law: "has", verdict: "law-only", exit: 0),
    AnswerCase(
      number: "54", rows: ["gov direct ft law has-not", "gov direct ft about care law has 2014-07-01.."],
      question: "gov direct ft", at: "2014", law: "has not | has not / care has", perceived: "– | –",
      verdict: "none | none", exit: 1),
    AnswerCase(
      number: "55a", rows: case55, question: "agent direct ft", law: "has, acting for provider", verdict: "law-only",
      exit: 0),
    AnswerCase(
      number: "55b", rows: case55, question: "agent inspect provider", law: "not recorded", verdict: "–", exit: 2),
    AnswerCase(
      number: "56", rows: ["com direct ft law has-not", "com direct ft-north claim has"], question: "com direct ft",
      law: "has not", perceived: "claim in part / ft-north has", verdict: "not-in-law (in part)", exit: 1),
  ]

  @Test(arguments: cases) func `a case reads as frozen, in every order of its rows`(_ one: AnswerCase) throws {
    var world = World()
    world.draft.dataset.lawReadTo = one.lawReadTo.flatMap { DateText($0)?.earliest }
    let expected = Reading(law: one.law, perceived: one.perceived, verdict: one.verdict, exit: one.exit)
    for order in permutations(Array(one.rows.indices)) {
      let graph = try world.graph(one.rows, order: order)
      #expect(World.ask(graph, one.question, at: one.at, under: one.under) == expected, "rows in the order \(order)")
    }
  }

  @Test func `a claim grows old at the end of its era and is later only remembered`() throws {
    let graph = try World().graph(case1)
    #expect(World.ask(graph, "com direct ft about care", at: "2016-03-31").perceived == "claim has")
    #expect(World.ask(graph, "com direct ft about care", at: "2016-04-01").perceived == "–")
  }
}

/// Every order of a few things.
func permutations<T>(_ items: [T]) -> [[T]] {
  guard items.count > 1 else { return [items] }
  return items.indices.flatMap { index -> [[T]] in
    var rest = items
    let item = rest.remove(at: index)
    return permutations(rest).map { [item] + $0 }
  }
}
