import Accountability
import ArgumentParser
import Dataset
import Explorer

struct Compile: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Write a dataset, or a register of two CSV files, as one file that opens at once."
  )

  @Argument(help: "The dataset's folder.", completion: .directory)
  var dataset: String?

  @Option(
    help: ArgumentHelp("The bodies of a register, a row each.", valueName: "nodes.csv"),
    completion: .file(extensions: ["csv"]))
  var nodes: String?

  @Option(
    help: ArgumentHelp("The authorities of a register, a row each.", valueName: "edges.csv"),
    completion: .file(extensions: ["csv"]))
  var edges: String?

  @Option(
    help: ArgumentHelp("How the columns and words of the CSV files are to be read.", valueName: "map.yaml"),
    completion: .file(extensions: ["yaml"]))
  var map: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file.remit"),
    completion: .file(extensions: ["remit"]))
  var output: String

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { [.writing] }

  func validate() throws {
    let isRegister = nodes != nil && edges != nil
    let isWhole = dataset == nil ? isRegister : nodes == nil && edges == nil && map == nil
    if !isWhole { throw ValidationError("give a dataset's folder, or both '--nodes' and '--edges'") }
  }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    if let nodes, let edges { return try register(nodes, edges, in: surroundings) }
    let style = Style(options, surroundings)
    let dataset = dataset ?? ""
    let graph = try OpenDataset(dataset, verifying: true).graph
    let size = try write(graph)
    let sentence = "Compiled '\(dataset)' to '\(output)': \(size) bytes, digest \(graph.digest)."
    guard style.isJSON else { return Outcome(output: (sentence + "\n").harmless(isASCII: style.isASCII)) }
    let command = "compile \(CommandWords.quoted(dataset)) --output \(CommandWords.quoted(output))"
    return Outcome(output: JSON.answer(command, graph, sentence, facts(size)).text)
  }

  private func register(_ nodes: String, _ edges: String, in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let map = try map.map { path throws(Failure) in try CsvMap(checked: path) } ?? CsvMap()
    let register = try Register(checkedNodes: nodes, edges: edges, map: map, title: edges)
    let size = try write(register.graph)
    let sentence = register.sentence("Compiled '\(nodes)' and '\(edges)' to '\(output)'", size)
    let findings = register.findings.findings.map { $0.description + "\n" }.joined()
    let exit = register.leftOut == 0 ? ExitCodes.done : .findings
    guard style.isJSON else {
      return Outcome(
        output: (sentence + "\n").harmless(isASCII: style.isASCII),
        complaint: findings.harmless(isASCII: style.isASCII), exit: exit.code)
    }
    let words = [("nodes", nodes), ("edges", edges), ("map", self.map), ("output", output)]
    let command = words.reduce("compile") { command, option in
      option.1.map { "\(command) --\(option.0) \(CommandWords.quoted($0))" } ?? command
    }
    return Outcome(
      output: JSON.answer(command, register.graph, sentence, facts(size)).text,
      complaint: findings.harmless(isASCII: style.isASCII), exit: exit.code)
  }

  private func facts(_ size: Int) -> [String: JSON] { ["bytes": .number(size), "output": .string(output)] }

  private func write(_ graph: Graph) throws(Failure) -> Int {
    do throws(ImageFileError) {
      try ImageFile.write(graph, to: output)
    } catch {
      throw Failure(error)
    }
    return graph.image.size
  }
}

extension Register {
  init(checkedNodes nodes: String, edges: String, map: CsvMap, title: String) throws(Failure) {
    do throws(CsvError) {
      try self.init(nodes: nodes, edges: edges, map: map, title: title)
    } catch {
      throw Failure(ending: .unreadable, sentence: error.sentence)
    }
    if findings.count(.column) > 0 {
      throw Failure(
        ending: .data, sentence: "a column is missing or stands twice, and nothing is written",
        lines: findings.findings.filter { $0.rule == CsvFindings.Kind.column.rawValue }.map(\.description))
    }
  }

  /// How many rows were left out.
  fileprivate var leftOut: Int {
    CsvFindings.Kind.allCases.filter { $0.severity == .error }.reduce(0) { $0 + findings.count($1) }
  }

  fileprivate func sentence(_ begin: String, _ size: Int) -> String {
    func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
    var sentence = "\(begin): \(counted(graph.bodyCount, "body", "bodies")), "
    sentence += "\(counted(graph.forces.count, "row", "rows")), \(size) bytes, digest \(graph.digest)."
    if leftOut > 0 { sentence += " \(counted(leftOut, "row was", "rows were")) left out." }
    if stubs > 0 { sentence += " \(counted(stubs, "body is", "bodies are")) named by authorities alone." }
    return sentence
  }
}

extension CsvMap {
  /// Reads a map; one with findings is a failure that shows them.
  init(checked path: String) throws(Failure) {
    let (map, findings) = CsvMap.read(path)
    guard findings.isEmpty else {
      throw Failure(
        ending: .data, sentence: "the map '\(path)' cannot be used", lines: findings.prefix(5).map(\.description))
    }
    self = map
  }
}
