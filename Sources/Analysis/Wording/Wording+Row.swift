package import Accountability

extension Graph {
  /// The wording of the first day on which a row is so, as far as that is known, so that names are those of its time.
  package func wording(of row: Authority) -> Wording {
    let known = dataset.lawReadTo ?? .distantFuture
    let sighting = row.sightings.map(\.earliest).min() ?? .distantPast
    let day = min(max(row.period.from.earliest, sighting), known)
    return Wording(self, on: day == .distantPast ? known : day, isPast: false)
  }
}

extension Wording {
  /// What a row says: `By law, the regulator may direct a trust.`
  package func statement(of row: Authority) -> String {
    let who = inSentence(row.holder)
    let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
    let deed = deed(scope) + (row.when.isEmpty ? "" : " when \(row.when)")
    let isYes = row.holds == .has
    let power = power(scope) + (row.when.isEmpty ? "" : " when \(row.when)")
    let rule = isYes ? "\(who) \(row.mode.name) \(deed)" : "\(who) \(verb("has", "have", of: row.holder)) no \(power)"
    switch row.standing {
    case .law: return "By law, \(rule)."
    case .agreement: return "By agreement, \(rule)."
    case .proposal: return "It is proposed that \(rule)."
    case .satire: return "In satire: \(rule)."
    case .practice:
      return English.capitalised(
        "\(who) \(verb("is", "are", of: row.holder)) reported \(isYes ? "" : "not ")to \(deed).")
    case .claim:
      return English.capitalised(
        "\(who) \(verb("is", "are", of: row.holder)) reported to \(isYes ? "claim" : "deny having") the \(power).")
    case .belief:
      return English.capitalised(
        "\(who) \(verb("is", "are", of: row.holder)) reported to be thought \(isYes ? "able to \(deed)" : "to have no \(power)")."
      )
    }
  }
}
