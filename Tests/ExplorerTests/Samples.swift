import Accountability
import Explorer

/// Pages of an invented world, made by hand.
enum Samples {
  static let eras = Page.EraLine(
    names: ["1948", "74", "82", "91", "97", "02", "06", "2013-16", "16", "18", "22", "25", "Bill"], current: 7)

  static let start = Page(
    title: "Who has authority over whom, in law and by report", aside: "known to 31 Oct 2026",
    lead: [
      "Each row says who may do what to whom, since when, and on whose word.",
      "Where law and reports part is marked.",
    ],
    blocks: [
      .heading("Stories"),
      .table(
        Page.Table(
          columns: [Page.Column("", isText: true), Page.Column("", isText: true)],
          rows: [
            Page.Row(["Who could direct a hospital trust?", "6 steps"], follow: .story(id: "who-directs", step: 1)),
            Page.Row(["Where did the chair's power go?", "5 steps"], follow: .story(id: "the-chair", step: 1)),
          ])),
      .heading("Look round"),
      .table(
        Page.Table(
          columns: [Page.Column("", isText: true), Page.Column("", isText: true)],
          rows: [
            Page.Row(
              ["Hospital trust", "the body most rows are about"], follow: .body(id: "trust", at: "2014-03")),
            Page.Row(["Law and reports", "where they part, for all bodies"], follow: .compare(body: nil, at: nil)),
            Page.Row(["Sources", "who says so"], follow: .sources),
          ])),
    ])

  static let trust = body(at: "2014-03", aside: "as at 31 Mar 2014", eras: eras)

  static func body(at day: String, aside: String, eras: Page.EraLine) -> Page {
    Page(
      title: "Hospital trust (HT), a public benefit corporation", aside: aside,
      lead: [
        "Its own board runs it; no one could give it general orders in law.",
        "The regulator could act on a breach of its licence.", "The national board was reported as claiming more.",
      ],
      blocks: [
        .table(
          Page.Table(
            columns: [
              Page.Column("Who", isText: true), Page.Column("may", isText: true), Page.Column("in law", isAnswer: true),
              Page.Column("used", isAnswer: true), Page.Column("claimed", isAnswer: true),
              Page.Column("believed", isAnswer: true),
            ],
            rows: [
              Page.Row(
                ["National board", "direct it: model of care", "no", "yes", "yes", "yes"],
                heading: "Can give it orders", mark: "≠", tone: .parted,
                detail: [
                  Page.Sentence(
                    "No, not in law. The national board had no power to direct a hospital trust about its model of "
                      + "care; the board decided. Health Act Sch 7 para 17."),
                  Page.Sentence(
                    "Claimed and used, reports a blog of 11 Mar 2014, by staff who came from the old regions.", .parted),
                ],
                follow: .body(id: "national-board", at: day), citation: "trust-12: Health Act Sch 7 para 17"),
              Page.Row(
                ["Minister", "direct it", "no*", "", "", ""],
                detail: [
                  Page.Sentence("No, not in law (Health Act s.8)."),
                  Page.Sentence("no* except in an emergency (Health Act s.253)", .faint),
                ],
                follow: .body(id: "minister", at: day), citation: "trust-1: Health Act s.8"),
              Page.Row(
                ["Its governors", "appoint its chair", "yes", "", "", ""], heading: "Can change who leads it",
                detail: [Page.Sentence("Yes, in law (Health Act Sch 7 para 17).")],
                follow: .body(id: "governors", at: day)),
              Page.Row(
                ["The regulator", "remove directors", "if", "", "", ""],
                detail: [Page.Sentence("If it has breached its licence (Health Act s.111).")],
                follow: .body(id: "regulator", at: day)),
              Page.Row(
                ["The regulator", "license it", "yes", "yes", "", ""], heading: "Can stop or permit",
                detail: [Page.Sentence("Yes, in law, and used.")], follow: .body(id: "regulator", at: day)),
            ],
            foldedSummary: "2 more in law, nothing recorded of their use",
            foldedRows: [
              Page.Row(["The auditor", "audit it", "yes", "", "", ""], follow: .body(id: "auditor", at: day)),
              Page.Row(["Parliament", "ask it questions", "yes", "", "", ""]),
            ]))
      ], eraLine: eras)
  }

