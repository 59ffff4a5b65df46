import Glibc

/// Writes files that appear whole or not at all: a temporary file beside the target, synced, renamed, the folder synced.
public enum AtomicFile {
  /// Writes `bytes` to `path`; readers see the old file or the new one, never a part.
  public static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(StoreError) {
    let folder = folder(of: path)
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw failure(temporary) }
    do throws(StoreError) {
      var written = 0
      while written < bytes.count {
        let n = bytes.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
        }
        if n < 0 {
          if errno == EINTR { continue }
          throw failure(temporary)
        }
        written += n
      }
      guard fsync(descriptor) == 0 else { throw failure(temporary) }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let error = failure(path)
      unlink(temporary)
      throw error
    }
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if opened >= 0 {
      fsync(opened)
      close(opened)
    }
  }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) throws(StoreError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/" else { throw failure(path) }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String) -> StoreError {
    .file(path: path, reason: String(cString: strerror(errno)))
  }
}
