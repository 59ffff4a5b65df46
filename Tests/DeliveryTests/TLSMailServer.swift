import Glibc
import TestSupport

/// OpenSSL's test server, which says an SMTP server's lines over TLS whatever it hears: enough for one message.
final class TLSMailServer {
  static var isThere: Bool { OpenSSLProcess.isThere }

  let port: Int
  private let process: OpenSSLProcess

  /// Without a greeting it goes on where STARTTLS was answered.
  init(_ certificate: String, _ options: [String] = [], greets: Bool = true) async throws {
    process = try await OpenSSLProcess(Fixture.path("tls") + "/" + certificate, options)
    port = try await process.acceptedPort()
    // Read by the server when a client has come; the answers to EHLO, MAIL, RCPT, DATA, the text and QUIT.
    let greeting = greets ? "220 mail.test\r\n" : ""
    let lines = greeting + "250 mail.test\r\n250 ok\r\n250 ok\r\n354 go on\r\n250 queued\r\n221 bye\r\n"
    _ = process.say(Array(lines.utf8))
  }
}
