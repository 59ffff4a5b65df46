import Glibc

/// A socket such as systemd gives, read without waiting.
public final class NotifySocket {
  private let descriptor: Int32

  /// Makes it at a path of at most 107 bytes.
  public init(_ path: String) {
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    _ = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  deinit { close(descriptor) }

  private var seen = ""

  /// All that has come since it was made.
  public func received() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count <= 0 { return seen }
      seen += String(decoding: buffer.prefix(count), as: UTF8.self) + "\n"
    }
  }
}
