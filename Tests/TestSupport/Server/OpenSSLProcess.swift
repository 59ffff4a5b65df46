import Glibc

/// A running `openssl s_server`: TLS on one side, two pipes on the other.
public final class OpenSSLProcess: Sendable {
  /// Where Debian's `openssl` puts it; without it there are no TLS tests.
  public static let program = "/usr/bin/openssl"
  /// Whether it can be run.
  public static var isThere: Bool { access(program, X_OK) == 0 }

  /// Why there is no server.
  public enum Problem: Error { case notStarted }

  /// What it prints.
  public let output: Int32
  /// What it reads.
  public let input: Int32
  private let process: pid_t

  /// Starts one.
  ///
  /// - Parameters:
  ///   - certificate: a fixture's path without `.crt` and `.key`, which lie side by side.
  ///   - port: 0 for one that is free, which `acceptedPort` then tells.
  public init(_ certificate: String, port: Int = 0, _ options: [String]) throws {
    let arguments =
      [
        Self.program, "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate + ".crt",
        "-key", certificate + ".key",
      ] + options
    var (down, up): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&down) == 0, pipe(&up) == 0 else { throw Problem.notStarted }
    // Another server started at the same time must not hold this one's pipes open.
    for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, down[0], 0)
    posix_spawn_file_actions_adddup2(&actions, up[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var raw = arguments.map { strdup($0) } + [nil]
    var process = pid_t()
    let result = posix_spawn(&process, Self.program, &actions, nil, &raw, environ)
    posix_spawn_file_actions_destroy(&actions)
    for argument in raw { free(argument) }
    close(down[0])
    close(up[1])
    (self.process, input, output) = (process, down[1], up[0])
    if result != 0 { throw Problem.notStarted }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(input)
    close(output)
  }

  /// Reads its first lines up to `ACCEPT 127.0.0.1:PORT`.
  public func acceptedPort() throws -> Int {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 1)
    while read(output, &buffer, 1) == 1 {
      if buffer[0] == 0x0A, text.hasPrefix("ACCEPT") {
        guard let port = Int(text.split(separator: ":").last ?? "") else { break }
        return port
      }
      text = buffer[0] == 0x0A ? "" : text + String(decoding: buffer, as: UTF8.self)
    }
    throw Problem.notStarted
  }
}
