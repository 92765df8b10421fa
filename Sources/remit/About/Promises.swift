import Dataset
import Explorer
import TermCore

/// What the program does to the machine it runs on, and what it never does. `SECURITY.md` says what holds each.
enum Promises {
  static let all = [
    "It runs no other program: no shell, no editor, no pager, no browser and no clipboard's helper.",
    "It opens no network connection.",
    "It reads the dataset, the files that are named to it, its configuration and what it kept, and nothing in the "
      + "current directory. `remit --paths` prints these places.",
    "It does not read a configuration, or what was kept, from a file or folder that others may write or that belongs to "
      + "another user; a configuration may belong to root.",
    "It writes what outlasts a session of the explorer, for the user alone, and files that are asked for by name: a new "
      + "one each, never through a link, but that `compile` puts a compiled file in the place of another.",
    "Every character of data that it sends to the terminal has been made harmless. Of the sequences that reach beyond the "
      + "screen it sends only the one for the clipboard, on a key and up to a length, and it asks the terminal nothing.",
    "`--secure`, or `REMIT_SECURE` in the environment, switches off what reaches beyond the screen; nothing inside the "
      + "program switches it on again.",
    "What it reads has limits of size, depth and length of lines, which are stated.",
    "It is not made to run with another user's rights, and ends with a sentence where it would.",
    "It leaves the terminal as it found it, on every end but SIGKILL, which no program can catch.",
    "There is a way to report a fault in private.",
    "Data carries no settings: no text of a dataset changes what the program does.",
  ]

  /// Those of files and lines, and what is typed or kept.
  static let limits =
    Limits.all + [
      ("a paste", "\(InputDecoder.pasteLimit) characters"),
      (
        "what is kept",
        "\(StateFile.sizeLimit >> 20) MiB, \(KeptText.mostDatasets) datasets, \(Kept.History.longest) lines of a kind"
      ),
    ]
}
