import TestSupport
import TestTurns
import Testing
import Web

@testable import Fetching

/// Slow, endless and lying servers: every request ends within its limits and says why.
@Suite(.network, .lastNet) struct HostileServerTests {
  let server: ScriptedServer
  let fetcher: Fetcher

  init() throws {
    server = try ScriptedServer()
    var limits = Limits.standard
    (limits.headerBytes, limits.redirects) = (20_000, 3)
    fetcher = Fetcher(limits: limits, proxies: ProxySettings())
  }

  /// Time enough to connect and to send a request on a machine that has much else to do.
  private static let short = 3

  /// Fetches `/` and expects this error. That it comes in time is what the errors themselves say, and the suite's limit.
  private func expect(
    _ error: FetchError, timeout: Int = 120, maxBytes: Int = 100_000, from location: SourceLocation = #_sourceLocation
  ) async throws {
    let request = try FetchRequest.local(server.url + "/", timeout: timeout, maxBytes: maxBytes)
    await #expect(throws: error, sourceLocation: location) { try await fetcher.fetch(request) }
  }

  @Test(arguments: [
    (ServerReply.silence, FetchError.timedOut(.waiting)), (.slowHeaders(20), .timedOut(.waiting)),
    (.slowBody(5), .timedOut(.reading)),
  ])
  func slowBeyondTheTime(reply: ServerReply, error: FetchError) async throws {
    server.reply("/", with: reply)
    try await expect(error, timeout: Self.short)
  }

  @Test func slowBodyWithinTheTime() async throws {
    server.reply("/", with: .slowBody(50))
    var limits = Limits.standard
    limits.slowSeconds = 1
    let fetcher = Fetcher(limits: limits, proxies: ProxySettings())
    await #expect(throws: FetchError.tooSlow) { try await fetcher.fetch(.local(server.url + "/")) }
  }

  @Test(arguments: [
    (ServerReply.endlessBody(), FetchError.bodyTooLarge(100_000)),
    (.wrongLength(said: 200_000, body: [1]), .bodyTooLarge(100_000)),
    (.endlessHeaders, .headersTooLarge(20_000)), (.endlessHeaderLine, .headersTooLarge(20_000)),
    (ServerReply([.forever(ServerReply.head(103, ["Link: </a>"]), 0)]), .headersTooLarge(20_000)),
  ])
  func endlessBeyondTheLimits(reply: ServerReply, error: FetchError) async throws {
    server.reply("/", with: reply)
    try await expect(error)
  }

  @Test func exactlyTheLimitIsTaken() async throws {
    server.reply("/", with: .status(200, body: [UInt8](repeating: 7, count: 100_000)))
    let answer = try await fetcher.fetch(.local(server.url + "/", maxBytes: 100_000))
    #expect(answer.body.count == 100_000)
    #expect(!answer.isCut)
  }

  @Test func aLongBodyCanBeCut() async throws {
    server.reply("/", with: .endlessBody())
    var request = try FetchRequest.local(server.url + "/", maxBytes: 50_000)
    request.cutsLongBody = true
    let answer = try await fetcher.fetch(request)
    #expect(answer.body.count == 50_000)
    #expect(answer.isCut)
  }

  @Test(arguments: [
    ServerReply.closeBeforeAnswer, .closeInHeaders, .resetInBody(after: 1000),
    .wrongLength(said: 500, body: [1, 2, 3]),
  ])
  func breaksOff(reply: ServerReply) async throws {
    server.reply("/", with: reply)
    await #expect { try await fetcher.fetch(.local(server.url + "/")) } throws: { isBroken($0) }
  }

  @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n", "<html>no head</html>", "HTTP/9.9 abc\r\n\r\n", "\0\0\0\0\r\n\r\n"])
  func isNoHTTP(bytes: String) async throws {
    server.reply("/", with: ServerReply([.send(Array(bytes.utf8)), .close]))
    await #expect { try await fetcher.fetch(.local(server.url + "/")) } throws: { isBroken($0) }
  }

