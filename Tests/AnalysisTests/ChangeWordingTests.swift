import Accountability
import Analysis
import TestSupport
import Testing

/// What is said of a difference, as a sentence.
@Suite struct ChangeWordingTests {
  private func difference(_ rows: [String], under: String? = nil) throws -> (Difference, Wording) {
    let graph = try Picture(rows).with { draft in
      for at in draft.powers.indices { draft.powers[at].phrase = "\(draft.powers[at].id) {}" }
    }.graph
    let days = (day("2015-01-01"), day("2017-01-01"))
    let difference = graph.difference(
      graph.body("ft"), from: days.0, to: under == nil ? days.1 : days.0, under: under.flatMap { graph.proposal($0) })
    return (difference, Wording(graph, on: days.1, today: days.1))
  }

  @Test(arguments: [
    ("", "consent reg ", "a procedure"), ("consent reg ", "", "without its procedure"),
    ("consent reg ", "consent gov ", "another procedure"),
  ])
  func `a procedure that came where none was told of is not another one`(before: String, after: String, says: String)
    throws
  {
    let (difference, wording) = try difference([
      "mp fund ft law has \(before)..2016", "mp fund ft law has \(after)2016..",
    ])
    let change = try #require(difference.changes.first)
    #expect(wording.change(change, isProposed: false) == "Mp keeps the power to fund ft, on other terms: \(says).")
  }

  @Test func `what a body itself would lose is not counted among what others would`() throws {
    let (difference, wording) = try difference(
      [
        "ft is-a-class", "gov fund ft law has", "gov direct ft law has", "mp direct ft law has",
        "ft advise gov law has",
        "mp fund ft proposal has in bill ends 1", "gov direct ft proposal has-not in bill ends 2",
        "mp direct ft proposal has-not in bill ends 3", "ft advise gov proposal has-not in bill ends 4",
      ], under: "bill")
    let own = Set([difference.inquiry.body].compactMap(\.self))
    let body = try #require(difference.inquiry.body)
    #expect(
      wording.balance(difference.changes, of: body, own: own)
        == "Mp would gain one recorded power; gov would lose 2, mp one and a ft itself one over gov."
        + " For 2 no new holder is recorded here."
    )
  }
}
