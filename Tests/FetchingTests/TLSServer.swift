import Glibc

/// OpenSSL's test server on a port of its own; answers every request with a page about the connection.
final class TLSServer {
  static var isThere: Bool { OpenSSLProcess.isThere }

  let port: Int
  private let process: OpenSSLProcess

  init(_ certificate: String, _ options: [String] = []) throws {
    process = try OpenSSLProcess(certificate, port: 0, ["-www"] + options)
    port = Self.port(in: process.output)
    if port == 0 { throw OpenSSLProcess.Problem.notStarted }
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
