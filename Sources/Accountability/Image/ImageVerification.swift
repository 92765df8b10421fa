extension Image {
  /// Verifies all of it, whatever was verified when it was opened: checksums, fields and the digest.
  ///
  /// Complexity: O(bytes).
  package func verify() throws(ImageError) {
    try ImageHeader.verifyChecksums(of: bytes, directory: directory)
    try verifyFields()
    guard SHA256.digest(sections).elementsEqual(digest) else { throw .damaged(where: "digest") }
  }

  /// SHA-256 of the sections.
  var digest: [UInt8] { Array(head[ImageHeader.digestOffset..<(ImageHeader.digestOffset + 32)]) }

  /// Holds every field of every row against its type: references in range, words in their vocabulary, texts in order.
  ///
  /// Complexity: O(words).
  package func verifyFields() throws(ImageError) {
    try verifyTexts()
    for section in Section.allCases {
      let fields = section.fields
      for row in 0..<count(section) {
        for (offset, type) in fields {
          guard holds(type, section, row, offset) else { throw .damaged(where: "section '\(section)'") }
        }
      }
    }
    for (starts, rows) in Image.indexes {
      try verify(starts: starts, of: rows)
    }
    for (rows, flat) in Image.flat where count(rows) != count(flat) {
      throw .damaged(where: "section '\(flat)'")
    }
    try verifyCallings()
    guard count(.dataset) == 1 else { throw .damaged(where: "section 'dataset'") }
  }

  static let indexes: [(Section, Section)] = [
    (.subjectStarts, .subjectRows), (.holderStarts, .holderRows), (.consentStarts, .consentRows),
    (.tieStarts, .tieRows), (.subjectArcStarts, .subjectArcs),
  ]

  /// Sections whose rows stand beside those of another.
  private static let flat: [(Section, Section)] = [
    (.authorities, .forceFirsts), (.authorities, .forceEnds), (.holderRows, .holderArcs),
  ]

  private func verifyTexts() throws(ImageError) {
    let entry = directory[Int(Section.text.rawValue)]
    var last: UInt32 = 0
    for row in 0..<count(.textStarts) {
      let start = word(.textStarts, row, 0)
      guard start >= last, Int(start) <= entry.length else { throw .damaged(where: "section 'text'") }
      last = start
    }
    guard Int(last) == entry.length else { throw .damaged(where: "section 'text'") }
  }

  private func verifyCallings() throws(ImageError) {
    let length = directory[Int(Section.folded.rawValue)].length
    let counts = Named.Kind.allCases.map { count($0.section) }
    var last = 0
    for row in 0..<count(.callings) {
      let (end, owner) = (Int(word(.callings, row, 0)), word(.callings, row, 1))
      guard end > last, end <= length, owner & 0x0FFF_FFFF < counts[Int(owner >> 29)] else {
        throw .damaged(where: "section 'callings'")
      }
      last = end
    }
    guard last == length else { throw .damaged(where: "section 'folded'") }
  }

  private func verify(starts: Section, of rows: Section) throws(ImageError) {
    var last: UInt32 = 0
    guard count(starts) == count(.bodies) + 1 else { throw .damaged(where: "section '\(starts)'") }
    for row in 0..<count(starts) {
      let start = word(starts, row, 0)
      guard start >= last, Int(start) <= count(rows) else { throw .damaged(where: "section '\(starts)'") }
      last = start
    }
  }

  private func holds(_ type: FieldType, _ section: Section, _ row: Int, _ offset: Int) -> Bool {
    let value = Int(word(section, row, offset))
    switch type {
    case .text: return value + 1 < count(.textStarts)
    case .choice(let number): return value < number
    case .optionalChoice(let number): return value <= number
    case .reference(let target): return value < count(target)
    case .optionalReference(let target): return value <= count(target)
    case .rows(let target): return value + Int(word(section, row, offset + 1)) <= count(target)
    case .references(let target): return list(section, row, offset) { $0 < count(target) }
    case .texts: return list(section, row, offset) { $0 + 1 < count(.textStarts) }
    case .date: return value < count(.dates)
    case .optionalDate: return value <= count(.dates)
    case .day, .number: return true
    }
  }

  private func list(_ section: Section, _ row: Int, _ offset: Int, allSatisfy isSound: (Int) -> Bool) -> Bool {
    let first = Int(word(section, row, offset))
    let end = first + Int(word(section, row, offset + 1))
    return end <= count(.lists) && (first..<end).allSatisfy { isSound(Int(word(.lists, $0, 0))) }
  }
}
