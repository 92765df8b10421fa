import Explorer
import TermCore
import Testing

@Suite struct ScreenTests {
  @Test func `the Start page`() throws {
    let desk = Desk()
    try expect(
      desk,
      shows: """
          Find: type a name, or choose a line below
        ────────────────────────────────────────────────────────────────────────────────
          Who has authority over whom, in law and by report        known to 31 Oct 2026
          Each row says who may do what to whom, since when, and on whose word. Where
          law and reports part is marked.
        ────────────────────────────────────────────────────────────────────────────────
          Stories
         >Who could direct a hospital trust?  6 steps
          Where did the chair's power go?     5 steps

          Look round
          Hospital trust   the body most rows are about
          Law and reports  where they part, for all bodies
          Sources          who says so









          Enter open  / or letters: find  : command  ? help  q q leave
        """)
  }

  @Test func `the Start page on a narrow screen in ASCII`() throws {
    let desk = Desk(size: Size(rows: 15, columns: 60), glyphs: .ascii)
    try expect(
      desk, after: "<down>",
      shows: """
          Find: type a name, or choose a line below
        ------------------------------------------------------------
          Who has authority over whom, in law and by report
          known to 31 Oct 2026
          Each row says who may do what to whom, since when, and on
          whose word. Where law and reports part is marked.
        ------------------------------------------------------------
          Stories
          Who could direct a hospital trust?  6 steps
         >Where did the chair's power go?     5 steps
          Look round
          Hospital trust   the body most rows are about
          Law and reports  where they part, for all bodies
          Sources          who says so
          Enter open  / or letters: find  ? help  q q leave
        """)
  }

  @Test func `typing on the Start page finds`() throws {
    let desk = Desk(size: Size(rows: 10, columns: 60))
    try expect(
      desk, after: "re",
      shows: """
          Find: re
        ────────────────────────────────────────────────────────────
          1 found
        ────────────────────────────────────────────────────────────
         >Regulator  body




          Enter open Regulator  ? help  Esc back
        """)
  }

  @Test func `what is not found names what is nearest`() throws {
    let desk = Desk(size: Size(rows: 10, columns: 60))
    try expect(
      desk, after: "zz",
      shows: """
          Find: zz
        ────────────────────────────────────────────────────────────
          Nothing found
          Nothing is called 'zz'; nearest: Regulator.
        ────────────────────────────────────────────────────────────




          ? help  Esc back
        """)
  }

  @Test func `a step of a story over the view it speaks of`() throws {
    let desk = Desk(.story(id: "who-directs", step: 1), Samples.story(1))
    try expect(
      desk,
      shows: """
          Who could direct a hospital trust?                                step 1 of 3
          In 2014 most people in the service believed that the national board could
          tell a hospital trust what to do. The Act gave it no such power.
        ────────────────────────────────────────────────────────────────────────────────
          Hospital trust (HT), a public benefit corporation           as at 31 Mar 2014
          Its own board runs it; no one could give it general orders in law. The
          regulator could act on a breach of its licence. The national board was
          reported as claiming more.
        ────────────────────────────────────────────────────────────────────────────────
          Who             may                       in law  used  claimed  believed
          Can give it orders
        ≠•National board  direct it: model of care  no      yes   yes      yes
          Minister        direct it                 no*
          Can change who leads it
          Its governors   appoint its chair         yes
          The regulator   remove directors          if
          Can stop or permit
        ───────────────────────────────────────────────────── 2 more lines below, PgDn ─
          No, not in law. The national board had no power to direct a hospital trust
          about its model of care; the board decided. Health Act Sch 7 para 17.
          Claimed and used, reports a blog of 11 Mar 2014, by staff who came from the
          old regions.
          1948 ─ 74 ─ 82 ─ 91 ─ 97 ─ 02 ─ 06 ─ [2013-16] ─ 16 ─ 18 ─ 22 ─ 25 ─ Bill
          Enter next step  → look round  B hand-out  a ask  Tab fold  ? help  q leave
        """)
  }

  @Test func `a question to guess hides the step`() throws {
    let desk = Desk(.story(id: "who-directs", step: 2), Samples.story(2), size: Size(rows: 10, columns: 60))
    try expect(
      desk,
      shows: """
          Who could direct a hospital trust?            step 2 of 3
          Could the national board remove a trust's chair?
          Enter shows the answer.






          Enter show the answer  N step back  ? help  q leave
        """)
  }

