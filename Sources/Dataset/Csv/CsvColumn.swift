/// A column that is read of a register's bodies or of its authorities: one table for the reader and its document.
package struct CsvColumn: Hashable, Sendable {
  /// Its heading, unless a map gives another.
  package let name: String
  package let isNeeded: Bool
  /// What it holds, and what an empty field means.
  package let says: String

  private init(_ name: String, isNeeded: Bool = false, _ says: String) {
    self.name = name
    self.isNeeded = isNeeded
    self.says = says
  }

  package static let nodes: [CsvColumn] = [
    CsvColumn("id", isNeeded: true, "The body's id, once in the file."),
    CsvColumn("name", "What it is called; empty: its id."),
    CsvColumn("short", "An abbreviation of the name."),
    CsvColumn("kind", "One of the kinds of body; empty: `group`."),
    CsvColumn("extent", "`one`, `class` or `collective`; empty: `one`."),
    CsvColumn("from", "The first day of its life; empty: open."),
    CsvColumn("until", "The first day after its life; empty: open."),
  ]

  package static let edges: [CsvColumn] = [
    CsvColumn("id", "The row's id, once in the file; no such column: `edge-` and the number of the row."),
    CsvColumn("holder", isNeeded: true, "The id of the body that has the power."),
    CsvColumn("power", isNeeded: true, "What it may do: a verb that reads before its subject, such as `inspects`."),
    CsvColumn("subject", isNeeded: true, "The id of the body under it."),
    CsvColumn("about", "The matter it is limited to; empty: any."),
    CsvColumn("standing", "`law`, `agreement`, `practice`, `claim` or `belief`; empty: `law`."),
    CsvColumn("holds", "`has` or `has-not`; empty: `has`."),
    CsvColumn("from", "The first day it is so; empty: open."),
    CsvColumn("until", "The first day it no longer is; empty: open."),
    CsvColumn("source", "On whose word, in words; empty: the file itself."),
  ]
}
