import TestSupport
import Testing

@testable import Accountability

@Suite struct FoldingTests {
  @Test(arguments: [
    ("NHS England", "nhs england"), ("  NHS\t-- England ", "nhs england"),
    ("Œuvre  d’Étude & Co.", "oeuvre detude and co"), ("R&D", "r and d"), ("& Sons", "and sons"),
    ("St Mary's", "st marys"), ("2012 Act, s.8(2)", "2012 act s 8 2"), ("Ærø STRAẞE straße", "aero strasse strasse"),
    ("Łódź, Đà Nẵng, Þórður", "lodz da nang thordur"), ("İstanbul Diyarbakır", "istanbul diyarbakir"),
    ("e\u{301}tude co\u{AD}operative", "etude cooperative"), ("ﬁnance Ǆ", "finance dz"),
    ("ΥΠΟΥΡΓΕΊΟ Ὑγείας", "υπουργειο υγειασ"), ("Міністерство Їжак ЁЛКА йод", "міністерство іжак елка иод"),
    ("厚生労働省", "厚生労働省"), ("ՀԱՅ", "հայ"), ("'", ""), ("", ""), ("— … ·", ""),
  ])
  func `names are compared without case, accents and marks`(_ name: (String, String)) {
    #expect(folded(name.0) == name.1)
  }

  @Test func `bytes are folded as the text that they are`() {
    for seed: UInt64 in 1...400 {
      var random = Seeded(seed)
      let plain = ["a", "b", "Y", "Z", "0", "9", " "]
      let letters = ["a", "Z", "@", "[", "`", "{", "/", "0", "9", ":", " ", "'", "-", "\u{7F}", "\u{1}", "\n"]
      let rare = random.once(in: 2) ? letters : letters + ["&", "É", "’", "京"]
      // Most of a name is folded eight plain bytes at a step.
      var text = (0..<random.below(6)).map { _ in
        let from = random.once(in: 3) ? rare : plain
        return (0..<random.below(14)).map { _ in random.one(of: from) }.joined()
      }.joined()
      let bytes = text.withUTF8 { foldedBytes(utf8: UnsafeRawBufferPointer($0)) }
      #expect(bytes == foldedBytes(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `what is folded folds to itself, letter by letter of the table`() {
    for line in foldingTable.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      #expect(parts.count == 2 && folded(parts[0]) == parts[0], "\(line)")
      for letter in parts.last?.unicodeScalars ?? "".unicodeScalars {
        #expect(folded(String(letter)) == parts[0], "\(letter)")
      }
    }
  }
}
