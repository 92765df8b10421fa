import Accountability

/// The one table of the program's own words. What a kind has a word for has a meaning here: a new one does not compile
/// without it.
extension Term {
  package static let own: [Term] =
    columns + cells + signs + Verdict.allCases.map(verdict) + marks + Standing.allCases.map(standing) + terms
    + Checked.allCases.map(checked) + voices + EvidenceKind.allCases.map(evidence) + SourceKind.allCases.map(source)
    + TieKind.allCases.flatMap(ties) + AuthorityChange.Kind.allCases.map(change) + StageKind.allCases.map(stage)
    + program

  private static let columns: [Term] = [
    Term(
      .columns, "in law",
      "What binding rules give: an Act, regulations, directions, a licence, a judgment. What is held only by acting for"
        + " another, or by agreement, counts too and says so."),
    Term(.columns, "used", "Somebody reports that it is done, whatever the rules are.", also: ["practised"]),
    Term(.columns, "claimed", "The holder is reported to say that it has the power."),
    Term(.columns, "believed", "Others are reported to think that the holder has the power."),
    Term(
      .columns, "by report",
      "What is reported as used, claimed or believed. It stands beside the law and never takes its place.",
      also: ["perceived", "reported"]),
  ]

  private static let cells: [Term] = [
    Term(.cells, "yes", "In law: the rules recorded here give it. In the other columns: a report says so."),
    Term(
      .cells, "no",
      "In law: a rule denies it, a closed list leaves it out, or a stated search found nothing that gives it. In the"
        + " other columns: a report denies it. It is never the mere absence of a row."),
    Term(
      .cells, "if",
      "Only when something has happened first, such as a breach; the sentence of the row names it. Where a rule says no"
        + " but for such a case, it is no*.",
      also: ["conditional"]),
    Term(.cells, "part", "Some of it: on some matters or over some bodies, and not on the whole.", also: ["in part"]),
    Term(.cells, "agreed", "By a contract or another agreement, not in its own right."),
    Term(
      .cells, "unsettled", "Rules, or reports, contradict each other, and the record does not settle which is right.",
      also: ["contested"]),
    Term(
      .cells, "blank", "Nothing is recorded. That is a gap in this dataset and never an answer.",
      also: ["not recorded", "empty"]),
  ]

  private static let signs: [Term] = [
    Term(
      .signs, "≠", "Law and reports part on this line: reports say yes where the law says no, or deny what it gives.",
      also: ["!", "parted"]),
    Term(
      .signs, "*",
      "Within limits, by a procedure or with an exception; the sentence of the row says which: no* is no, but for that"
        + " case.",
      also: ["no*", "yes*", "agreed*", "exception"]),
    Term(
      .signs, "?", "Perhaps: a date on which the answer turns is not known to the day.", also: ["yes?", "no?", "if?"]),
    Term(.signs, "→", "The power moved, from the body before the arrow to the one behind it.", also: ["->"]),
    Term(.signs, "┣", "On a line of time: the first day. At the other end the last one.", also: ["┫", "┃", "|"]),
    Term(.signs, "◂", "On a line of time: it was so before what is shown, or goes on after it.", also: ["▸"]),
    Term(.signs, "╌", "On a line of time: perhaps so, as a date is not known to the day."),
    Term(.signs, "~", "On a line of time: no beginning is recorded. In a date: about then."),
    Term(.signs, "┊", "On a line of time: an era begins."),
    Term(
      .signs, "─",
      "On a line of time: reports hold, from when it was first seen to the end of the era it was last seen in."),
    Term(
      .signs, "[ ]", "On the line of eras: the one in view. Behind a sentence: the row it comes from.", also: ["[]"]),
  ]

