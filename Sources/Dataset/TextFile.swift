/// A text that is no part of a dataset, such as a script.
package enum TextFile {
  /// All of a plain file of UTF-8, or a sentence that says why not.
  package static func read(_ path: String) throws(TextFileError) -> String {
    switch Folder.bytes(of: path, limit: SourceText.sizeLimit) {
    case .failure(let refusal): throw TextFileError(sentence: "'\(path)': \(refusal.message)")
    case .success(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw TextFileError(sentence: "'\(path)': the file is not UTF-8 text")
      }
      return text
    }
  }
}

package struct TextFileError: Error {
  package let sentence: String
}
