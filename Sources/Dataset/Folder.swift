internal import Glibc

/// The files of a dataset's folder as they are on disk, and what could not be read.
package struct Folder {
  static let totalLimit = 256 << 20

  private(set) var texts: [SourceText] = []
  private(set) var findings: [Finding] = []
  /// The names of files and folders that could not be read.
  private(set) var refused: [String] = []
  private let path: String
  private var total = 0

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let root = names(in: "") else { return }
    guard root.contains("dataset.yaml") else {
      let message = "this folder is no dataset: it holds no 'dataset.yaml'"
      findings.append(Finding(.error, rule: Rule.notADataset.id, message, at: Place(path: path)))
      return
    }
    var files: [String] = []
    for name in root.sorted() {
      look(at: name, &files)
      guard let place = FileRole.Place(rawValue: name), place.isFolder else { continue }
      for inner in (names(in: name) ?? []).sorted() { look(at: "\(name)/\(inner)", &files) }
    }
    for file in FileRole.sorted(files) {
      guard total <= Folder.totalLimit else {
        let message = "the dataset is larger than 256 MiB; the rest is not read"
        findings.append(Finding(.error, rule: Rule.tooLarge.id, message, at: Place(path: path)))
        return
      }
      read(file)
    }
  }

  private func full(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  private mutating func look(at name: String, _ files: inout [String]) {
    if FileRole(name) != nil {
      files.append(name)
    } else if let reason = FileRole.strayReason(name, isFolder: isFolder(name)) {
      findings.append(Finding(.warning, rule: Rule.strayFile.id, reason, at: Place(path: full(name))))
    }
  }

  private func isFolder(_ name: String) -> Bool {
    var status = stat()
    return stat(full(name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder; nil, with a finding, where it cannot be listed.
  private mutating func names(in name: String) -> [String]? {
    if let names = Folder.names(at: full(name)) { return names }
    refuse(name, Refusal(.unreadable, "the folder cannot be read: \(Folder.reason(errno))"))
    return nil
  }

  private mutating func refuse(_ name: String, _ refusal: Refusal) {
    refused.append(name)
    findings.append(Finding(.error, rule: refusal.rule.id, refusal.message, at: Place(path: full(name))))
  }

  private mutating func read(_ name: String) {
    switch Folder.bytes(of: full(name), limit: SourceText.sizeLimit) {
    case .success(let bytes):
      total += bytes.count
      texts.append(SourceText(path: full(name), name: name, bytes: bytes))
    case .failure(let refusal): refuse(name, refusal)
    }
  }
}

extension Folder {
  /// The names in a folder, in no order; nil, with `errno` set, where it cannot be listed.
  package static func names(at path: String) -> [String]? {
    guard let directory = opendir(path) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  struct Refusal: Error {
    let rule: Rule
    let message: String

    init(_ rule: Rule, _ message: String) {
      self.rule = rule
      self.message = message
    }
  }

  /// The bytes of a plain file, at most one more than `limit`; of anything else, why not.
  ///
  /// Looks before it opens, so that a pipe or a device is never opened, and never waits.
  static func bytes(of path: String, limit: Int) -> Result<[UInt8], Refusal> {
    func failure(_ reason: String) -> Result<[UInt8], Refusal> {
      .failure(Refusal(.unreadable, "the file cannot be read: \(reason)"))
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return failure(reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return failure("it is no plain file") }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return failure(reason(errno)) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return failure("it is no plain file")
    }
    guard status.st_size <= limit else {
      return .failure(Refusal(.tooLarge, "the file is larger than \(limit >> 20) MiB; split it"))
    }
    guard let bytes = bytes(from: descriptor, expecting: Int(status.st_size), limit: limit) else {
      return failure(reason(errno))
    }
    return .success(bytes)
  }

  /// What can be read from a descriptor, little more than `limit` at most; nil, with `errno` set, where that fails.
  package static func bytes(from descriptor: Int32, expecting size: Int, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4 << 10), 64 << 10))
    while bytes.count <= limit {
      let length = Glibc.read(descriptor, &chunk, chunk.count)
      if length == 0 { break }
      if length < 0 && errno != EINTR { return nil }
      bytes += chunk.prefix(max(0, length))
    }
    return bytes
  }

  /// An error number of the system in words.
  package static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "it is no folder"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "its links lead round in a circle"
    case EISDIR: "it is a folder"
    default: strerror(code).map { String(cString: $0).lowercased() } ?? "error \(code)"
    }
  }
}
