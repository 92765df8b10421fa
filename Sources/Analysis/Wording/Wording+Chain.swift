import Accountability

extension Wording {
  /// The lines from a body up to another: those in law, those by report, and what they do not say.
  package func chain(_ chain: Chain) -> [String] {
    let (body, end) = (inSentence(chain.inquiry.body), inSentence(chain.inquiry.to))
    if chain.inquiry.body == chain.inquiry.to {
      return ["\(English.capitalised(body)) is named at both ends, and no body answers to itself."]
    }
    if !chain.hasEnd { return [absence(chain.inquiry.to), "No line led to it."] }
    if chain.powers.isEmpty { return ["This dataset knows none of the powers by which one body answers to another."] }
    let isLonger = (chain.inLaw + chain.perceived).contains { $0.steps.count > 1 }
    return [inLaw(chain, from: body, to: end), byReport(chain), isLonger ? Wording.apart : ""].filter { !$0.isEmpty }
  }

  private static let apart =
    "Each step stands for itself: that one body is over a second and the second over a third gives the first no power"
    + " over the third."

  private func inLaw(_ chain: Chain, from body: String, to end: String) -> String {
    let law = chain.inquiry.under == nil ? "in law" : "under it"
    guard let first = chain.inLaw.first else {
      let (start, rest) = chain.perceived.isEmpty ? ("no", ", \(law) or by report") : ("\(law) no", "")
      return
        "\(English.capitalised(start)) line recorded here \(isPast ? "led" : "leads") from \(body) to \(end)\(rest)."
    }
    let leads = isPast ? "led" : chain.inLaw.count == 1 ? "leads" : "lead"
    let isCut = chain.cuts.contains(.inLaw)
    return "\(English.capitalised(law)) \(count(chain.inLaw, isCut: isCut)) \(leads) from \(body) to \(end)"
      + "\(shortest(first, isOnly: chain.inLaw.count == 1 && !isCut))."
  }

  private func byReport(_ chain: Chain) -> String {
    guard let first = chain.perceived.first else { return chain.inLaw.isEmpty ? "" : "Reports add none." }
    let isCut = chain.cuts.contains(.perceived)
    return "Reports \(isPast ? "added" : "add") \(count(chain.perceived, isCut: isCut))"
      + "\(shortest(first, isOnly: chain.perceived.count == 1 && !isCut))."
  }

  private func count(_ lines: [Chain.Line], isCut: Bool) -> String {
    (isCut ? "at least " : "") + English.count(lines.count, "line", "lines")
  }

  private func shortest(_ line: Chain.Line, isOnly: Bool) -> String {
    (isOnly ? ": " : "; the shortest: ") + line.steps.map { statement($0.best) }.joined(separator: "; ")
  }

  /// Over the steps of a line: `Line 2, 3 steps; weakest: Parliament over Monitor`.
  package func heading(_ line: Chain.Line, number: Int) -> String {
    let steps = English.count(line.steps.count, "step", "steps")
    guard line.steps.count > 1 else { return "Line \(number), \(steps)" }
    let step = line.steps[line.weakest]
    return "Line \(number), \(steps); weakest: \(cell(step.above)) over \(cell(step.below))"
  }

  /// Why a step is the weakest of its line.
  package func weakness(_ step: Chain.Step) -> String {
    let checked =
      switch step.checked {
      case .text: "its source's own words were read"
      case .secondary: "an account of its source was read"
      case .recalled: "nobody has looked at its source"
      case nil: "no source is cited for it"
      }
    return "The weakest step of this line: its power ranks \(step.rank) of 9, and \(checked)."
  }

  /// What makes a step, and what was left out.
  package func extent(_ chain: Chain) -> [String] {
    let acts = chain.powers.map { phrase($0, of: "it") }
    var sentences = acts.isEmpty ? [] : ["Counted as a step: one body may \(English.list(acts, "or"))."]
    for cut in Chain.Cut.allCases where chain.cuts.contains(cut) {
      switch cut {
      case .inLaw: sentences.append("There may be more lines in law.")
      case .perceived: sentences.append("There may be more lines by report.")
      case .longer: sentences.append("Lines of more than \(chain.bounds.longest) steps were not looked for.")
      }
    }
    return sentences
  }
}
