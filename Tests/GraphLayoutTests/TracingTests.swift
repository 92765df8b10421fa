import GraphLayout
import TestSupport
import Testing

/// Whatever is drawn can be read back from the picture alone: every edge, and nothing else.
@Suite struct TracingTests {
  private func check(_ sketch: Sketch, _ drawing: Drawing, _ seed: UInt64) {
    #expect(drawing.faults == 0, "seed \(seed)")
    let traced = TracedDrawing(drawing)
    #expect(traced.faults.isEmpty, "seed \(seed): \(traced.faults)")
    let isBox: (Int) -> Bool = { sketch.boxes.indices.contains($0) }
    let told = sketch.edges.filter { $0.from != $0.to && isBox($0.from) && isBox($0.to) }
      .map { TracedDrawing.Edge(from: $0.from, to: $0.to, style: $0.style) }
    #expect(counted(traced.edges) == counted(told), "seed \(seed)")
    for (index, box) in drawing.boxes.enumerated() {
      #expect(box.width >= sketch.boxes[index].width && box.height == sketch.boxes[index].height, "seed \(seed)")
      for row in box.row + 1..<box.row + box.height - 1 {
        let inside = (box.column + 1..<box.column + box.width - 1).map { drawing[row, $0] }
        #expect(inside.allSatisfy { $0.glyph == " " && $0.owner == .box(index) }, "seed \(seed)")
      }
    }
  }

  private func counted(_ edges: [TracedDrawing.Edge]) -> [TracedDrawing.Edge: Int] {
    edges.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test(arguments: Soak.runs) func `every edge of a random graph is traced from the picture alone`(run: UInt64) {
    for seed in Soak.seeds(160, run) {
      var random = Seeded(seed)
      let sketch = Sketch.random(&random, most: random.once(in: 10) ? 40 : 12)
      check(sketch, Drawing(sketch, seed: seed, effort: 20_000), seed)
    }
  }

  @Test func `a box of three hundred lines, and three hundred boxes in a row`() {
    let boxes = (0...300).map { _ in Sketch.Box(width: 5) }
    let sketch = Sketch(boxes: boxes, edges: (1...300).map { Sketch.Edge(0, $0, rank: 1) })
    check(sketch, Drawing(sketch, effort: 0), 0)
    let chain = Sketch(boxes: boxes, edges: (1...300).map { Sketch.Edge($0 - 1, $0, rank: 1) })
    check(chain, Drawing(chain, effort: 0), 0)
  }

  @Test func `the same seed draws the same`() {
    var random = Seeded(7)
    let sketch = Sketch.random(&random, most: 30)
    #expect(Drawing(sketch, seed: 3, effort: 50_000) == Drawing(sketch, seed: 3, effort: 50_000))
  }
}
