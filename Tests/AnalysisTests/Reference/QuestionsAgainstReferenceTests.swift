import Accountability
import Analysis
import TestSupport
import Testing

/// Every question of a graph held against a slow reading of the same draft.
@Suite struct QuestionsAgainstReferenceTests {
  @Test(arguments: Soak.runs) func `every question is answered as a slow reading of the draft does`(_ run: UInt64)
    throws
  {
    for seed in Soak.seeds(400, run) {
      let trial = try Trial(seed)
      let faults = trial.faults()
      #expect(
        faults.isEmpty,
        """
        seed \(seed), \(trial.asked.told) on \(trial.days) \(trial.under ?? "")
        \(faults.joined(separator: "\n"))
        \(trial.draft.told)
        """)
    }
  }

  @Test(arguments: Soak.runs) func `no reply depends on the order of the records, nor on when it is asked`(
    _ run: UInt64
  )
    throws
  {
    for seed in Soak.seeds(400, run) {
      let trial = try Trial(seed)
      let other = try Trial(shuffling: trial)
      for (one, two) in zip(trial.inquiries, other.inquiries) {
        var (first, again, shuffled) = (one.work(in: trial.graph), one.work(in: trial.graph), two.work(in: other.graph))
        let reply = first.finish()
        let isSameAgain = again.finish() == reply
        #expect(isSameAgain, "seed \(seed): \(trial.graph.told(all: reply).prefix(250))")
        let (told, otherwise) = (trial.graph.told(all: reply), other.graph.told(all: shuffled.finish()))
        let isSame = told == otherwise
        #expect(isSame, "seed \(seed): \(parting(told, otherwise))")
      }
    }
  }

  /// Where two texts part.
  private func parting(_ one: String, _ other: String) -> String {
    let same = zip(one, other).prefix { $0 == $1 }.count
    return [one, other].map { String($0.dropFirst(max(0, same - 150)).prefix(250)) }.joined(separator: "\n")
  }
}

extension Trial {
  /// What the replies say otherwise than the slow reading, a line each.
  fileprivate func faults() -> [String] {
    func answered<Value>(_ work: Work<Value>?, _ name: String, _ faults: (Value) -> [String]) -> [String] {
      guard var work else { return [] }
      return faults(work.finish()).map { "\(name): \($0)" }
    }
    return answered(spanInquiry().work(in: graph), "may", faults)
      + answered(holdersInquiry().work(in: graph), "who", faults)
      + answered(comparisonInquiry().work(in: graph), "compare", faults)
      + answered(differenceInquiry().work(in: graph), "diff", faults)
      + answered(chainInquiry()?.work(in: graph, within: Trial.bounds), "chain", faults)
      + answered(mastersInquiry()?.work(in: graph), "masters", faults)
      + answered(traceInquiry()?.work(in: graph), "trace", faults)
      + answered(lagInquiry().work(in: graph), "lag", faults)
  }

  /// Everything that is asked of it.
  fileprivate var inquiries: [Inquiry] {
    let survey = graph.body(asked.subject).map { [Inquiry.survey(SurveyInquiry($0, Moment(day)))] } ?? []
    return survey + [
      .may(spanInquiry()), .holders(holdersInquiry()), .comparison(comparisonInquiry()),
      .difference(differenceInquiry()), .lag(lagInquiry()), .search(SearchInquiry("o")),
    ] + (chainInquiry().map { [.chain($0)] } ?? []) + (mastersInquiry().map { [.masters($0)] } ?? [])
      + (traceInquiry().map { [.trace($0)] } ?? [])
  }
}
