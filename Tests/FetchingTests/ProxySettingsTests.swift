import Testing
import Web

@testable import Fetching

/// Which proxy the environment names for an address.
struct ProxySettingsTests {
  private let environment = [
    "http_proxy": "http://a.example:3128", "HTTPS_PROXY": "http://b.example:3128",
    "no_proxy": "localhost, .dalam.example,intra.example 10.0.0.1,[::1]",
  ]

  @Test(arguments: [
    ("http://situs.example/", "http://a.example:3128"), ("https://situs.example/", "http://b.example:3128"),
    ("http://notintra.example/", "http://a.example:3128"),
  ])
  func goesThrough(url: String, proxy: String) throws {
    #expect(ProxySettings(environment: environment).proxy(for: try #require(WebURL(url))) == proxy)
  }

  @Test(arguments: [
    "http://localhost:8080/", "http://dalam.example/", "https://a.b.dalam.example/", "http://INTRA.example/",
    "http://x.intra.example/", "http://10.0.0.1/",
  ])
  func goesDirectly(url: String) throws {
    #expect(ProxySettings(environment: environment).proxy(for: try #require(WebURL(url))) == nil)
  }

  @Test func aStarMeansAll() throws {
    let settings = ProxySettings(environment: ["all_proxy": "socks5h://p.example", "NO_PROXY": "*"])
    #expect(settings.proxy(for: try #require(WebURL("http://situs.example/"))) == nil)
  }

  @Test func oneForAll() throws {
    let settings = ProxySettings(environment: ["ALL_PROXY": "socks5h://p.example", "http_proxy": ""])
    #expect(settings.http == "socks5h://p.example")
    #expect(settings.https == "socks5h://p.example")
  }

  @Test func capitalsMayComeFromARequestHeader() {
    #expect(ProxySettings(environment: ["HTTP_PROXY": "http://jahat.example"]).http == nil)
  }
}
