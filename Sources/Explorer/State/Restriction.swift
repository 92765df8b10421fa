import Analysis

/// What secure mode switches off: for accounts that others lend, shared servers and classrooms. Pages and the output of
/// commands stay. This is the whole list; `docs/secure.md` and the manual page are made from it.
package enum Restriction: CaseIterable, Sendable {
  case otherFiles, scripts, logs, writing, state, clipboard, stopping

  /// In a word or two.
  package var what: String {
    switch self {
    case .otherFiles: "other files"
    case .scripts: "scripts"
    case .logs: "logs"
    case .writing: "writing files"
    case .state: "keeping anything"
    case .clipboard: "the clipboard"
    case .stopping: "^Z"
    }
  }

  /// What is off exactly.
  package var says: String {
    switch self {
    case .otherFiles:
      "no file is opened that the command line names, with `--data` or as a path: the dataset is the one of "
        + "`REMIT_DATA`, or the one that is installed"
    case .scripts: "`--script`, and with it the screens that a script saves"
    case .logs: "`--log`"
    case .writing: "`compile`, and `e` in the explorer, which write files"
    case .state: "what outlasts a session is neither read nor written; `remit marks` has nothing to tell"
    case .clipboard: "`y` and `Y`: nothing is sent to the terminal's clipboard"
    case .stopping: "the program does not give the terminal back to a shell until it ends"
    }
  }

  /// What is said to who asks for it.
  package var sentence: String {
    switch self {
    case .otherFiles: "in secure mode no file is opened that the command line names; REMIT_DATA names the dataset"
    case .scripts: "in secure mode no script is carried out"
    case .logs: "in secure mode no log is written"
    case .writing: "in secure mode no file is written"
    case .state: "in secure mode nothing outlasts a session"
    case .clipboard: "in secure mode nothing is sent to the clipboard; c shows the command, i what is said of a row"
    case .stopping: "in secure mode the program does not stop for a shell; ^C twice leaves it"
    }
  }

  /// The commands of the explorer that are off.
  var commands: Set<String> {
    switch self {
    case .clipboard: ["copy-command", "copy-citation"]
    case .stopping: ["suspend"]
    case .writing: ["write"]
    case .otherFiles, .scripts, .logs, .state: []
    }
  }

  /// Why a command is off.
  static func reason(for command: String) -> String? { allCases.first { $0.commands.contains(command) }?.sentence }

  /// All that is off, in one sentence.
  static var notice: String {
    "Secure mode switches off " + English.list(allCases.map(\.what)) + "."
  }

  package static var document: String {
    let head = [
      "# Secure mode", "",
      "Made by `remit docs secure` from the table in the program; do not edit.", "",
      "`remit --secure`, or any text in the variable `REMIT_SECURE`, switches off what reaches beyond the screen: for "
        + "shared servers, accounts without a shell, and classrooms. Nothing inside the program switches it on again, "
        + "and where the variable is set no option does. The status line says `secure`, and what is off says so in a "
        + "sentence. A command that asks for it ends with exit code 77.", "",
      "| off | what that is |", "|---|---|",
    ]
    let end = [
      "",
      "All views stay, on the screen and as text, JSON, Markdown and HTML on the standard output; so do the user's own "
        + "configuration, and `r`, which reads the same dataset again. There is no shell, no pager, no editor and no "
        + "network to switch off, with or without it. On Linux, on x86-64 and ARM64, the kernel sees to it as well: from the "
        + "program's first moment it refuses it to run a program, to open a connection, and to open a file for writing, "
        + "make, rename or remove one.", "",
      "An account that may do nothing else, over SSH:", "",
      "```text", "Match User explorer", "  ForceCommand REMIT_SECURE=1 REMIT_DATA=/srv/remit/dataset.remit remit",
      "  DisableForwarding yes", "```",
    ]
    return (head + allCases.map { "| \($0.what) | \($0.says) |" } + end).joined(separator: "\n") + "\n"
  }
}
