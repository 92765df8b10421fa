import Accountability
import Analysis
import TestSupport
import Testing

/// Every question of a graph held against a slow reading of the same draft.
@Suite struct QuestionsAgainstReferenceTests {
  @Test(arguments: Soak.runs) func `every question is answered as a slow reading of the draft does`(_ run: UInt64)
    throws
  {
    for seed in Soak.seeds(10_000, run) {
      let trial = try Trial(seed)
      var faults = trial.faults(of: trial.span()).map { "may: " + $0 }
      faults += trial.faults(of: finished(trial.holdersInquiry().work(in: trial.graph))).map { "who: " + $0 }
      faults += trial.faults(of: finished(trial.comparisonInquiry().work(in: trial.graph))).map { "compare: " + $0 }
      faults += trial.faults(of: finished(trial.differenceInquiry().work(in: trial.graph))).map { "diff: " + $0 }
      if let chain = trial.chainInquiry()?.work(in: trial.graph, within: Trial.bounds) {
        faults += trial.faults(of: finished(chain)).map { "chain: " + $0 }
      }
      if let masters = trial.mastersInquiry()?.work(in: trial.graph) {
        faults += trial.faults(of: finished(masters)).map { "masters: " + $0 }
      }
      expect(faults, seed, trial)
    }
  }

  private func finished<Value>(_ work: Work<Value>) -> Value {
    var work = work
    return work.finish()
  }

  private func expect(_ faults: [String], _ seed: UInt64, _ trial: Trial) {
    #expect(
      faults.isEmpty,
      """
      seed \(seed), \(trial.asked.told) on \(trial.days) \(trial.under ?? "")
      \(faults.joined(separator: "\n"))
      \(trial.draft.told)
      """)
  }
}
