@testable import GraphLayout
import TestSupport
import Testing

/// Drawings that are held to a width, or follow another.
struct FollowedDrawingTests {
  @Test func `boxes too many for one line stand on several, and the lines of the upper go past the lower`() {
    var (sketch, labels) = Sketch.told("one>hub two>hub three>hub four>hub")
    sketch.mostWidth = 24
    let drawn = Drawing(sketch).picture(labels)
    #expect(
      drawn == """
        ┌─────┐  ┌─────┐
        │ one │  │ two │
        └────┬┘  └┬────┘
             │    │
             │    │  ┌───────┐  ┌──────┐
             │    │  │ three │  │ four │
             │    │  └─┬─────┘  └┬─────┘
             └──┐ │ ┌──┘         │
                │ │ │ ┌──────────┘
               ┌▼─▼─▼─▼┐
               │  hub  │
               └───────┘
        """, "drawn as\n\(drawn)")
  }

  @Test func `boxes that stay on a line keep their order, whatever comes between them and whatever lines cross`() {
    for seed in Soak.seeds(100, 0) {
      var random = Seeded(seed)
      var sketch = Sketch.random(&random, most: 14)
      let first = Drawing(sketch, seed: seed, effort: 100_000)
      for (box, place) in first.boxes.enumerated() where !random.once(in: 4) {
        sketch.boxes[box].spot = Sketch.Spot(row: place.row, column: place.column)
      }
      sketch.edges = random.some(of: sketch.edges, oneIn: 2)
      let next = Drawing(sketch, seed: seed, effort: 100_000)
      #expect(next.faults == 0, "seed \(seed)")
      let stayed = sketch.boxes.indices.filter { sketch.boxes[$0].spot != nil }
      for line in Dictionary(grouping: stayed, by: { next.boxes[$0].row }).values {
        let before = line.sorted { (first.boxes[$0].column, $0) < (first.boxes[$1].column, $1) }
        let after = line.sorted { next.boxes[$0].column < next.boxes[$1].column }
        #expect(before == after, "seed \(seed)")
      }
    }
  }
}
