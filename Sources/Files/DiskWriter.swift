import Glibc
import Threads

/// Everything that Kabar does with files beside its database, on a thread of its own: a slow disk holds up nobody but those
/// who wait for it.
///
/// ```swift
/// let disk = DiskWriter()
/// try await disk.makeFolder("/var/lib/kabar/digests")
/// try await disk.write(bytes, to: "/var/lib/kabar/digests/2026-11-14.md")
/// ```
public actor DiskWriter {
  private let thread = WorkerThread("kabar-disk")

  /// The thread that all its work runs on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// A writer with its thread, which ends with it.
  public init() {
    let hasThread = thread.start()
    precondition(hasThread, "the system gives no thread for files")
  }

  deinit { thread.stop() }

  /// Writes a file; readers see the old one or the new one, never a part, even when the machine stops meanwhile. What stands
  /// in its place is replaced, a link too.
  ///
  /// - Parameter mode: the permissions of the file, less those that the process's umask takes away.
  public func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(FileError) {
    try AtomicFile.write(bytes, to: path, mode: mode)
  }

  /// The bytes of a regular file; nil where it cannot be read, or is longer.
  public func bytes(of path: String, atMost limit: Int) -> [UInt8]? {
    // Without waiting where somebody put a pipe in its place.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count == bytes.count ? bytes : nil
  }

  /// Makes a folder and those above it, where they are missing.
  public func makeFolder(_ path: String) throws(FileError) { try Path.makeFolder(path) }

  /// The names of what lies in a folder, in no order.
  public func names(in folder: String) throws(FileError) -> [String] { try Path.names(in: folder) }

  /// Removes the files of a folder whose names are chosen, and returns how many. The first that cannot be removed is thrown
  /// after all others were tried.
  @discardableResult
  public func remove(in folder: String, where isChosen: @Sendable (String) -> Bool) throws(FileError) -> Int {
    var count = 0
    var failure: FileError?
    for name in try Path.names(in: folder) where isChosen(name) {
      let path = folder + "/" + name
      if unlink(path) == 0 { count += 1 } else { failure = failure ?? FileError(.remove, path, code: errno) }
    }
    if let failure { throw failure }
    return count
  }

  /// Takes the lock of a state folder at once, or says who holds it.
  public func lock(folder: String) throws(LockError) -> InstanceLock { try InstanceLock(folder: folder) }

  /// Notes in a lock's file where its holder is talked to.
  public func note(socket: String, in lock: InstanceLock) { lock.note(socket: socket) }

  /// Whether a lock still keeps others out: nobody has taken its file away.
  public func isHeld(_ lock: InstanceLock) -> Bool { lock.isInPlace }
}
