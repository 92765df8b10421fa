internal import Accountability
internal import Glibc

/// Numbers for ids as bytes: an open-addressed hash table with linear probing.
///
/// An id of up to eight bytes is its own key, so that it is found by one comparison. Ids hold no NUL. One that is a plain
/// number, and not much larger than there are ids, stands in a list by that number instead.
struct IDTable: ~Copyable {
  // Key and number stand side by side: in a large table each is a wait for memory. They are no array, as counting who
  // shares it at every look-up would make each wait for the one before. Every place is below the count, a power of two:
  // it is either what is left of a product when all but so many bits are shifted out, or masked.
  private var slots = IDTable.slots(1 << 6)
  private var hashed = 0
  /// Ids that are numbers, as those of many registers are, by what they say: near to each other in memory.
  private var plain: [UInt32] = []
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  fileprivate struct Slot {
    var key: UInt64 = 0
    /// How many bytes the id has.
    var length: UInt32 = 0
    /// The number and one of the id that belongs here; 0 where none does.
    var next: UInt32 = 0
  }

  deinit { slots.deallocate() }

  private static func slots(_ count: Int) -> UnsafeMutableBufferPointer<Slot> {
    let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot())
    return slots
  }

  var count: Int { starts.count - 1 }

  /// The id with a number.
  func id(_ number: Int) -> String { String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self) }

  func number(of id: UnsafeRawBufferPointer) -> UInt32? {
    plainNumber(of: id) ?? IDTable.number(slots[place(of: id, key: IDTable.key(id))].next)
  }

  private func plainNumber(of id: UnsafeRawBufferPointer) -> UInt32? {
    guard !plain.isEmpty, let value = id.decimal, value < plain.count else { return nil }
    return IDTable.number(plain[value])
  }

  private static func number(_ next: UInt32) -> UInt32? { next == 0 ? nil : next - 1 }

  /// Whether there are so many ids that most look-ups wait for memory.
  var isLarge: Bool { count > 1 << 12 }

  /// Where an id is looked for first: in the list of plain numbers, or in a slot.
  struct Spot {
    fileprivate var isPlain: Bool
    fileprivate var place: Int
    fileprivate var key: UInt64 = 0
    fileprivate var length = 0
  }

  func spot(of id: UnsafeRawBufferPointer) -> Spot {
    if !plain.isEmpty, let value = id.decimal, value < plain.count { return Spot(isPlain: true, place: value) }
    let key = IDTable.key(id)
    return Spot(isPlain: false, place: first(key), key: key, length: id.count)
  }

  /// The number of an id that stands at its spot; nil of others, which may have one too. Many such looks, one after
  /// another, do not wait for one another's memory: they are short, and nothing in the next depends on what one finds.
  @inline(__always)
  func glance(at spot: Spot) -> UInt32? {
    if spot.isPlain { return IDTable.number(plain[spot.place]) }
    let slot = slots[spot.place]
    let isIt = slot.key == spot.key && Int(slot.length) == spot.length && spot.length <= 8
    return IDTable.number(isIt ? slot.next : 0)
  }

  /// The id's number, a new one where it has none yet.
  mutating func add(_ id: UnsafeRawBufferPointer) -> (number: UInt32, isNew: Bool) {
    if let number = plainNumber(of: id) { return (number, false) }
    let key = IDTable.key(id)
    let place = place(of: id, key: key)
    if slots[place].next > 0 { return (slots[place].next - 1, false) }
    let number = UInt32(count)
    if let value = id.decimal, hasRoom(for: value) {
      plain[value] = number + 1
    } else {
      slots[place] = Slot(key: key, length: UInt32(truncatingIfNeeded: id.count), next: number + 1)
      hashed += 1
      if hashed * 4 > slots.count * 3 { grow() }
    }
    bytes.append(contentsOf: id)
    starts.append(bytes.count)
    return (number, true)
  }

  /// Whether a number is not so large that most below it would be no ids.
  private mutating func hasRoom(for value: Int) -> Bool {
    if value < plain.count { return true }
    guard value < 8 * (count + 16) else { return false }
    plain += [UInt32](repeating: 0, count: 2 * value + 16 - plain.count)
    return true
  }

  /// Up to eight bytes as they stand; of more a hash, by eight bytes at a step.
  private static func key(_ id: UnsafeRawBufferPointer) -> UInt64 {
    var key = id.firstEight
    guard id.count > 8 else { return key }
    for at in stride(from: 8, to: id.count - 8, by: 8) {
      key = mixed(key, id.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    return mixed(key, id.loadUnaligned(fromByteOffset: id.count - 8, as: UInt64.self))
  }

  private static func mixed(_ key: UInt64, _ bytes: UInt64) -> UInt64 {
    let (high, low) = (key ^ scatter).multipliedFullWidth(by: bytes ^ 0xA076_1D64_78BD_642F)
    return high ^ low
  }

  private static let scatter: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The slot of an id, or the free one where it belongs.
  private func place(of id: UnsafeRawBufferPointer, key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = first(key)
    while slots[place].next > 0 {
      let slot = slots[place]
      if slot.key == key, Int(slot.length) == id.count, id.count <= 8 || isSame(id, Int(slot.next) - 1) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  /// Where to look first. Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.
  private func first(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* IDTable.scatter) &>> UInt64(64 - slots.count.trailingZeroBitCount))
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
    defer { old.deallocate() }
    slots = IDTable.slots(old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.next > 0 {
      var place = first(slot.key)
      while slots[place].next > 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
