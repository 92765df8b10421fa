import ArgumentParser
import Explorer

/// The manual page, `docs/remit.1`: made of the verbs' definitions and of the program's tables.
enum ManPage {
  static var document: String {
    var page = Roff(title: "REMIT", section: 1, source: "remit \(Version.ofProgram)")
    let root = HelpText(of: Remit.self)
    opening(&page)
    page.heading("Verbs")
    for verb in Remit.configuration.subcommands where verb.configuration.shouldDisplay { add(verb, root, to: &page) }
    page.heading("Options")
    page.paragraph("Every verb takes these, before or behind it.")
    for option in root.options { page.entry(option.label, option.says) }
    keys(&page)
    page.heading("Exit status")
    for code in ExitCodes.allCases {
      page.entry("\(code.code)", (code.verb.map { "`\($0)`: " } ?? "") + code.meaning)
    }
    page.heading("Environment")
    for variable in Surroundings.variables + Surroundings.terminalVariables { page.entry(variable.name, variable.says) }
    page.heading("Files")
    for place in DefaultDataset.places { page.entry(place.path, place.says) }
    page.entry(
      "$XDG_CONFIG_HOME/remit/config.yaml, or ~/.config/remit/config.yaml",
      "theme, glyphs, mouse and keys of the explorer")
    page.entry(
      "$XDG_STATE_HOME/remit/state, or ~/.local/state/remit/state",
      "what outlasts a session: for each dataset the view that was left, the marks with capital letters, and lines typed "
        + "in prompts; never needed")
    security(&page)
    page.heading("Copying")
    page.paragraph("`remit --licenses` prints the licences of the program, of its data and of all that is linked in.")
    return page.text
  }

  private static func opening(_ page: inout Roff) {
    let abstract = Remit.configuration.abstract
    page.heading("Name")
    page.paragraph("remit - \(abstract.prefix(1).lowercased())\(abstract.dropFirst().prefix { $0 != "." })")
    page.heading("Synopsis")
    page.paragraph("`remit` [options] [verb ...]")
    page.heading("Description")
    page.paragraph(Remit.configuration.discussion)
    page.paragraph("Into a file or a pipe goes plain text. In the explorer `?` shows the keys that work where you are.")
  }

  /// A verb with what it takes beside the options that all take.
  private static func add(_ verb: any ParsableCommand.Type, _ root: HelpText, to page: inout Roff) {
    let help = HelpText(of: verb)
    let configuration = verb.configuration
    page.entry(
      ([help.usage(beside: root)] + configuration.aliases).joined(separator: ", or "),
      [configuration.abstract, configuration.discussion].filter { !$0.isEmpty }.joined(separator: " "))
    let own = help.options.filter { !root.options.contains($0) }
    page.inset((help.arguments + own).map { ($0.label, $0.says) })
  }

  private static func security(_ page: inout Roff) {
    page.heading("Security")
    for promise in Promises.all { page.paragraph(promise) }
    page.subheading("Secure mode")
    page.paragraph("These are off with `--secure` or `REMIT_SECURE`:")
    for restriction in Restriction.allCases { page.entry(restriction.what, restriction.says) }
    page.subheading("Limits")
    for limit in Promises.limits { page.entry(limit.what, limit.most) }
  }

  private static func keys(_ page: inout Roff) {
    page.heading("Keys")
    page.paragraph("On the Start page, in Find, in a prompt and in help, letters are text.")
    for group in Command.Group.allCases {
      page.subheading(group.rawValue)
      for command in Command.all where command.group == group {
        page.entry(command.keys.map { $0.map(\.label).joined(separator: " ") }.joined(separator: ", "), command.help)
      }
    }
  }
}