  @Test func `help names the keys of the view`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 30, columns: 80))
    try expect(
      desk, after: "?",
      shows: """
          On a page these keys work:  type to see only some
        ────────────────────────────────────────────────────────── 69 more lines below ─
          Follow and return
         >Enter                 open what the row under the cursor tells of
          →                     open the body that the row under the cursor names
          Backspace, H, ^O, ←   go back to the view before, as it was left
          L                     go forward again, after going back
          h, Shift-Tab          go to the tree of bodies at the left
          |                     show or hide the tree of bodies beside pages
          b                     go to the boxes of the drawing
          Move
          ↓, j                  go to the next row, or scroll
          ↑, k                  go to the row before, or scroll
          PgDn, ^F              go a page down
          Space                 go a page down, as pagers do
          PgUp, ^B              go a page up
          ^D                    go half a page down
          ^U                    go half a page up
          g g, Home             go to the top
          G, End                go to the end
          ]                     go to the next marked row, else to the next section
          [                     go to the marked row before, else to the section before
          <                     see what lies to the left: in time, in a drawing, of
                                rows that are cut
          >                     see what lies to the right
          Time
          {                     the same view in the era before
          }                     the same view in the next era
          (                     the same view before the last change in it
          Enter run it  Esc close
        """)
  }

  @Test func `help is filtered as one types`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 10, columns: 60))
    try expect(
      desk, after: "?era",
      shows: """
          On a page these keys work: era
        ────────────────────────────────────────────────────────────
          Time
         >{                     the same view in the era before
          }                     the same view in the next era
          d                     what changed since the era before



          Enter run it  Esc close
        """)
  }

  @Test func `help without a match says how to go on`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 10, columns: 60))
    try expect(
      desk, after: "?zzz",
      shows: """
          On a page these keys work: zzz
        ────────────────────────────────────────────────────────────
          Nothing here is called so; Backspace takes letters back.






          Esc close
        """)
  }

  @Test func `the command line offers what can be typed`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 10, columns: 60))
    try expect(
      desk, after: ":",
      shows: """
          Hospital trust (HT), a public benefit corporation
          as at 31 Mar 2014
          Its own board runs it; no one could give ... i reads all
        ────────────────────────────────────────────────────────────
          Who            may           in   used  claimed  believed
        ───────────────────────────────────── 193 more lines below ─
         >show                 view     what a body is, who is over
                                         it and whom it is over
          compare              view     where law and reports part
          :                                              Esc closes
        """)
  }

  @Test func `after a verb the command line says how it goes on`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 10, columns: 60))
    try expect(
      desk, after: ":diff<space>",
      shows: """
          Hospital trust (HT), a public benefit corporation
          as at 31 Mar 2014
          Its own board runs it; no one could give ... i reads all
        ────────────────────────────────────────────────────────────
          Who            may           in   used  claimed  believed
                                       law
        ────────────────────────────────────────────────────────────
         >diff  view  what changed between two days, or would under
                       a Bill: DAY DAY [BODY]
          :diff                                          Esc closes
        """)
  }

  @Test func `a message longer than the line takes as many as it needs`() throws {
    let desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 10, columns: 60))
    try expect(
      desk, after: ":show<enter>",
      shows: """
          Hospital trust (HT), a public benefit corporation
          as at 31 Mar 2014
          Its own board runs it; no one could give ... i reads all
        ────────────────────────────────────────────────────────────
          Who            may           in   used  claimed  believed
                                       law
          Can give it orders
          'show' is written show BODY [--at DAY] [--under
          PROPOSAL]; a name with a space goes in quotes; Tab after
          : lists the commands
        """)
  }

  @Test func `a terminal too small for a page says what it needs`() throws {
    let desk = Desk(size: Size(rows: 4, columns: 60))
    try expect(
      desk,
      shows: """
        remit needs 40 columns by 8 lines



        """)
  }

  @Test func `a terminal of a few columns says less`() throws {
    let desk = Desk(size: Size(rows: 4, columns: 15))
    try expect(
      desk,
      shows: """
        needs 40 by 8



        """)
  }
}
