import Foundation

/// A feed server for measuring, on every loopback address at one port: a thread that answers each request with a feed, or
/// with 304 where it is conditional.
final class PollServer: Sendable {
  let port: UInt16

  private static let head = "Content-Type: application/rss+xml\r\nETag: \"bench-1\"\r\n"

  init?() {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { raw in
      raw.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 4_096) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { return nil }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { Self.serve(listener) }
  }

  private static func serve(_ listener: Int32) {
    let unchanged = Array("HTTP/1.1 304 Not Modified\r\n\(head)\r\n".utf8)
    var watched = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var number = 0
    while poll(&watched, nfds_t(watched.count), -1) >= 0 {
      var isAnyGone = false
      for index in watched.indices.dropFirst() where watched[index].revents != 0 {
        let read = recv(watched[index].fd, &buffer, buffer.count, 0)
        guard read > 0 else {
          close(watched[index].fd)
          watched[index].fd = -1
          isAnyGone = true
          continue
        }
        let isConditional = buffer[..<read].firstRange(of: Array("If-None-Match".utf8)) != nil
        number += 1
        let answer = isConditional ? unchanged : whole(number)
        send(watched[index].fd, answer, answer.count, Int32(MSG_NOSIGNAL))
      }
      if isAnyGone { watched.removeAll { $0.fd < 0 } }
      guard watched[0].revents != 0 else { continue }
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 { break }
        var yes: Int32 = 1
        setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
        watched.append(pollfd(fd: connection, events: Int16(POLLIN), revents: 0))
      }
    }
  }

  /// A feed with one article of its own.
  private static func whole(_ number: Int) -> [UInt8] {
    let text =
      "Sebanyak \(number) pekerja sosial mendampingi keluarga di Desa Sukamaju nomor \(number) sejak awal bulan ini. Pendampingan "
      + "dilakukan dari rumah ke rumah bersama kader desa dan perangkat setempat setiap hari kerja. Dinas sosial kabupaten "
      + "menyatakan pendampingan berlangsung \(number % 9 + 2) bulan dan akan dievaluasi setiap pekan oleh para pekerja sosial."
    let body =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Warta \(number)</title><item><title>Peksos Dampingi \(number) Keluarga</title>"
      + "<link>http://warta-\(number).example/berita/\(number)</link><pubDate>Fri, 20 Nov 2026 10:00:00 +0700</pubDate>"
      + "<description>\(text)</description></item></channel></rss>"
    return Array("HTTP/1.1 200 OK\r\n\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }
}
