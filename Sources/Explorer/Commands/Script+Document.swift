import TermCore

extension Script {
  /// The format as a Markdown document.
  package static var document: String {
    let head = [
      "# Scripts", "",
      "Made by `remit docs scripts` from the table of instructions; do not edit.", "",
      "`remit --script FILE` carries a script out in the explorer without a terminal: the same keys, views and screens, "
        + "with each question answered before the next line. It says nothing and ends with 0, or ends at the first line "
        + "that does not hold and says which that is and what the screen is. `remit --log FILE` opens the explorer and "
        + "writes what is done in it, a line for each key, into a new file: a script that leads to the same screen.",
      "",
      "A line holds one instruction. Blank lines and lines that begin with `#` are passed over.", "",
      "| instruction | what it does |", "|---|---|",
    ]
    let instructions = forms.map { "| `\($0.usage)` | \($0.says) |" }
    let keys = [
      "", "## Keys", "",
      "A letter, digit or sign stands for its own key, and `^D` for Control with D. The others stand in angle brackets: "
        + Key.Named.allCases.map { "`\(Key.named($0))`" }.joined(separator: ", ")
        + ", `<f1>` to `<f63>`, `<alt-x>`; `<space>`, `<lt>`, `<gt>` and `<caret>` for the characters that a script "
        + "could not hold as themselves, and `<u+e9>` for any character by its number.", "",
      "## An example", "",
      "```text", "# The law on an academy in 2014, and who says so.", "resize 60x15", ":show academy --at 2014",
      "expect as at 31 Dec 2014", "press jj s", "expect May", "press <backspace>", "```",
    ]
    return (head + instructions + keys).joined(separator: "\n") + "\n"
  }
}
