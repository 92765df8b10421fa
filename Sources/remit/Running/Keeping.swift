import Explorer

/// What is kept of one dataset, from its opening to its last writing.
///
/// Each writing takes up what other sessions have written meanwhile. Two that write at the same moment may lose what one
/// of them changed; nobody ever reads half a file.
final class Keeping {
  /// As it was read, then as this session wrote it last.
  private(set) var kept = Kept()
  /// A sentence on what of the file is not used; empty where all is.
  private(set) var notice = ""
  /// Why the last writing failed.
  private(set) var fault: String?
  private let dataset: String
  /// Nil where there is no place, or one that is not to be written.
  private var file: StateFile?

  init(of dataset: String, in surroundings: Surroundings) {
    self.dataset = dataset
    guard !surroundings.isSecure else { return }
    file = StateFile(in: surroundings)
    guard let file else { return }
    do throws(StateFile.Refusal) {
      let read = try file.read()
      kept = read.kept[dataset]
      guard let first = read.unread.first else { return }
      let others = read.unread.count == 1 ? "" : " and \(read.unread.count - 1) more"
      notice = "'\(file.path)': line \(first)\(others) cannot be read and will be left out"
    } catch {
      notice = "what was kept is not used: \(error.sentence)"
      self.file = nil
    }
  }

  /// Writes it; a sentence where that cannot be done.
  func write(_ new: Kept) -> String? {
    guard let file else { return notice.isEmpty ? Keeping.noPlace : notice }
    fault = nil
    do throws(StateFile.Refusal) {
      var all = try file.read().kept
      all[dataset] = all[dataset].with(new, since: kept)
      try file.write(all)
      kept = new
    } catch {
      fault = "what was to be kept is not: \(error.sentence)"
    }
    return fault
  }

  private static let noPlace = "nothing can be kept: neither HOME nor XDG_STATE_HOME names a folder"
}
