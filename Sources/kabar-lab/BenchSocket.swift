import Foundation

/// The listening end of a measuring server.
enum BenchSocket {
  /// A socket on every loopback address at one port; nil where there is none.
  static func listening(nonBlocking: Bool = false) -> (descriptor: Int32, port: UInt16)? {
    let flags = nonBlocking ? Int32(SOCK_NONBLOCK.rawValue) : 0
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | flags, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { raw in
      raw.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 4_096) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    return isBound ? (listener, UInt16(bigEndian: address.sin_port)) : nil
  }
}
