import Glibc

/// The right to work on a state folder: one instance at a time. The kernel frees it when the process ends, however it ends.
public final class InstanceLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a state folder at once, or says who holds it.
  public init(folder: String) throws(StoreError) {
    let path = folder + "/kabar.lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      var buffer = [UInt8](repeating: 0, count: 32)
      let count = read(descriptor, &buffer, 32)
      close(descriptor)
      let holder = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).filter(\.isNumber)
      throw .locked(by: holder.isEmpty ? "process unknown" : "process \(holder)")
    }
    ftruncate(descriptor, 0)
    let line = Array("\(getpid())\n".utf8)
    _ = pwrite(descriptor, line, line.count, 0)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
