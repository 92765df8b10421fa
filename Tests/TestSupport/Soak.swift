import Glibc

/// How many seeds a property is tried on: as many as the suite has time for, or as many as `SOAK` says; `SOAK=450s` is
/// as many as each run has time for in so many seconds. `SEED` tries that seed alone.
package enum Soak {
  /// The seeds are shared out among so many cases of a test, so that they share the processors.
  package static let runs: Range<UInt64> = 0..<8

  /// Whether `SOAK` asks for more than the suite has time for.
  package static var isAsked: Bool { getenv("SOAK") != nil }

  /// The seeds of one run. Where `SOAK` asks for them, they are counted aloud at the end.
  package static func seeds(_ usual: UInt64, _ run: UInt64) -> some Sequence<UInt64> {
    let asked = getenv("SOAK").map { String(cString: $0) }
    let only = getenv("SEED").flatMap { UInt64(String(cString: $0)) }
    let seconds = asked.flatMap { $0.hasSuffix("s") ? Int($0.dropLast()) : nil }
    let last = seconds == nil ? asked.flatMap { UInt64($0) } ?? usual : UInt64.max
    let end = ContinuousClock.now + .seconds(seconds ?? 0)
    return sequence(state: only ?? 1 + run) { seed -> UInt64? in
      if let only, run > 0 || seed != only { return nil }
      guard only != nil || seed <= last, seconds == nil || ContinuousClock.now < end else {
        if asked != nil { print("\(seed / UInt64(runs.count)) seeds in run \(run)") }
        return nil
      }
      defer { seed += UInt64(runs.count) }
      return seed
    }
  }
}
