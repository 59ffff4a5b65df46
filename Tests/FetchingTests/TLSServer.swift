import TestSupport

/// OpenSSL's test server on a port of its own; answers every request with a page about the connection.
final class TLSServer {
  static var isThere: Bool { OpenSSLProcess.isThere }

  let port: Int
  private let process: OpenSSLProcess

  init(_ certificate: String, _ options: [String] = []) async throws {
    process = try await OpenSSLProcess(Fixture.path("tls") + "/" + certificate, ["-www"] + options)
    port = try await process.acceptedPort()
  }
}
