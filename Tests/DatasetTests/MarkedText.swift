import Testing

@testable import Dataset

/// Text with places in it marked by 1️⃣ to 9️⃣, which are taken out.
struct MarkedText {
  var text = ""
  /// Line and column of each mark, from 1, in characters.
  var marks: [Character: Mark] = [:]

  private static let signs = Set("1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣")

  struct Mark: Hashable {
    var line: Int
    var column: Int
  }

  init(_ marked: String) {
    var mark = Mark(line: 1, column: 1)
    for character in marked {
      if !character.isASCII, MarkedText.signs.contains(character) {
        marks[character] = mark
        continue
      }
      text.append(character)
      mark = character.isNewline ? Mark(line: mark.line + 1, column: 1) : Mark(line: mark.line, column: mark.column + 1)
    }
  }
}

/// A finding as a test expects it: at a mark, under a rule, with these words in its message.
struct Expected {
  let mark: Character?
  let rule: String
  let words: String
  /// Marks of the notes, nil where their place is of no concern here, and words in them.
  let notes: [(Character?, String)]

  /// Without a mark, the whole file.
  init(_ mark: Character?, _ rule: String, _ words: String = "", notes: [(Character?, String)] = []) {
    self.mark = mark
    self.rule = rule
    self.words = words
    self.notes = notes
  }
}

/// Lays marked files over the sound dataset and expects exactly these findings, in order.
func expectFindings(
  _ marked: [String: String], _ expected: [Expected], sourceLocation: SourceLocation = #_sourceLocation
) {
  let overlays = marked.mapValues(MarkedText.init)
  var files = soundDataset
  for (path, overlay) in overlays { files[path] = overlay.text }
  let findings = Reading(files: files.mapValues { Array($0.utf8) }).findings
  let listing = findings.map(\.description).joined(separator: "\n")
  #expect(findings.count == expected.count, "\(listing)", sourceLocation: sourceLocation)
  for (finding, spec) in zip(findings, expected) {
    #expect(finding.rule == spec.rule, "\(finding)", sourceLocation: sourceLocation)
    #expect(finding.message.contains(spec.words), "\(finding)", sourceLocation: sourceLocation)
    let mark = spec.mark.flatMap { overlays[finding.place.path]?.marks[$0] } ?? MarkedText.Mark(line: 0, column: 0)
    #expect(finding.place.line == mark.line, "\(finding)", sourceLocation: sourceLocation)
    #expect(finding.place.column == mark.column, "\(finding)", sourceLocation: sourceLocation)
    #expect(finding.notes.count == spec.notes.count, "\(finding)", sourceLocation: sourceLocation)
    for (note, (place, words)) in zip(finding.notes, spec.notes) {
      #expect(note.message.contains(words), "\(finding)", sourceLocation: sourceLocation)
      guard let place else { continue }
      #expect(
        overlays[note.place.path]?.marks[place]?.line == note.place.line, "\(note)", sourceLocation: sourceLocation)
    }
  }
}

func expectFindings(
  in path: String, _ marked: String, _ expected: Expected..., sourceLocation: SourceLocation = #_sourceLocation
) {
  expectFindings([path: marked], expected, sourceLocation: sourceLocation)
}

/// The sound file of a path with one piece of it replaced; the piece must be there.
func sound(
  _ path: String, _ piece: String, _ replacement: String, sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  let text = soundDataset[path] ?? ""
  let parts = text.split(separator: piece, maxSplits: 1, omittingEmptySubsequences: false)
  #expect(parts.count == 2, "'\(piece)' is not in \(path)", sourceLocation: sourceLocation)
  return parts.joined(separator: replacement)
}
