import Glibc

/// A running `openssl s_server`: TLS on one side, a channel of plain bytes on the other. It ends when nobody holds it.
public final class OpenSSLProcess: Sendable {
  /// Where Debian's `openssl` puts it; without it there are no TLS tests.
  public static let program = "/usr/bin/openssl"
  /// Whether it can be run.
  public static var isThere: Bool { access(program, X_OK) == 0 }

  /// Why there is no server.
  public enum Problem: Error { case notStarted }

  /// What it prints can be read here, what it is to say written.
  public let channel: Int32
  private let process: ChildProcess

  /// Starts one.
  ///
  /// - Parameters:
  ///   - certificate: a fixture's path without `.crt` and `.key`, which lie side by side.
  ///   - port: 0 for one that is free, which `acceptedPort` then tells.
  public init(_ certificate: String, port: Int = 0, _ options: [String]) async throws {
    let command =
      [
        Self.program, "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate + ".crt",
        "-key", certificate + ".key",
      ] + options
    // Sockets and not pipes: what is written to a server that has gone is then an error and no signal.
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw Problem.notStarted
    }
    let theirs = ends[1]
    defer { close(theirs) }
    channel = ends[0]
    do {
      process = try await ChildProcess.start(command, input: .descriptor(theirs), output: .descriptor(theirs))
    } catch {
      close(channel)
      throw error
    }
  }

  deinit { close(channel) }

  /// Reads its first lines up to `ACCEPT 127.0.0.1:PORT`.
  public func acceptedPort() async throws -> Int {
    let port = await ServerThread.run { [channel] in
      var text = ""
      var byte: UInt8 = 0
      while recv(channel, &byte, 1, 0) == 1 {
        if byte == 0x0A, text.hasPrefix("ACCEPT") { return Int(text.split(separator: ":").last ?? "") }
        text = byte == 0x0A ? "" : text + String(UnicodeScalar(byte))
      }
      return nil
    }
    guard let port else { throw Problem.notStarted }
    return port
  }

  /// Writes to its channel; false when it has gone.
  public func say(_ bytes: [UInt8]) -> Bool {
    bytes.isEmpty || send(channel, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }
}
