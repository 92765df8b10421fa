import Accountability
import TestSupport
import Testing

@testable import Analysis

@Suite struct TypedWordTests {
  /// A word with so many slips.
  private func slipped(_ word: String, _ slips: Int, _ random: inout Seeded) -> [UInt8] {
    var letters = Array(word.unicodeScalars)
    for _ in 0..<slips {
      let letter = random.one(of: Array("abé".unicodeScalars))
      let at = random.below(letters.count - 1)
      switch random.below(4) {
      case 0: letters[at] = letter
      case 1: letters.insert(letter, at: random.below(letters.count + 1))
      case 2: letters.remove(at: at)
      default: letters.swapAt(at, at + 1)
      }
    }
    return letters.flatMap { Array(String($0).utf8) }
  }

  @Test func `a word that is like the one typed holds a trace of it, no further in than that says`() {
    var alike = 0
    for seed: UInt64 in 1...20_000 {
      var random = Seeded(seed)
      let alphabet = Array((random.once(in: 4) ? "abé" : "abcdefghij").unicodeScalars)
      let text = String(String.UnicodeScalarView((0..<(4 + random.below(9))).map { _ in random.one(of: alphabet) }))
      let typed = TypedWord(Array(text.utf8))
      slipped(text, random.below(typed.slips + 1), &random).withUnsafeBytes { word in
        guard typed.isLike(word) else { return }
        alike += 1
        #expect(typed.traces.contains { $0.stands(in: word) }, "seed \(seed)")
      }
    }
    #expect(alike > 10_000)
  }
}
