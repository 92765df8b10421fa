import Glibc

/// The seeds a property is tried on: as many as the suite has time for, as many as `SOAK` says, or the one `SEED` names.
package enum Soak {
  /// The seeds are shared out among so many cases of a test, so that they share the processors.
  package static let runs: Range<UInt64> = 0..<8

  /// The seeds of one run.
  package static func seeds(_ usual: UInt64, _ run: UInt64) -> StrideThrough<UInt64> {
    if let seed = number("SEED") { return stride(from: seed, through: run == 0 ? seed : 0, by: runs.count) }
    return stride(from: 1 + run, through: number("SOAK") ?? usual, by: runs.count)
  }

  private static func number(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }
}
