import Accountability
import Analysis

extension Pages {
  static let signOfParted = "≠"

  /// The work that makes a table of the lines of a survey, which are in order; lesser gaps are folded.
  ///
  /// With `facing` the lines are over one body, which is "it", and `Who` is the holder; else `Whom` is the subject.
  func tableWork(
    _ lines: [SurveyLine], on moment: Moment, under proposal: ProposalID?, facing subject: BodyID?
  ) -> Work<Page.Table> {
    let wording = wording(on: moment.day)
    return Work { lines }.grouped { line in
      line.answer.verdict?.isGap == true && (line.scope.power.map { graph[$0].rank } ?? 9) < Pages.lowestShownGap
    }.then { isFolded in
      let folded = isFolded[true] ?? []
      return rowsWork(isFolded[false] ?? [], on: moment, under: proposal, facing: subject, wording).then { rows in
        rowsWork(folded, on: moment, under: proposal, facing: subject, wording).map { foldedRows in
          Page.Table(
            columns: subject == nil ? Pages.columnsOfHeld : Pages.columns(of: "Who"), rows: rows,
            foldedSummary: folded.isEmpty ? "" : summary(of: folded), foldedRows: foldedRows)
        }
      }
    }
  }

  /// The columns of a table of answers: a body, what is asked, then the law beside the reports.
  static func columns(of body: String) -> [Page.Column] {
    [Page.Column(body, isText: true), Page.Column("may", isText: true)]
      + ["in law", "used", "claimed", "believed"].map { Page.Column($0, isAnswer: true) }
  }

  /// The same of what one body may do to others, whom the first names.
  private static var columnsOfHeld: [Page.Column] {
    var columns = columns(of: "Whom")
    columns[0].isObject = true
    return columns
  }

  /// The law beside the reports, a cell each.
  func sides(_ answer: Answer, _ wording: Wording) -> [String] {
    [wording.lawCell(answer)] + [Standing.practice, .claim, .belief].map { wording.reportCell(answer, $0) }
  }

  /// What `*` says wherever it stands.
  static let meaningOfStar = "within limits, by a procedure or with an exception"

  /// What the cells of a table say that is not plain yes or no, empty where all is; of a long table, what they may say.
  func legend(_ table: Page.Table) -> [Page.Block] {
    let isLong = table.rows.isLong || table.foldedRows.isLong
    let cells = (table.rows.sample + table.foldedRows.sample).flatMap { $0.cells.dropFirst(2) }
    let meanings = [
      ("*", "*: \(Pages.meaningOfStar); the row says which"), ("if", "if: only when something has happened"),
      ("part", "part: in part"),
      ("agreed", "agreed: by agreement"), ("?", "?: a date on which it turns is not known"),
      ("unsettled", "unsettled: the record does not settle it"),
    ]
    let used = meanings.filter { sign, _ in
      isLong || cells.contains { $0 == sign || (sign.count == 1 && $0.hasSuffix(sign)) }
    }
    return used.isEmpty ? [] : [.paragraph(used.map(\.1).joined(separator: "; ") + ".", .faint)]
  }

  /// Powers of this rank and above are shown even where nothing is recorded of their use.
  private static let lowestShownGap = 6

  private func summary(of folded: [SurveyLine]) -> String {
    let inLaw = folded.filter { $0.answer.verdict == .lawOnly }.count
    let others = folded.count - inLaw
    var parts: [String] = []
    if inLaw > 0 { parts.append("\(inLaw) more in law, nothing recorded of their use") }
    if others > 0 { parts.append("\(others) more reported, what the law says not recorded") }
    return parts.joined(separator: "; ")
  }

