/// What a scripted server does with one connection once a request has come: a list of steps, raw bytes included, so that
/// a test can lie in every way a real server can.
public struct ServerReply: Sendable {
  /// One thing that a server does.
  public enum Step: Sendable {
    /// Sends bytes.
    case send([UInt8])
    /// Does nothing for that many milliseconds.
    case pause(Int)
    /// Sends bytes again and again, with a pause in milliseconds after each, until the client goes or the server ends.
    case forever([UInt8], Int)
    /// Ends the connection in order.
    case close
    /// Breaks the connection (TCP reset).
    case reset
  }

  /// What is done, in order. Without `close` or `reset` at the end the next request of the connection is read.
  public var steps: [Step]

  /// A reply of these steps.
  public init(_ steps: [Step]) { self.steps = steps }

  // MARK: Honest replies

  /// An answer with its true length.
  public static func status(_ status: Int, _ headers: [String] = [], body: [UInt8] = []) -> ServerReply {
    let length = status == 304 || status == 204 ? [] : ["Content-Length: \(body.count)"]
    return ServerReply([.send(head(status, headers + length) + body)])
  }

  /// A 200 with a text.
  public static func ok(_ text: String, _ headers: [String] = ["Content-Type: text/html; charset=utf-8"]) -> ServerReply
  {
    status(200, headers, body: Array(text.utf8))
  }

  /// A redirect.
  public static func redirect(_ status: Int, to location: String) -> ServerReply {
    self.status(status, ["Location: \(location)"])
  }

  /// The same reply, `milliseconds` later.
  public func delayed(_ milliseconds: Int) -> ServerReply { ServerReply([.pause(milliseconds)] + steps) }

  // MARK: Hostile replies

  /// Sends nothing at all.
  public static let silence = ServerReply([.forever([], 50)])

  /// Ends the connection without a byte.
  public static let closeBeforeAnswer = ServerReply([.close])

  /// Ends the connection in the middle of the headers.
  public static let closeInHeaders = ServerReply([.send(Array("HTTP/1.1 200 OK\r\nContent-Ty".utf8)), .close])

  /// Sends one header byte every `milliseconds`.
  public static func slowHeaders(_ milliseconds: Int) -> ServerReply {
    ServerReply([.send(Array("HTTP/1.1 200 OK\r\nX-Slow: ".utf8)), .forever([0x61], milliseconds)])
  }

  /// Sends one body byte every `milliseconds`.
  public static func slowBody(_ milliseconds: Int) -> ServerReply {
    ServerReply([.send(head(200, ["Content-Length: 50000"])), .forever([0x61], milliseconds)])
  }

  /// A body without end; with a length of 0 as little as with none.
  public static func endlessBody(chunk: Int = 16_384) -> ServerReply {
    ServerReply([.send(head(200, ["Connection: close"])), .forever([UInt8](repeating: 0x61, count: chunk), 0)])
  }

  /// Header lines without end.
  public static let endlessHeaders = ServerReply([
    .send(Array("HTTP/1.1 200 OK\r\n".utf8)), .forever(Array("X-More: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".utf8), 0),
  ])

  /// One header line without end.
  public static let endlessHeaderLine = ServerReply([
    .send(Array("HTTP/1.1 200 OK\r\nX-Long: ".utf8)), .forever([UInt8](repeating: 0x61, count: 4096), 0),
  ])

  /// Says one length, sends another, ends the connection.
  public static func wrongLength(said: Int, body: [UInt8]) -> ServerReply {
    ServerReply([.send(head(200, ["Content-Length: \(said)"]) + body), .close])
  }

  /// Breaks the connection in the middle of the body.
  public static func resetInBody(after bytes: Int) -> ServerReply {
    let sent = [UInt8](repeating: 0x61, count: bytes)
    return ServerReply([.send(head(200, ["Content-Length: \(bytes * 2)"]) + sent), .pause(50), .reset])
  }

  /// A status line and header lines, with the empty line.
  public static func head(_ status: Int, _ headers: [String]) -> [UInt8] {
    Array(("HTTP/1.1 \(status) \(reason(status))\r\n" + headers.map { $0 + "\r\n" }.joined() + "\r\n").utf8)
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 304: "Not Modified"
    case 404: "Not Found"
    case 503: "Service Unavailable"
    default: "Status"
    }
  }
}
