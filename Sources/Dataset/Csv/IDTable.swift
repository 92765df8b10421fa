internal import Glibc

/// Numbers for ids as bytes: an open-addressed hash table with linear probing.
///
/// An id of up to seven bytes is its own key, so that it is found by one comparison. Ids hold no NUL.
struct IDTable {
  // Key and number stand side by side: in a large table each is a wait for memory.
  private var slots = [Slot](repeating: Slot(), count: 1 << 6)
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  private struct Slot {
    var key: UInt64 = 0
    /// The number and one of the id that belongs here; 0 where none does.
    var next: UInt32 = 0
  }

  var count: Int { starts.count - 1 }

  /// The id with a number.
  func id(_ number: Int) -> String { String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self) }

  func number(of id: UnsafeRawBufferPointer) -> UInt32? {
    let next = slots[place(of: id, key: IDTable.key(id))].next
    return next == 0 ? nil : next - 1
  }

  /// The id's number, a new one where it has none yet.
  mutating func add(_ id: UnsafeRawBufferPointer) -> (number: UInt32, isNew: Bool) {
    let key = IDTable.key(id)
    let place = place(of: id, key: key)
    if slots[place].next > 0 { return (slots[place].next - 1, false) }
    let number = UInt32(count)
    slots[place] = Slot(key: key, next: number + 1)
    bytes.append(contentsOf: id)
    starts.append(bytes.count)
    if count * 4 > slots.count * 3 { grow() }
    return (number, true)
  }

  /// Set in the keys that are hashes and not the id itself.
  private static let isHash: UInt64 = 0xFF << 56

  /// Up to seven bytes as they stand; of more a hash (FNV-1a, Fowler, Noll and Vo).
  private static func key(_ id: UnsafeRawBufferPointer) -> UInt64 {
    var key: UInt64 = 0
    if id.count < 8 {
      for byte in id { key = key << 8 | UInt64(byte) }
      return key
    }
    key = 0xCBF2_9CE4_8422_2325
    for byte in id { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key | isHash
  }

  /// The slot of an id, or the free one where it belongs.
  private func place(of id: UnsafeRawBufferPointer, key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = first(key)
    while slots[place].next > 0 {
      let slot = slots[place]
      if slot.key == key, key < IDTable.isHash || isSame(id, Int(slot.next) - 1) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  /// Where to look first. Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.
  private func first(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slots.count.trailingZeroBitCount))
  }

  private func isSame(_ id: UnsafeRawBufferPointer, _ number: Int) -> Bool {
    let start = starts[number]
    guard id.count == starts[number + 1] - start, let sought = id.baseAddress else { return false }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + start, sought, id.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.next > 0 {
      var place = first(slot.key)
      while slots[place].next > 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
