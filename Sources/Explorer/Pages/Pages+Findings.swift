import Accountability
import Analysis

extension Pages {
  /// What a check found, all of it or one thing.
  package func page(of checkup: Checkup, at viewpoint: Viewpoint) -> Page {
    guard let faults = checkup.faults else { return compiledPage(checkup) }
    guard case .finding(let number) = viewpoint, faults.indices.contains(number - 1) else {
      return findingsPage(checkup, faults)
    }
    return findingPage(faults[number - 1], number, of: faults.count)
  }

  private func compiledPage(_ checkup: Checkup) -> Page {
    let path = CommandWords.quoted(checkup.path)
    return Page(
      title: Pages.findings(of: checkup),
      lead: [
        "This is a compiled file: it holds no lines that a finding could point to. To see what is wrong with a dataset,"
          + " open the folder it was made from: remit --data FOLDER, then :check. That the file itself is whole,"
          + " 'remit check \(path)' says in a shell."
      ])
  }

  private static func findings(of checkup: Checkup) -> String { "Findings in \(checkup.path)" }

  /// Errors before warnings, those of a rule together.
  private func findingsPage(_ checkup: Checkup, _ faults: [Fault]) -> Page {
    let errors = faults.count(where: \.isError)
    let order = faults.indices.sorted {
      (faults[$0].isError ? 0 : 1, faults[$0].rule, $0) < (faults[$1].isError ? 0 : 1, faults[$1].rule, $1)
    }
    let items = order.map { NumberedFault(number: $0 + 1, fault: faults[$0]) }
    let rows = Page.Rows(items, under: { "\($0.fault.severity): \($0.fault.rule)" }) { item in
      let fault = item.fault
      return Page.Row(
        [Pages.short(fault.spot.place, in: checkup.path), fault.says], tone: fault.isError ? .strong : .warning,
        detail: [Page.Sentence(fault.asks, .faint)], follow: .finding(item.number), inspect: fault.about,
        citation: "\(fault.spot.place): \(fault.severity): \(fault.says) [\(fault.rule)]")
    }
    let columns = [Page.Column("Where"), Page.Column("What is wrong", isText: true)]
    return Page(
      title: Pages.findings(of: checkup), lead: [Pages.sum(errors, faults.count - errors, in: checkup.path)],
      blocks: rows.isEmpty ? [] : [.table(Page.Table(columns: columns, rows: rows))])
  }

  private static func sum(_ errors: Int, _ warnings: Int, in path: String) -> String {
    if errors + warnings == 0 { return "Nothing is wrong with the files of \(path): no error and no warning." }
    let found =
      [English.count(errors, "error", "errors"), English.count(warnings, "warning", "warnings")]
      .joined(separator: " and ").replacing("0 errors", with: "no error").replacing("0 warnings", with: "no warning")
    let sentence = "\(English.capitalised(found)) in the files of \(path), as they are now."
    return errors == 0
      ? sentence
      : "\(sentence) With an error a dataset is not read: what is open is what could last be read."
  }

  /// The path within the folder.
  private static func short(_ place: String, in path: String) -> String {
    let folder = path.hasSuffix("/") ? path : path + "/"
    return place.hasPrefix(folder) ? String(place.dropFirst(folder.count)) : place
  }

  private func findingPage(_ fault: Fault, _ number: Int, of count: Int) -> Page {
    var blocks = blocks(at: fault.spot)
    for note in fault.notes {
      blocks += [.paragraph(English.sentence(English.capitalised(note.says)), .plain)] + self.blocks(at: note.spot)
    }
    blocks.append(.paragraph(fault.asks, .faint))
    var ways: [Page.Row] = []
    if let about = fault.about, isThere(about) {
      ways.append(Page.Row(["What stands there, as it is open: \(about)"], follow: about))
    }
    if number < count { ways.append(Page.Row(["The next finding"], follow: .finding(number + 1))) }
    ways.append(Page.Row(["All findings"], follow: .findings))
    blocks += [.heading("Go on"), .table(Page.Table(columns: [Page.Column("", isText: true)], rows: ways))]
    return Page(
      title: "\(English.capitalised(fault.severity)): \(fault.rule)", aside: "\(number) of \(count)",
      lead: [English.sentence(English.capitalised(fault.says))], blocks: blocks)
  }

  private func blocks(at spot: Fault.Spot) -> [Page.Block] {
    [.paragraph(spot.place, .strong)] + (spot.excerpt.isEmpty ? [] : [.excerpt(spot.excerpt, caret: spot.caret)])
  }

  /// Whether what is open holds it too.
  private func isThere(_ about: Viewpoint) -> Bool {
    switch about {
    case .body(let id, _, _): graph.body(id) != nil
    case .row(let id): graph.authority(id) != nil
    case .source(let id): graph.source(id) != nil
    case .story(let id, _, _): graph.story(id) != nil
    default: true
    }
  }
}

private struct NumberedFault: Hashable {
  let number: Int
  let fault: Fault
}

extension Fault {
  fileprivate var severity: String { isError ? "error" : "warning" }
}
