import Accountability

/// The program's words for kinds of evidence, source, tie, change and stage, and what it calls its own parts.
extension Term {
  static func evidence(_ kind: EvidenceKind) -> Term {
    let says =
      switch kind {
      case .provision: "A place in an Act or in rules made under one."
      case .judgment: "What a court decided."
      case .closedList: "A list in the law that is complete, so that what is missing from it is not given."
      case .search:
        "Somebody searched the rules that are named, on a day that is named, and found nothing that gives it."
      case .statement: "Somebody said so."
      case .event: "It happened, and a source tells of it."
      case .survey: "People were asked; how many, and who, stands with it."
      }
    return Term(.evidence, kind.name, says)
  }

  static func source(_ kind: SourceKind) -> Term {
    let says =
      switch kind {
      case .act: "A law that a parliament made."
      case .instrument: "Law made under an Act: regulations, orders, directions."
      case .judgment: "The decision of a court, with its reasons."
      case .hansard: "The record of what was said in a parliament."
      case .inquiry: "The report of an inquiry, of a committee of a parliament, or of an investigation."
      case .audit: "The report of an auditor."
      case .guidance: "What an authority advises others to do. It is not law."
      case .bill: "A draft of an Act before a parliament. It is not law."
      case .speech: "What somebody said in public."
      case .survey: "What people answered when they were asked."
      case .press: "A newspaper, a magazine or a broadcaster."
      case .tradeBody: "A body that speaks for its members."
      case .commentary: "What somebody who follows the field writes about it."
      case .blog: "What somebody writes on a page of their own."
      case .satire: "Writing in jest."
      case .document: "Any other paper, such as a plan, a letter or minutes."
      }
    return Term(.sources, kind == .tradeBody ? "trade body" : kind.name, says, also: [kind.name])
  }

  static func ties(_ kind: TieKind) -> [Term] {
    let says =
      switch kind {
      case .isA: "It is one of a class, and what the law says of the class holds for it."
      case .partOf: "It belongs to the other. That passes no power on."
      case .memberOf: "It takes part in the other. That passes no power on."
      case .hostedBy: "The other employs its staff and pays its bills. That passes no power on."
      case .succeeds: "It came after the other, and took what is named over from it."
      case .actsFor: "It may use the other's powers in its name, where they are named only those."
      }
    let (word, inverse) = (kind.label, kind.inverseLabel)
    return [Term(.ties, word.lowercased(), says, also: [kind.name, inverse.lowercased()])]
  }

  static func change(_ kind: AuthorityChange.Kind) -> Term {
    let says =
      switch kind {
      case .turnedIntoLaw: "It was reported as used before, and now the law gives it."
      case .moved: "One body lost it and another was given it."
      case .gained: "The law gives what it did not give before."
      case .changed: "The holder keeps it under another condition, procedure, limit or matter, or by other rules."
      case .turnedOutOfLaw: "The law no longer gives it, and reports say that it is still used."
      case .lost: "The law no longer gives it to anyone recorded here."
      case .nowDenied: "A rule now says that the body does not have it."
      case .noLongerDenied: "The rule that said no is gone; that alone gives nothing."
      }
    return Term(.changes, kind.heading, says)
  }

  static func stage(_ kind: StageKind) -> Term {
    let says =
      switch kind {
      case .announced: "It has been made known and is before no parliament."
      case .introduced: "It is before a parliament as a Bill."
      case .enacted: "It is an Act, and this part of it does not yet apply."
      case .inForce: "It applies: it is the law."
      case .dropped: "It was given up."
      }
    return Term(.stages, kind == .inForce ? "in force" : kind.name, says, also: [kind.name])
  }

  static let program: [Term] = [
    Term(
      .program, "body",
      "Anything that can have authority or be under it: an office, a board, a parliament. Never a person."),
    Term(.program, "class", "A body that stands for every body of a kind, such as every school."),
    Term(
      .program, "collective", "A loose name for several bodies. It inherits no power and passes none on.",
      also: ["group"]),
    Term(.program, "power", "What a holder may do to a subject, from a list with ranks from 9, the strongest, to 1."),
    Term(
      .program, "any", "Any power at all: only a row that says 'has not' speaks of it, as in no authority over a body.",
      also: ["any power"]),
    Term(.program, "rank", "How far the holder can change the subject's position without its agreement, from 9 to 1."),
    Term(.program, "matter", "What a power may be limited to, such as one kind of decision."),
    Term(.program, "era", "A period with a name. A view of an era is drawn at one day in it, which stands at its top."),
    Term(.program, "as at", "The day for which a view is drawn."),
    Term(
      .program, "as known to", "A later day was asked for than the law has been read to; the view is of the day named."),
    Term(
      .program, "rows in this dataset, not events",
      "A number counts what is recorded here. It says nothing of how often something happened."),
    Term(
      .program, "gap", "The record has one side only, or neither. Nothing follows from it.", also: ["only one side"]),
    Term(.program, "line", "Steps from one body up to another. A line is no power: each step stands for itself."),
    Term(.program, "weakest step", "The step of a line with the lowest rank and, of those, the one least checked."),
    Term(
      .program, "masters", "Those who may set a body's course: give it orders, set its objectives, manage how it does."),
    Term(
      .program, "ahead of the law",
      "Done, claimed or proposed before the law gave it. Months are those between the first sign of it and the law."),
    Term(.program, "said of its class", "A report about every body of a kind, which is no report about this one."),
    Term(.program, "story", "Steps through the dataset with a question in mind, each with a view."),
  ]
}

extension Term {
  /// The program's own words called so, or of which a name begins so, if that is more than a letter or two.
  package static func own(called typed: String) -> [Term] {
    let key = folded(typed)
    return own.filter { term in
      if term.group == .signs { return term.word == typed || term.also.contains(typed) }
      return ([term.word] + term.also).map(folded).contains { $0 == key || (key.count > 2 && $0.hasPrefix(key)) }
    }
  }

  /// The program's own words as a Markdown document: `docs/words.md`.
  package static var document: String {
    let head = [
      "# Words", "", "Made by `remit docs words` from the table in the program; do not edit.", "",
      "What stands on a screen, in a sentence each. `remit words` tells the same with the powers, matters, short names,"
        + " eras and proposals of the dataset, and `K` on a row tells the words that stand in it.",
    ]
    let groups = Group.allCases.flatMap { group -> [String] in
      let terms = own.filter { $0.group == group }
      guard !terms.isEmpty else { return [] }
      let rows = terms.map { "| \($0.word) | \($0.says) | \($0.also.map { "`\($0)`" }.joined(separator: ", ")) |" }
      return ["", "## \(group.rawValue)", "", "| word | what it means | also |", "|---|---|---|"] + rows
    }
    return (head + groups).joined(separator: "\n") + "\n"
  }
}
