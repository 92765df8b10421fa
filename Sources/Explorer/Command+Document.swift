extension Command {
  /// The table of keys as a Markdown document.
  package static var document: String {
    var lines = [
      "# Keys", "",
      "Made by `remit docs keys` from the table of commands; do not edit.", "",
      "Letters typed on the Start page, in Find, in a prompt and in help are text. "
        + "A name in the last column also works after `:`.",
    ]
    for context in Context.allCases {
      lines += ["", "## \(context.title)", "", "| keys | what they do | name |", "|---|---|---|"]
      for command in all {
        let keys = command.keys(in: context)
        guard !keys.isEmpty else { continue }
        let labels = keys.map { "`\($0.map(\.label).joined(separator: " "))`" }.joined(separator: ", ")
        lines.append("| \(labels) | \(command.help) | `\(command.id)` |")
      }
    }
    lines += ["", "## Views", "", "Typed after `:`, or after the program's name in a shell, each opens a view.", ""]
    lines += Viewpoint.usages.map { "- `\($0)`" }
    return lines.joined(separator: "\n") + "\n"
  }
}
