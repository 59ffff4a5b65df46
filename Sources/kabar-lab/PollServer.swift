import Foundation
import Synchronization

/// A server for measuring, on every loopback address at one port: a thread that answers each request, with made feeds unless
/// told otherwise.
final class PollServer: Sendable {
  let port: UInt16
  private let meter = Meter()

  private static let head = "Content-Type: application/rss+xml\r\nETag: \"bench-1\"\r\n"

  /// Processor time that serving took so far, nanoseconds, and what was answered.
  private final class Meter: Sendable {
    let spent = Atomic<Int>(0)
    let answers = Atomic<Int>(0)
  }

  /// Seconds of processor time that serving took so far.
  var seconds: Double { Double(meter.spent.load(ordering: .relaxed)) / 1e9 }

  /// Requests answered so far.
  var answers: Int { meter.answers.load(ordering: .relaxed) }

  /// What is answered to a request, which is handed as it came.
  typealias Answering = @Sendable (UnsafePointer<CChar>) -> [UInt8]

  /// A server that answers so.
  init?(_ answer: @escaping Answering) {
    guard let (listener, port) = BenchSocket.listening(nonBlocking: true) else { return nil }
    self.port = port
    let meter = meter
    Thread.detachNewThread { Self.serve(listener, answer, meter) }
  }

  /// A server of `count` feeds, of which every `topicEach`-th has an article on social work; 304 to what is conditional.
  convenience init?(count: Int, topicEach: Int) {
    let feeds = (0..<count).map { BenchFeed.answer($0, onTopic: $0 % topicEach == 0, headers: Self.head) }
    let unchanged = Array("HTTP/1.1 304 Not Modified\r\n\(Self.head)\r\n".utf8)
    let asked = Atomic<Int>(0)
    self.init { request in
      if strstr(request, "If-None-Match") != nil { return unchanged }
      return feeds[asked.add(1, ordering: .relaxed).oldValue % feeds.count]
    }
  }

  private static func serve(_ listener: Int32, _ answer: Answering, _ meter: Meter) {
    var watched = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while poll(&watched, nfds_t(watched.count), -1) >= 0 {
      var isAnyGone = false
      for index in watched.indices.dropFirst() where watched[index].revents != 0 {
        let read = recv(watched[index].fd, &buffer, buffer.count - 1, 0)
        guard read > 0 else {
          close(watched[index].fd)
          watched[index].fd = -1
          isAnyGone = true
          continue
        }
        buffer[read] = 0
        let answered = buffer.withUnsafeBytes { bytes in
          bytes.bindMemory(to: CChar.self).baseAddress.map { answer($0) } ?? []
        }
        send(watched[index].fd, answered, answered.count, Int32(MSG_NOSIGNAL))
        meter.answers.add(1, ordering: .relaxed)
      }
      if isAnyGone { watched.removeAll { $0.fd < 0 } }
      if watched[0].revents != 0 { takeConnections(listener, &watched) }
      meter.spent.store(Int(ThreadTime.now), ordering: .relaxed)
    }
  }

  private static func takeConnections(_ listener: Int32, _ watched: inout [pollfd]) {
    while true {
      let connection = accept(listener, nil, nil)
      if connection < 0 { return }
      var yes: Int32 = 1
      setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
      watched.append(pollfd(fd: connection, events: Int16(POLLIN), revents: 0))
    }
  }
}
