import CLinux
import Glibc
import Pipeline

/// Asks a running service over its control socket. Blocks the calling thread: for the command line only.
public struct ControlClient: Sendable {
  /// How an answer ended.
  public enum Ending: Sendable, Hashable {
    /// With the line that ends it.
    case answered
    /// The service closed the connection before.
    case hungUp
    /// The service is there and says nothing: it hangs.
    case silent
  }

  private let descriptor: Int32
  /// Whether the service takes no more connections: those that wait already fill its queue.
  private let isFull: Bool

  /// Seconds that the service has to say anything at all.
  private static let patience = 10
  /// Seconds between two of its lines at most: one that is at work says so every minute.
  private static let pause = 150

  /// Connects to the service at `path`; nil when none listens there.
  public init?(path: String) {
    guard let address = UnixAddress(path) else { return nil }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    Self.limit(descriptor, SO_SNDTIMEO, seconds: Self.patience)
    let isConnected = address.withPointer { connect(descriptor, $0, $1) } == 0
    isFull = !isConnected && errno == EAGAIN
    guard isConnected || isFull else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  /// The process that listens; nil where the system does not say.
  public var service: Int? {
    let process = Int(kabar_peer_process(descriptor))
    return process > 0 ? process : nil
  }

  /// Sends a request and hands each line of the answer to `receive` until the one that ends it.
  public func ask(_ request: ControlRequest, receive: (ControlReply) -> Void) -> Ending {
    ask(request, within: Self.patience, receive: receive)
  }

  func ask(_ request: ControlRequest, within patience: Int, receive: (ControlReply) -> Void) -> Ending {
    defer { close(descriptor) }
    if isFull { return .silent }
    let line = ControlLine.encode(request)
    guard send(descriptor, line, line.count, Int32(MSG_NOSIGNAL)) == line.count else { return .hungUp }
    Self.limit(descriptor, SO_RCVTIMEO, seconds: patience)
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN { return .silent }
      if count <= 0 { return .hungUp }
      Self.limit(descriptor, SO_RCVTIMEO, seconds: Self.pause)
      var rest = buffer[..<count]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let reply = ControlLine.decode(ControlReply.self, pending + rest[..<end])
        (pending, rest) = ([], rest[(end + 1)...])
        guard let reply else { continue }
        receive(reply)
        if case .done = reply { return .answered }
      }
      pending += rest
    }
  }

  private static func limit(_ descriptor: Int32, _ option: Int32, seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
  }
}
