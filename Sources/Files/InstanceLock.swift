import Glibc

/// The right to work on a state folder: one instance at a time. The kernel frees it when the process ends, however it ends.
public final class InstanceLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock of a state folder at once, or says who holds it.
  init(folder: String) throws(LockError) {
    let path = folder + "/kabar.lock"
    // Not through a link, and without waiting where somebody put a pipe in its place.
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw .file(FileError(.lock, path, code: errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let holder = Self.holder(descriptor)
      close(descriptor)
      throw code == EWOULDBLOCK ? .held(by: holder) : .file(FileError(.lock, path, code: code))
    }
    ftruncate(descriptor, 0)
    let line = Array("\(getpid())\n".utf8)
    _ = pwrite(descriptor, line, line.count, 0)
    (self.descriptor, self.path) = (descriptor, path)
  }

  /// Notes in the lock's file where its holder is talked to.
  func note(socket: String) {
    let lines = Array("\(getpid())\n\(socket)\n".utf8)
    _ = pwrite(descriptor, lines, lines.count, 0)
  }

  /// Who holds the lock of a folder, as its file says and the process is there; nil where nobody is known to. For those who
  /// only look: the lock is not touched.
  public static func holder(of folder: String) -> (process: Int, socket: String?)? {
    let descriptor = open(folder + "/kabar.lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &buffer, buffer.count)
    let lines = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: "\n").map(String.init)
    guard let process = lines.first.flatMap({ Int($0) }), process > 0, isKabar(process) else { return nil }
    return (process, lines.count > 1 ? lines[1] : nil)
  }

  /// Whether a process is there and runs this program: numbers of processes come again.
  private static func isKabar(_ process: Int) -> Bool {
    let descriptor = open("/proc/\(process)/comm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).hasPrefix("kabar")
  }

  /// Whether others still meet it: the locked file is still the one in its place.
  var isInPlace: Bool {
    var (own, there) = (stat(), stat())
    guard fstat(descriptor, &own) == 0 else { return true }
    // A disk that fails says nothing.
    if stat(path, &there) != 0 { return errno != ENOENT }
    return own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }

  deinit {
    // Not by closing alone: a child that has been forked and has not become its program yet shares it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = read(descriptor, &buffer, buffer.count)
    let number = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).prefix { $0.isNumber }
    return number.isEmpty ? "process unknown" : "process \(number)"
  }
}