  /// What may stand in a blank of Ask: the names that begin so.
  static func offered(_ blank: Ask.Blank) -> Page {
    let names: [Ask.Slot: [String]] = [
      .who: ["anyone", "Governors", "The regulator"], .deed: ["anything", "direct", "remove"],
      .whom: ["anybody", "Hospital trust"], .about: ["any matter", "chair"], .time: ["today", "2014", "2018"],
    ]
    let fitting = (names[blank.slot] ?? []).filter { $0.lowercased().hasPrefix(blank.text.lowercased()) }
    let rows = fitting.map { name in
      var ask = blank.ask
      ask[blank.slot] = name == names[blank.slot]?[0] ? nil : name
      return Page.Row([name], follow: blank.slot == .time ? ask.question ?? .ask(ask) : .ask(ask))
    }
    return Page(
      title: "Who may do what?", aside: "\(blank.slot.rawValue + 1) of 5",
      blocks: [.table(Page.Table(columns: [Page.Column("", isText: true)], rows: rows))])
  }

  static let sources = Page(
    title: "Sources", lead: ["2 sources stand behind the rows."],
    blocks: [
      .table(
        Page.Table(
          columns: [Page.Column("Source", isText: true), Page.Column("Kind"), Page.Column("Rows")],
          rows: [
            Page.Row(["Health Act 2006", "act", "12"], follow: .source(id: "health-act")),
            Page.Row(["A blog of 11 March 2014", "blog", "1"], follow: .source(id: "blog-2014")),
          ]))
    ])

  /// Bars under two headings, one of them of a body whose end nobody knows.
  static let timeline: Page = {
    func day(_ year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? .distantPast }
    func row(_ name: String, _ first: Int, _ end: Int, heading: String = "", then: String = "") -> Page.Row {
      Page.Row(
        [name, "\(first) to \(end - 1)", then], heading: heading, detail: [Page.Sentence("\(name) existed.")],
        follow: .timeline(body: name, from: nil, to: nil), bar: Page.Bar([Page.Bar.Run(day(first), day(end))]))
    }
    let axis = Page.Axis(
      DaySpan(first: day(2000), last: day(2020).previous), eras: [2002, 2013, 2016].map(day))
    var lost = row("Health economy", 2008, 2040)
    lost.bar?.isLastUnknown = true
    return Page(
      title: "When each lived", aside: "2000 to 2019", lead: ["4 bodies lived between 2000 and 2019."],
      blocks: [
        .table(
          Page.Table(
            columns: [
              Page.Column("Body", isText: true), Page.Column("existed", axis: axis),
              Page.Column("followed by", isText: true),
            ],
            rows: [
              row("Strategic authority", 1990, 2013, heading: "Regions", then: "National board"),
              row("National board", 2013, 2019), row("Day of reckoning", 2016, 2017, heading: "Others"), lost,
            ])),
        .paragraph("┣ first day, ┫ last day.", .faint),
      ], eraLine: eras)
  }()

  static func story(_ number: Int) -> Page {
    var page = trust
    page.step = StoryStep(
      story: "Who could direct a hospital trust?", number: number, count: 3,
      says: [
        "In 2014 most people in the service believed that the national board could tell a hospital trust what to do. "
          + "The Act gave it no such power."
      ],
      guess: number == 2 ? "Could the national board remove a trust's chair?" : "",
      view: .body(id: "trust", at: "2014-03"))
    return page
  }

  static func rows(_ count: Int) -> Page {
    Page(
      title: "All bodies", aside: "as at 31 Mar 2014", lead: count == 0 ? ["Nothing is recorded."] : [],
      blocks: [
        .table(
          Page.Table(
            columns: [Page.Column("Body", isText: true), Page.Column("Rows")],
            rows: (0..<count).map {
              Page.Row(["Body \($0)", "\($0)"], mark: $0 % 7 == 3 ? "≠" : "", follow: .body(id: "body-\($0)", at: nil))
            }))
      ], eraLine: eras)
  }

  static func found(_ text: String) -> Page {
    let names = ["Hospital trust", "National board", "Minister", "Governors", "Regulator", "Health Act 2006"]
    let hits = text.isEmpty ? names : names.filter { $0.lowercased().contains(text.lowercased()) }
    let lead =
      hits.isEmpty ? "Nothing is called '\(text)'; nearest: Regulator." : text.isEmpty ? "Everything with a name:" : ""
    return Page(
      title: hits.isEmpty ? "Nothing found" : "\(hits.count) found", lead: [lead],
      blocks: [
        .table(
          Page.Table(
            columns: [Page.Column("", isText: true), Page.Column("", isText: true)],
            rows: hits.map { Page.Row([$0, "body"], follow: .body(id: $0, at: nil)) }))
      ])
  }
}
