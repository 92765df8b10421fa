import Accountability
import Analysis
import TestSupport
import Testing

@Suite struct WorkTests {
  private let lines = [
    "ft is-a-class", "north is-a ft", "gov direct ft law has ..2016", "nhsi direct ft law has 2016..",
    "nhsi succeeds gov 2016..", "com direct ft law has-not", "com direct ft claim has seen 2014-03-11",
    "reg remove north when breach law has",
  ]

  private func inquiries(_ graph: Graph) throws -> [Inquiry] {
    let (ft, gov) = (try #require(graph.body("ft")), try #require(graph.body("gov")))
    let direct = try #require(graph.power("direct"))
    let moment = Moment(day("2014-06-01"))
    return [
      .may(MayInquiry(Question(Scope(holder: gov, power: direct, subject: ft)), moment)),
      .survey(SurveyInquiry(ft, moment)), .comparison(ComparisonInquiry(nil, moment)),
      .holders(HoldersInquiry(power: direct, subject: nil, matter: nil, moment)),
      .difference(DifferenceInquiry(nil, from: moment, to: Moment(day("2017-06-01")))),
      .chain(ChainInquiry(ft, to: gov, moment)), .trace(TraceInquiry(direct, over: ft, about: nil)),
      .masters(MastersInquiry(ft, moment, known: day("2018"))), .lag(LagInquiry(nil)), .search(SearchInquiry("f")),
    ]
  }

  @Test func `however work is cut into slices, it comes to the same, and says how far it has come`() throws {
    let graph = try Picture(lines).graph
    for inquiry in try inquiries(graph) {
      var whole = inquiry.work(in: graph)
      let reply = whole.finish()
      for slice in 1...3 {
        var work = inquiry.work(in: graph)
        var last = -1
        while true {
          if let answer = work.proceed(slice) {
            #expect(answer == reply, "\(inquiry), \(slice) steps a slice")
            break
          }
          #expect(work.progress.done >= last)
          last = work.progress.done
        }
      }
    }
  }

  @Test func `what was answered last makes no answer another, and of a timeline in other days the work shorter`() throws
  {
    let graph = try Picture(lines).graph
    let ft = try #require(graph.body("ft"))
    let timelines = [nil, "2012", "2016"].map { from in
      TimelineInquiry(ft, from: from.map { Moment(day($0)) }, known: day("2018"))
    }
    let all = try inquiries(graph) + timelines.map { .timeline($0) }
    var replies: [Reply] = []
    for inquiry in all {
      var work = inquiry.work(in: graph)
      replies.append(work.finish())
    }
    for last in replies {
      for (inquiry, reply) in zip(all, replies) {
        var work = inquiry.work(in: graph, after: last)
        #expect(work.finish() == reply, "\(inquiry) after \(last)")
      }
    }
    var again = Inquiry.timeline(timelines[1]).work(in: graph, after: replies.last)
    #expect(again.proceed(1) != nil || again.proceed(1) != nil)
  }

  @Test func `work that was left is a value: its copy can be taken up too`() throws {
    let graph = try Picture(lines).graph
    var work = ComparisonInquiry(nil, Moment(day("2014-06-01"))).work(in: graph)
    #expect(work.proceed(2) == nil)
    var copy = work
    #expect(work.finish() == copy.finish())
  }

  @Test func `around a body with very many rows no step is long: each asks one holder`() throws {
    let holders = 700
    let graph = try Picture((0..<holders).map { "h\($0) direct hub law has" }).graph
    let hub = try #require(graph.body("hub"))
    let direct = try #require(graph.power("direct"))
    let moment = Moment(day("2014-06-01"))
    for inquiry in [
      Inquiry.survey(SurveyInquiry(hub, moment)), .comparison(ComparisonInquiry(nil, moment)),
      .holders(HoldersInquiry(power: direct, subject: hub, matter: nil, moment)),
    ] {
      var work = inquiry.work(in: graph)
      var steps = 1
      while work.proceed(1) == nil { steps += 1 }
      #expect(steps >= holders, "\(inquiry)")
    }
  }
}
