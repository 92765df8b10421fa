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
    let start = calling == 0 ? 0 : end(calling - 1)
    let end = end(calling) - 1
    guard start <= end, end < folded.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: folded[start..<end])
  }

  /// Goes through names, but for those of rows; and says of all of them whether they are ASCII.
  package func forEach(
    _ callings: Range<Int>, _ use: (_ calling: Int, _ name: UnsafeRawBufferPointer, _ areASCII: Bool) -> Void
  ) {
    let callings = callings.clamped(to: 0..<count)
    guard let last = callings.last else { return }
    var start = callings.lowerBound == 0 ? 0 : end(callings.lowerBound - 1)
    let areASCII =
      start <= end(last) && end(last) <= folded.count
      && UnsafeRawBufferPointer(rebasing: folded[start..<end(last)]).isASCII
    for calling in callings {
      let (behind, owner) = (Int(words.word(at: calling * 8)), words.word(at: calling * 8 + 4))
      if start < behind, behind <= folded.count, owner >> 29 != Named.Kind.row.rawValue {
        use(calling, UnsafeRawBufferPointer(rebasing: folded[start..<(behind - 1)]), areASCII)
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
    var (low, step) = (known, 1)
    while low + step < count, end(low + step - 1) <= offset { (low, step) = (low + step, step * 2) }
    var high = min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if end(middle) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Graph {
  package var foldedCallings: Callings { Callings(image) }
}