  private static func verdict(_ verdict: Verdict) -> Term {
    let (word, says) =
      switch verdict {
      case .notInLaw:
        (
          "not in law",
          "Reported as used, claimed or believed, while the law as recorded does not give it. It accuses nobody: it says"
            + " what is on record on either side."
        )
      case .disputed: ("disputed", "Rules, or reports, contradict each other, and the record does not settle it.")
      case .denied: ("in law, but denied", "The law gives it; reports deny it, or say that it is not used.")
      case .byAgreement: ("by agreement", "Held by a contract or another agreement, whatever reports say of it.")
      case .agrees: ("in law, and reported", "The law gives it, and reports say that it is used, claimed or believed.")
      case .lawNotRecorded: ("law not recorded", "Reports say yes; what the law says is a gap in this dataset.")
      case .saidNot: ("said to have none", "Reports say no; what the law says is a gap in this dataset.")
      case .noPower: ("no power", "The law denies it, and nothing was reported otherwise at the time.")
      case .lawOnly: ("in law only", "The law gives it, and nothing is recorded of its use.")
      }
    return Term(.verdicts, word, says, also: [verdict.id])
  }

  private static let marks: [Term] = [
    Term(
      .marks, "reported without the limits the law sets",
      "The law gives some of it, or only if something has happened; reports speak of all of it.", also: ["wider"]),
    Term(.marks, "reports are divided", "Different sources report yes and no.", also: ["divided"]),
    Term(.marks, "in part", "The verdict is drawn on the part that a report names, not on the whole."),
    Term(.marks, "perhaps", "A date is not known to the day; leaving such rows out would change the answer."),
    Term(
      .marks, "the law came later", "On the day named the law gave the same power to the holder, or to its successor.",
      also: ["law came later"]),
    Term(.marks, "not law yet", "A Bill before Parliament would give it. A Bill is not the law."),
  ]

  private static func standing(_ standing: Standing) -> Term {
    let says =
      switch standing {
      case .law: "By binding rules: an Act, regulations, directions, a licence or a judgment; elsewhere a charter."
      case .agreement: "By a contract, a framework, a memorandum or a delegation."
      case .practice: "It is done, a source reports. Shown as used."
      case .claim: "The holder says that it has the power, a source reports. Shown as claimed."
      case .belief: "Others think that the holder has the power, a source reports. Shown as believed."
      case .proposal: "It stands in a named proposal and is not in force."
      case .satire: "Said in jest. It enters no answer and stands apart, and every line of it says so."
      }
    return Term(.standings, standing.name, says)
  }

  private static let terms: [Term] = [
    Term(.terms, "row", "One recorded statement: that a body may do something to another, or that it may not."),
    Term(.terms, "holder", "The body that may do it."),
    Term(.terms, "subject", "The body to which it may be done."),
    Term(.terms, "may", "It has the choice."),
    Term(.terms, "must", "It has the power and the duty to use it."),
    Term(.terms, "has", "The row says that the holder has the power."),
    Term(.terms, "has not", "The row says that the holder has not the power, and on what ground.", also: ["has-not"]),
    Term(.terms, "only jointly", "The holder cannot act without the others that are named.", also: ["jointly"]),
    Term(.terms, "with the consent of", "The body named has to agree first.", also: ["needs consent"]),
    Term(.terms, "after asking", "The body named has to be asked first; it cannot stop it.", also: ["consult"]),
    Term(.terms, "limits", "What the power does not reach, in words."),
    Term(
      .terms, "last seen", "The last day on which a report was observed. It holds to the end of that era, then lapses.",
      also: ["seen"]),
    Term(.terms, "disputes", "The row openly contradicts another."),
    Term(.terms, "withdrawn", "The row was found wrong and speaks no more; its id still answers."),
    Term(.terms, "corrected", "The row was found wrong, and another that is named stands in its place."),
  ]

  private static func checked(_ checked: Checked) -> Term {
    let says =
      switch checked {
      case .text: "Somebody read the source's own words."
      case .secondary: "Somebody read a reliable account of the source, or a quotation from it, and not the source."
      case .recalled: "Nobody has looked. It is shown as such, and never stands in a brief."
      }
    return Term(.checked, checked.name, says)
  }

  private static let voices: [Term] = [
    Term(.voices, "found by", "A court, an inquiry or an auditor says so after looking into it."),
    Term(.voices, "reported by", "The press, a trade body, a commentator or a survey says so."),
    Term(.voices, "alleged by", "Somebody says so who is a party, or whom nobody has tested."),
  ]
}
