import CNcurses
import CUtf8Locale
import Glibc
import TermCore

/// What characters the user's environment says the terminal takes.
enum Locale {
  /// Sets the process's character type by the environment and answers whether it is UTF-8.
  ///
  /// A locale that asks for UTF-8 but is not installed, such as en_GB.UTF-8 on a small machine, gives C.UTF-8 instead; the
  /// static program needs no locale for it.
  static func adopt() -> Bool {
    if setlocale(LC_CTYPE, "") == nil, asksForUTF8(wanted), setlocale(LC_CTYPE, "C.UTF-8") == nil {
      _ = utf8_locale_stand_in { Locale.columns(of: $0) }
    }
    return remit_locale_is_utf8()
  }

  /// The columns of a scalar by itself; negative for what cannot be printed.
  private static func columns(of value: UInt32) -> Int32 {
    guard let scalar = Unicode.Scalar(value) else { return -1 }
    return switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned: -1
    case .nonspacingMark, .enclosingMark, .format: 0
    default: Int32(GlyphWidth.of(Character(scalar)))
    }
  }

  private static var wanted: String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return "C"
  }

  private static func asksForUTF8(_ locale: String) -> Bool {
    let lower = locale.lowercased()
    return lower.contains("utf-8") || lower.contains("utf8")
  }
}
