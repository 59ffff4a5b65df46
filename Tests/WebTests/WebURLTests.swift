import Testing

@testable import Web

@Suite struct WebURLTests {
  @Test(arguments: [
    ("HTTP://Contoh.ID:80/a b?x y#z z", "http://contoh.id/a%20b?x%20y#z%20z"),
    (" \u{1}https://contoh.id\n/be\trita ", "https://contoh.id/berita"),
    ("https:\\\\contoh.id\\a\\..\\b", "https://contoh.id/b"),
    ("https://contoh.id/a/%2E%2e/./c/.", "https://contoh.id/c/"),
    ("https://contoh.id/../../x", "https://contoh.id/x"),
    ("https:contoh.id", "https://contoh.id/"),
    ("https:///contoh.id/a", "https://contoh.id/a"),
    ("https://ani:kata@sandi@contoh.id/", "https://ani:kata%40sandi@contoh.id/"),
    ("https://contoh.id:0443/", "https://contoh.id/"),
    ("https://contoh.id:8443/", "https://contoh.id:8443/"),
    ("http://0300.0250.1/", "http://192.168.0.1/"),
    ("http://0x7F.1/", "http://127.0.0.1/"),
    ("http://2130706433/", "http://127.0.0.1/"),
    ("http://[2001:DB8:0:0:1:0:0:1]/", "http://[2001:db8::1:0:0:1]/"),
    ("http://[::FFFF:10.0.0.1]/", "http://[::ffff:a00:1]/"),
    ("https://Kafé.example/", "https://xn--kaf-dma.example/"),
    ("https://Ｂｅｒｉｔａ．example/", "https://berita.example/"),
    ("https://ber\u{AD}ita\u{3002}example/", "https://berita.example/"),
    ("https://cafe\u{301}.example/", "https://xn--caf-dma.example/"),
    ("https://%63ontoh.id/%63", "https://contoh.id/%63"),
    ("https://contoh.id/berita/é'^?é'", "https://contoh.id/berita/%C3%A9'%5E?%C3%A9%27"),
  ])
  func readsAndSerialises(text: String, href: String) {
    #expect(WebURL(text)?.href == href)
  }

  @Test(arguments: [
    "", "berita", "/berita", "ftp://contoh.id/", "mailto:a@contoh.id", "javascript:alert(1)", "data:,x", "https://",
    "https:///", "https://?a", "https://a b.id/", "https://a<b.id/", "https://contoh.id:99999/",
    "https://contoh.id:8a/",
    "https://[::1/", "https://[1:2:3]/", "https://[::1]x/", "http://256.1.1.1/", "http://1.2.3.4.5/",
    "http://berita.08/",
    "https://a%00b.id/", "https://a%25b/", "https://\u{FFFD}.id/", "https://user@/", "https://\u{AD}/",
    "https://\u{301}a.example/", "https://xn--é.example/",
  ])
  func refuses(text: String) {
    #expect(WebURL(text) == nil)
  }

  @Test(arguments: [
    ("satu", "https://contoh.id/berita/satu"), ("./satu?x#y", "https://contoh.id/berita/satu?x#y"),
    ("../", "https://contoh.id/"), ("/a//b", "https://contoh.id/a//b"), ("//lain.id/x", "https://lain.id/x"),
    ("\\\\lain.id", "https://lain.id/"), ("?q=2", "https://contoh.id/berita/dua?q=2"),
    ("#atas", "https://contoh.id/berita/dua?p=1#atas"), ("", "https://contoh.id/berita/dua?p=1"),
    ("https:tiga", "https://contoh.id/berita/tiga"), ("http:tiga", "http://tiga/"), ("a:b", nil),
    (":b", "https://contoh.id/berita/:b"),
  ])
  func resolves(reference: String, href: String?) throws {
    let base = try #require(WebURL("https://contoh.id/berita/dua?p=1#bawah"))
    #expect(WebURL(reference, base: base)?.href == href)
  }

  @Test func givesItsParts() throws {
    let url = try #require(WebURL("http://ani:x@www.contoh.id:8080/a/b?c=d#e"))
    #expect((url.scheme, url.host, url.port, url.path) == ("http", "www.contoh.id", 8080, "/a/b"))
    #expect((url.query, url.fragment) == ("c=d", "e"))
    #expect(!url.credentials.isEmpty)
    #expect(url.origin == "http://www.contoh.id:8080")
    #expect(url.site == "contoh.id")
    #expect(url.requestTarget == "/a/b?c=d")
    #expect(url.effectivePort == 8080)
    #expect(url.withoutFragment.href == "http://ani:x@www.contoh.id:8080/a/b?c=d")
    #expect(WebURL("https://contoh.id")?.effectivePort == 443)
  }

  @Test(arguments: [
    ("https://contoh.id/b?c#d", true), ("https://contoh.id:443/", true), ("http://contoh.id/", false),
    ("https://contoh.id:8443/", false), ("https://www.contoh.id/", false), ("https://ani:x@contoh.id/", true),
  ])
  func knowsWhoSharesItsOrigin(other: String, isShared: Bool) throws {
    let (url, other) = (try #require(WebURL("https://contoh.id/a")), try #require(WebURL(other)))
    #expect(url.hasOrigin(of: other) == isShared)
    #expect((url.origin == other.origin) == isShared)
  }

  @Test func readsItsOwnOutputUnchanged() throws {
    for text in ["https://é.id/a b/?q=ä&<>#\"", "http://a.id/%zz/%", "https://a.id/;x=1//..//b"] {
      let once = try #require(WebURL(text))
      #expect(WebURL(once.href) == once)
    }
  }

  @Test func refusesOverlongAddresses() {
    let room = Limits.standard.urlBytes - "https://contoh.id/".utf8.count
    #expect(WebURL("https://contoh.id/" + String(repeating: "a", count: room)) != nil)
    #expect(WebURL("https://contoh.id/" + String(repeating: "a", count: room + 1)) == nil)
  }
}
