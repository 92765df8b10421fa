internal import Synchronization

/// The bytes of a graph: immutable sections, in one block that was opened or where each was written, and a directory of
/// them.
///
/// Every read checks its index against the section, so a damaged image yields empty answers at worst and never a
/// trap or a read outside of it. `verifySections()` refuses damage with a sentence before that can happen.
///
/// `@unchecked Sendable` holds because the blocks are never written after `init` and are released only in `deinit`,
/// when no reference is left; the head made later is behind a lock.
package final class Image: @unchecked Sendable {
  private let blocks: [UnsafeRawBufferPointer]
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void
  /// Told of bytes that verification has read and needs no more.
  let leave: @Sendable (UnsafeRawBufferPointer) -> Void
  let directory: [Entry]
  private let sealed: Mutex<[UInt8]?>

  /// Where a section stands. An absent section is empty.
  struct Entry {
    /// Behind them are zeros up to a multiple of eight bytes.
    let bytes: UnsafeRawBufferPointer
    var checksum: UInt64 = 0
    let rows: Int
    /// Words a row, as `Section.stride` says.
    let stride: Int

    init(_ section: Section, _ bytes: UnsafeRawBufferPointer, checksum: UInt64 = 0) {
      self.bytes = bytes
      self.checksum = checksum
      stride = section.stride
      rows = section.isText ? 0 : bytes.count / (stride * 4)
    }

    /// With what fills it up.
    var filled: UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(start: bytes.baseAddress, count: (bytes.count + 7) / 8 * 8)
    }
  }

  /// Takes over a block, which `release` frees. Fails, freeing it, where header or section table is not sound; the
  /// sections are left unverified. Verification goes through the block in order, once for checksums and once for fields,
  /// and tells `leave` of each piece that it is done with; what is there must stay the same.
  ///
  /// Complexity: O(sections).
  package init(
    adopting block: UnsafeRawBufferPointer,
    leaving leave: @escaping @Sendable (UnsafeRawBufferPointer) -> Void = { _ in },
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) throws(ImageError) {
    do {
      directory = try ImageHeader.directory(of: block)
    } catch {
      release(block)
      throw error
    }
    blocks = [block]
    self.release = release
    self.leave = leave
    sealed = Mutex(Array(block.prefix(ImageHeader.length + directory.count * ImageHeader.entryLength)))
  }

  /// Takes over the sections that were written in some blocks, and the blocks.
  init(_ directory: [Entry], owning blocks: [UnsafeRawBufferPointer]) {
    self.blocks = blocks
    self.directory = directory
    release = { $0.deallocate() }
    leave = { _ in }
    sealed = Mutex(nil)
  }

  /// Head and section table. Of an image that was written here they are made at the first call, O(bytes).
  package var head: [UInt8] {
    sealed.withLock { sealed in
      if let sealed { return sealed }
      let head = ImageHeader.seal(directory)
      sealed = head
      return head
    }
  }

  /// What stands behind head and table in a file, piece by piece. They live as long as the image does.
  package var sections: [UnsafeRawBufferPointer] { directory.map(\.filled) }

  /// How many bytes a file of it has.
  package var size: Int { ImageHeader.size(of: directory) }

  /// Copies bytes into a block of its own and verifies them.
  package convenience init(verifying bytes: [UInt8]) throws(ImageError) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    block.copyBytes(from: bytes)
    try self.init(adopting: UnsafeRawBufferPointer(block)) { $0.deallocate() }
    try verifySections()
  }

  deinit { blocks.forEach(release) }

  func count(_ section: Section) -> Int { directory[Int(section.rawValue)].rows }

  /// One word of a row, 0 where there is no such row.
  func word(_ section: Section, _ row: Int, _ offset: Int) -> UInt32 {
    let entry = directory[Int(section.rawValue)]
    guard row >= 0, row < entry.rows, offset < entry.stride else { return 0 }
    return entry.bytes.word(at: (row * entry.stride + offset) * 4)
  }

  /// A text by its index; empty where there is no such text.
  func text(_ index: UInt32) -> String { String(decoding: bytes(ofText: index), as: UTF8.self) }

  /// The bytes of a text; none where there is no such text. They live as long as the image does.
  func bytes(ofText index: UInt32) -> Slice<UnsafeRawBufferPointer> {
    let start = Int(word(.textStarts, Int(index), 0))
    let end = Int(word(.textStarts, Int(index) + 1, 0))
    let text = directory[Int(Section.text.rawValue)].bytes
    guard start <= end, end <= text.count else { return text[0..<0] }
    return text[start..<end]
  }
}

