import Glibc
import Pipeline

/// Asks a running service over its control socket. Blocks the calling thread: for the command line only.
public struct ControlClient {
  private let descriptor: Int32

  /// Connects to the service at `path`; nil when none answers there.
  public init?(path: String) {
    guard let address = UnixAddress(path) else { return nil }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    guard address.withPointer({ connect(descriptor, $0, $1) }) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  /// Sends a request and hands each line of the answer to `receive` until the one that ends it, or until the service
  /// hangs up.
  public func ask(_ request: ControlRequest, receive: (ControlReply) -> Void) {
    defer { close(descriptor) }
    let line = ControlLine.encode(request)
    guard send(descriptor, line, line.count, Int32(MSG_NOSIGNAL)) == line.count else { return }
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      pending += buffer[..<count]
      while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let reply = ControlLine.decode(ControlReply.self, Array(pending[..<end]))
        pending.removeSubrange(...end)
        guard let reply else { continue }
        receive(reply)
        if case .done = reply { return }
      }
    }
  }
}
