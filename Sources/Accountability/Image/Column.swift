/// Words of one section while they are written, in memory that the image then keeps: millions of rows are written once
/// and never copied, and no append has to ask whether the words are shared.
struct Column<Word: FixedWidthInteger & BitwiseCopyable>: ~Copyable {
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private(set) var count = 0

  deinit { memory.deallocate() }

  /// The words written, as they stand in memory until the next is written.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory.baseAddress, count: count * size) }

  private var size: Int { MemoryLayout<Word>.size }

  subscript(index: Int) -> Word {
    precondition(index >= 0 && index < count)
    return Word(littleEndian: bytes.loadUnaligned(fromByteOffset: index * size, as: Word.self))
  }

  /// Makes room for so many words in all; what is not used of it costs nothing.
  mutating func reserve(_ words: Int) {
    // Up to seven bytes follow a section, which fill it up to a multiple of eight.
    let length = (words * size + 7) / 8 * 8
    guard length > memory.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 8)
    larger.copyMemory(from: bytes)
    memory.deallocate()
    memory = larger
  }

  /// Room behind the words for as many more, all of which the caller writes, as little-endian.
  @inline(__always)
  mutating func room(for words: Int) -> UnsafeMutableRawBufferPointer {
    if (count + words) * size > memory.count { reserve(max(count * 2, count + words, 256)) }
    // There is memory for all of it now.
    let start = memory.baseAddress.map { $0 + count * size }
    count += words
    return UnsafeMutableRawBufferPointer(start: start, count: words * size)
  }

  @inline(__always)
  mutating func append<let number: Int>(_ words: InlineArray<number, Word>) {
    let room = room(for: number)
    for index in 0..<number {
      room.storeBytes(of: words[index].littleEndian, toByteOffset: index * size, as: Word.self)
    }
  }

  @inline(__always)
  mutating func append(_ word: Word) { append([word]) }

  mutating func append(bytes: UnsafeRawBufferPointer) { room(for: bytes.count / size).copyMemory(from: bytes) }

  /// Leaves out the last words.
  mutating func removeLast(_ words: Int) {
    precondition(words >= 0 && words <= count)
    count -= words
  }

  /// Leaves only those rows, of so many words each, whose numbers are given in ascending order.
  mutating func keep(_ rows: [Int], stride: Int) {
    let length = stride * size
    precondition((rows.last.map { $0 + 1 } ?? 0) * stride <= count)
    for (place, row) in rows.enumerated() where place < row {
      UnsafeMutableRawBufferPointer(rebasing: memory[(place * length)..<((place + 1) * length)])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[(row * length)..<((row + 1) * length)]))
    }
    count = rows.count * stride
  }

  /// Gives the words away, in memory that whoever takes them deallocates; behind them are zeros up to a multiple of
  /// eight bytes.
  mutating func take() -> UnsafeRawBufferPointer {
    reserve(count)
    let taken = bytes
    for at in taken.count..<((taken.count + 7) / 8 * 8) { memory[at] = 0 }
    (memory, count) = (UnsafeMutableRawBufferPointer(start: nil, count: 0), 0)
    return taken
  }
}
