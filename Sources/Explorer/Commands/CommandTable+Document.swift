extension CommandTable {
  /// The keys of the program as a Markdown document.
  package static var document: String {
    let head = [
      "# Keys", "",
      "Made by `remit docs keys` from the table of commands; do not edit. `docs/configuration.md` says how to have others.",
      "",
      "Letters typed on the Start page, in Find, in a prompt and in help are text. "
        + "A name in the last column also works after `:`.", "",
    ]
    let views = ["", "## Views", "", "Typed after `:`, or after the program's name in a shell, each opens a view.", ""]
    let usages = Viewpoint.usages.map { "- `\($0)`\n" }
    return head.joined(separator: "\n") + "\n" + standard.listing + views.joined(separator: "\n") + "\n"
      + usages.joined()
  }

  /// What the keys do, context by context, in Markdown.
  package var listing: String {
    var lines: [String] = []
    for context in Context.allCases {
      lines += ["## \(context.title)", "", "| keys | what they do | name |", "|---|---|---|"]
      for command in all {
        let keys = command.keys(in: context)
        guard !keys.isEmpty else { continue }
        let labels = keys.map { "`\($0.map(\.label).joined(separator: " "))`" }.joined(separator: ", ")
        lines.append("| \(labels) | \(command.help) | `\(command.id)` |")
      }
      if context != Context.allCases.last { lines.append("") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
