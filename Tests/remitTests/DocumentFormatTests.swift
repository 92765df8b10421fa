import Testing

@testable import remit

struct DocumentFormatTests {
  @Test(arguments: everyVerb)
  func `Every view is told as Markdown whose tables are whole, and as HTML whose tags are closed`(line: String) {
    let markdown = remit("\(line) --format markdown").output
    #expect(markdown.hasPrefix("# "))
    var columns = 0
    for row in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let bars = row.replacing("\\|", with: "").count { $0 == "|" }
      if bars > 0, columns > 0 { #expect(bars == columns, "\(row)") }
      columns = bars
    }
    let html = remit("\(line) --format html").output
    #expect(html.hasPrefix("<!DOCTYPE html>\n"))
    #expect(unclosed(html) == [], "\(line)")
    #expect(html.ranges(of: "@page").count == 1)
    for part in ["<script", "src=", "href=", "<link", "url(", "@import"] { #expect(!html.contains(part), "\(part)") }
  }

  @Test func `What the data holds is text in Markdown and in HTML`() throws {
    let scratch = try Scratch()
    let file = try Conflicts.file(in: scratch, named: "<script>|*&\"[x](y)\u{1B}`")
    let markdown = remit("show minister --format markdown --data \(file)").output
    #expect(markdown.contains(#"\<script\>\|\*\&"\[x\](y)�\`"#))
    let html = remit("show minister --format html --data \(file)").output
    #expect(html.contains("&lt;script&gt;|*&amp;&quot;[x](y)�`"))
    #expect(unclosed(html) == [])
  }

  @Test func `What is no view is not told as a document`() {
    for line in ["check \(example)", "coverage", "where academy-1"] {
      let outcome = remit("\(line) --format html")
      #expect(outcome.exit == 64 && outcome.output.isEmpty)
      #expect(outcome.complaint.contains("is no view and is not told as html"))
    }
  }

  @Test func `A story is handed out with its questions first and what follows them at the end`() throws {
    let text = remit("story down-the-road --format markdown --today 2026-11-21").output
    #expect(text.hasPrefix("# The academy down the road\n\n*5 steps, 4 questions*\n\nWhat parents in London believed"))
    #expect(text.contains("## 3. What the no rests on\n\nA no needs a reason as much as a yes."))
    #expect(text.contains("Printed on 21 Nov 2026 from An English school (english-school "))
    let asked = "## 2. In 2019, could your council step in if the academy down the road did badly?\n\n"
    let (question, answer) = (
      try #require(text.firstRange(of: asked + "____")),
      try #require(text.firstRange(of: asked + "**Ask the council?**"))
    )
    let answers = try #require(text.firstRange(of: "# Answers"))
    #expect(question.lowerBound < answers.lowerBound && answers.lowerBound < answer.lowerBound)
    let page = remit("story down-the-road --format html").output
    #expect(unclosed(page) == [])
    #expect(page.contains(".sheet { break-before: page; }") && page.contains("<h1 class=\"sheet\">Answers</h1>"))
    #expect(remit("story down-the-road --step 3").output.contains("step 3 of 5"))
  }

  @Test func `What gives an answer away, and who says so, stands with the answers alone`() throws {
    let questions = remit("story down-the-road --only questions").output
    #expect(questions.contains("could your council step in") && questions.contains("\n\n  ____"))
    for word in ["remit may", "Answers", "Ask the council?", "YouGov", "legislation.gov.uk"] {
      #expect(!questions.contains(word))
    }
    let answers = remit("story down-the-road --only answers --width 200").output
    let cited =
      "Education and Inspections Act 2006, s.59(1), https://www.legislation.gov.uk/ukpga/2006/40/part/4/2010-07-29."
    #expect(answers.contains("could your council step in") && answers.contains("YouGov") && !answers.contains("____"))
    #expect(answers.contains(cited) && remit("cite academy-1 --width 200").output.contains(cited))
    #expect(
      answers.contains("  On the screen\n")
        && answers.contains("  remit may local-authority direct academy --at 2019\n"))
    #expect(answers.contains("What the no rests on"), "a step without a question stands between them")
    #expect(!questions.contains("On the screen") && questions.contains("what comes later may tell it."))
    let whole = remit("story down-the-road").output
    let end = whole.firstRange(of: "\n  On the screen\n").map { whole[$0.upperBound...] } ?? ""
    #expect(end.contains("  1.  remit ") && end.contains("  5.  remit ") && !end.contains("Source: "))
    let both = remit("story down-the-road --step 2 --only answers")
    #expect(both.exit == 64 && both.complaint.contains("'--only' is for a story to hand out, and not for a step"))
  }

  /// Tags that are not closed, or closed where they are not open.
  private func unclosed(_ html: String) -> [String] {
    var open: [String] = []
    for part in html.split(separator: "<").dropFirst() {
      let name = String(part.prefix { $0.isLetter || $0.isNumber || $0 == "/" })
      if ["meta", "hr", ""].contains(name) { continue }
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return open + [name] }
      } else {
        open.append(name)
      }
    }
    return open
  }
}
