import Testing
import Web

@testable import Fetching

/// Redirects on paper.
struct RedirectTrailTests {
  private let start = "https://situs.example/a/b?c=d#e"

  private func trail(limit: Int = 5) throws -> RedirectTrail {
    RedirectTrail(from: try #require(WebURL(start)), limit: limit)
  }

  private func to(_ location: String) -> HTTPHeaders {
    HTTPHeaders([HTTPHeaders.Line(name: "location", value: location)])
  }

  @Test(arguments: [
    ("/x", "https://situs.example/x"), ("x?y", "https://situs.example/a/x?y"), ("?q", "https://situs.example/a/b?q"),
    ("//lain.example", "https://lain.example/"), ("HTTP://Lain.Example:80/#f", "http://lain.example/"),
    (" /x y\t", "https://situs.example/x%20y"), ("\\x", "https://situs.example/x"),
    ("/berita/é", "https://situs.example/berita/%C3%A9"),
  ])
  func readsTargetsAsBrowsersDo(location: String, target: String) throws {
    var trail = try trail()
    #expect(try trail.follows(302, to(location)))
    #expect(trail.url.href == target)
  }

  @Test(arguments: [
    "file:///etc/passwd", "dict://x/", "scp://x/", "ldap://x/", "about:blank", "http://a b/", "http:///?",
  ])
  func refusesOtherTargets(location: String) throws {
    var trail = try trail()
    #expect(throws: FetchError.badRedirect(location)) { try trail.follows(302, to(location)) }
  }

  @Test func anAddressWithAnotherFragmentIsTheSame() throws {
    var trail = try trail()
    #expect(throws: FetchError.redirectLoop("https://situs.example/a/b?c=d")) { try trail.follows(302, to("#f")) }
  }

  @Test func theChoiceThatAServerPrefersIsFollowed() throws {
    var trail = try trail()
    #expect(try trail.follows(300, to("id.xml")))
    #expect(trail.url.href == "https://situs.example/a/id.xml")
    #expect(try !trail.follows(300, HTTPHeaders()))
    #expect(try !trail.follows(304, to("/x")))
  }

  @Test func countsHops() throws {
    var trail = try trail(limit: 2)
    #expect(try trail.follows(301, to("/1")))
    #expect(try trail.follows(301, to("/2")))
    #expect(try !trail.follows(200, to("/3")))
    #expect(throws: FetchError.tooManyRedirects(2)) { try trail.follows(301, to("/3")) }
  }

  @Test func errorsShowNoPassword() throws {
    var trail = RedirectTrail(from: try #require(WebURL("http://siti:rahasia@situs.example/")), limit: 5)
    #expect(throws: FetchError.redirectLoop("http://situs.example/")) { try trail.follows(302, to("/")) }
  }

  private func to(_ location: String, cookies: [String]) -> HTTPHeaders {
    HTTPHeaders(to(location).lines + cookies.map { HTTPHeaders.Line(name: "Set-Cookie", value: $0) })
  }

  @Test func aCookieAllowsTheSameAddressOnceMore() throws {
    var trail = try trail()
    #expect(try trail.follows(302, to("?c=d", cookies: ["uji=1; Path=/"])))
    #expect(trail.ownCookies == ["uji=1; Path=/"])
    #expect(throws: FetchError.self) { try trail.follows(302, to("?c=d", cookies: ["uji=1; Path=/"])) }
  }

  @Test func cookiesStayWithTheirOrigin() throws {
    var trail = try trail()
    #expect(try trail.follows(302, to("https://lain.example/", cookies: ["a=1", "b=2"])))
    #expect(trail.ownCookies.isEmpty)
    #expect(try trail.follows(302, to("http://situs.example/", cookies: ["c=3"])))
    #expect(trail.ownCookies.isEmpty)
    #expect(try trail.follows(302, to("https://situs.example/akhir")))
    #expect(trail.ownCookies == ["a=1", "b=2"])
  }
}
