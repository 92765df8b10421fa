/// A file of settings in the subset of YAML of datasets: keys with a text each, or with a mapping of keys to texts.
package struct SettingsFile {
  package struct Entry {
    /// The key over it; empty at the top.
    package let section: String
    package let key: String
    package let text: String
    package let keyPlace: Place
    package let textPlace: Place
  }

  package private(set) var entries: [Entry] = []
  package private(set) var findings: [Finding] = []

  /// Reads all that can be read; what cannot is a finding.
  package init(_ path: String) {
    let bytes: [UInt8]
    switch Folder.bytes(of: path, limit: SourceText.sizeLimit) {
    case .success(let read): bytes = read
    case .failure(let refusal):
      findings = [Finding(.error, rule: refusal.rule.id, refusal.message, at: Place(path: path))]
      return
    }
    var report = Report([SourceText(path: path, name: path, bytes: bytes)])
    if let root = NodeReader.read(0, into: &report) { take(root, section: "", &report) }
    findings = report.findings
  }

  private mutating func take(_ node: Node, section: String, _ report: inout Report) {
    guard case .mapping(let found) = node.content else {
      if case .invalid = node.content { return }
      let what = section.isEmpty ? "the file" : "'\(section)'"
      return report.add(.wrongType, at: Spot(0, node.position), "\(what) is a mapping of keys")
    }
    for entry in found {
      switch entry.value.content {
      case .text(let text):
        entries.append(
          Entry(
            section: section, key: entry.key, text: text, keyPlace: report.place(Spot(0, entry.keyPosition)),
            textPlace: report.place(Spot(0, entry.value.position))))
      case .mapping where section.isEmpty: take(entry.value, section: entry.key, &report)
      case .invalid: break
      case .mapping, .list: report.add(.wrongType, at: Spot(0, entry.value.position), "\(entry.key.quoted) is text")
      }
    }
  }
}
