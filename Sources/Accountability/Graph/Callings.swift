/// Every name of a graph, folded, as one text: what a search runs through.
///
/// Names stand one after another, each followed by a line feed; those of one thing stand together. Nothing is copied.
package struct Callings {
  private let image: Image
  /// The words of the names: where the line feed behind each ends, and whose it is.
  private let words: UnsafeRawBufferPointer
  package let folded: UnsafeRawBufferPointer
  /// How many names there are.
  package let count: Int

  init(_ image: Image) {
    self.image = image
    words = image.directory[Int(Section.callings.rawValue)].bytes
    folded = image.directory[Int(Section.folded.rawValue)].bytes
    count = image.count(.callings)
  }

  /// The bytes of a name, without its line feed.
  package func name(_ calling: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: folded[place(of: calling)])
  }

  /// Where a name stands in the text, without its line feed.
  package func place(of calling: Int) -> Range<Int> {
    let start = calling == 0 ? 0 : end(calling - 1)
    let end = end(calling) - 1
    return start <= end && end < folded.count ? start..<end : 0..<0
  }

  /// Whether all of some names are ASCII.
  package func areASCII(_ callings: Range<Int>) -> Bool {
    guard let first = callings.first, let last = callings.last else { return true }
    let (start, end) = (first == 0 ? 0 : end(first - 1), end(last))
    return start <= end && end <= folded.count && UnsafeRawBufferPointer(rebasing: folded[start..<end]).isASCII
  }

  /// Goes through the names that have so many bytes, but for those of rows.
  package func forEach(
    _ callings: Range<Int>, of lengths: ClosedRange<Int>,
    _ use: (_ calling: Int, _ name: UnsafeRawBufferPointer) -> Void
  ) {
    let callings = callings.clamped(to: 0..<count)
    var start = callings.lowerBound == 0 ? 0 : end(callings.lowerBound - 1)
    for calling in callings {
      let (behind, owner) = (Int(words.word(at: calling * 8)), words.word(at: calling * 8 + 4))
      let length = behind - 1 - start
      if length >= 0, lengths.contains(length), behind <= folded.count, owner >> 29 != Named.Kind.row.rawValue {
        use(calling, UnsafeRawBufferPointer(rebasing: folded[start..<(start + length)]))
      }
      start = behind
    }
  }

  /// A word of a name; 0 where there is no such name.
  private func word(_ field: CallingField, of calling: Int) -> UInt32 {
    guard calling >= 0, calling < count else { return 0 }
    return words.word(at: calling * 8 + field.rawValue * 4)
  }

  /// Where the line feed behind a name ends.
  package func end(_ calling: Int) -> Int { Int(word(.end, of: calling)) }

  /// Whose name it is.
  package func owner(_ calling: Int) -> Named {
    Named(kind(calling), row: word(.owner, of: calling) & 0x0FFF_FFFF)
  }

  /// The owner as a number: names of one thing have the same.
  package func ownerNumber(_ calling: Int) -> UInt32 {
    word(.owner, of: calling) & 0xEFFF_FFFF
  }

  /// What it is the name of.
  package func kind(_ calling: Int) -> Named.Kind {
    Named.Kind(rawValue: word(.owner, of: calling) >> 29) ?? .row
  }

  /// Whether a hit need not say that it was found by this name.
  package func isPlain(_ calling: Int) -> Bool {
    word(.owner, of: calling) & 0x1000_0000 != 0
  }

  /// Whether a thing's own name. Its id is none, where that is another: it stands last of what the thing is called.
  package func isOwn(_ calling: Int) -> Bool {
    func isOfSame(_ other: Int) -> Bool {
      (0..<count).contains(other) && ownerNumber(other) == ownerNumber(calling)
    }
    return isPlain(calling) && (!isOfSame(calling - 1) || isOfSame(calling + 1))
  }

  /// The first name that ends behind an offset of the text, none before `known` being it. Doubles its steps from there:
  /// O(log of the names passed over).
  package func calling(at offset: Int, from known: Int = 0) -> Int {
    func ends(_ calling: Int) -> Bool { Int(words.word(at: calling * 8)) <= offset }
    var (low, step) = (max(0, known), 1)
    // Mostly it is one of the next, and looking at them one by one is quicker.
    let near = min(low + 16, count)
    while low < near, ends(low) { low += 1 }
    if low < near { return low }
    while low + step < count, ends(low + step - 1) { (low, step) = (low + step, step * 2) }
    var high = min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if ends(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Graph {
  package var foldedCallings: Callings { Callings(image) }
}
