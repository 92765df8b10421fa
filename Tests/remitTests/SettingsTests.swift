import Accountability
import Explorer
import Glibc
import TermCore
import Testing

@testable import remit

struct SettingsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// What holds with a configuration of this text.
  private func settings(_ text: String, mode: mode_t = 0o600) throws -> Settings {
    let path = try scratch.write(text, to: "remit/config.yaml")
    chmod(path, mode)
    chmod(scratch.path + "/remit", 0o700)
    return Settings(in: surroundings)
  }

  private var surroundings: Surroundings {
    var surroundings = Surroundings(today: Day(year: 2026, month: 11, day: 21) ?? .distantPast)
    surroundings.environment = [
      "XDG_CONFIG_HOME": scratch.path, "REMIT_DATA": compiledExample, "LANG": "C.UTF-8",
    ]
    return surroundings
  }

  @Test func `a configuration chooses theme, glyphs and keys`() throws {
    let settings = try settings("theme: light\nascii: yes\nmouse: yes\nkeys:\n  back: f <backspace>\n  page-up: none\n")
    #expect(settings.faults == [])
    #expect(settings.theme == .light)
    #expect(settings.glyphs == .ascii && settings.hasMouse)
    #expect(settings.commands.named("back")?.keys == [[.character("f")], [.backspace]])
    #expect(settings.commands.named("page-up")?.keys == [])
  }

  @Test func `what does not hold is told with its place, and the rest holds`() throws {
    let settings = try settings("theme: pink\nascii: maybe\nkeys:\n  serch: x\n  back: f\ncolour: red\nmore:\n  x: y\n")
    let path = scratch.path + "/remit/config.yaml"
    #expect(
      settings.faults.map { $0.replacing(path, with: "c") } == [
        "c:1:8: no theme is called 'pink'; there are default, light, high-contrast, deuteranopia, mono",
        "c:2:8: 'ascii' is yes, no or ambiguous",
        "c:6:1: unknown key 'colour'; the keys are theme, ascii, mouse, keys",
        "c:4:3: no command is called 'serch'; did you mean 'search'?",
        "c:8:3: unknown key 'more'; the keys are theme, ascii, mouse, keys",
      ])
    #expect(settings.commands.named("back")?.keys == [[.character("f")]])
    #expect(settings.notice.hasSuffix("mono (and 4 more: remit keys says all)"))
    #expect(try self.settings("theme: [light]\n").faults.count == 2)
  }

  @Test func `a file that others may write is not read`() throws {
    let settings = try settings("theme: light\n", mode: 0o620)
    #expect(settings.theme == nil)
    #expect(settings.notice.hasSuffix("config.yaml'; chmod go-w takes that away"))
    chmod(scratch.path + "/remit", 0o777)
    chmod(scratch.path + "/remit/config.yaml", 0o600)
    #expect(Settings(in: surroundings).theme == nil)
  }

  @Test func `a link to a file in a folder that others may write is not followed`() throws {
    _ = try settings("theme: light\n")
    let path = scratch.path + "/remit/config.yaml"
    mkdir(scratch.path + "/shared", 0o700)
    rename(path, scratch.path + "/shared/config.yaml")
    symlink(scratch.path + "/shared/config.yaml", path)
    #expect(Settings(in: surroundings).theme == .light)
    chmod(scratch.path + "/shared", 0o777)
    #expect(Settings(in: surroundings).theme == nil)
    #expect(
      Settings(in: surroundings).notice.hasSuffix(
        "others may write '\(scratch.path)/shared'; chmod go-w takes that away"))
  }

  @Test func `without a file, or without a folder to look in, nothing is said`() {
    #expect(Settings(in: surroundings).notice == "")
    #expect(Settings.path(in: Surroundings(today: .distantPast)) == nil)
    var other = surroundings
    other.environment = ["XDG_CONFIG_HOME": "here", "HOME": "/users/me"]
    #expect(Settings.path(in: other) == "/users/me/.config/remit/config.yaml")
    other.environment = ["HOME": "me"]
    #expect(Settings.path(in: other) == nil)
  }

  @Test func `the explorer opens with it, says what does not hold, and leaves it alone where told to`() throws {
    _ = try settings("keys:\n  serch: x\n  help: <f9>\n")
    let script = try scratch.write(
      "expect config.yaml:2:3: no command is called 'serch'\npress <f9> keys\nexpect >F9", to: "s")
    #expect(Program.outcome(of: ["--script", script], in: surroundings) == Outcome())
    #expect(Program.outcome(of: ["--script", script, "--no-config"], in: surroundings).exit == 1)
    let keys = Program.outcome(of: ["keys"], in: surroundings)
    #expect(keys.output.contains("| `F9` | show what the keys do here | `help` |"))
    #expect(keys.complaint.contains("no command is called 'serch'"))
    #expect(Program.outcome(of: ["keys", "--no-config"], in: surroundings).output.contains("`?`, `F1`"))
  }

  @Test func `the environment's theme goes before the configuration's, and one that is typed before both`() throws {
    _ = try settings("theme: light\n")
    var surroundings = surroundings
    surroundings.environment["REMIT_THEME"] = "pink"
    let script = try scratch.write(
      "expect REMIT_THEME: no theme is called 'pink'\npress <down>\n:sources\npress T\nexpect theme high", to: "s")
    #expect(Program.outcome(of: ["--script", script], in: surroundings) == Outcome())
    surroundings.environment["REMIT_THEME"] = "deuteranopia"
    let next = try scratch.write(":sources\npress T\nexpect theme mono", to: "n")
    #expect(Program.outcome(of: ["--script", next], in: surroundings) == Outcome())
    let typed = try scratch.write(":sources\npress T\nexpect theme default", to: "t")
    #expect(Program.outcome(of: ["--script", typed, "--theme", "mono"], in: surroundings) == Outcome())
    #expect(Program.outcome(of: ["--script", typed, "--theme", "pink"], in: surroundings).exit == ExitCodes.usage.code)
  }

  @Test func `characters are those of the configuration, and those of the environment go before them`() throws {
    #expect(try settings("ascii: no\n").glyphs == .all)
    #expect(try settings("ascii: ambiguous\n").glyphs == .unambiguous)
    var surroundings = surroundings
    let straight = try scratch.write("expect known to\nexpect-not ─\nexpect ----", to: "s")
    let outcome = Program.outcome(of: ["--script", straight], in: surroundings)
    #expect(outcome == Outcome(), "\(outcome)")
    surroundings.environment["REMIT_ASCII"] = "no"
    #expect(Program.outcome(of: ["--script", straight], in: surroundings).exit == 1)
    surroundings.environment["REMIT_ASCII"] = "perhaps"
    let faulty = try scratch.write("expect REMIT_ASCII: it is yes, no or ambiguous\nexpect ----", to: "f")
    #expect(Program.outcome(of: ["--script", faulty], in: surroundings) == Outcome())
  }

  @Test func `the document names every key, and its example holds`() throws {
    for name in Settings.names { #expect(Settings.document.contains("| `\(name.name)` | \(name.values) | ")) }
    let example = try #require(Settings.document.split(separator: "```yaml\n").last?.split(separator: "```").first)
    #expect(try settings(String(example)).faults == [])
  }
}
