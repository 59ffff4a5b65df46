import Glibc
import TestSupport

/// OpenSSL's test server on a port of its own, with a certificate out of the fixtures.
final class TLSServer {
  /// Where Debian's `openssl` puts it; without it there are no TLS tests.
  static let program = "/usr/bin/openssl"
  static var isThere: Bool { access(program, X_OK) == 0 }

  enum Problem: Error { case notStarted }

  let port: Int
  private let process: pid_t

  init(_ certificate: String, _ options: [String] = []) throws {
    let arguments =
      [
        Self.program, "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", try Fixture.path("tls/\(certificate).crt"),
        "-key", try Fixture.path("tls/\(certificate).key"),
      ] + options
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { throw Problem.notStarted }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, pipes[0])
    var raw = arguments.map { strdup($0) } + [nil]
    var process = pid_t()
    let result = posix_spawn(&process, Self.program, &actions, nil, &raw, environ)
    posix_spawn_file_actions_destroy(&actions)
    for argument in raw { free(argument) }
    close(pipes[1])
    defer { close(pipes[0]) }
    guard result == 0 else { throw Problem.notStarted }
    self.process = process
    port = Self.port(in: pipes[0])
    if port == 0 { throw Problem.notStarted }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
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
