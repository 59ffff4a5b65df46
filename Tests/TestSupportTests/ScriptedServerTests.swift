import Glibc
import TestSupport
import Testing

/// The server that tests write the script of, asked by hand.
@Suite(.timeLimit(.minutes(1)))
struct ScriptedServerTests {
  let server: ScriptedServer

  init() throws { server = try ScriptedServer() }

  /// Sends bytes over a new connection and reads until the server ends it.
  private func ask(_ text: String) throws -> String {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(server.port).bigEndian
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0)
    send(connection, text, text.utf8.count, Int32(MSG_NOSIGNAL))
    shutdown(connection, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(connection, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
    return String(decoding: answer, as: UTF8.self)
  }

  @Test func answersInTurnAndRemembers() throws {
    server.reply("/a", with: .ok("satu", []), .status(304))
    let both = "GET /a HTTP/1.1\r\nHost: x\r\nX-A: b c\r\n\r\nGET /a HTTP/1.1\r\n\r\n"
    #expect(
      try ask(both) == "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsatuHTTP/1.1 304 Not Modified\r\n\r\n")
    #expect(server.requests.map(\.target) == ["/a", "/a"])
    #expect(server.requests[0]["x-a"] == "b c")
    #expect(server.connections == 1)
    #expect(try ask("GET /b HTTP/1.1\r\n\r\n").hasPrefix("HTTP/1.1 404 "))
  }

  @Test func anEndlessReplyEndsWithTheServer() async throws {
    server.reply("/", with: .endlessHeaders)
    let server = server
    let stopping = Task {
      try await Task.sleep(for: .milliseconds(50))
      server.stop()
    }
    #expect(try ask("GET / HTTP/1.1\r\n\r\n").hasPrefix("HTTP/1.1 200 OK\r\nX-More: a"))
    try await stopping.value
  }
}
