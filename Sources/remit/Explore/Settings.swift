import Accountability
import Dataset
import Explorer
import Glibc
import TermCore

/// What the user's configuration says of the explorer; the rest is as it is without one.
struct Settings {
  var theme: Theme?
  var glyphs = GlyphSet.all
  /// Whether the locale has only ASCII.
  var isASCII = false
  var hasMouse = false
  var commands = CommandTable.standard
  /// What in it does not hold, as sentences that begin with the place.
  var faults: [String] = []

  /// Every key of the file.
  static let names = [
    (name: "theme", values: Theme.all.map { "`\($0.name)`" }.joined(separator: ", "), says: "the colours"),
    (
      name: "ascii", values: "`yes`, `no`, `ambiguous`",
      says: "whether screens are drawn with ASCII only; `ambiguous`: in place of letters and signs that a terminal set "
        + "up for Chinese, Japanese or Korean draws in two columns, as `─`, `≠` and `é`; what ASCII has nothing like becomes "
        + "`?`. `REMIT_ASCII` in the environment goes before it"
    ),
    (name: "mouse", values: "`yes`, `no`", says: "whether the explorer listens to the mouse from the beginning"),
    (
      name: "keys", values: "a mapping of names to keys",
      says: "other keys for commands: the name as `docs/keys.md` has it, and keys as `docs/scripts.md` writes them"
    ),
  ]

  init() {}

  /// Those of the user's file where there is one.
  init(in surroundings: Surroundings) {
    guard let path = Settings.path(in: surroundings) else { return }
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if let reason = Settings.reasonNotToTrust(path) {
      faults = ["'\(path)' is not read: \(reason)"]
      return
    }
    let file = SettingsFile(path)
    faults = file.findings.map { Settings.sentence($0.message, at: $0.place) }
    for entry in file.entries where entry.section.isEmpty { take(entry) }
    takeKeys(file.entries.filter { $0.section == "keys" })
    let unknown = file.entries.filter { !["", "keys"].contains($0.section) }
    for entry in unknown { faults.append(Settings.unknown(entry.section, at: entry.keyPlace)) }
  }

  /// `$XDG_CONFIG_HOME/remit/config.yaml`, else the same under `~/.config`; never in the current directory.
  static func path(in surroundings: Surroundings) -> String? {
    surroundings.own("config.yaml", under: "XDG_CONFIG_HOME", else: ".config")
  }

  /// A file that another user may have written, or put in its place, could change what a key does. Of a link both its
  /// own folder and that of the file it leads to are looked at.
  private static func reasonNotToTrust(_ path: String) -> String? {
    let paths = [path] + (resolved(path).map { [$0] } ?? [])
    for name in paths.flatMap({ [String($0[..<($0.lastIndex(of: "/") ?? $0.endIndex)]), $0] }) {
      var status = stat()
      guard stat(name, &status) == 0 else { continue }
      if status.st_uid != getuid(), status.st_uid != 0 { return "'\(name)' belongs to another user" }
      if status.st_mode & 0o022 != 0 { return "others may write '\(name)'; chmod go-w takes that away" }
    }
    return nil
  }

  private mutating func take(_ entry: SettingsFile.Entry) {
    switch entry.key {
    case "theme":
      theme = Theme.named(entry.text)
      if theme == nil { faults.append(Settings.sentence(Theme.unknown(entry.text), at: entry.textPlace)) }
    case "ascii":
      glyphs = GlyphSet(setting: entry.text) ?? .all
      if GlyphSet(setting: entry.text) == nil {
        faults.append(Settings.sentence("'ascii' is \(GlyphSet.settings)", at: entry.textPlace))
      }
    case "mouse":
      hasMouse = entry.text == "yes"
      if !["yes", "no"].contains(entry.text) {
        faults.append(Settings.sentence("'mouse' is yes or no", at: entry.textPlace))
      }
    case "keys": faults.append(Settings.sentence("'keys' is a mapping of commands to keys", at: entry.textPlace))
    default: faults.append(Settings.unknown(entry.key, at: entry.keyPlace))
    }
  }

  private mutating func takeKeys(_ entries: [SettingsFile.Entry]) {
    let overrides = entries.map { CommandTable.Override(command: $0.key, keys: $0.text) }
    let overridden = CommandTable.standard.overridden(by: overrides)
    commands = overridden.table
    faults += overridden.faults.map { Settings.sentence($0.sentence, at: entries[$0.index].keyPlace) }
  }

  private static func unknown(_ key: String, at place: Place) -> String {
    sentence("unknown key '\(key)'; the keys are \(names.map(\.name).joined(separator: ", "))", at: place)
  }

  private static func sentence(_ message: String, at place: Place) -> String { "\(place): \(message)" }

  /// What is said when the explorer opens: the first fault, and how the others are found.
  var notice: String {
    guard let first = faults.first else { return "" }
    return faults.count == 1 ? first : "\(first) (and \(faults.count - 1) more: remit keys says all)"
  }

  static var document: String {
    let head = [
      "# Configuration", "",
      "Made by `remit docs configuration` from the table in the program; do not edit.", "",
      "The explorer reads `$XDG_CONFIG_HOME/remit/config.yaml`, or `~/.config/remit/config.yaml` where that variable is "
        + "not set; nothing in the current directory, and no file or folder that others may write. With `--no-config` "
        + "it reads none. What is changed in the explorer, such as its theme, lasts as long as the session: this file "
        + "alone says how the next one begins. What does not hold is said with its line when the explorer opens, and the rest works. "
        + "`remit keys` lists the keys that are in force, and all that does not hold.", "",
      "| key | value | what it is |", "|---|---|---|",
    ]
    let example = [
      "",
      "Keys take the place of all those that the command has; `none` takes them away. A key that another command has is "
        + "taken from it, which is said unless that command is given other keys too. `^C` stays as it is.", "",
      "```yaml",
      "theme: high-contrast", "keys:", "  read: \"<f3>\"", "  back: f <backspace>", "  page-up: none", "```",
    ]
    return (head + names.map { "| `\($0.name)` | \($0.values) | \($0.says) |" } + example).joined(separator: "\n")
      + "\n"
  }
}

extension GlyphSet {
  static let settings = "yes, no or ambiguous"

  /// Nil for what is none of `settings`.
  init?(setting: String) {
    switch setting {
    case "yes": self = .ascii
    case "no": self = .all
    case "ambiguous": self = .unambiguous
    default: return nil
    }
  }
}
