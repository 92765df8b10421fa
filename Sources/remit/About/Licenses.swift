import CLicenses
import TermCore

/// What `--licenses` says: what the program is made of, under which licence each part is, and the texts that have to go
/// with it.
enum Licenses {
  private struct Part {
    let name: String
    let under: String
    let says: String
    var texts: [licenses_name] = []
  }

  private static let swiftException =
    "Its exception lets a program that it is part of be given on without this notice."

  private static let parts: [Part] = [
    Part(
      name: "remit", under: "the MIT License; its data under CC BY 4.0",
      says: "The data contains public sector information under the Open Government Licence v3.0 and Parliamentary"
        + " information under the Open Parliament Licence v3.0.",
      texts: [LICENSES_PROJECT]),
    Part(
      name: "Swift's standard library, Foundation Essentials and swift-argument-parser",
      under: "the Apache License 2.0 with the Runtime Library Exception", says: swiftException,
      texts: [LICENSES_APACHE_SWIFT]),
    Part(
      name: "Data of Unicode, in Swift's library and in remit's table of letters, which changes it",
      under: "the Unicode License", says: "", texts: [LICENSES_UNICODE]),
    Part(name: "ncurses", under: "the X11 License", says: "", texts: [LICENSES_NCURSES]),
    Part(name: "libyaml", under: "the MIT License", says: "", texts: [LICENSES_LIBYAML]),
    Part(
      name: "The C++ runtime of GCC", under: "the GPL 3 with the GCC Runtime Library Exception",
      says: "The exception lets a program that it is part of be given on under any terms."),
    Part(
      name: "The GNU C Library", under: "the GNU Lesser General Public License 2.1 or later",
      says: "The static program contains this library, and its use is covered by that licence. You may change the"
        + " library and link the program with it anew, and may study the program to that end: its source is free, and"
        + " 'make release' in it does the linking.",
      texts: [LICENSES_GLIBC, LICENSES_LGPL]),
  ]

  /// A list of the parts, then each text under the name of its part.
  static var text: String {
    let list = parts.flatMap { part in
      let item = "\(part.name): \(part.under).\(part.says.isEmpty ? "" : " \(part.says)")"
      return Wrapping.lines(item, width: width - 2).enumerated().map { ($0 == 0 ? "* " : "  ") + $1 }
    }
    let texts = parts.flatMap { part in
      part.texts.map { "\n\n==== \(part.name)\n\n\(String(cString: licenses_text($0)))" }
    }
    return "remit is made of these parts, each under a licence of its own.\n\n"
      + list.joined(separator: "\n") + "\n" + texts.joined()
  }

  /// As wide as the texts are.
  private static let width = 80
}
