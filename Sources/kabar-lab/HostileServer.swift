import Foundation

/// A server for measuring that does what it should not, on every loopback address at one port: the first part of the path
/// says what. A thread for each connection.
final class HostileServer: Sendable {
  /// What is to be had.
  enum Kind: String, CaseIterable, Sendable {
    case silence, slowHead, slowBody, endlessBody, endlessHead, shortBody, reset, loop, chain, garbage, flood, deep
  }

  let port: UInt16

  init?() {
    guard let (listener, port) = BenchSocket.listening() else { return nil }
    self.port = port
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 { return }
        Thread.detachNewThread {
          Self.serve(connection)
          close(connection)
        }
      }
    }
  }

  private static func serve(_ connection: Int32) {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    while true {
      let read = recv(connection, &buffer, buffer.count, 0)
      guard read > 0 else { return }
      let line = String(decoding: buffer[..<read].prefix { $0 != 0x0D }, as: UTF8.self)
      let path = line.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
      guard let kind = path.split(separator: "/").first.flatMap({ Kind(rawValue: String($0)) }),
        answer(kind, path, connection)
      else { return }
    }
  }

  /// False where the connection is over.
  private static func answer(_ kind: Kind, _ path: String, _ connection: Int32) -> Bool {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
    let feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>W</title>"
    switch kind {
    case .silence:
      sleep(60)
      return false
    case .slowHead: return drip(head + String(repeating: "X-Pad: isi\r\n", count: 100), connection)
    case .slowBody: return send(head + "\r\n", connection) && drip(feed, connection)
    case .endlessBody:
      guard send(head + "\r\n" + feed, connection) else { return false }
      return forever("<!-- " + String(repeating: "x", count: 60_000) + " -->", connection)
    case .endlessHead:
      guard send(head, connection) else { return false }
      return forever("X-Pad: " + String(repeating: "x", count: 1_000) + "\r\n", connection)
    case .shortBody:
      _ = send(head + "Content-Length: 5000\r\n\r\n" + feed, connection)
      return false
    case .reset:
      _ = send(head + "Content-Length: 5000\r\n\r\n" + feed, connection)
      var now = linger(l_onoff: 1, l_linger: 0)
      setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
      return false
    case .loop: return redirect(to: path, connection)
    case .chain: return redirect(to: path + "x", connection)
    case .garbage: return body(String(repeating: "\u{1}\u{2}<a <b &&", count: 20_000), head, connection)
    case .flood:
      let item = feed + "<item><title>T</title><description>"
      return body(item + String(repeating: "&", count: 7_900_000), head, connection)
    case .deep: return body(feed + String(repeating: "<a>", count: 100_000), head, connection)
    }
  }

  private static func body(_ text: String, _ head: String, _ connection: Int32) -> Bool {
    send(head + "Content-Length: \(text.utf8.count)\r\n\r\n" + text, connection)
  }

  private static func redirect(to path: String, _ connection: Int32) -> Bool {
    send("HTTP/1.1 302 Found\r\nLocation: \(path)\r\nContent-Length: 0\r\n\r\n", connection)
  }

  /// A byte each half second.
  private static func drip(_ text: String, _ connection: Int32) -> Bool {
    for byte in text.utf8 {
      guard send(String(UnicodeScalar(byte)), connection) else { return false }
      usleep(500_000)
    }
    return true
  }

  private static func forever(_ text: String, _ connection: Int32) -> Bool {
    while send(text, connection) {}
    return false
  }

  private static func send(_ text: String, _ connection: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }
}
