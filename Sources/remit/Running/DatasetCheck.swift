import Accountability
import Analysis
import Dataset
import Explorer

/// A dataset with everything that is wrong with it, the steps of its stories included.
struct DatasetCheck {
  let path: String
  let findings: [Finding]
  /// Nil where an error leaves none.
  let graph: Graph?
  /// Nil for a compiled file.
  let places: Places?

  /// The work that checks a folder as it is now: its files in one step, then story after story.
  static func work(folder path: String, today: Day) -> Work<DatasetCheck> {
    Work { Reading(folder: path) }.then { reading in
      guard let graph = reading.draft.flatMap({ try? OpenDataset.graph(of: $0) }) else {
        return Work { DatasetCheck(path: path, findings: reading.findings, graph: nil, places: reading.places) }
      }
      let file = "\(path)/dataset.yaml"
      return broken(in: graph, today: today, of: file) { reading.places[.story, $0] ?? Place(path: path) }.map {
        broken in
        DatasetCheck(path: path, findings: (reading.findings + broken).sorted(), graph: graph, places: reading.places)
      }
    }
  }

  /// The same of a compiled file, every byte of which is verified.
  static func work(file path: String, today: Day) throws(Failure) -> Work<DatasetCheck> {
    let graph = try OpenDataset(path, verifying: true).graph
    return broken(in: graph, today: today, of: path) { _ in Place(path: path) }.map {
      DatasetCheck(path: path, findings: $0, graph: graph, places: nil)
    }
  }

  /// What of the dataset opens no view: questions of the Start page, then the steps of story after story.
  private static func broken(
    in graph: Graph, today: Day, of path: String, story: @escaping (String) -> Place
  ) -> Work<[Finding]> {
    let pages = Pages(graph, today: today)
    let questions = pages.brokenQuestions().map { Finding(of: .brokenQuestion, $0, at: Place(path: path)) }
    return Work(
      Sweep(
        over: graph.stories.map(\.handle),
        each: {
          pages.brokenSteps(of: $0).map { broken in
            Finding(of: .brokenStep, "step \(broken.step), '\(broken.view)': \(broken.why)", at: story(broken.story))
          }
        }, gather: { questions + $0 }))
  }
}

extension Finding {
  fileprivate init(of rule: Rule, _ message: String, at place: Place) {
    self.init(rule.severity, rule: rule.id, message, at: place)
  }
}

extension Checkup {
  /// The same for a screen.
  init(_ checked: DatasetCheck) {
    self.init(path: checked.path, faults: checked.findings.map { Fault($0, among: checked.places) })
  }
}

extension Fault {
  fileprivate init(_ finding: Finding, among places: Places?) {
    self.init(
      isError: finding.severity == .error, rule: finding.rule,
      asks: Rule.all.first { $0.id == finding.rule }?.summary ?? "", says: finding.message, at: Spot(finding.place),
      notes: finding.notes.map { Note($0.message, at: Spot($0.place)) },
      about: places?.thing(at: finding.place).flatMap(Viewpoint.init))
  }
}

extension Fault.Spot {
  fileprivate init(_ place: Place) {
    self.init(place: place.description, excerpt: place.snippet, caret: place.caret)
  }
}

extension Viewpoint {
  /// The view of a thing of a dataset; nil for one that has none of its own.
  fileprivate init?(_ kind: Kind, _ id: String) {
    switch kind {
    case .body: self = .body(id: id, at: nil)
    case .row: self = .row(id: id)
    case .source: self = .source(id: id)
    case .story: self = .story(id: id, step: 1)
    case .era, .power, .matter, .proposal: return nil
    }
  }
}
