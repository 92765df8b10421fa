import Explorer

extension Samples {
  private static func body(_ name: String, _ id: String, depth: Int, isCurrent: Bool = false) -> Page.Tree.Row {
    Page.Tree.Row(name, depth: depth, .body(.body(id: id, at: "2014-03"), isCurrent: isCurrent))
  }

  static let tree = Page.Tree([
    body("Ministry", "ministry", depth: 0), body("National board", "national-board", depth: 1),
    body("Northern hospital trust", "north", depth: 2), body("Hospital trust", "trust", depth: 2, isCurrent: true),
    body("Board of the trust", "board", depth: 3), .init("members:", depth: 3),
    body("Governors", "governors", depth: 3), .init("31 more", depth: 3), body("Southern trust", "south", depth: 2),
    body("Hospital trusts", "trusts", depth: 0), .init("of this kind:", depth: 1),
    body("Hospital trust", "trust", depth: 1, isCurrent: true),
  ])

  /// The trust with what stands around it.
  static let withTree = {
    var page = trust
    page.tree = tree
    return page
  }()

  /// Names of many scripts, in a table with a column after them.
  static let scripts = {
    var page = Page(title: "病院 and others", lead: ["Names of many scripts."])
    let names = [
      "Trust", "病院機構", "Ysbyty Gwynedd", "Ho\u{302}pital e\u{301}te\u{301}", "👩‍👩‍👧 families", "\u{AC00}\u{B098} 병원",
    ]
    page.blocks = [
      .table(
        Page.Table(
          columns: [Page.Column("Who", isText: true), Page.Column("in law"), Page.Column("used")],
          rows: names.map { Page.Row([$0, "yes", "no"], follow: .body(id: $0, at: nil)) }))
    ]
    return page
  }()
}
