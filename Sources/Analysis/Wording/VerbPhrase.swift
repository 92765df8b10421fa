/// What a power makes of the body it is over, such as `is bound by rules of`, put as what may or must be.
///
/// A rule that gives a power does not say that it is used: of it one can say that the body may be bound.
struct VerbPhrase {
  /// When it is said to be so.
  enum Time: Int { case now, then, proposed }

  private let verb: String
  private let rest: String

  /// A phrase in the present, of one: its first word is the verb.
  init(_ phrase: String) {
    let words = phrase.split(separator: " ", maxSplits: 1).map(String.init)
    verb = words.first ?? ""
    rest = words.count > 1 ? " " + words[1] : ""
  }

  /// `may be bound by rules of`; of a duty `must be bound by rules of`.
  func said(_ time: Time, isDuty: Bool) -> String {
    let (may, must) = (["may", "could", "could"][time.rawValue], ["must", "had to", "would have to"][time.rawValue])
    if isPerfect { return ["has", "had", "would have"][time.rawValue] + rest }
    return (isDuty ? must : verb == "must" ? may + " have to" : may) + base + rest
  }

  /// `cannot be bound by rules of`
  func denied(_ time: Time) -> String {
    let word =
      switch verb {
      case "must": ["need not", "did not have to", "would not have to"]
      case "is", "may": ["cannot", "could not", "could not"]
      case "has" where isPerfect: ["has not", "had not", "would not have"]
      default: ["does not", "did not", "would not"]
      }
    return word[time.rawValue] + (isPerfect ? "" : base) + rest
  }

  /// `has contracted with`, but not `has its leaders chosen by`.
  private var isPerfect: Bool { verb == "has" && rest.split(separator: " ").first?.hasSuffix("ed") ?? false }

  /// The verb behind another, with a blank before it; nothing for one that has none of its own.
  private var base: String {
    switch verb {
    case "is": return " be"
    case "has": return " have"
    case "may", "must": return ""
    default:
      if verb.hasSuffix("ies") { return " " + verb.dropLast(3) + "y" }
      let isLong = ["sses", "shes", "ches", "xes", "zes", "oes"].contains { verb.hasSuffix($0) }
      return " " + verb.dropLast(isLong ? 2 : verb.hasSuffix("s") ? 1 : 0)
    }
  }
}
