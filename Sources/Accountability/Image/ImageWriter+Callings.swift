extension ImageWriter {
  /// Writes the names of a thing. A name that folds to nothing, or to one that the thing has already, is passed over.
  mutating func call(_ thing: Named, _ callings: [Calling]) {
    var seen: Set<[UInt8]> = []
    for calling in callings {
      var name = calling.name
      let folded = name.withUTF8 { foldedBytes(utf8: UnsafeRawBufferPointer($0)) }
      if !folded.isEmpty, seen.insert(folded).inserted { call(thing, folded, isPlain: calling.isPlain) }
    }
  }

  mutating func call(_ thing: Named, _ folded: [UInt8], isPlain: Bool) {
    let (kind, row) = thing.place
    self[.callings].append(add(folded: folded))
    self[.callings].append(kind.rawValue << 29 | (isPlain ? 0x1000_0000 : 0) | row & 0x0FFF_FFFF)
  }
}
