/// Numbers for ids as bytes: an open-addressed hash table with linear probing.
///
/// An id of up to eight bytes is its own key, so that most are found with one look at memory. Ids hold no NUL.
struct IDTable {
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  private struct Slot {
    var key: UInt64 = 0
    var length: UInt32 = 0
    /// The number and one; 0 where the slot is free.
    var number: UInt32 = 0
  }

  init() { slots = Array(repeating: Slot(), count: 1 << 6) }

  var count: Int { starts.count - 1 }

  /// The id with a number.
  func id(_ number: Int) -> String { String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self) }

  func number(of id: UnsafeRawBufferPointer) -> UInt32? {
    let place = place(of: id, key: IDTable.key(id))
    return slots[place].number == 0 ? nil : slots[place].number - 1
  }

  /// The id's number, a new one where it has none yet.
  mutating func add(_ id: UnsafeRawBufferPointer) -> (number: UInt32, isNew: Bool) {
    let key = IDTable.key(id)
    let place = place(of: id, key: key)
    if slots[place].number > 0 { return (slots[place].number - 1, false) }
    let number = UInt32(count)
    slots[place] = Slot(key: key, length: UInt32(id.count), number: number + 1)
    bytes.append(contentsOf: id)
    starts.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// Up to eight bytes as they stand; of more a hash (FNV-1a, Fowler, Noll and Vo).
  private static func key(_ id: UnsafeRawBufferPointer) -> UInt64 {
    if id.count <= 8 { return id.reduce(0) { $0 << 8 | UInt64($1) } }
    return id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The slot of an id, or the free one where it belongs.
  private func place(of id: UnsafeRawBufferPointer, key: UInt64) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].number > 0 {
      let slot = slots[place]
      if slot.key == key, slot.length == UInt32(id.count), id.count <= 8 || isSame(id, slot.number - 1) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func isSame(_ id: UnsafeRawBufferPointer, _ number: UInt32) -> Bool {
    bytes[starts[Int(number)]..<starts[Int(number) + 1]].elementsEqual(id)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 4)
    let mask = slots.count - 1
    for slot in old where slot.number > 0 {
      var place = Int(truncatingIfNeeded: (slot.key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
      while slots[place].number > 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
