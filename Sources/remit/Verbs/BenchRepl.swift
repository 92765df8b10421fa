import Accountability
import Analysis
import ArgumentParser
import Dataset
import Explorer
import Glibc

/// Speaks the task lines of a benchmark of graph engines: one task a line on the standard input, one line of numbers
/// for each on the standard output. Days are numbers of days from the day that the map names.
struct BenchRepl: Verb {
  static let configuration = CommandConfiguration(
    commandName: "bench-repl", abstract: "Answer benchmark tasks, a line each.", shouldDisplay: false)

  @Argument(help: "A folder with nodes.csv and edges.csv, or a compiled file.")
  var path: String

  @Option(help: "How the CSV files are to be read.")
  var map: String?

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { [.otherFiles] }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    var bench = Bench(path: path, map: try map.map { path throws(Failure) in try CsvMap(checked: path) } ?? CsvMap())
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      print((try bench.answer(words)).map(String.init).joined(separator: " "))
      fflush(nil)
    }
    return Outcome()
  }
}

/// What is open between two tasks.
private struct Bench {
  let path: String
  let map: CsvMap
  var graph: Graph?
  var walks: [Day: Walk] = [:]

  mutating func answer(_ task: [String]) throws(Failure) -> [Int] {
    if task.first == "load" { return try load() }
    guard let graph else { throw Failure(ending: .usage, sentence: "the first task is 'load'") }
    switch task.first {
    case "asof" where task.count == 2: return [graph.forces.count(on: day(task[1]))]
    case "diff" where task.count == 3:
      let changes = graph.forces.changes(from: day(task[1]), to: day(task[2]))
      return [changes.went.count, changes.came.count]
    case "khop" where task.count == 4:
      guard let body = graph.body(task[1]), let steps = Int(task[2]) else { break }
      return [walk(graph, task[3]).reach(from: body, within: steps).count]
    case "sp" where task.count == 4:
      guard let above = graph.body(task[1]), let below = graph.body(task[2]) else { break }
      return [walk(graph, task[3]).distance(from: above, to: below) ?? -1]
    case "paths" where task.count == 5:
      guard let above = graph.body(task[1]), let below = graph.body(task[2]), let longest = Int(task[3]) else { break }
      return [walk(graph, task[4]).lines(from: above, to: below, longest: longest)]
    case "find" where task.count > 1: return [Bench.count(task.dropFirst().joined(separator: " "), in: graph)]
    default: break
    }
    throw Failure(ending: .usage, sentence: "no task is called '\(task.joined(separator: " "))'")
  }

  private mutating func load() throws(Failure) -> [Int] {
    let graph =
      try OpenDataset.isFolder(path)
      ? Register(checkedNodes: "\(path)/nodes.csv", edges: "\(path)/edges.csv", map: map, title: path).graph
      : OpenDataset(path).graph
    self.graph = graph
    walks = [:]
    return [graph.bodyCount, graph.forces.count]
  }

  /// How many bodies have a text anywhere in their own name.
  private static func count(_ text: String, in graph: Graph) -> Int {
    let names = graph.foldedCallings
    let search = ByteSearch(foldedBytes(text))
    var (at, count, calling) = (0, 0, 0)
    while let place = search.first(in: names.folded, from: at, before: names.folded.count) {
      calling = names.calling(at: place, from: calling)
      let isOwn = names.isPlain(calling) && names.kind(calling) == .body
      if isOwn, calling == 0 || names.ownerNumber(calling - 1) != names.ownerNumber(calling) { count += 1 }
      at = names.end(calling)
    }
    return count
  }

  private func day(_ text: String) -> Day { Day(number: (map.dayNought?.number ?? 0) + (Int32(text) ?? 0)) }

  private mutating func walk(_ graph: Graph, _ day: String) -> Walk {
    let day = self.day(day)
    if let walk = walks[day] { return walk }
    let walk = Walk(graph, on: day)
    walks[day] = walk
    return walk
  }
}