  private func rowsWork(
    _ lines: [SurveyLine], on moment: Moment, under proposal: ProposalID?, facing subject: BodyID?, _ wording: Wording
  ) -> Work<Page.Rows> {
    let heading: (SurveyLine) -> String = { [graph] in $0.scope.power.map { graph[$0].group } ?? "Any power" }
    return Page.Rows.work(of: lines, under: heading) { [self] line in
      let other = subject == nil ? line.scope.subject : line.scope.holder
      return Page.Row(
        cells(line, facing: subject, wording), mark: line.isParted ? Pages.signOfParted : "",
        tone: line.isParted ? .parted : .plain,
        detail: detail(line.answer, wording),
        follow: .body(id: graph[other].id, at: at(moment), under: proposal.map { graph[$0].id }),
        inspect: viewpoint(of: line.scope, on: moment.onItsDay, under: proposal),
        citation: citation(line.answer, wording))
    }
  }

  private func cells(_ line: SurveyLine, facing subject: BodyID?, _ wording: Wording) -> [String] {
    let body = subject == nil ? line.scope.subject : line.scope.holder
    return [wording.cell(body), wording.act(line.scope)] + sides(line.answer, wording)
  }

  /// Groups with a parted line come first, then the groups of higher powers; within a group parted lines first.
  func ordered(_ lines: [SurveyLine]) -> Work<[SurveyLine]> {
    func group(_ line: SurveyLine) -> String { line.scope.power.map { graph[$0].group } ?? "" }
    func rank(_ line: SurveyLine) -> Int { line.scope.power.map { graph[$0].rank } ?? 10 }
    let parted = Set(lines.filter(\.isParted).map(group))
    var ranks: [String: Int] = [:]
    for power in graph.powers { ranks[power.group] = max(ranks[power.group] ?? 0, power.rank) }
    func numbers(_ line: SurveyLine) -> [Int] {
      [
        parted.contains(group(line)) ? 0 : 1, 10 - (ranks[group(line)] ?? 10), line.isParted ? 0 : 1,
        line.answer.inLaw.answer.base == .hasNot ? 1 : 0, 10 - rank(line),
      ]
    }
    func names(_ line: SurveyLine) -> [String] {
      let matter = line.scope.matter.map { graph[$0].id } ?? ""
      return [group(line), graph[line.scope.holder].id, graph[line.scope.subject].id, matter]
    }
    // None of the numbers has more than two digits.
    return Work { lines }.sorted { line in numbers(line).map { String(100 + $0) } + names(line) }
  }

  /// What is said of an answer: the law with its grounds, what the two sides come to, the reports.
  func detail(_ answer: Answer, _ wording: Wording) -> [Page.Sentence] {
    var sentences = [Page.Sentence(wording.law(answer))]
    let verdict = wording.verdict(answer)
    if !verdict.isEmpty {
      sentences.append(Page.Sentence(verdict, answer.verdict?.isParted == true ? .parted : .plain))
    }
    sentences += wording.reports(answer).map { Page.Sentence($0.text) }
    let lapsed = wording.lapsed(answer)
    if !lapsed.isEmpty { sentences.append(Page.Sentence(lapsed, .faint)) }
    let ofClass = wording.saidOfClass(answer)
    if !ofClass.isEmpty { sentences.append(Page.Sentence(ofClass, .faint)) }
    return sentences
  }

  func viewpoint(of scope: Scope, on moment: Moment, under: ProposalID? = nil) -> Viewpoint {
    .may(
      holder: graph[scope.holder].id, power: scope.power.map { graph[$0].id } ?? "any",
      subject: graph[scope.subject].id, about: scope.matter.map { graph[$0].id }, at: at(moment),
      under: under.map { graph[$0].id })
  }

  /// Row ids and grounds, to be copied.
  func citation(_ answer: Answer, _ wording: Wording) -> String {
    let rows = answer.inLaw.answer.allRows + [answer.practice, answer.claim, answer.belief].flatMap(\.allRows)
    var seen: Set<AuthorityID> = []
    return citation(wording.law(answer), rows.map(\.authority).filter { seen.insert($0).inserted })
  }
}
