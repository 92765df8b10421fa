extension ImageWriter {
  /// Writes the names of a thing.
  mutating func call(_ thing: Named, _ names: [Calling]) {
    let first = callings.count
    for calling in names {
      var name = calling.name
      name.withUTF8 { call(thing, UnsafeRawBufferPointer($0), isPlain: calling.isPlain, besides: first) }
    }
  }

  /// Writes a name of a thing. One that folds to nothing, or to one of the names that stand from the first of the thing's
  /// words on, is passed over.
  mutating func call(_ thing: Named, _ name: UnsafeRawBufferPointer, isPlain: Bool, besides first: Int) {
    let start = folded.count
    fold(name)
    guard folded.count > start, !isCalled(start..<folded.count, since: first) else {
      return folded.removeLast(folded.count - start)
    }
    folded.append(UInt8(ascii: "\n"))
    let (kind, row) = thing.place
    callings.append([
      UInt32(folded.count), kind.rawValue << 29 | (isPlain ? 0x1000_0000 : 0) | row & 0x0FFF_FFFF,
    ])
  }

  /// Writes a text as it is compared: ASCII straight away.
  private mutating func fold(_ text: UnsafeRawBufferPointer) {
    let room = folded.room(for: ASCIIFolding.room(for: text))
    let length = ASCIIFolding.fold(text, into: room)
    folded.removeLast(room.count - (length ?? 0))
    guard length == nil else { return }
    foldedBytes(utf8: text).withUnsafeBytes { folded.append(bytes: $0) }
  }

  /// Whether a folded name is one of those whose words stand from `first` on.
  private func isCalled(_ name: Range<Int>, since first: Int) -> Bool {
    let stride = Section.callings.stride
    var start = first == 0 ? 0 : Int(callings[first - stride])
    for calling in Swift.stride(from: first, to: callings.count, by: stride) {
      let end = Int(callings[calling])
      // A line feed stands behind each.
      if end - 1 - start == name.count, folded.bytes[start..<(end - 1)].elementsEqual(folded.bytes[name]) {
        return true
      }
      start = end
    }
    return false
  }
}
