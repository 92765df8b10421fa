internal import Glibc

/// Writes all the bytes to a descriptor; the error that ended the writing, or nil.
package func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if written < 0 && errno != EINTR { return errno }
    rest = rest.dropFirst(max(0, written))
  }
  return nil
}
