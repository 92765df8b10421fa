import Accountability
import Analysis
import GraphLayout
import TermCore

extension Pages {
  /// Bodies in boxes, who is over whom above, and every line in words under the drawing.
  func mapPage(_ chart: Chart) -> Page {
    let (inquiry, moment) = (chart.inquiry, chart.moment)
    let wording = wording(on: moment.day)
    var blocks: [Page.Block] = []
    if !chart.ways.isEmpty {
      blocks.append(.drawing(picture(of: chart, wording)))
      blocks += tables(of: chart, wording)
    } else {
      blocks.append(.paragraph("No power of one body over another is recorded here on this day.", .faint))
      if let body = inquiry.body { blocks.append(wayBack(to: body, at: moment)) }
    }
    let title = inquiry.body.map { "Around \(wording.inSentence($0))" } ?? "The whole"
    return Page(
      title: inquiry.steps == 1 || inquiry.body == nil ? title : "\(title), \(inquiry.steps) steps",
      brief: inquiry.body.map { "Around \(wording.cell($0))" } ?? "",
      aside: inquiry.under.map { "under \(graph[$0].name)" } ?? aside(moment),
      lead: nearest(moment, to: inquiry.asked) + (inquiry.under.map { [stage(of: $0)] } ?? []) + wording.chart(chart),
      blocks: blocks, eraLine: eraLine(moment.day, under: inquiry.under))
  }

  private static let mapLegend =
    "─▼ in law; ╌▽ by report alone; ≠ law and reports part. A head points to whom it is over."

  /// A small graph is drawn well in fewer steps than these.
  private static let mapEffort = 400_000

  /// Where no level need be wider: what a page has beside the tree on a screen of 100 columns.
  private static let mapWidth = 66

  private func picture(of chart: Chart, _ wording: Wording) -> Page.Picture {
    let names = chart.bodies.map(wording.cell)
    let numbers = Dictionary(chart.bodies.enumerated().map { ($1, $0) }) { first, _ in first }
    let boxes = zip(chart.bodies, names).map { body, name in
      Sketch.Box(
        width: GlyphWidth.of(name) + 4, isTop: body == graph.dataset.head, spot: self.boxes[graph[body].id])
    }
    let edges = chart.ways.map { way in
      Sketch.Edge(
        numbers[way.holder] ?? -1, numbers[way.subject] ?? -1, rank: way.rank,
        style: way.isInLaw ? .solid : .dashed, mark: way.isParted ? Glyphs.parted : nil)
    }
    let sketch = Sketch(boxes: boxes, edges: edges, mostWidth: Pages.mapWidth)
    let drawing = Drawing(sketch, effort: Pages.mapEffort)
    let pictured = drawing.boxes.enumerated().map { index, box in
      Page.Picture.Box(
        name: names[index],
        place: Rect(row: box.row, column: box.column, height: box.height, width: box.width),
        detail: detail(of: chart.bodies[index], in: chart, wording),
        brief: brief(of: chart.bodies[index], in: chart, wording),
        follow: .body(
          id: graph[chart.bodies[index]].id, at: at(chart.moment), under: chart.inquiry.under.map { graph[$0].id }))
    }
    return Page.Picture(
      grid: grid(of: drawing, pictured, chart), boxes: pictured, ends: ends(of: drawing, edges),
      first: chart.inquiry.body.flatMap { numbers[$0] } ?? graph.dataset.head.flatMap { numbers[$0] } ?? 0,
      legend: Pages.mapLegend)
  }

  private func grid(of drawing: Drawing, _ boxes: [Page.Picture.Box], _ chart: Chart) -> Grid {
    var grid = Grid(Size(rows: drawing.height, columns: drawing.width))
    for row in 0..<drawing.height {
      for column in 0..<drawing.width where drawing[row, column].glyph != " " {
        grid.put(String(drawing[row, column].glyph), row: row, column: column)
      }
    }
    for (index, box) in boxes.enumerated() {
      let role: Role = chart.bodies[index] == chart.inquiry.body ? .title : .link
      grid.put(box.name, row: box.place.row + 1, column: box.nameColumn, role: role)
    }
    return grid
  }

