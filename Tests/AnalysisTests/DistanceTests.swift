import Accountability
import Testing

@testable import Analysis

@Suite struct DistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("monitor", "monitor", 0), ("monitr", "monitor", 1),
    ("mointor", "monitor", 1), ("monitors", "monitor", 1), ("mxnitor", "monitor", 1), ("trust", "tsrut", 2),
    ("abc", "xyz", 3),
  ])
  func `an edit and an exchange of neighbours are each one step`(_ pair: (String, String, Int)) {
    #expect(editDistance(Array(pair.0.utf8), Array(pair.1.utf8)) == pair.2)
    #expect(editDistance(Array(pair.1.utf8), Array(pair.0.utf8)) == pair.2)
  }

  @Test func `names are compared without case, accents and marks`() {
    #expect(folded("Œuvre  d’Étude & Co.") == "oeuvre detude and co")
  }
}
