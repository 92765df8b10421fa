extension SourceText {
  /// What keeps these bytes from the parser: size, a long line, what is not UTF-8, a character that is no text.
  var fault: YamlProblem? {
    if bytes.count > SourceText.sizeLimit {
      let message = "the file is larger than 16 MiB; split it"
      return YamlProblem(rule: .tooLarge, message: message, position: .wholeFile)
    }
    if let line = overlongLine {
      let message = "the line is longer than 64 KiB; fold it under '>-'"
      return YamlProblem(rule: .tooLarge, message: message, position: Position(line: line, column: 1))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let message = "this is not UTF-8; save the file as UTF-8"
      return YamlProblem(rule: .notUTF8, message: message, position: position(ofByte: error.byteOffsets.lowerBound))
    }
    guard let offset = firstForbidden else { return nil }
    let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first?.value ?? 0
    let name = String(scalar, radix: 16, uppercase: true)
    let message = "character U+\(String(repeating: "0", count: max(0, 4 - name.count)))\(name) is no text; take it out"
    return YamlProblem(rule: .badCharacter, message: message, position: position(ofByte: offset))
  }

  /// Controls but tab and line end, and all that YAML 1.1 counts as a line end and editors do not.
  ///
  /// So lines are counted here as editors count them.
  private var firstForbidden: Int? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.first { offset in
        func byte(_ step: Int) -> UInt8 { offset + step < buffer.count ? buffer[offset + step] : 0 }
        switch byte(0) {
        case 0x09, 0x0A, 0x20...0x7E: return false
        case 0x0D: return byte(1) != 0x0A
        case 0x00...0x1F, 0x7F: return true
        case 0xC2: return byte(1) < 0xA0
        case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)
        case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF || byte(1) == 0xBF && byte(2) >= 0xBE
        default: return false
        }
      }
    }
  }
}
