import Glibc
import TestSupport
import TestTurns
import Testing

/// The server that tests write the script of, asked by hand.
@Suite(.network, .lastNet) struct ScriptedServerTests {
  let server: ScriptedServer

  init() throws { server = try ScriptedServer() }

  /// Sends bytes over a new connection and reads until the server ends it.
  private func ask(_ text: String) async throws -> String {
    let port = server.port
    let answer = await ServerThread.run { Self.answer(to: text, port: port) }
    return try #require(answer)
  }

  private static func answer(to text: String, port: Int) -> String? {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { return nil }
    send(connection, text, text.utf8.count, Int32(MSG_NOSIGNAL))
    shutdown(connection, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(connection, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
    return String(decoding: answer, as: UTF8.self)
  }

  @Test func answersInTurnAndRemembers() async throws {
    server.reply("/a", with: .ok("satu", []), .status(304))
    let both = "GET /a HTTP/1.1\r\nHost: x\r\nX-A: b c\r\n\r\nGET /a HTTP/1.1\r\n\r\n"
    #expect(
      try await ask(both) == "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsatuHTTP/1.1 304 Not Modified\r\n\r\n")
    #expect(server.requests.map(\.target) == ["/a", "/a"])
    #expect(server.requests[0]["x-a"] == "b c")
    #expect(server.connections == 1)
    #expect(try await ask("GET /b HTTP/1.1\r\n\r\n").hasPrefix("HTTP/1.1 404 "))
  }

  @Test func anEndlessReplyEndsWithTheServer() async throws {
    server.reply("/", with: .endlessHeaders)
    async let answer = ask("GET / HTTP/1.1\r\n\r\n")
    #expect(try await eventually { !server.requests.isEmpty })
    server.stop()
    #expect(try await answer.hasPrefix("HTTP/1.1 200 OK\r\nX-More: a"))
  }
}
