import Explorer
import TermCore
import Testing

@Suite struct LookTests {
  @Test func look() throws {
    func show(_ name: String, _ desk: Desk, _ script: String) throws {
      var desk = desk
      try desk.press(script)
      print("=== \(name) [\(script)] \(desk.state.size.columns)x\(desk.state.size.rows)")
      print(desk.state.draw().text)
      print(desk.done)
    }
    let sizes = [Size(rows: 24, columns: 80), Size(rows: 15, columns: 60), Size(rows: 50, columns: 200), Size(rows: 10, columns: 42)]
    for size in sizes {
      try show("start", Desk(size: size), "")
      let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: size)
      try show("body", body, "")
      try show("body", body, "jjjjj<tab>")
      try show("help", body, "?")
      try show("reading", body, "i")
      try show("command", body, ":")
      try show("command", body, ":show<space>x")
      try show("message", body, ":wrong<enter>")
      try show("g", body, "g")
      try show("find", body, "oreg")
      try show("find", body, "ozzz")
      try show("story", Desk(.story(id: "a", step: 1), Samples.story(1), size: size), "")
      try show("guess", Desk(.story(id: "a", step: 1), Samples.story(1), size: size), "<enter>")
      try show("long", Desk(.compare(body: nil, at: nil), Samples.rows(100), size: size), "<page-down>jjjjjjjjjjjjjjjjjj")
    }
    try show("ascii", Desk(.body(id: "trust", at: "2014-03"), Samples.trust, isASCII: true), "")
    print(Samples.trust.text(width: 80))
    print(Samples.story(2).text(width: 50))
    print(Command.document)
  }
}
