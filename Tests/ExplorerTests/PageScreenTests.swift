import TermCore
import Testing

@testable import Explorer

@Suite struct PageScreenTests {
  private let narrow = Size(rows: 15, columns: 60)

  @Test func `a body opens with its sentence, its rows, and what is said of the first`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)
    try expect(
      desk,
      shows: """
          Hospital trust (HT), a public benefit corporation           as at 31 Mar 2014
          Its own board runs it; no one could give it general orders in law. The
          regulator could act on a breach of its licence. The national board was
          reported as claiming more.
        ────────────────────────────────────────────────────────────────────────────────
          Who             may                       in law  used  claimed  believed
          Can give it orders
        ≠>National board  direct it: model of care  no      yes   yes      yes
          Minister        direct it                 no*
          Can change who leads it
          Its governors   appoint its chair         yes
          The regulator   remove directors          if
          Can stop or permit
          The regulator   license it                yes     yes
          ▸ 2 more in law, nothing recorded of their use                      Tab shows
        ────────────────────────────────────────────────────────────────────────────────
          No, not in law. The national board had no power to direct a hospital trust
          about its model of care; the board decided. Health Act Sch 7 para 17.
          Claimed and used, reports a blog of 11 Mar 2014, by staff who came from the
          old regions.


          1948 ─ 74 ─ 82 ─ 91 ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open National board  { } era  a ask  / search  Y cite  ? help  q leave
        """)
  }

  @Test func `a narrow screen keeps the row under the cursor and leaves its detail for later`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: narrow)
    try expect(
      desk,
      shows: """
          Hospital trust (HT), a public benefit corporation
          as at 31 Mar 2014
          Its own board runs it; no one could give it general
          orders in law. The regulator could act on ... i reads all
        ────────────────────────────────────────────────────────────
          Who            may           in   used  claimed  believed
                                       law
          Can give it orders
        ≠>National       direct it:    no   yes   yes      yes
           board          model of
                          care
        ───────────────────────────────── 9 more lines below, PgDn ─
          ... 5 more lines: i reads all of it
          ... ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open National board  { } era  ? help  q leave
        """)
  }

  @Test func `moving down a narrow screen scrolls and brings the detail`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: narrow)
    try expect(
      desk, after: "jj",
      shows: """
          Can give it orders
        ≠ National       direct it:    no   yes   yes      yes
           board          model of
                          care
          Minister       direct it     no*
          Can change who leads it
         >Its governors  appoint its   yes
                          chair
        ─ as at 31 Mar 2014 ─────────────── 7 lines above, 5 below ─
          Yes, in law (Health Act Sch 7 para 17).



          ... ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open Its governors  { } era  a ask  ? help  q leave
        """)
  }

  @Test func `an ASCII screen has the same columns`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: narrow, glyphs: .ascii)
    try expect(
      desk, after: "<down><tab>",
      shows: """
         >Minister       direct it     no*
          Can change who leads it
          Its governors  appoint its   yes
                          chair
          The regulator  remove        if
                          directors
          Can stop or permit
          The regulator  license it    yes  yes
        - as at 31 Mar 2014 -------------- 11 lines above, 4 below -
          No, not in law (Health Act s.8).
          no* except in an emergency (Health Act s.253)


          ... - 97 - 02 - 06 - [2013-16] - 16 - 18 - 22 - 25 - Bill
          Enter open Minister  { } era  / search  ? help  q leave
        """)
  }

  @Test func `Tab shows the folded rows`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)
    try expect(
      desk, after: "<tab>jjjjjj",
      shows: """
          Hospital trust (HT), a public benefit corporation           as at 31 Mar 2014
          Its own board runs it; no one could give it general orders in law. The
          regulator could act on a breach of its licence. The national board was
          reported as claiming more.
        ────────────────────────────────────────────────────────────────────────────────
          Who             may                       in law  used  claimed  believed
          Can give it orders
        ≠ National board  direct it: model of care  no      yes   yes      yes
          Minister        direct it                 no*
          Can change who leads it
          Its governors   appoint its chair         yes
          The regulator   remove directors          if
          Can stop or permit
          The regulator   license it                yes     yes
          ▾ 2 more in law, nothing recorded of their use                      Tab hides
         >The auditor     audit it                  yes
          Parliament      ask it questions          yes
        ────────────────────────────────────────────────────────────────────────────────




          1948 ─ 74 ─ 82 ─ 91 ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open The auditor  { } era  ( ) change  a ask  / search  ? help  q leave
        """)
  }

  @Test func `a wide screen has the detail beside the page`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 50, columns: 200))
    try expect(
      desk, after: "j",
      shows: """
          Hospital trust (HT), a public benefit corporation                                                   as at 31 Mar 2014 │ No, not in law (Health Act s.8).
          Its own board runs it; no one could give it general orders in law. The regulator could act on a                       │ no* except in an emergency (Health Act s.253)
          breach of its licence. The national board was reported as claiming more.                                              │
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
          Who             may                       in law  used  claimed  believed                                             │
          Can give it orders                                                                                                    │
        ≠ National board  direct it: model of care  no      yes   yes      yes                                                  │
         >Minister        direct it                 no*                                                                         │
          Can change who leads it                                                                                               │
          Its governors   appoint its chair         yes                                                                         │
          The regulator   remove directors          if                                                                          │
          Can stop or permit                                                                                                    │
          The regulator   license it                yes     yes                                                                 │
          ▸ 2 more in law, nothing recorded of their use                                                              Tab shows │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
                                                                                                                                │
          1948 ─ 74 ─ 82 ─ 91 ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open Minister  { } era  ( ) change  d what changed  a ask  p law and reports  Tab fold  i read all  / search  & filter  , sort  B board page  Y cite  : command  ? help  q leave
        """)
  }

  @Test func `a long table says how much of it is off the screen`() throws {
    let desk = Desk(.compare(body: nil, at: nil), Samples.rows(1000), size: Size(rows: 12, columns: 60))
    try expect(
      desk, after: "<page-down><page-down>",
      shows: """
          Body 9    9
        ≠ Body 10   10
          Body 11   11
         >Body 12   12
          Body 13   13
          Body 14   14
          Body 15   15
        ─ as at 31 Mar 2014 ──────────── 12 lines above, 984 below ─


          ... ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter open Body 12  { } era  / search  ? help  q leave
        """)
  }

  @Test func `a page without rows is only its words`() throws {
    let desk = Desk(.compare(body: nil, at: nil), Samples.rows(0), size: Size(rows: 10, columns: 60))
    try expect(
      desk,
      shows: """
          All bodies                              as at 31 Mar 2014
          Nothing is recorded.
        ────────────────────────────────────────────────────────────






          { } era  d what changed  a ask  / search  ? help  q leave
        """)
  }

  @Test func `columns that cannot stand side by side are stacked`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 16, columns: 42))
    try expect(
      desk, after: "jj",
      shows: """
            direct it: model of care
            in law: no; used: yes; claimed: yes;
            believed: yes
          Minister may direct it
            in law: no*
          Can change who leads it
         >Its governors may appoint its chair
            in law: yes
        ───────────────── 8 lines above, 7 below ─
          Yes, in law (Health Act Sch 7 para 17).




          ... ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ ...
          Enter open  { } era  ? help  q leave
        """)
  }

  @Test func `a row whose detail is long is read over the page`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: narrow)
    try expect(
      desk, after: "ji",
      shows: """
          Minister may direct it
            in law: no*

          No, not in law (Health Act s.8).
          no* except in an emergency (Health Act s.253)
          trust-1: Health Act s.8








          Esc close
        """)
  }

  @Test func `what is read over the page says how much of it is off the screen`() throws {
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 9, columns: 60))
    desk.take(.readDetail)
    try expect(
      desk, after: "<down>",
      shows: """
          31 Mar 2014
          Its own board runs it; no one could give it general
          orders in law. The regulator could act on a breach of its
          licence. The national board was reported as claiming
          more.

          National board may direct it: model of care
        ──────────────────────────────────── 1 line above, 8 below ─
          Esc close
        """)
  }

  @Test func `a page opens with its head where the row under the cursor has room below it`() throws {
    let long = Array(repeating: "Words enough to fill one whole line of this narrow screen.", count: 5)
    let row = Page.Row([long.prefix(3).joined(separator: " ")], detail: [Page.Sentence(long.joined(separator: " "))])
    let table = Page.Table(columns: [Page.Column("", isText: true)], rows: [row, row])
    let page = Page(title: "Title", lead: long, blocks: [.table(table)])
    var desk = Desk(size: Size(rows: 15, columns: 62))
    _ = desk.state.update(.open(.sources))
    desk.take(.answered(.sources, page))
    desk.take(.event(.resize(desk.state.size)))
    let lines = desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "  Title")
    #expect(lines[7].hasPrefix(" >Words enough"))
    #expect(lines[13] == "  ... 3 more lines: i reads all of it")
  }

  @Test func `what is cut names the key that reads it only where that is no letter of a name`() {
    let row = Page.Row(["Row"], detail: [Page.Sentence(String(repeating: "Much is said. ", count: 90))])
    let page = Page(title: "Title", blocks: [.table(Page.Table(columns: [Page.Column("")], rows: [row]))])
    let size = Size(rows: 15, columns: 60)
    #expect(Desk(.sources, page, size: size).state.draw().text.contains(" more lines: i reads all of it\n"))
    #expect(Desk(.start, page, size: size).state.draw().text.contains(" more lines: :read reads all of it\n"))
    #expect(Desk(.find(text: ""), page, size: size).state.draw().text.contains(" more lines\n"))
  }

  @Test func `a wide column of words leaves room for text`() {
    let text = "The constitution must make all the powers of the trust exercisable by its board of directors."
    let rows = [Page.Row(["2006 Act ss.1-12, 25-82, 216-227, 242-256 (Aug 2013)", text])]
    let table = Page.Table(columns: [Page.Column(""), Page.Column("", isText: true)], rows: rows)
    #expect(
      Page(title: "Row", blocks: [.table(table)]).text(width: 80) == """
          Row
        ────────────────────────────────────────────────────────────────────────────────
          2006 Act ss.1-12, 25-82,   The constitution must make all the powers of the
           216-227, 242-256 (Aug      trust exercisable by its board of directors.
           2013)

        """)
  }

  @Test func `roles tell title, mark, cursor, names and the era in view`() {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)
    #expect(
      desk.state.draw().roles == """
        ..TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT...........sssssssssssssssss



        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
        ..hhh.............hhh.......................hhhhhh..hhhh..hhhhhhh..hhhhhhhh
        ..hhhhhhhhhhhhhhhhhh
        pcpppppppppppppp..pppppppppppppppppppppppp..pp......ppp...ppp......ppp
        ..llllllll
        ..hhhhhhhhhhhhhhhhhhhhhhh
        ..lllllllllllll
        ..lllllllllllll
        ..hhhhhhhhhhhhhhhhhh
        ..lllllllllllll
        ..ffffffffffffffffffffffffffffffffffffffffffffff......................kkkkkkkkk
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff


        ..ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp
        ..pppppppppppp


        ..eeeefffeefffeefffeefffeefffeefffeefffEEEEEEEEEfffeefffeefffeefffeefffeeee
        ..kkkkk.iiiiiiiiiiiiiiiiiii..kkk.iii..k.iii..k.iiiiii..k.iiii..k.iiii..k.iiiii
        """)
  }

  @Test func `a pipe gets the page with what is said of marked rows`() {
    #expect(
      Samples.trust.text(width: 72) == """
          Hospital trust (HT), a public benefit corporation   as at 31 Mar 2014
          Its own board runs it; no one could give it general orders in law.
          The regulator could act on a breach of its licence. The national
          board was reported as claiming more.
        ────────────────────────────────────────────────────────────────────────
          Who             may                   in law  used  claimed  believed
          Can give it orders
        ≠ National board  direct it: model of   no      yes   yes      yes
                           care
            No, not in law. The national board had no power to direct a
            hospital trust about its model of care; the board decided. Health
            Act Sch 7 para 17.
            Claimed and used, reports a blog of 11 Mar 2014, by staff who came
            from the old regions.
          Minister        direct it             no*
          Can change who leads it
          Its governors   appoint its chair     yes
          The regulator   remove directors      if
          Can stop or permit
          The regulator   license it            yes     yes
          2 more in law, nothing recorded of their use (--all tells them)

        """)
  }

  @Test func `a narrow pipe gets a story stacked, in ASCII where asked`() {
    #expect(
      Samples.story(2).text(width: 44, isASCII: true) == """
          Who could direct a hospital trust?
          step 2 of 3
          Could the national board remove a trust's
          chair?
          In 2014 most people in the service
          believed that the national board could
          tell a hospital trust what to do. The Act
          gave it no such power.
        --------------------------------------------
          Hospital trust (HT), a public benefit
          corporation
          as at 31 Mar 2014
          Its own board runs it; no one could give
          it general orders in law. The regulator
          could act on a breach of its licence. The
          national board was reported as claiming
          more.
        --------------------------------------------
          Can give it orders
        ! National board
            direct it: model of care
            in law: no; used: yes; claimed: yes;
            believed: yes
            No, not in law. The national board had
            no power to direct a hospital trust
            about its model of care; the board
            decided. Health Act Sch 7 para 17.
            Claimed and used, reports a blog of 11
            Mar 2014, by staff who came from the
            old regions.
          Minister may direct it
            in law: no*
          Can change who leads it
          Its governors may appoint its chair
            in law: yes
          The regulator may remove directors
            in law: if
          Can stop or permit
          The regulator may license it
            in law: yes; used: yes
          2 more in law, nothing recorded of their
          use (--all tells them)

        """)
  }

  @Test func `the era in view is called by its name where its neighbours have room beside it`() {
    func bar(_ width: Int) -> String {
      let eras = Page.EraLine(
        names: ["1948", "74", "82", "since-2013", "Bill"], current: 3, title: "The Act as made")
      return EraBar.labels(eras, width: width).map(\.text).joined(separator: " ")
    }
    #expect(bar(76) == "1948 74 82 [since 2013: The Act as made] Bill")
    #expect(bar(40) == "1948 74 82 [since 2013] Bill")
  }
}
