import Glibc
import Synchronization

/// The journal's own socket, which takes fields beside the message (systemd.journal-fields(7)). Never waited for: what has no
/// room is lost.
final class Journal: Sendable {
  private let descriptor: Int32
  private let address: UnixAddress

  /// Nil where standard error does not go to the journal, as `JOURNAL_STREAM` says it, or its socket is not there.
  init?(stream: String?, path: String = "/run/systemd/journal/socket") {
    let parts = stream?.split(separator: ":").compactMap { UInt64($0) } ?? []
    var status = stat()
    guard parts.count == 2, fstat(STDERR_FILENO, &status) == 0, UInt64(status.st_dev) == parts[0],
      UInt64(status.st_ino) == parts[1], access(path, W_OK) == 0, let address = UnixAddress(path)
    else { return nil }
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    self.address = address
  }

  deinit { close(descriptor) }

  /// Sends one entry. False where the journal does not take it.
  func send(_ fields: [(name: String, value: String)]) -> Bool {
    let bytes = Self.bytes(of: fields)
    return address.withPointer {
      sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), $0, $1)
    } == bytes.count
  }

  /// A line a field; a value of several lines with its length before it.
  static func bytes(of fields: [(name: String, value: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, value) in fields {
      let value = Array(value.utf8)
      bytes += Array(name.utf8)
      if value.contains(UInt8(ascii: "\n")) {
        bytes.append(UInt8(ascii: "\n"))
        for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value.count >> (8 * place))) }
      } else {
        bytes.append(UInt8(ascii: "="))
      }
      bytes += value + [UInt8(ascii: "\n")]
    }
    return bytes
  }
}
