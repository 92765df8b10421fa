internal import Accountability

extension Rule {
  static let personAsBody: Rule = Rule(
    "person-as-body", severity: .warning, "A body is an office, never a person; the person stands in the evidence.",
    example: "names:\n  - name: Sir John Smith (chief executive)"
  ) { records, report in
    for body in records.bodies {
      for name in body.parts(body.value.names, "names") where isPerson(name.value.name) {
        report.add(
          .personAsBody, at: name.spot("name"),
          "\(name.value.name.quoted) reads as a person; record the office, and name the person in the evidence")
      }
    }
  }

  private static let honorifics: Set = [
    "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Baroness", "Baron", "Prof", "Professor",
  ]
  /// Words after "Lord" or "Lady" that make it an office.
  private static let offices: Set = [
    "Chancellor", "President", "Chief", "Privy", "Advocate", "Justice", "Lieutenant", "Mayor", "Commissioner",
    "Commissioners", "High", "Speaker", "Provost", "Keeper", "Warden",
  ]
  private static let posts = ["chief", "chair", "secretary", "minister", "director", "president", "officer", "head"]

  /// An honorific before a capitalised word, or two or three capitalised words and an office in brackets.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, words.count >= 2 else { return false }
    let title = first.last == "." ? String(first.dropLast()) : first
    if honorifics.contains(title) { return words[1].first?.isUppercase == true && !offices.contains(words[1]) }
    guard name.last == ")", let bracket = name.firstIndex(of: "(") else { return false }
    let before = name[..<bracket].split(separator: " ")
    let inside = name[bracket...].lowercased()
    return (2...3).contains(before.count) && posts.contains { inside.contains($0) }
      && before.allSatisfy { $0.first?.isUppercase == true && $0.dropFirst().contains { $0.isLowercase } }
  }
}
