import GraphLayout
import TestSupport
import Testing

/// Parents, and the drawn graph.
@Suite struct DrawingTests {
  private func expect(
    _ told: String, is picture: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (sketch, labels) = Sketch.told(told)
    let drawn = Drawing(sketch).picture(labels)
    #expect(drawn == picture, "drawn as\n\(drawn)", sourceLocation: sourceLocation)
  }

  @Test func `one over another`() {
    expect(
      "head>foot",
      is: """
        ┌──────┐
        │ head │
        └──┬───┘
           │
        ┌──▼───┐
        │ foot │
        └──────┘
        """)
  }

  @Test func `two over one, and one over two`() {
    expect(
      "a>c b>c c>d c>e",
      is: """
        ┌───┐  ┌───┐
        │ a │  │ b │
        └──┬┘  └┬──┘
           └──┐ │
             ┌▼─▼┐
             │ c │
             └┬─┬┘
             ┌┘ └─┐
          ┌──▼┐  ┌▼──┐
          │ d │  │ e │
          └───┘  └───┘
        """)
  }

  @Test func `solid, dashed and dotted, in line and head`() {
    expect(
      "a>b a~b a.b",
      is: """
        ┌─────┐
        │  a  │
        └┬─┬─┬┘
         │ ╎ ┊
        ┌▼─▽─∨┐
        │  b  │
        └─────┘
        """)
  }

  @Test func `a line past a level, and one that goes back up`() {
    expect(
      "a>b b>c a>c c~a0",
      is: """
            ┌─────┐
            │  a  │
            └┬─┬─△┘
           ┌─┘ │ ╎
        ┌──▼┐  │ ╎
        │ b │  │ ╎
        └──┬┘  │ ╎
           └─┐ │ ╎
            ┌▼─▼─┴┐
            │  c  │
            └─────┘
        """)
  }

  @Test func `lines that must cross`() {
    expect(
      "a>c a>d b>c b>d",
      is: """
        ┌───┐  ┌───┐
        │ a │  │ b │
        └┬─┬┘  └┬─┬┘
         │ └─┐  │ │
         │ ┌─┼──┘ │
         │ │ └──┐ │
        ┌▼─▼┐  ┌▼─▼┐
        │ d │  │ c │
        └───┘  └───┘
        """)
  }

  @Test func `a mark stands where its line leaves the box`() {
    expect(
      "a>b! a~c",
      is: """
          ┌───┐
          │ a │
          └≠─┬┘
           │ └╌╌┐
        ┌──▼┐  ┌▽──┐
        │ b │  │ c │
        └───┘  └───┘
        """)
  }

  @Test func `a box stands at the top whoever is said to be over it`() {
    var (sketch, labels) = Sketch.told("crown>parliament parliament>office")
    sketch.boxes[1].isTop = true
    #expect(
      Drawing(sketch).picture(labels) == """
           ┌────────────┐
           │ parliament │
           └▲──────────┬┘
            │          │
        ┌───┴───┐  ┌───▼────┐
        │ crown │  │ office │
        └───────┘  └────────┘
        """)
  }

  @Test func `nothing, one box, a loop and ends that are no boxes`() {
    #expect(Drawing(Sketch(boxes: [], edges: [])).height == 0)
    expect(
      "alone",
      is: """
        ┌───────┐
        │ alone │
        └───────┘
        """)
    let loops = [Sketch.Edge(0, 0), Sketch.Edge(0, 7), Sketch.Edge(-1, 0)]
    #expect(
      Drawing(Sketch(boxes: [Sketch.Box(width: 9)], edges: loops))
        == Drawing(Sketch(boxes: [Sketch.Box(width: 9)], edges: [])))
  }
}
