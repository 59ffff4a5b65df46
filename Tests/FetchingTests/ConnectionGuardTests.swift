import Synchronization
import TestSupport
import TestTurns
import Testing
import Web

@testable import Fetching

/// No source reaches the operator's own machines: the address connected to is judged at every hop.
@Suite(.network, .lastNet) struct ConnectionGuardTests {
  let server: ScriptedServer
  let fetcher = Fetcher(proxies: ProxySettings())

  init() throws { server = try ScriptedServer() }

  private func guarded(_ url: String) throws -> FetchRequest {
    var request = try FetchRequest.local(url)
    request.allowsPrivateNetwork = false
    return request
  }

  @Test(arguments: [
    "127.0.0.1", "127.9.9.9", "localhost", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "[::1]", "[::]",
    "[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[fc00::1]", "[fe80::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    "[ff02::1]",
    "2130706433", "0x7f.1", "0177.0.0.1", "127.1",
  ])
  func refuses(host: String) async throws {
    let request = try guarded("http://\(host):\(server.port)/")
    await #expect { try await fetcher.fetch(request) } throws: { isRefused($0) }
    #expect(server.connections == 0)
  }

  @Test func refusesAConnectionThatAnotherRequestMade() async throws {
    server.otherwise { _ in .ok("isi") }
    _ = try await fetcher.fetch(.local(server.url + "/"))
    let request = try guarded(server.url + "/rahasia")
    await #expect(throws: FetchError.addressRefused("127.0.0.1")) { try await fetcher.fetch(request) }
    #expect(server.requests.map(\.target) == ["/"])
  }

  /// The first hop goes through a proxy, so that a redirect to a private address can be seen to be refused directly.
  @Test(arguments: ["http://127.0.0.1", "http://localhost", "http://[::ffff:127.0.0.1]"])
  func refusesARedirect(target: String) async throws {
    let proxy = try ScriptedServer()
    proxy.reply("http://situs.example/", with: .redirect(302, to: "\(target):\(server.port)/rahasia"))
    var proxies = ProxySettings()
    (proxies.http, proxies.direct) = (proxy.url, ["127.0.0.1", "localhost", "::ffff:127.0.0.1", "::ffff:7f00:1"])
    let fetcher = Fetcher(proxies: proxies)
    let request = try guarded("http://situs.example/")
    await #expect { try await fetcher.fetch(request) } throws: { isRefused($0) }
    #expect(proxy.requests.count == 1)
    #expect(server.connections == 0)
  }

  @Test(arguments: [
    "http://127.0.0.1/", "http://169.254.169.254/latest/", "http://localhost/", "http://a.localhost./", "http://[::1]/",
    "http://192.168.0.1:8080/",
  ])
  func judgesTheSpellingBehindAProxy(url: String) async throws {
    var request = try guarded(url)
    request.proxy = server.url
    await #expect { try await fetcher.fetch(request) } throws: { isRefused($0) }
    #expect(server.requests.isEmpty)
  }

  /// What a name leads to is judged, whatever it is called.
  @Test(arguments: [["127.0.0.1"], ["10.0.0.1", "127.0.0.1"], ["169.254.169.254"], ["::1"], ["::ffff:127.0.0.1"]])
  func refusesANameThatLeadsInside(addresses: [String]) async throws {
    let fetcher = Fetcher(proxies: ProxySettings(), addresses: { _ in addresses })
    let request = try guarded("http://situs.example:\(server.port)/")
    await #expect { try await fetcher.fetch(request) } throws: { isRefused($0) }
    #expect(server.connections == 0)
  }

  /// DNS rebinding: the name gets another answer between two requests, with a connection still open.
  @Test func refusesANameThatChangesItsMind() async throws {
    let asked = Mutex(0)
    let fetcher = Fetcher(
      proxies: ProxySettings(),
      addresses: { _ in
        asked.withLock { $0 += 1 }
        return asked.withLock { $0 } == 1 ? ["127.0.0.1"] : ["169.254.169.254"]
      })
    server.otherwise { _ in .ok("isi") }
    _ = try await fetcher.fetch(.local("http://situs.example:\(server.port)/"))
    let request = try guarded("http://situs.example:\(server.port)/rahasia")
    await #expect { try await fetcher.fetch(request) } throws: { isRefused($0) }
    #expect(server.requests.map(\.target) == ["/"])
  }

  @Test func aProxyMayBePrivate() async throws {
    server.reply("http://situs.example/a", with: .ok("lewat proksi"))
    var request = try guarded("http://situs.example/a")
    request.proxy = server.url
    #expect(try await fetcher.fetch(request).body == Array("lewat proksi".utf8))
  }

  private func isRefused(_ error: any Error) -> Bool {
    if case .addressRefused = error as? FetchError { true } else { false }
  }
}
