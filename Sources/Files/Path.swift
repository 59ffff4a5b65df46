import Glibc

/// Paths and folders.
enum Path {
  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileError) {
    var code = make(path)
    if code == ENOENT, parent(of: path) != path {
      try makeFolder(parent(of: path))
      code = make(path)
    }
    if code != 0 { throw FileError(.makeFolder, path, code: code) }
  }

  /// Returns 0 when the folder is there now, else `errno`.
  private static func make(_ path: String) -> Int32 {
    if mkdir(path, 0o755) == 0 { return 0 }
    let code = errno
    var status = stat()
    guard code == EEXIST, stat(path, &status) == 0 else { return code }
    return status.st_mode & S_IFMT == S_IFDIR ? 0 : ENOTDIR
  }

  /// The names of what lies in a folder.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let listing = opendir(folder) else { throw FileError(.list, folder, code: errno) }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
