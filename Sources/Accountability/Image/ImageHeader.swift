/// The head of an image: magic, version, length, a checksum over head and table, the digest, the section table.
///
///     0  8  "REMITIMG"         24  8  checksum of head and table, itself taken as 0
///     8  4  version            32 32  SHA-256 of all sections in order
///    12  4  sections           64     section table: kind 4, stride 4, offset 8, length 8, checksum 8
///    16  8  length in all
enum ImageHeader {
  static let magic = Array("REMITIMG".utf8)
  static let version: UInt32 = 5
  static let length = 64
  static let entryLength = 32
  static let checksumOffset = 24
  static let digestOffset = 32

  /// Reads and verifies head and table; sections come back in the order of `Section`.
  static func directory(of block: UnsafeRawBufferPointer) throws(ImageError) -> [Image.Entry] {
    guard block.count >= magic.count, block.prefix(magic.count).elementsEqual(magic) else { throw .notAnImage }
    guard block.count >= length else { throw .truncated }
    guard block.word(at: 8) == version else { throw .otherVersion(found: block.word(at: 8)) }
    guard block.long(at: 16) == UInt64(block.count) else { throw .truncated }
    let sections = Int(block.word(at: 12))
    guard sections == Section.allCases.count, block.count >= length + sections * entryLength else {
      throw .damaged(where: "section table")
    }
    guard headChecksum(of: block, sections: sections) == block.long(at: checksumOffset) else {
      throw .damaged(where: "header")
    }
    var directory: [Image.Entry] = []
    var start = length + sections * entryLength
    for section in Section.allCases {
      directory.append(try entry(of: section, at: start, in: block))
      start += directory[directory.count - 1].filled.count
    }
    guard start == block.count else { throw .damaged(where: "section table") }
    return directory
  }

  /// The entry of a section that stands at a place, which is where the one before it ends.
  private static func entry(
    of section: Section, at start: Int, in block: UnsafeRawBufferPointer
  ) throws(ImageError) -> Image.Entry {
    let at = length + Int(section.rawValue) * entryLength
    let size = block.long(at: at + 16)
    let stride = section.stride
    guard block.word(at: at) == section.rawValue, block.word(at: at + 4) == UInt32(stride),
      block.long(at: at + 8) == UInt64(start), size <= UInt64(block.count - start),
      (Int(size) + 7) / 8 * 8 <= block.count - start, section.isText || Int(size).isMultiple(of: stride * 4)
    else { throw .damaged(where: "section table") }
    let bytes = UnsafeRawBufferPointer(rebasing: block[start..<(start + Int(size))])
    return Image.Entry(section, bytes, checksum: block.long(at: at + 24))
  }

  /// How many bytes a file of some sections has.
  static func size(of directory: [Image.Entry]) -> Int {
    directory.reduce(length + directory.count * entryLength) { $0 + $1.filled.count }
  }

  /// Head and table of sections that were written.
  static func seal(_ directory: [Image.Entry]) -> [UInt8] {
    var head = magic + bytes(version) + bytes(UInt32(directory.count)) + bytes(UInt64(size(of: directory)))
    head += bytes(UInt64(0)) + SHA256.digest(of: directory.map(\.filled))
    var start = length + directory.count * entryLength
    for (section, entry) in zip(Section.allCases, directory) {
      head += bytes(section.rawValue) + bytes(UInt32(entry.stride)) + bytes(UInt64(start))
      head += bytes(UInt64(entry.bytes.count)) + bytes(checksum(entry.bytes))
      start += entry.filled.count
    }
    let sum = head.withUnsafeBytes { headChecksum(of: $0, sections: directory.count) }
    head.replaceSubrange(checksumOffset..<(checksumOffset + 8), with: bytes(sum))
    return head
  }

  private static func bytes(_ word: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: word.littleEndian) { Array($0) }
  }

  static func headChecksum(of block: UnsafeRawBufferPointer, sections: Int) -> UInt64 {
    var head = Array(block.prefix(length + sections * entryLength))
    for index in checksumOffset..<(checksumOffset + 8) { head[index] = 0 }
    return head.withUnsafeBytes { checksum($0) }
  }

  /// Holds each section against its checksum, and the bytes that fill it up to a multiple of eight against 0. `leave` is
  /// told of each piece that was read.
  static func verifyChecksums(
    of directory: [Image.Entry], leaving leave: (UnsafeRawBufferPointer) -> Void
  ) throws(ImageError) {
    for (section, entry) in zip(Section.allCases, directory) {
      let filling = entry.filled[entry.bytes.count...]
      guard checksum(entry.bytes, leaving: leave) == entry.checksum, filling.allSatisfy({ $0 == 0 }) else {
        throw .damaged(where: "section '\(section)'")
      }
    }
  }

  /// How much is read before it is left.
  private static let piece = 64 << 10

  /// A 64-bit checksum against accident, eight bytes at a step; the digest is what names a graph.
  static func checksum(
    _ bytes: UnsafeRawBufferPointer, leaving leave: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) -> UInt64 {
    var sum = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      let start = offset
      let end = start + min(piece, (bytes.count - start) / 8 * 8)
      while offset < end {
        sum = mix(sum, bytes.long(at: offset))
        offset += 8
      }
      leave(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
    while offset < bytes.count {
      sum = mix(sum, UInt64(bytes[offset]) | 0x100)
      offset += 1
    }
    return sum
  }

  private static func mix(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (sum ^ value) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 32)
  }
}

/// Why a file is no image that can be opened.
package enum ImageError: Error, Hashable, Sendable {
  case notAnImage
  case truncated
  case otherVersion(found: UInt32)
  case damaged(where: String)

  /// The sentence for a user, to follow the file's name.
  package var sentence: String {
    switch self {
    case .notAnImage: "is not a compiled dataset; compile one with 'remit compile DATASET -o FILE'"
    case .truncated: "is cut short or has grown since it was written; compile it again"
    case .otherVersion(let found):
      "was compiled for format \(found), and this program reads format \(ImageHeader.version); compile it again"
    case .damaged(let place): "is damaged in its \(place); compile it again"
    }
  }
}
