import Accountability
import Analysis
import Dataset
import Explorer
import TermCore
import Testing
import TestSupport

@testable import remit

struct TimelineViewTests {
  private static let graph = Result { try OpenDataset(compiledExample).graph }
  private let pages: Pages

  init() throws {
    pages = Pages(try TimelineViewTests.graph.get(), today: try #require(Day(year: 2026, month: 11, day: 21)))
  }

  private func moved(_ command: String, _ stride: Stride) throws -> String {
    var work = pages.work(from: try Viewpoint(text: command), stride)
    switch work.finish() {
    case .success(let view): return view.description
    case .failure(let error): return error.sentence
    }
  }

  @Test(arguments: [
    ("timeline", Stride.zoomIn, "timeline --from 1997 --to 2016"),
    ("timeline --from 1997 --to 2016", .zoomIn, "timeline --from 2002 --to 2011"),
    ("timeline ofsted --from 2002 --to 2011", .zoomIn, "timeline ofsted --from 2005 --to 2009"),
    ("timeline --from 2005 --to 2009", .zoomIn, "timeline --from 2006-07 --to 2008-06"),
    ("timeline --from 2006-07 --to 2008-06", .zoomIn, "timeline --from 2007 --to 2007"),
    ("timeline --from 2007", .earlier, "timeline --from 1997-04 --to 2016-09"),
    ("timeline --from 2007 --to 2007", .zoomIn, "timeline --from 2007-04 --to 2007-09"),
    ("timeline --from 2007-04 --to 2007-09", .zoomIn, "timeline --from 2007-05 --to 2007-07"),
    ("timeline --from 2007-05 --to 2007-07", .zoomIn, "no fewer days are shown than these"),
    ("timeline --from 2007 --to 2007", .zoomOut, "timeline --from 2006-07 --to 2008-06"),
    ("timeline --from 1900", .zoomOut, "timeline --from 1826-07 --to 2026-06"),
    ("timeline --from 1700", .zoomOut, "no more time is shown at once"),
    ("timeline --from 2007 --to 2007", .later, "timeline --from 2007-07 --to 2008-06"),
    ("timeline --from 2007 --to 2007", .earlier, "timeline --from 2006-07 --to 2007-06"),
    ("timeline --from 2026 --to 2026", .later, "nothing is known of later days"),
    ("timeline ofsted --from 2007", .wholeTime, "timeline ofsted"),
    ("timeline", .nextEra, "timeline --from 1988-99 --to 1988-99"),
    ("timeline --from 2010-14 --to 2010-14", .nextEra, "timeline --from 2014-16 --to 2014-16"),
    ("timeline --from 2010-14 --to 2010-14", .previousEra, "timeline --from 2007-10 --to 2007-10"),
    ("timeline --from since-2026 --to since-2026", .nextEra, "there is no later era"),
    ("timeline", .nextChange, "this view is not drawn at a day"),
    ("show academy", .zoomIn, "only a timeline shows more or less time"),
  ])
  func `a stride leads to fewer days or more, to others, or to an era`(
    command: String, stride: Stride, told: String
  ) throws {
    #expect(try moved(command, stride) == told)
  }

  @Test(arguments: UInt64(1)...40)
  func `whatever the strides, the days are known ones, fewer after zooming in and more after zooming out`(
    seed: UInt64
  ) throws {
    var numbers = Seeded(seed)
    var view = Viewpoint.timeline(body: nil, from: nil, to: nil)
    var length = try length(of: view)
    for _ in 0..<30 {
      let strides: [Stride] = [.zoomIn, .zoomOut, .earlier, .later, .nextEra, .previousEra]
      let stride = strides.randomElement(using: &numbers) ?? .zoomIn
      var work = pages.work(from: view, stride)
      guard case .success(let next) = work.finish() else { continue }
      let now = try self.length(of: next)
      if stride == .zoomIn { #expect(now < length, "seed \(seed): \(view) to \(next)") }
      if stride == .zoomOut { #expect(now > length, "seed \(seed): \(view) to \(next)") }
      if case .timeline(_, _, let to?) = next, let date = DateText(to), date.precision != .year {
        #expect(date.earliest.description <= "2026-06-30", "seed \(seed): \(view) to \(next)")
      }
      #expect(try Viewpoint(text: next.description) == next, "seed \(seed)")
      (view, length) = (next, now)
    }
  }

  /// How many days are shown.
  private func length(of view: Viewpoint) throws -> Int32 {
    guard case .timeline(let inquiry) = try view.inquiry(in: pages.graph, today: pages.today) else { return 0 }
    let days = inquiry.days(in: pages.graph)
    return days.last.number - days.first.number + 1
  }

  @Test func `In the explorer a key opens it from a body and from the Start page, and keys move through time`() throws {
    let today = pages.today
    var device = HeadlessDevice(Size(rows: 24, columns: 80))
    var loop = RunLoop(
      pages.graph, today: today, size: device.size, slice: .seconds(60), watch: Watch { nil },
      reread: { () throws(Failure) in throw Failure(ending: .data, sentence: "no") })
    func press(_ script: String) throws -> String {
      device.feed(try Key.script(script).map { .key($0) })
      loop.run(on: &device)
      return loop.state.command
    }
    #expect(try press("<f2>") == "remit timeline")
    #expect(try press("+") == "remit timeline --from 1997 --to 2016")
    #expect(try press("<lt>") == "remit timeline --from 1987 --to 2006")
    #expect(try press("<gt>") == "remit timeline --from 1997 --to 2016")
    #expect(try press("-=") == "remit timeline")
    #expect(try press("}") == "remit timeline --from 1988-99 --to 1988-99")
    #expect(try press("=/academy<space>trust<enter><enter>") == "remit timeline academy-trust")
    #expect(try press("<enter>W") == "remit timeline academy-trust")
    #expect(try press("W") == "remit timeline")
    #expect(try press("W") == "remit timeline")
    #expect(loop.state.message == "this is when each lived")
  }

  @Test func `Outside a screen it is a table of dates`() {
    let markdown = remit("timeline academy --format markdown").output
    #expect(markdown.contains("| What | when |\n"))
    #expect(markdown.contains("| Ofsted: inspect it | from "))
    #expect(!markdown.contains("━━"))
    #expect(
      remit("timeline --format html").output.contains(
        "<td>from 1 Apr 2012 to 31 Mar 2025</td><td>Department for Education</td>"))
  }

  @Test func `As text it has its axis over the bars`() {
    let lines = remit("timeline --from 2010 --to 2012").output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  Body ") && $0.contains("  2010 ") && $0.contains("  2012") })
    #expect(remit("timeline", locale: "C").output.contains("|==========|"))
    #expect(!remit("timeline", locale: "C").output.contains { !$0.isASCII })
  }

  @Test func `Line by line it is told in words`() throws {
    let loop = RunLoop(
      pages.graph, today: pages.today, opening: .timeline(body: nil, from: nil, to: nil),
      size: Size(rows: 24, columns: 80), slice: .seconds(60), watch: Watch { nil },
      reread: { () throws(Failure) in throw Failure(ending: .data, sentence: "no") })
    var run = PlainRun(loop)
    _ = run.answer(":timeline")
    let answer = run.answer("-")
    let told = try #require(answer)
    #expect(told.contains("existed: ") && !told.contains("━"))
  }

  @Test func `What is typed wrongly is answered with what may be meant`() {
    let body = remit("timeline acadmy")
    #expect(body.exit == 64)
    #expect(body.complaint.contains("remit timeline academy\n"))
    let day = remit("timeline academy --from 2014-16 --to 2o15")
    #expect(day.exit == 64)
    #expect(day.complaint.contains("'2o15' is no date"))
    #expect(remit("timeline --from 2016 --to 2010").output == remit("timeline --from 2010 --to 2016").output)
  }
}
