import Accountability
import Analysis

/// The ways of parting unquoted words into a holder, a power and a subject.
struct Partings {
  /// Of more words the ways are too many to try.
  static let mostWords = 16

  /// The partings in which every name fits one thing; if there is none, the one in which most names do.
  let likeliest: [[String]]

  init(_ words: [String], in graph: Graph) {
    func joined(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }
    let holders = (1...(words.count - 2)).map { graph.isOne(body: joined(0..<$0)) }
    let subjects = (2...(words.count - 1)).map { graph.isOne(body: joined($0..<words.count)) }
    var best = -1
    var found: [[String]] = []
    for first in 1...(words.count - 2) {
      for second in (first + 1)...(words.count - 1) {
        let power = joined(first..<second)
        let score = (graph.isOne(power: power) ? 4 : 0) + (holders[first - 1] ? 2 : 0) + (subjects[second - 2] ? 1 : 0)
        if score > best { found = [] }
        if score >= best { found.append([joined(0..<first), power, joined(second..<words.count)]) }
        best = max(best, score)
      }
    }
    likeliest = best == 7 ? found : Array(found.prefix(1))
  }
}
