internal import Glibc

/// Where a path leads, from the root and with links resolved; nil where it leads nowhere.
func resolved(_ path: String) -> String? {
  guard let target = realpath(path, nil) else { return nil }
  defer { free(target) }
  return String(cString: target)
}
