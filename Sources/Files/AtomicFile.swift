import Glibc

/// Writes files that appear whole or not at all: a temporary file beside the target, synced, renamed, the folder synced.
/// Its calls wait for the disk: `DiskWriter` makes them on a thread of its own.
enum AtomicFile {
  /// Writes `bytes` to `path`; readers see the old file or the new one, never a part.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(FileError) {
    let temporary = path + ".new"
    let descriptor = create(temporary, mode: mode)
    guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
    var code = write(bytes, to: descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    close(descriptor)
    if code == 0, rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw FileError(.write, path, code: code)
    }
    let folder = open(Path.parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// A new file. What a killed program left in its place, or somebody else put there (a link, a pipe), is taken away and
  /// never written through.
  private static func create(_ path: String, mode: mode_t) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, mode)
    guard descriptor < 0, errno == EEXIST, unlink(path) == 0 else { return descriptor }
    return open(path, flags, mode)
  }

  /// Returns 0, or `errno`.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { written += count } else if errno != EINTR { return errno }
    }
    return 0
  }
}