  @Test func nobodyListens() async throws {
    let gone = try ScriptedServer()
    gone.stop()
    let request = try FetchRequest.local("http://127.0.0.1:1/")
    await #expect { try await fetcher.fetch(request) } throws: { error in
      if case .cannotConnect = error as? FetchError { true } else { false }
    }
  }

  @Test func aLengthWithoutABodyIsNoMatter() async throws {
    server.reply("/", with: ServerReply([.send(ServerReply.head(304, ["Content-Length: 9000000"]))]))
    #expect(try await fetcher.fetch(.local(server.url + "/")).status == 304)
  }

  @Test func aHostThatTakesNoMoreConnections() async throws {
    let full = try FullListener()
    let request = try FetchRequest.local("http://127.0.0.1:\(full.port)/", timeout: 1)
    await #expect(throws: FetchError.timedOut(.connecting)) { try await fetcher.fetch(request) }
  }

  // MARK: Compression

  @Test(arguments: ["gz gzip", "br br", "zst zstd", "gz br", "gz deflate"])
  func decompresses(kind: String) async throws {
    let (suffix, encoding) = Self.halves(kind)
    server.reply(
      "/", with: .status(200, ["Content-Encoding: \(encoding)"], body: try Fixture.bytes("relief.txt.\(suffix)")))
    let answer = try await fetcher.fetch(.local(server.url + "/"))
    #expect(answer.body == (try Fixture.bytes("relief.txt")))
  }

  @Test(arguments: ["zeros-10MB.gz gzip", "zeros-10MB.br br", "zeros-10MB.zst zstd", "zeros-200MB-twice.gz gzip,gzip"])
  func bombs(kind: String) async throws {
    let (file, encoding) = Self.halves(kind)
    server.reply("/", with: .status(200, ["Content-Encoding: \(encoding)"], body: try Fixture.bytes(file)))
    try await expect(.bodyTooLarge(100_000))
  }

  /// What a server says and does not do is no matter.
  @Test(arguments: ["gzip", "deflate", "br", "zstd", "utf-8", "gzip, gzip"])
  func namesAnEncodingItDoesNotUse(name: String) async throws {
    server.reply("/", with: .ok("isi biasa", ["Content-Encoding: \(name)"]))
    let answer = try await fetcher.fetch(.local(server.url + "/"))
    #expect(answer.body == Array("isi biasa".utf8))
    #expect(server.requests.count == 1)
  }

  /// A packed body that stops in the middle, though its length is right or its last chunk came, is no whole answer.
  @Test(arguments: ["gzip", "x-gzip", "deflate"], [false, true])
  func packedBytesThatStopInTheMiddle(name: String, isChunked: Bool) async throws {
    let whole = try Fixture.bytes("relief.txt.gz")
    // Bare deflate is what stands between gzip's head and its sum.
    let packed = Array((name == "deflate" ? whole.dropFirst(10) : whole[...]).prefix(90))
    let head = ["Content-Encoding: \(name)"]
    let size = Array((String(packed.count, radix: 16) + "\r\n").utf8)
    let chunks = size + packed + Array("\r\n0\r\n\r\n".utf8)
    server.otherwise { _ in
      isChunked
        ? ServerReply([.send(ServerReply.head(200, head + ["Transfer-Encoding: chunked"]) + chunks)])
        : .status(200, head, body: packed)
    }
    await #expect { try await fetcher.fetch(.local(server.url + "/")) } throws: { isBroken($0) }
    #expect(server.requests.map { $0["Accept-Encoding"] } == ["gzip, deflate", "identity"])
  }

  /// A server whose packing breaks and that has the whole text unpacked.
  @Test func isWholeWhereNotPacked() async throws {
    let packed = Array(try Fixture.bytes("relief.txt.gz").prefix(100))
    server.otherwise {
      $0["Accept-Encoding"] == "identity" ? .ok("semuanya") : .status(200, ["Content-Encoding: gzip"], body: packed)
    }
    #expect(try await fetcher.fetch(.local(server.url + "/")).body == Array("semuanya".utf8))
  }

  /// A page that is stored packed, of which nobody says so; what is no page may be meant to be packed.
  @Test(arguments: ["text/html; charset=utf-8", "Application/XHTML+XML", "application/gzip", "text/xml"])
  func pagesThatArePackedUnsaid(type: String) async throws {
    let packed = try Fixture.bytes("relief.txt.gz")
    server.reply("/", with: .status(200, ["Content-Type: \(type)"], body: packed))
    let body = try await fetcher.fetch(.local(server.url + "/")).body
    #expect(body == (type.lowercased().contains("html") ? try Fixture.bytes("relief.txt") : packed))
  }

  @Test func bytesBehindCompression() async throws {
    let bytes = try Fixture.bytes("relief.txt.gz") + [0, 0, 0x0D, 0x0A, 0x20]
    server.reply("/", with: .status(200, ["Content-Encoding: gzip"], body: bytes))
    let answer = try await fetcher.fetch(.local(server.url + "/"))
    #expect(answer.body == (try Fixture.bytes("relief.txt")))
  }

  /// "Kabar", as zlib and a bare deflate pack it, sent whatever was asked for.
  @Test(arguments: [[120, 156, 243, 78, 76, 74, 44, 2, 0, 5, 90, 1, 226], [243, 78, 76, 74, 44, 2, 0]] as [[UInt8]])
  func bytesBehindDeflate(packed: [UInt8]) async throws {
    server.reply("/", with: .status(200, ["Content-Encoding: deflate"], body: packed + [0x0D, 0x0A, 0x3C, 0x21]))
    #expect(try await fetcher.fetch(.local(server.url + "/")).body == Array("Kabar".utf8))
  }

  @Test func brokenCompression() async throws {
    var bytes = try Fixture.bytes("relief.txt.gz")
    for i in 12..<60 { bytes[i] = 0xFF }
    server.reply("/", with: .status(200, ["Content-Encoding: gzip"], body: bytes))
    try await expect(.badEncoding)
  }

  // MARK: Redirects

  @Test func redirectLoop() async throws {
    server.reply("/", with: .redirect(302, to: "/b"))
    server.reply("/b", with: .redirect(302, to: "/"))
    try await expect(.redirectLoop(server.url + "/"))
    #expect(server.requests.count == 2)
  }

  @Test func redirectChain() async throws {
    server.otherwise { .redirect(302, to: $0.target + "x") }
    try await expect(.tooManyRedirects(3))
    #expect(server.requests.count == 4)
  }

  @Test(arguments: [
    "file:///etc/hostname", "gopher://127.0.0.1/", "ftp://127.0.0.1/", "javascript:alert(1)", "data:,x", "http://",
  ])
  func redirectToAnotherScheme(target: String) async throws {
    server.reply("/", with: .redirect(302, to: target))
    try await expect(.badRedirect(target))
  }

  @Test func theTimeHoldsForAllHopsTogether() async throws {
    // Each hop alone would be in time.
    let delay = Self.short * 600
    server.reply("/", with: .redirect(302, to: "/b").delayed(delay))
    server.reply("/b", with: .ok("isi").delayed(delay))
    try await expect(.timedOut(.waiting), timeout: Self.short)
  }

  @Test func aRedirectsEndlessBodyIsNotRead() async throws {
    let head = ServerReply.head(302, ["Location: /b"])
    server.reply("/", with: ServerReply([.send(head), .forever([UInt8](repeating: 0x61, count: 4096), 0)]))
    server.reply("/b", with: .ok("sampai"))
    let answer = try await fetcher.fetch(.local(server.url + "/"))
    #expect(answer.body == Array("sampai".utf8))
    #expect(!answer.isCut)
  }

  private static func halves(_ text: String) -> (String, String) {
    let parts = text.split(separator: " ").map(String.init)
    return (parts[0], parts[1])
  }
}

private func isBroken(_ error: any Error) -> Bool {
  if case .connectionBroken = error as? FetchError { true } else { false }
}
