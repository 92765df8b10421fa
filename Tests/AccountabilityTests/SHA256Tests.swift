import Testing

@testable import Accountability

/// The examples of FIPS 180-2, appendix B, and the lengths about a block's end.
@Suite struct SHA256Tests {
  private func digest(_ message: [UInt8]) -> String {
    message.withUnsafeBytes { SHA256.digest($0) }.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `a message has the digest of the standard`(_ example: (String, String)) {
    #expect(digest(Array(example.0.utf8)) == example.1)
  }

  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    (100_000, "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"),
  ])
  func `a message that ends about a block has its digest`(_ example: (Int, String)) {
    #expect(digest(Array(repeating: UInt8(ascii: "a"), count: example.0)) == example.1)
  }

  @Test(arguments: [1, 8, 56, 63, 64, 65, 72, 200]) func `a message in pieces has the digest of the whole`(_ size: Int)
  {
    let message = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    message.withUnsafeBytes { whole in
      let pieces = stride(from: 0, to: whole.count, by: size).map {
        UnsafeRawBufferPointer(rebasing: whole[$0..<min($0 + size, whole.count)])
      }
      #expect(SHA256.digest(of: pieces) == SHA256.digest(whole))
    }
  }
}
