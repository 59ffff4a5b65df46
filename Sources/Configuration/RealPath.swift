import Glibc

/// Where a path leads once every link in it is followed.
enum RealPath {
  /// The path itself without links (realpath(3)); nil where nothing is there.
  static func of(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
