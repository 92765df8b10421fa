/// SHA-256, FIPS 180-4: the digest that names a graph.
///
/// Written here because the libraries that have it bring Foundation or a megabyte of other ciphers.
/// Complexity: O(bytes).
package enum SHA256 {
  package static func digest(_ message: UnsafeRawBufferPointer) -> [UInt8] { digest(of: [message]) }

  /// The digest of a message that stands in pieces.
  static func digest(of pieces: [UnsafeRawBufferPointer]) -> [UInt8] {
    var state: State = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    func compressBlocks(of bytes: UnsafeRawBufferPointer) -> Int {
      let whole = bytes.count / 64 * 64
      for offset in stride(from: 0, to: whole, by: 64) {
        compress(UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + 64)]), &state)
      }
      return whole
    }
    // What stands before the next block's end, of this piece or those before it.
    var rest: [UInt8] = []
    for piece in pieces {
      let missing = rest.isEmpty ? 0 : min(64 - rest.count, piece.count)
      rest += piece[..<missing]
      if rest.count == 64 { rest.removeFirst(rest.withUnsafeBytes(compressBlocks)) }
      guard rest.isEmpty else { continue }
      let others = UnsafeRawBufferPointer(rebasing: piece[missing...])
      rest += others[compressBlocks(of: others)...]
    }
    let length = UInt64(pieces.reduce(0) { $0 + $1.count })
    rest.append(0x80)
    rest += [UInt8](repeating: 0, count: (120 - rest.count % 64) % 64)
    rest += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (length * 8) >> (UInt64($0) * 8)) }
    _ = rest.withUnsafeBytes(compressBlocks)
    return state.indices.flatMap { index in
      (0..<4).reversed().map { UInt8(truncatingIfNeeded: state[index] >> (UInt32($0) * 8)) }
    }
  }

  private typealias State = InlineArray<8, UInt32>

  /// Eight rounds stand one below another, in which the words of the state change their names instead of their places.
  private static func compress(_ block: UnsafeRawBufferPointer, _ state: inout State) {
    var w = InlineArray<64, UInt32>(repeating: 0)
    for i in 0..<16 { w[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self)) }
    for i in 16..<64 { w[i] = w[i - 16] &+ small0(w[i - 15]) &+ w[i - 7] &+ small1(w[i - 2]) }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, constants[i] &+ w[i])
      round(h, a, b, &c, d, e, f, &g, constants[i + 1] &+ w[i + 1])
      round(g, h, a, &b, c, d, e, &f, constants[i + 2] &+ w[i + 2])
      round(f, g, h, &a, b, c, d, &e, constants[i + 3] &+ w[i + 3])
      round(e, f, g, &h, a, b, c, &d, constants[i + 4] &+ w[i + 4])
      round(d, e, f, &g, h, a, b, &c, constants[i + 5] &+ w[i + 5])
      round(c, d, e, &f, g, h, a, &b, constants[i + 6] &+ w[i + 6])
      round(b, c, d, &e, f, g, h, &a, constants[i + 7] &+ w[i + 7])
    }
    for (i, word) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= word }
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ (g ^ (e & (f ^ g))) &+ word
    d &+= first
    h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ ((a & b) | (c & (a | b)))
  }

  private static func small0(_ word: UInt32) -> UInt32 { rotate(word, 7) ^ rotate(word, 18) ^ (word >> 3) }

  private static func small1(_ word: UInt32) -> UInt32 { rotate(word, 17) ^ rotate(word, 19) ^ (word >> 10) }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ by: UInt32) -> UInt32 { (word &>> by) | (word &<< (32 &- by)) }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
