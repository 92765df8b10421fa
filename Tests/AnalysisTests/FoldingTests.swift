import Testing

@testable import Analysis

@Suite struct FoldingTests {
  @Test(arguments: [
    ("NHS England", "nhs england"), ("  NHS\t-- England ", "nhs england"),
    ("Œuvre  d’Étude & Co.", "oeuvre detude and co"),
    ("St Mary's", "st marys"), ("2012 Act, s.8(2)", "2012 act s 8 2"), ("Ærø straße", "aero strasse"), ("'", ""),
    ("", ""),
  ])
  func `names are compared without case, accents and marks`(_ name: (String, String)) {
    #expect(folded(name.0) == name.1)
  }
}
