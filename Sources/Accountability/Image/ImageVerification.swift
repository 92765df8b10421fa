extension Image {
  /// Verifies all of it, whatever was verified when it was opened: checksums, fields and the digest.
  ///
  /// Complexity: O(bytes).
  package func verify() throws(ImageError) {
    try verifySections()
    guard SHA256.digest(of: sections).elementsEqual(digest) else { throw .damaged(where: "digest") }
  }

  /// Verifies checksums and fields.
  ///
  /// Complexity: O(bytes).
  package func verifySections() throws(ImageError) {
    try ImageHeader.verifyChecksums(of: directory, leaving: leave)
    try verifyFields()
  }

  /// SHA-256 of the sections.
  var digest: [UInt8] { Array(head[ImageHeader.digestOffset..<(ImageHeader.digestOffset + 32)]) }

  /// Holds every field of every row against its type: references in range, words in their vocabulary, texts in order.
  ///
  /// Complexity: O(words).
  package func verifyFields() throws(ImageError) {
    try verifyTexts()
    for section in Section.allCases {
      for (offset, type) in section.fields where !holds(type, words(section), offset) {
        throw .damaged(where: "section '\(section)'")
      }
      leave(directory[Int(section.rawValue)].bytes)
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
    let length = directory[Int(Section.text.rawValue)].bytes.count
    guard words(.textStarts).ascend(to: length) == length else { throw .damaged(where: "section 'text'") }
  }

  private func verifyCallings() throws(ImageError) {
    let length = directory[Int(Section.folded.rawValue)].bytes.count
    let counts = Named.Kind.allCases.map { count($0.section) }
    let callings = words(.callings)
    var last = 0
    for row in 0..<callings.rows {
      let (end, owner) = (Int(callings[row, 0]), callings[row, 1])
      guard end > last, end <= length, owner & 0x0FFF_FFFF < counts[Int(owner >> 29)] else {
        throw .damaged(where: "section 'callings'")
      }
      last = end
    }
    guard last == length else { throw .damaged(where: "section 'folded'") }
  }

  private func verify(starts: Section, of rows: Section) throws(ImageError) {
    guard count(starts) == count(.bodies) + 1, words(starts).ascend(to: count(rows)) != nil else {
      throw .damaged(where: "section '\(starts)'")
    }
  }

  /// Whether a field is sound in every row of its section.
  private func holds(_ type: FieldType, _ words: SectionWords, _ offset: Int) -> Bool {
    switch type {
    case .day, .number: true
    case .text: words.are(below: count(.textStarts) - 1, at: offset)
    case .choice(let number): words.are(below: number, at: offset)
    case .optionalChoice(let number): words.are(below: number + 1, at: offset)
    case .reference(let target): words.are(below: count(target), at: offset)
    case .optionalReference(let target): words.are(below: count(target) + 1, at: offset)
    case .date: words.are(below: count(.dates), at: offset)
    case .optionalDate: words.are(below: count(.dates) + 1, at: offset)
    case .rows(let target): words.span(atMost: count(target), at: offset)
    case .references(let target): hold(words, offset, below: count(target))
    case .texts: hold(words, offset, below: count(.textStarts) - 1)
    }
  }

  /// Whether what stands in the lists of a field is below a limit.
  private func hold(_ words: SectionWords, _ offset: Int, below limit: Int) -> Bool {
    let lists = self.words(.lists)
    guard words.span(atMost: lists.rows, at: offset) else { return false }
    return (0..<words.rows).allSatisfy { row in
      let first = Int(words[row, offset])
      return (first..<(first + Int(words[row, offset + 1]))).allSatisfy { Int(lists[$0, 0]) < limit }
    }
  }

  private func words(_ section: Section) -> SectionWords {
    let entry = directory[Int(section.rawValue)]
    return SectionWords(bytes: entry.bytes, rows: entry.rows, stride: entry.stride)
  }
}

/// The words of a section, for loops over all of it that ask the directory once.
private struct SectionWords {
  let bytes: UnsafeRawBufferPointer
  let rows: Int
  let stride: Int

  /// - Precondition: the row is one of the section's, and the offset one of a row's.
  subscript(row: Int, offset: Int) -> UInt32 { bytes.word(at: (row * stride + offset) * 4) }

  func are(below limit: Int, at offset: Int) -> Bool {
    for row in 0..<rows where Int(self[row, offset]) >= limit { return false }
    return true
  }

  /// Whether first and count, two words of each row, lead no further than to a limit.
  func span(atMost limit: Int, at offset: Int) -> Bool {
    for row in 0..<rows where Int(self[row, offset]) + Int(self[row, offset + 1]) > limit { return false }
    return true
  }

  /// The last word of rows of one word, each of them no less than the one before and no more than a limit; else nil.
  func ascend(to limit: Int) -> Int? {
    var last = 0
    for row in 0..<rows {
      let word = Int(self[row, 0])
      guard word >= last, word <= limit else { return nil }
      last = word
    }
    return last
  }
}
