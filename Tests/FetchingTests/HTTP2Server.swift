import Glibc
import Synchronization
import TestSupport

/// An HTTP/2 server that answers each request with the frames of a script: TLS is OpenSSL's, the frames are written here
/// (RFC 9113). One connection after the other.
final class HTTP2Server: Sendable {
  /// What one request gets; the last one of a script goes on for ever.
  enum Act: Sendable {
    /// An answer, and after it perhaps the word that the connection is to be used no more.
    case answer(thenGoAway: Bool = false)
    /// GOAWAY that says: this request was not looked at.
    case refuse
    /// Half an answer, GOAWAY with an error, and silence; or the stream's end in the middle.
    case half(reset: Bool)
  }

  private struct State {
    var requests = 0
    var connections = 0
  }

  let port: Int
  private let process: OpenSSLProcess
  private let state = Mutex(State())

  var requests: Int { state.withLock { $0.requests } }
  var connections: Int { state.withLock { $0.connections } }

  init(_ script: [Act]) async throws {
    let reserved = try Self.reservedPort()
    defer { close(reserved.descriptor) }
    port = reserved.port
    process = try await OpenSSLProcess(Fixture.path("tls") + "/good", port: port, ["-quiet", "-alpn", "h2"])
    guard await ServerThread.run({ [port] in Self.isListening(port) }) else { throw OpenSSLProcess.Problem.notStarted }
    // The thread ends with the process, which ends with this object: it must hold neither.
    let channel = fcntl(process.channel, F_DUPFD_CLOEXEC, 0)
    ServerThread.start { [weak self] in
      defer { close(channel) }
      while let head = Self.read(9, from: channel) {
        guard let answer = self?.answer(head, channel, script), Self.write(answer, to: channel) else { return }
      }
    }
  }

  /// What is said to the frame that begins with these bytes; nil at the end.
  private func answer(_ head: [UInt8], _ channel: Int32, _ script: [Act]) -> [UInt8]? {
    if head.starts(with: "PRI".utf8) {
      state.withLock { $0.connections += 1 }
      return Self.read(15, from: channel) == nil ? nil : Self.frame(.settings)
    }
    let length = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
    guard Self.read(length, from: channel) != nil else { return nil }
    let stream = head[5...8].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    switch Kind(rawValue: head[3]) {
    case .settings: return head[4] & 1 == 1 ? [] : Self.frame(.settings, flags: 1)
    case .headers:
      let number = state.withLock { state in
        defer { state.requests += 1 }
        return state.requests
      }
      return script.isEmpty ? [] : Self.frames(script[min(number, script.count - 1)], stream)
    default: return []
    }
  }

  private enum Kind: UInt8 { case data = 0, headers = 1, reset = 3, settings = 4, goAway = 7 }

  private static func frames(_ act: Act, _ stream: UInt32) -> [UInt8] {
    // The status 200 is one byte of the static table (RFC 7541).
    let headers = frame(.headers, flags: 4, stream, [0x88])
    let end = frame(.data, flags: 1, stream, Array("isi".utf8))
    switch act {
    case .answer(let isLast): return headers + end + (isLast ? goAway(last: stream, code: 0) : [])
    case .refuse: return goAway(last: 0, code: 0)
    case .half(let reset):
      let half = headers + frame(.data, stream, Array("is".utf8)) + goAway(last: stream, code: 11)
      return half + (reset ? frame(.reset, stream, [0, 0, 0, 11]) : [])
    }
  }

  private static func goAway(last: UInt32, code: UInt8) -> [UInt8] {
    frame(.goAway, 0, bytes(last) + [0, 0, 0, code])
  }

  private static func frame(_ kind: Kind, flags: UInt8 = 0, _ stream: UInt32 = 0, _ payload: [UInt8] = []) -> [UInt8] {
    Array(bytes(UInt32(payload.count)).dropFirst()) + [kind.rawValue, flags] + bytes(stream) + payload
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  // MARK: Sockets

  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: max(count, 1))
    while bytes.count < count {
      let read = recv(descriptor, &buffer, count - bytes.count, 0)
      guard read > 0 else { return nil }
      bytes += buffer[..<read]
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.isEmpty || send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  private static func withAddress<Value>(
    port: Int, _ body: (UnsafeMutablePointer<sockaddr>, inout socklen_t) -> Value
  ) -> Value {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    address.sin_port = UInt16(port).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
    }
  }

  /// The server does not say which port it took, so it is given one, which nobody else gets as long as the socket is open.
  private static func reservedPort() throws -> (descriptor: Int32, port: Int) {
    let descriptor = stream()
    var one: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    let port = withAddress(port: 0) { address, length in
      guard bind(descriptor, address, length) == 0, getsockname(descriptor, address, &length) == 0 else { return 0 }
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        Int(UInt16(bigEndian: $0.pointee.sin_port))
      }
    }
    if port == 0 {
      close(descriptor)
      throw OpenSSLProcess.Problem.notStarted
    }
    return (descriptor, port)
  }

  /// Waits until somebody listens there, for two minutes at most.
  private static func isListening(_ port: Int) -> Bool {
    for _ in 0..<12_000 {
      let descriptor = stream()
      defer { close(descriptor) }
      if withAddress(port: port, { connect(descriptor, $0, $1) }) == 0 { return true }
      usleep(10_000)
    }
    return false
  }

  private static func stream() -> Int32 { socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0) }
}
