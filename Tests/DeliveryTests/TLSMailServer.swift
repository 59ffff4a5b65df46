import Glibc
import TestSupport

/// OpenSSL's test server, which says an SMTP server's lines over TLS whatever it hears: enough for one letter.
final class TLSMailServer {
  /// Where Debian's `openssl` puts it; without it there are no TLS tests.
  static let program = "/usr/bin/openssl"
  static var isThere: Bool { access(program, X_OK) == 0 }

  enum Problem: Error { case notStarted }

  let port: Int
  private let process: pid_t
  private let input: Int32
  private let output: Int32

  /// Without a greeting it goes on where STARTTLS was answered.
  init(_ certificate: String, _ options: [String] = [], greets: Bool = true) throws {
    let arguments =
      [
        Self.program, "s_server", "-accept", "127.0.0.1:0", "-cert", try Fixture.path("tls/\(certificate).crt"), "-key",
        try Fixture.path("tls/\(certificate).key"),
      ] + options
    var (into, out): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&into) == 0, pipe(&out) == 0 else { throw Problem.notStarted }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, into[0], 0)
    posix_spawn_file_actions_adddup2(&actions, out[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, into[1])
    posix_spawn_file_actions_addclose(&actions, out[0])
    var raw = arguments.map { strdup($0) } + [nil]
    var process = pid_t()
    let result = posix_spawn(&process, Self.program, &actions, nil, &raw, environ)
    posix_spawn_file_actions_destroy(&actions)
    for argument in raw { free(argument) }
    close(into[0])
    close(out[1])
    (input, output, self.process) = (into[1], out[0], process)
    guard result == 0 else { throw Problem.notStarted }
    port = Self.port(in: output)
    if port == 0 { throw Problem.notStarted }
    // Read by the server when a client has come; the answers to EHLO, MAIL, RCPT, DATA, the text and QUIT.
    let greeting = greets ? "220 mail.test\r\n" : ""
    let lines = greeting + "250 mail.test\r\n250 ok\r\n250 ok\r\n354 go on\r\n250 queued\r\n221 bye\r\n"
    _ = write(input, lines, lines.utf8.count)
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(input)
    close(output)
  }

  /// Reads up to `ACCEPT 127.0.0.1:PORT`.
  private static func port(in output: Int32) -> Int {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 1)
    while read(output, &buffer, 1) == 1 {
      if buffer[0] == 0x0A, text.hasPrefix("ACCEPT") { return Int(text.split(separator: ":").last ?? "") ?? 0 }
      text = buffer[0] == 0x0A ? "" : text + String(decoding: buffer, as: UTF8.self)
    }
    return 0
  }
}