extension UnsafeRawBufferPointer {
  func word(at offset: Int) -> UInt32 { UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  func long(at offset: Int) -> UInt64 { UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }

  /// The first eight bytes as a number, the first of them the least significant; zeros stand for those that are not
  /// there. Reads words, none of them beyond the last byte.
  @inlinable @inline(__always)
  package var firstEight: UInt64 {
    if count >= 8 { return UInt64(littleEndian: loadUnaligned(as: UInt64.self)) }
    if count >= 4 {
      // Two words that may overlap: what stands in both is the same.
      let tail = UInt32(littleEndian: loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return UInt64(UInt32(littleEndian: loadUnaligned(as: UInt32.self))) | UInt64(tail) &<< UInt64((count - 4) * 8)
    }
    if count == 0 { return 0 }
    // So may three bytes: the first, the one in the middle and the last.
    let (middle, last) = (count / 2, count - 1)
    return UInt64(self[0]) | UInt64(self[middle]) &<< UInt64(middle * 8) | UInt64(self[last]) &<< UInt64(last * 8)
  }
}

// MARK: Fields

extension Image {
  func word<F: Field>(_ section: Section, _ row: Int, _ field: F) -> UInt32 { word(section, row, field.rawValue) }

  func text<F: Field>(_ section: Section, _ row: Int, _ field: F) -> String { text(word(section, row, field)) }

  func choice<F: Field, W: Word>(_ section: Section, _ row: Int, _ field: F, as type: W.Type, else other: W) -> W {
    W(rawValue: word(section, row, field)) ?? other
  }

  func optionalChoice<F: Field, W: Word>(_ section: Section, _ row: Int, _ field: F, as type: W.Type) -> W? {
    let raw = word(section, row, field)
    return raw == 0 ? nil : W(rawValue: raw - 1)
  }

  func reference<F: Field, K>(_ section: Section, _ row: Int, _ field: F) -> Handle<K> {
    Handle(index: word(section, row, field))
  }

  func optionalReference<F: Field, K>(_ section: Section, _ row: Int, _ field: F) -> Handle<K>? {
    let raw = word(section, row, field)
    return raw == 0 ? nil : Handle(index: raw - 1)
  }

  /// The rows of a `rows` field, clipped to the section they stand in.
  func rows<F: Field>(_ section: Section, _ row: Int, _ field: F, in target: Section) -> Range<Int> {
    let first = Int(word(section, row, field.rawValue))
    let number = Int(word(section, row, field.rawValue + 1))
    let end = count(target)
    return min(first, end)..<min(first + number, end)
  }

  func references<F: Field, K>(_ section: Section, _ row: Int, _ field: F) -> [Handle<K>] {
    rows(section, row, field, in: .lists).map { Handle(index: word(.lists, $0, 0)) }
  }

  func texts<F: Field>(_ section: Section, _ row: Int, _ field: F) -> [String] {
    rows(section, row, field, in: .lists).map { text(word(.lists, $0, 0)) }
  }

  func day<F: Field>(_ section: Section, _ row: Int, _ field: F) -> Day? {
    let day = Day(number: Int32(bitPattern: word(section, row, field)))
    return day == .distantPast ? nil : day
  }

  func date<F: Field>(_ section: Section, _ row: Int, _ field: F) -> DateText {
    date(Int(word(section, row, field)))
  }

  func optionalDate<F: Field>(_ section: Section, _ row: Int, _ field: F) -> DateText? {
    let raw = word(section, row, field)
    return raw == 0 ? nil : date(Int(raw) - 1)
  }

  private func date(_ row: Int) -> DateText {
    DateText(
      earliest: Day(number: Int32(bitPattern: word(.dates, row, DateField.earliest))),
      latest: Day(number: Int32(bitPattern: word(.dates, row, DateField.latest))),
      precision: DateText.Precision(rawValue: word(.dates, row, DateField.precision)) ?? .unknown,
      isAbout: word(.dates, row, DateField.isAbout) == 1)
  }

  /// The list of a body in an index made of starts and rows.
  func indexed<K>(_ starts: Section, _ rows: Section, at body: BodyID) -> [Handle<K>] {
    let first = Int(word(starts, Int(body.index), 0))
    let end = min(Int(word(starts, Int(body.index) + 1, 0)), count(rows))
    return first < end ? (first..<end).map { Handle(index: word(rows, $0, 0)) } : []
  }

  /// How many they are, as the starts say.
  func indexedCount(_ starts: Section, at body: BodyID) -> Int {
    let entry = directory[Int(starts.rawValue)]
    let row = Int(body.index)
    guard row + 1 < entry.rows, entry.stride == 1 else { return 0 }
    return max(0, Int(entry.bytes.word(at: row * 4 + 4)) - Int(entry.bytes.word(at: row * 4)))
  }
}
