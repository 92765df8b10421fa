/// A file of the reading, by number, and a position in it.
struct Spot: Hashable, Sendable {
  let file: Int
  let position: Position

  init(_ file: Int, _ position: Position) {
    self.file = file
    self.position = position
  }
}

/// The findings of one reading as they come.
struct Report {
  /// How many findings of one file are told; a file with more has one fault of another kind.
  static let limit = 500

  let texts: [SourceText]
  private(set) var findings: [Finding] = []
  private var counts: [Int]

  /// How many findings a file has had, told or not.
  func count(in file: Int) -> Int { counts[file] }

  init(_ texts: [SourceText]) {
    self.texts = texts
    counts = Array(repeating: 0, count: texts.count)
  }

  /// Files a finding under `rule`; message and notes are made only if it is told.
  mutating func add(
    _ rule: Rule, at spot: Spot, notes: @autoclosure () -> [(String, Spot)] = [], _ message: @autoclosure () -> String
  ) {
    counts[spot.file] += 1
    guard counts[spot.file] <= Report.limit else { return }
    let notes = notes().map { Finding.Note($0.0, at: place($0.1)) }
    findings.append(Finding(rule.severity, rule: rule.id, message(), at: place(spot), notes: notes))
    if counts[spot.file] == Report.limit {
      let note = "more than \(Report.limit) findings in this file; the others are left out"
      findings.append(
        Finding(.error, rule: Rule.tooLarge.id, note, at: Place(path: texts[spot.file].path)))
    }
  }

  func place(_ spot: Spot) -> Place { texts[spot.file].place(spot.position) }
}