  private func ends(of drawing: Drawing, _ edges: [Sketch.Edge]) -> [[Int]] {
    (0..<drawing.height * drawing.width).map { cell in
      switch drawing[cell / drawing.width, cell % drawing.width].owner {
      case .edge(let edge): [edges[edge].from, edges[edge].to]
      case .crossing(let one, let other): [edges[one].from, edges[one].to, edges[other].from, edges[other].to]
      case .box, .nothing: []
      }
    }
  }

  private func detail(of body: BodyID, in chart: Chart, _ wording: Wording) -> [Page.Sentence] {
    let over = chart.ways.filter { $0.subject == body }
    let under = chart.ways.filter { $0.holder == body }
    return [Page.Sentence(wording.title(body), .strong)]
      + (over + under).flatMap { way in
        wording.statements(way).map { Page.Sentence($0, way.isParted ? .parted : .plain) }
      }
  }

  /// Who is over a body and whom it is over, each with the number of their powers; nil where all of it is said shortly.
  private func brief(of body: BodyID, in chart: Chart, _ wording: Wording) -> [Page.Sentence]? {
    let over = chart.ways.filter { $0.subject == body }
    let under = chart.ways.filter { $0.holder == body }
    guard (over + under).reduce(0, { $0 + $1.lines.count }) > Pages.mostSaid else { return nil }
    let told = [
      wording.powers(of: over.map { ($0.holder, $0.lines.count) }).map { "Over it: \($0)." },
      wording.powers(of: under.map { ($0.subject, $0.lines.count) }).map { "Under it: \($0)." },
    ]
    let parted = (over.filter(\.isParted).map(\.holder) + under.filter(\.isParted).map(\.subject)).map(wording.cell)
    let apart = parted.isEmpty ? nil : "Law and reports part: \(parted.joined(separator: ", "))."
    return [Page.Sentence(wording.title(body), .strong)] + told.compactMap { $0 }.map { Page.Sentence($0) }
      + [apart].compactMap { $0 }.map { Page.Sentence($0, .parted) }
  }

  /// More powers than these are counted and not said under a drawing.
  private static let mostSaid = 3

  /// Every way in words: over the body, under it, and among the others.
  private func tables(of chart: Chart, _ wording: Wording) -> [Page.Block] {
    let body = chart.inquiry.body
    let over = chart.ways.filter { $0.subject == body }
    let under = chart.ways.filter { $0.holder == body }
    let others = chart.ways.filter { $0.subject != body && $0.holder != body }
    let groups =
      body == nil
      ? [("Who is over whom", others)] : [("Over it", over), ("Under it", under), ("Among the others", others)]
    let rows = groups.flatMap { title, ways in
      ways.enumerated().map { index, way in row(way, heading: index == 0 ? title : "", in: chart, wording) }
    }
    let columns = [
      Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("by", isAnswer: true),
    ]
    return [.table(Page.Table(columns: columns, rows: rows))]
  }

  private func row(_ way: Chart.Way, heading: String, in chart: Chart, _ wording: Wording) -> Page.Row {
    let other = way.holder == chart.inquiry.body ? way.subject : way.holder
    let under = chart.inquiry.under
    return Page.Row(
      [wording.cell(way.holder), wording.deeds(way), way.isInLaw ? "law" : "report"], heading: heading,
      mark: way.isParted ? Pages.signOfParted : "", tone: way.isParted ? .parted : .plain,
      detail: wording.statements(way).map { Page.Sentence($0) },
      follow: .body(id: graph[other].id, at: at(chart.moment), under: under.map { graph[$0].id }),
      inspect: way.lines.first.map { viewpoint(of: $0.scope, on: chart.moment.onItsDay, under: under) },
      citation: way.lines.first.map { citation($0.answer, wording) } ?? "")
  }
}
