extension AnswerKeys {
  static let parts: [AnswerKeys] = [scope, answer, standing, marks, line, body, tie, row, evidence, source]

  private static let scope = AnswerKeys(
    title: "A scope", about: "Who, what, to whom, about what.",
    keys: [
      "holder": "a body", "power": "a power, or `any`", "subject": "a body", "about": "a matter; null for any",
    ])

  private static let answer = AnswerKeys(
    title: "An answer", about: "One day's answer to a scope.",
    keys: [
      "day": "the day", "absent": "bodies of the question that did not exist",
      "law": "the law's side: a standing's answer with its `source`, which is law, acting (for another) or agreement",
      "perceived": "what is perceived: a standing's answer with its `standing`, which is practice, claim or belief;"
        + " null where none says anything",
      "standings": "the answer of each: `law`, `acting` (null for none), `agreement`, `practice`, `claim`, `belief`",
      "verdict": "what the sides come to: not-in-law, disputed, denied, by-agreement, agrees, law-not-recorded,"
        + " said-not, none, law-only; null where neither side is recorded, and under a proposal",
      "marks": "marks", "saidOfClass": "reports about a class, which say nothing of a member",
      "noDuty": "rows that say only that there is no duty", "satire": "rows of satire, which enter no answer",
    ])

  private static let standing = AnswerKeys(
    title: "A standing's answer", about: "Exceptions never change the base.",
    keys: [
      "base": "has, has-not, not-recorded, in-part, if, or contested",
      "perhaps": "a date is not known to the day, and it matters", "divided": "reports of different parties disagree",
      "rows": "the rows the base stands on", "actingFor": "whose power it is, where it is lent",
      "exceptions": "a scope with its `base`, the event it needs (`when`), `rows` and `perhaps`",
    ])

  private static let marks = AnswerKeys(
    title: "Marks", about: "What goes with a verdict.",
    keys: [
      "inPart": "the scope that the verdict was drawn at", "wider": "reported without the limits that the law sets",
      "divided": "reports disagree", "perhaps": "a date is not known to the day",
      "lawCameLater": "the first later day on which the law gives it",
      "notLawYet": "the Bill before Parliament that would give it",
    ])

  private static let line = AnswerKeys(
    title: "A line", about: "A scope and an answer.", keys: ["parted": "whether law and reports disagree"])

  private static let body = AnswerKeys(
    title: "A body", about: "What is recorded of a body itself.",
    keys: [
      "id": "its id", "kind": "regulator, provider and the like", "extent": "one, class or collective",
      "legalForm": "its legal form", "jurisdiction": "where it acts", "says": "what it is",
      "from": "when it began", "until": "the first day on which it was no more",
      "began": "`says` and `evidence`", "ended": "`says` and `evidence`",
      "names": "`name`, `short`, `also` (other names), `from`, `until`",
      "notes": "`says`, `from`, `until`, `evidence`", "ties": "ties to others", "tiesToIt": "ties of others to it",
    ])

  private static let tie = AnswerKeys(
    title: "A tie", about: "From one body to another.",
    keys: [
      "kind": "is-a, part-of, member-of, hosted-by, succeeds, acts-for", "of": "a body", "to": "a body",
      "how": "for a successor: renamed, merged, split, transferred", "powers": "only these; empty for all",
      "matters": "only these; empty for all", "from": "a date", "until": "a date", "evidence": "evidence",
    ])

  private static let row = AnswerKeys(
    title: "A row", about: "A scope and what is stated of it.",
    keys: [
      "id": "its id", "standing": "law, agreement, practice, claim, belief, proposal, satire", "holds": "has, has-not",
      "mode": "may, must", "when": "the event that must have happened first", "limits": "what it does not reach",
      "jointly": "those without whom the holder cannot act", "consent": "whose consent it needs",
      "consult": "who must be asked first", "otherProcedure": "other steps", "by": "who does, says or thinks it",
      "from": "a date", "until": "the first day on which it is no longer so", "evidence": "evidence",
      "disputes": "rows it openly conflicts with", "proposal": "the proposal it is in", "ends": "rows it would end",
      "retired": "null while it speaks, else `kind` (withdrawn, corrected), `on`, `reason`, `successor`",
    ])

  private static let evidence = AnswerKeys(
    title: "Evidence", about: "On whose word a statement stands.",
    keys: [
      "source": "a source", "locator": "where in it",
      "kind": "provision, judgment, closed-list, search, statement, event, survey",
      "says": "in our words", "quote": "in its words", "bearing": "supports, contradicts",
      "checked": "text, secondary, recalled", "read": "the day it was read", "asAt": "the version that was read",
      "seen": "the day a report was observed", "url": "where it can be read",
      "survey": "null, or `asked`, `of`, `n`, `share`",
    ])

  private static let source = AnswerKeys(
    title: "A source", about: "A document, speech or record.",
    keys: [
      "id": "its id", "kind": "act, judgment, press and the like", "title": "its title",
      "short": "how sentences name it",
      "author": "who wrote it", "publisher": "who published it", "date": "when", "url": "where", "archived": "a copy",
      "note": "what else to know", "rows": "what rests on it",
    ])
}
