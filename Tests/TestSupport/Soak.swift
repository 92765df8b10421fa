import Glibc

/// How many seeds a property is tried on: as many as the suite has time for, or as many as `SOAK` says.
package enum Soak {
  /// The seeds are shared out among so many cases of a test, so that they share the processors.
  package static let runs: Range<UInt64> = 0..<8

  /// The seeds of one run.
  package static func seeds(_ usual: UInt64, _ run: UInt64) -> StrideThrough<UInt64> {
    let asked = getenv("SOAK").flatMap { UInt64(String(cString: $0)) }
    return stride(from: 1 + run, through: asked ?? usual, by: runs.count)
  }
}
