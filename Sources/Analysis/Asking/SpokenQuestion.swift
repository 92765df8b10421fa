package import Accountability

/// What a sentence names of a question: `who could remove the chair of a foundation trust`.
package struct SpokenQuestion: Hashable, Sendable {
  package internal(set) var holder: BodyID?
  package internal(set) var power: PowerID?
  package internal(set) var subject: BodyID?
  package internal(set) var matter: MatterID?
  /// The day, month or year it asks about, as `Graph.moment` reads it.
  package internal(set) var time: String?
  /// The Bill it takes for law.
  package internal(set) var proposal: ProposalID?
  /// How many of what a question is made of are named: who, what, to whom, about what.
  package var partCount: Int {
    [holder != nil, power != nil, subject != nil, matter != nil].count { $0 }
  }

  /// The words that name nothing and hold no sentence together, and a body for which it has no place, in their order.
  package internal(set) var rest: [String] = []
}

extension Graph {
  /// Reads names out of a sentence: the longest runs of its words that are just what something is called.
  ///
  /// A word that is no name is a power if it is a form of the verb of one, as `removes` is. Else it is a power, or else a
  /// matter, where the names of just one begin so and no body's do. A body before the power is its holder, one behind it
  /// its subject; a second subject is left among the words that were not understood. Dates are read, and of `bills` their
  /// names, with the year or without; a lone one is *the bill*. Complexity: O(text of all names) for each run of words
  /// that is no power and no matter.
  package func question(in sentence: String, bills: [ProposalID] = []) -> SpokenQuestion {
    let proposals = spokenNames(of: bills)
    let words = folded(sentence).split(separator: " ").prefix(SpokenQuestion.mostWords).map(String.init)
    let (powers, matters) = (spokenPowers, spokenMatters)
    var question = SpokenQuestion()
    var at = 0
    while at < words.count {
      let longest = min(SpokenQuestion.longestName, words.count - at)
      // Where no name of a body begins with the first word, none is that word with others.
      lazy var isBegun = SpokenQuestion.singulars(words[at]).contains { !bodies(called: $0).isEmpty }
      let run = (1...longest).reversed().first { length in
        let name = words[at..<at + length].joined(separator: " ")
        if let power = powers[name] {
          question.power = question.power ?? power
        } else if let matter = matters[name] {
          question.matter = question.matter ?? matter
        } else if !SpokenQuestion.small.contains(name), isBegun,
          let body = SpokenQuestion.singulars(name).lazy.compactMap({ self.body(calledJust: $0) }).first
        {
          question.take(body, called: name)
        } else if let bill = proposals[name] {
          question.proposal = bill
        } else if let date = SpokenQuestion.date(name) {
          question.time = date
        } else if let power = VerbForm.names(name).lazy.compactMap({ powers[$0] }).first {
          question.power = question.power ?? power
        } else {
          return false
        }
        return true
      }
      if run == nil, !SpokenQuestion.small.contains(words[at]) {
        if question.power == nil, let power = only(words[at], begins: powers) {
          question.power = power
        } else if question.matter == nil, !isBegun, let matter = only(words[at], begins: matters) {
          question.matter = matter
        } else {
          question.rest.append(words[at])
        }
      }
      at += run ?? 1
    }
    return question
  }

  /// The one thing of which a name begins with a word that was typed in part; nil where that is of several.
  private func only<Record>(_ word: String, begins names: [String: Handle<Record>]) -> Handle<Record>? {
    guard word.count >= SpokenQuestion.shortestPart else { return nil }
    let begun = Set(names.filter { $0.key.hasPrefix(word) }.values)
    return begun.count == 1 ? begun.first : nil
  }

  /// Whether some of its words are a power or a matter, as in any question: much sooner known than what it asks.
  /// Complexity: O(names of powers and matters).
  package func namesDeedOrMatter(_ sentence: String) -> Bool {
    let words = folded(sentence).split(separator: " ").prefix(SpokenQuestion.mostWords).map(String.init)
    let (powers, matters) = (spokenPowers, spokenMatters)
    return words.indices.contains { at in
      let runs = (1...min(SpokenQuestion.longestName, words.count - at)).map {
        words[at..<at + $0].joined(separator: " ")
      }
      return runs.contains { powers[$0] != nil || matters[$0] != nil }
        || VerbForm.names(words[at]).contains { powers[$0] != nil }
    }
  }

  private func spokenNames(of bills: [ProposalID]) -> [String: ProposalID] {
    let names = bills.flatMap { bill -> [(String, ProposalID)] in
      let words = folded(self[bill].name).split(separator: " ")
      let undated = words.last.map { $0.allSatisfy(\.isNumber) } == true ? words.dropLast() : words[...]
      let called = [words[...], undated] + (bills.count == 1 ? [undated.suffix(1)] : [])
      return called.filter { !$0.isEmpty }.map { ($0.joined(separator: " "), bill) }
    }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  private var spokenPowers: [String: PowerID] {
    let names = powers.flatMap { power in
      ([power.id, power.bare] + power.also).map { (folded($0), power.handle) }
    }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  private var spokenMatters: [String: MatterID] {
    let names = matters.flatMap { matter in
      ([matter.name] + matter.also).map { (folded($0), matter.handle) }
    }
    let bare = names.filter { $0.0.hasPrefix("the ") }.map { (String($0.0.dropFirst(4)), $0.1) }
    return Dictionary(names + bare, uniquingKeysWith: { first, _ in first })
  }

  /// The one body of which this is a whole name.
  private func body(calledJust name: String) -> BodyID? {
    let found = bodies(called: name)
    guard let only = found.first, found.count == 1 else { return nil }
    return callings(of: .body(only)).contains { folded($0.name) == name } ? only : nil
  }
}

extension SpokenQuestion {
  fileprivate static let mostWords = 30
  fileprivate static let longestName = 6
  /// Letters by which a part of a word may be known.
  fileprivate static let shortestPart = 3
  /// Words that sentences are held together by, whatever a dataset calls so.
  fileprivate static let small: Set<String> = [
    "a", "about", "an", "and", "any", "anybody", "anyone", "anything", "at", "be", "by", "can", "could", "did", "do",
    "does", "for", "from", "had", "has", "have", "in", "is", "it", "its", "may", "might", "must", "my", "of", "on",
    "or", "our", "over", "power", "that", "the", "their", "they", "to", "under", "was", "were", "what", "when", "which",
    "who", "whom", "will", "with", "would",
  ]

  /// A name, and what it is of one where it ends as if it were of many: `boards` are each a `board`.
  fileprivate static func singulars(_ name: String) -> [String] {
    name.hasSuffix("s") && name.count > shortestPart ? [name, String(name.dropLast())] : [name]
  }

  /// A date as it was typed, `2014` or `1 march 2014`; nil for anything else.
  fileprivate static func date(_ name: String) -> String? {
    guard let last = name.split(separator: " ").last, last.count >= 4, last.contains(where: \.isNumber) else {
      return nil
    }
    return (DateText(name) ?? DateText(spoken: name)).flatMap {
      $0.isAbout || $0.precision == .unknown ? nil : $0.description
    }
  }

  fileprivate mutating func take(_ body: BodyID, called name: String) {
    if power == nil, holder == nil {
      holder = body
    } else if subject == nil || subject == body {
      subject = body
    } else {
      rest.append(name)
    }
  }
}
