import Dataset
import Explorer
import Glibc
import TermCore

/// What a command says and how it ends; nothing is written before all of it is known, but for the rows of a long page,
/// which are made as they are written.
struct Outcome: Hashable, Sendable {
  var output = ""
  /// Written after the output.
  var page: PageText?
  /// For the standard error output.
  var complaint = ""
  var exit: Int32 = 0
}

extension Outcome {
  /// A sentence as a line of complaint; nothing where there is none.
  static func complaint(_ sentence: String?) -> String {
    sentence.map { $0.isEmpty ? "" : "remit: \($0)\n" } ?? ""
  }

  /// Writes both texts and answers the exit code; a reader that has gone is no failure.
  func write(to output: Int32 = STDOUT_FILENO, complaints: Int32 = STDERR_FILENO) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    _ = Outcome.put(complaint, complaints)
    guard let fault = write(to: output), fault != EPIPE else { return exit }
    let failure = Failure(ending: .unwritable, sentence: "the output cannot be written: \(Folder.reason(fault))")
    _ = Outcome.put(failure.outcome.complaint, complaints)
    return failure.ending.code
  }

  /// Writes output and page in pieces; answers the error that ended it, or nil.
  private func write(to descriptor: Int32) -> Int32? {
    var piece = output
    var fault: Int32?
    page?.forEachLine { line in
      piece += line
      guard piece.utf8.count >= Outcome.pieceSize else { return true }
      fault = Outcome.put(piece, descriptor)
      piece = ""
      return fault == nil
    }
    return fault ?? Outcome.put(piece, descriptor)
  }

  private static let pieceSize = 32 << 10

  /// The error that ended the writing, or nil.
  private static func put(_ text: String, _ descriptor: Int32) -> Int32? {
    Array(text.utf8).withUnsafeBytes { writeAll($0, to: descriptor) }
  }
}

extension String {
  /// Every line made harmless for a terminal and, where asked for, folded to ASCII.
  func harmless(isASCII: Bool) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { isASCII ? Glyphs.ascii(String($0)) : SafeText.plain(String($0)) }.joined(separator: "\n")
  }
}
