/// What a file of a dataset is for, by where it stands.
struct FileRole {
  /// The files and folders of a dataset, in the order they are read.
  enum Place: String, CaseIterable {
    case dataset, eras, powers, matters, proposals, sources, bodies, authorities, stories, renamed

    /// A folder of files, not a file.
    var isFolder: Bool {
      switch self {
      case .proposals, .sources, .bodies, .authorities, .stories: true
      case .dataset, .eras, .powers, .matters, .renamed: false
      }
    }

    /// What its records are.
    var kind: Kind? {
      switch self {
      case .dataset, .renamed: nil
      case .eras: .era
      case .powers: .power
      case .matters: .matter
      case .proposals: .proposal
      case .sources: .source
      case .bodies: .body
      case .authorities: .row
      case .stories: .story
      }
    }
  }

  let place: Place
  /// The file's own name where it is the id of what the file holds, or of the subject of its rows.
  let name: String?
  /// The kind that `name` is an id of.
  let kind: Kind?

  /// Nil where the file is no part of a dataset.
  init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, last.hasSuffix(".yaml"), !last.hasPrefix(".") else { return nil }
    let stem = String(last.dropLast(5))
    guard let place = Place(rawValue: parts.count == 1 ? stem : String(parts[0])),
      parts.count == (place.isFolder ? 2 : 1)
    else { return nil }
    self.place = place
    let isNamed = place.isFolder && place != .sources
    name = isNamed ? stem : nil
    kind = isNamed ? (place == .authorities ? .body : place.kind) : nil
  }

  /// File names in the order of reading: by place, then by name.
  static func sorted(_ names: some Sequence<String>) -> [String] {
    func rank(_ name: String) -> Int {
      FileRole(name).flatMap { Place.allCases.firstIndex(of: $0.place) } ?? Place.allCases.count
    }
    return names.map { (rank: rank($0), name: $0) }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.name)
  }

  /// Why a name that stands where a dataset's files stand is not read, or nil where it is read or no concern of ours.
  static func strayReason(_ path: String, isFolder: Bool) -> String? {
    let parts = path.split(separator: "/")
    guard let last = parts.last, !last.hasPrefix("."), !last.hasSuffix("~"), FileRole(path) == nil else { return nil }
    if isFolder {
      guard parts.count > 1 else { return nearFolder(String(last)) }
      return "a folder here is not read; move its files up"
    }
    let lowered = last.lowercased()
    guard lowered.hasSuffix(".yaml") || lowered.hasSuffix(".yml") else { return nil }
    if !last.hasSuffix(".yaml") { return "it is not read; files end in '.yaml'" }
    guard parts.count == 1 else { return "it is not read" }
    let known = Place.allCases.filter { !$0.isFolder }.map { "\($0.rawValue).yaml" }
    return "it is no file of a dataset\(suggestion(for: String(last), among: known))"
  }

  private static func nearFolder(_ name: String) -> String? {
    let folders = Place.allCases.filter(\.isFolder).map(\.rawValue)
    guard !folders.contains(name), let near = nearest(to: name, among: folders) else { return nil }
    return "it is no folder of a dataset; did you mean \(near.quoted)?"
  }
}
