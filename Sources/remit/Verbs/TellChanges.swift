import Accountability
import Analysis
import ArgumentParser
import Dataset
import Explorer
import TermCore

struct TellChanges: Verb {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "What a later version of a dataset has otherwise than an earlier one.")

  @Argument(
    help: ArgumentHelp("The earlier version: a folder or a compiled file.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The later one.", valueName: "new"), completion: .file())
  var new: String

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { [.otherFiles] }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let (before, after) = (
      try OpenDataset(old, verifying: options.verify), try OpenDataset(new, verifying: options.verify)
    )
    let told = ToldChanges(from: before.graph, to: after.graph, today: style.today)
    if style.isJSON {
      let command = "changes \(CommandWords.quoted(old)) \(CommandWords.quoted(new))"
      return Outcome(output: JSON.answer(command, told.after.graph, told.lead.joined(separator: " "), told.facts).text)
    }
    let lead = told.lead.flatMap { Wrapping.lines($0, width: style.width) }.joined(separator: "\n") + "\n"
    let table = told.page.map { "\n" + $0.text(width: style.width, isASCII: style.isASCII) } ?? ""
    return Outcome(output: lead.harmless(isASCII: style.isASCII) + table)
  }
}

/// The changes between two versions of a dataset, in words.
struct ToldChanges {
  let before: Pages
  let after: Pages
  let changes: Changes

  init(from old: Graph, to new: Graph, today: Day) {
    before = Pages(old, today: today)
    after = Pages(new, today: today)
    changes = Changes(from: Draft(old), to: Draft(new))
  }

  /// A sentence each: how many of what, what is wrong with the ids, and what is still to do.
  var lead: [String] {
    let (old, new) = (before.graph.dataset, after.graph.dataset)
    var sentences: [String] = []
    if old.id != new.id { sentences.append("These are two datasets, \(old.id) and \(new.id).") }
    if before.graph == after.graph { return sentences + ["Nothing has changed: both are \(new.id) \(new.version)."] }
    let counts = self.counts + (changes.datasetKeys.isEmpty ? [] : ["dataset.yaml changed"])
    let told =
      counts.isEmpty ? "no record has changed, but their order or renamed.yaml" : counts.joined(separator: "; ")
    sentences.append("\(new.id) \(new.version), after \(old.version): \(told).")
    if !changes.lost.isEmpty {
      sentences.append(
        "Neither withdrawn nor renamed, but gone: \(changes.lost.joined(separator: ", ")). Ids of rows are permanent; "
          + "bring a row back and mark it with 'retired', or give its new id in renamed.yaml.")
    }
    if old.version == new.version { sentences.append("The version has not changed.") }
    return sentences
  }

  /// `2 rows corrected`, in the order of the changes.
  private var counts: [String] {
    let sorts = changes.records.map { [$0.kind.rawValue, $0.kind.plural, $0.event.name] }
    var told: Set<[String]> = []
    return sorts.filter { told.insert($0).inserted }.map { sort in
      "\(English.count(sorts.filter { $0 == sort }.count, sort[0], sort[1])) \(sort[2])"
    }
  }

  /// Nil where there is nothing to list.
  var page: Page? {
    let rows = changes.records.map { [$0.event.name, $0.kind.rawValue, $0.id, what($0)] }
    let keys = changes.datasetKeys.joined(separator: ", ")
    let dataset = keys.isEmpty ? [] : [["changed", "dataset", after.graph.dataset.id, keys]]
    guard !(rows + dataset).isEmpty else { return nil }
    let columns = ["Change", "Kind", "Id"].map { Page.Column($0) } + [Page.Column("What", isText: true)]
    let table = Page.Table(columns: columns, rows: (rows + dataset).map { Page.Row($0) })
    return Page(title: "\(after.graph.dataset.title), record by record", blocks: [.table(table)])
  }

  private func what(_ change: Change) -> String {
    let keys = change.keys.filter { $0 != "retired" }.joined(separator: ", ")
    let rest = keys.isEmpty ? "" : "; changed: \(keys)"
    switch change.event {
    case .added: return after.name(of: change)
    case .removed: return before.name(of: change)
    case .changed: return change.keys.joined(separator: ", ")
    case .renamed(let old): return "was \(old)\(rest)"
    case .retired: return retirement(of: change.id) + rest
    }
  }

  /// `on 30 Nov 2026, now trust-40: why`
  private func retirement(of id: String) -> String {
    guard let row = after.graph.authority(id), let retired = after.graph[row].retirement else { return "" }
    let successor = retired.successor.map { ", now \(after.graph[$0].id)" } ?? ""
    return "on \(retired.on?.spoken ?? "an unknown day")\(successor): \(retired.reason)"
  }
}

extension Pages {
  fileprivate func name(of change: Change) -> String {
    let kind = Listed.allCases.first { $0.one == change.kind.rawValue }
    return kind.flatMap { items(of: $0).first { $0.id == change.id }?.name } ?? ""
  }
}

extension Kind {
  fileprivate var plural: String { Listed.allCases.first { $0.one == rawValue }?.rawValue ?? rawValue }
}

extension Change.Event {
  var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .retired(let kind): kind.name
    case .renamed: "renamed"
    }
  }
}
