package import Accountability

extension Wording {
  /// Who has power over the body and whom it has power over, and how much of that is only reported; of the whole, how
  /// much is drawn.
  package func chart(_ chart: Chart) -> [String] {
    var sentences: [String] = []
    if let body = chart.inquiry.body {
      let over = chart.ways.filter { $0.subject == body }
      let under = chart.ways.filter { $0.holder == body }
      sentences.append(counted(over, "power over \(inSentence(body))"))
      if !under.isEmpty {
        let inLaw = under.filter(\.isInLaw).count
        let reported = under.count - inLaw
        let it = "It \(isPast ? "had" : "has") power over \(bodies(inLaw)) in law"
        sentences.append(reported == 0 ? "\(it)." : "\(it), and over \(bodies(reported)) by report alone.")
      }
    } else {
      sentences.append(
        "\(English.capitalised(bodies(chart.bodies.count))) with most rows, and who has power over whom.")
    }
    let parted = chart.ways.filter(\.isParted)
    if !parted.isEmpty {
      let lines = parted.reduce(0) { $0 + $1.lines.count(where: \.isParted) }
      let pairs = English.count(parted.count, "pair of bodies", "pairs of bodies")
      sentences.append(
        "Law and reports part on \(English.count(lines, "line", "lines")), between \(pairs), marked ≠.")
    }
    if chart.leftOut > 0 {
      let are = chart.leftOut == 1 ? "is" : "are"
      sentences.append("\(English.capitalised(bodies(chart.leftOut, more: true))) \(are) left out, with lesser powers.")
    }
    return sentences
  }

  /// `Nine bodies had power over it in law; two were only reported to.`
  private func counted(_ ways: [Chart.Way], _ what: String) -> String {
    let inLaw = ways.filter(\.isInLaw).count
    let reported = ways.count - inLaw
    let have = isPast ? "had" : inLaw == 1 ? "has" : "have"
    let law =
      inLaw == 0
      ? "Nobody else is recorded as having \(what) in law"
      : "\(English.capitalised(bodies(inLaw))) \(have) \(what) in law"
    let are = isPast ? (reported == 1 ? "was" : "were") : reported == 1 ? "is" : "are"
    return law + (reported == 0 ? "." : "; \(reported) \(are) only reported to.")
  }

  private func bodies(_ count: Int, more: Bool = false) -> String {
    English.count(count, more ? "more body" : "body", more ? "more bodies" : "bodies")
  }

  /// What a way comes to in a few words: its highest power, and how many more there are.
  package func deeds(_ way: Chart.Way) -> String {
    guard let first = way.lines.first else { return "" }
    let more = way.lines.count - 1
    return deeds(first) + qualifiers(first) + (more > 0 ? ", and \(more) more" : "")
  }

  /// `Monitor with 22 powers, Parliament with 2`; nil for none.
  package func powers(of bodies: [(body: BodyID, count: Int)]) -> String? {
    let told = bodies.enumerated().map { index, item in
      let count = index == 0 ? English.count(item.count, "power", "powers") : "\(item.count)"
      return "\(cell(item.body)) with \(count)"
    }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }

  /// All that one body may do to another, a sentence each; what the whole and a matter of it come to alike is said once.
  package func statements(_ way: Chart.Way) -> [String] {
    var said: Set<String> = []
    return way.lines.map { English.capitalised(statement($0)) + "." }.filter { said.insert($0).inserted }
  }
}
