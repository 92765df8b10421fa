import ArgumentParser
import GraphLayout
import TermCore

/// Draws a graph that is told on the standard input, a box or an edge a line: `box LABEL`, then `edge FROM TO RANK STYLE`
/// with boxes by their number from 0.
struct BenchDraw: Verb {
  static let configuration = CommandConfiguration(
    commandName: "bench-draw", abstract: "Draw a graph, as a benchmark does.", shouldDisplay: false)

  @Option(help: "What the search for an order begins from.")
  var seed: UInt64 = 1

  @Option(help: "How many steps that search may take.")
  var effort = Drawing.standardEffort

  @Flag(help: "Print its size and how many lines cross, and no drawing.")
  var measure = false

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    var labels: [String] = []
    var edges: [Sketch.Edge] = []
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      if words.first == "box" {
        labels.append(words.dropFirst().joined(separator: " "))
      } else {
        edges.append(try BenchDraw.edge(words))
      }
    }
    let boxes = labels.map { Sketch.Box(width: GlyphWidth.of($0) + 2) }
    let drawing = Drawing(Sketch(boxes: boxes, edges: edges), seed: seed, effort: effort)
    guard !measure else { return Outcome(output: "\(drawing.width) \(drawing.height) \(drawing.crossings)\n") }
    return Outcome(output: BenchDraw.text(of: drawing, labels))
  }

  private static func edge(_ words: [String]) throws(Failure) -> Sketch.Edge {
    let styles = Sketch.Style.allCases
    guard words.count == 5, words[0] == "edge", let from = Int(words[1]), let to = Int(words[2]),
      let rank = Int(words[3]), let style = styles.first(where: { "\($0)" == words[4] })
    else {
      let line = words.joined(separator: " ")
      throw Failure(ending: .usage, sentence: "'\(line)' is neither 'box LABEL' nor 'edge FROM TO RANK STYLE'")
    }
    return Sketch.Edge(from, to, rank: rank, style: style)
  }

  private static func text(of drawing: Drawing, _ labels: [String]) -> String {
    var grid = Grid(Size(rows: drawing.height, columns: drawing.width))
    for row in 0..<drawing.height {
      grid.put(String((0..<drawing.width).map { drawing[row, $0].glyph }), row: row, column: 0)
    }
    for (box, label) in zip(drawing.boxes, labels) {
      grid.put(label, row: box.row + 1, column: box.column + (box.width - GlyphWidth.of(label)) / 2)
    }
    return grid.text + "\n"
  }
}
