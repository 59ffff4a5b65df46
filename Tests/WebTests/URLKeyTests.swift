import Testing

@testable import Web

@Suite struct URLKeyTests {
  @Test(arguments: [
    ("http://www.contoh.id/berita/satu/", "https://contoh.id/berita/satu"),
    ("https://m.contoh.id/a", "https://www.contoh.id/a"),
    ("https://id.m.ensiklopedia.org/a", "https://id.ensiklopedia.org/a"),
    ("https://amp.contoh.id/a", "https://contoh.id/a"),
    ("https://contoh.id/a/amp/", "https://contoh.id/a"),
    ("https://contoh.id/a?amp", "https://contoh.id/a"),
    ("https://contoh.id/amp/peksos-dampingi-warga-desa", "https://contoh.id/peksos-dampingi-warga-desa"),
    ("https://contoh.id/a.amp.html", "https://contoh.id/a.html"),
    ("https://contoh.id/a.html?m=1", "https://contoh.id/a.html"),
    ("https://contoh.id/a?utm_source=x&amp;utm_medium=y&id=7", "https://contoh.id/a?id=7"),
    ("https://contoh.id/a?fbclid=1&b=2&a=1#komentar", "https://contoh.id/a?a=1&b=2"),
    ("https://contoh.id/a?ref=whatsapp", "https://contoh.id/a"),
    ("https://contoh.id/berita/index.php", "https://contoh.id/berita"),
    ("https://contoh.id/%7Eani/%c3%a9", "https://contoh.id/~ani/é"),
    ("https://contoh.id/a;jsessionid=4F?PHPSESSID=9", "https://contoh.id/a"),
    ("https://contoh.id./a", "https://contoh.id/a"), ("https://wap.contoh.id/a", "https://contoh.id/a"),
    ("https://contoh.id/berita//satu/", "https://contoh.id/berita/satu"),
    ("https://contoh.id/berita/Index.HTML", "https://contoh.id/berita"),
    ("https://contoh.id/kampus-lampung/indeks/", "https://contoh.id/kampus-lampung/indeks"),
    ("https://www.google.co.id/url?sa=t&url=https%3A%2F%2Fcontoh.id%2Fa&usg=x", "https://contoh.id/a"),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fcontoh.id%2Fa%3Ffbclid%3D1&h=x", "https://contoh.id/a"),
    ("https://contoh-id.cdn.ampproject.org/c/s/contoh.id/a/amp", "https://contoh.id/a"),
    ("https://www.google.com/amp/s/contoh.id/a", "https://contoh.id/a"),
    ("https://contoh.id/cafe%CC%81?q=C%CC%A7", "https://contoh.id/caf%C3%A9?q=%C3%87"),
    ("https://contoh.id/a?q=r%e9", "https://contoh.id/a?q=r%E9"),
    ("https://contoh.id/a?page=all", "https://contoh.id/a"),
    ("https://contoh.id/cari?q=kerja%20sosial", "https://contoh.id/cari?q=kerja+sosial"),
    ("http://www.contoh.id/#/berita/7", "https://contoh.id/#/berita/7"),
    ("https://contoh.id/?utm_source=x#!/berita/7", "https://contoh.id/#!/berita/7"),
    ("https://contoh.id/a#", "https://contoh.id/a"), ("https://contoh.id/a#/", "https://contoh.id/a"),
    ("https://contoh.id/a#!", "https://contoh.id/a"), ("https://contoh.id/a#isi/2", "https://contoh.id/a"),
  ])
  func isTheSame(a: String, b: String) throws {
    #expect(try #require(WebURL(a)).key == #require(WebURL(b)).key)
  }

  @Test(arguments: [
    ("https://contoh.id/a", "https://contoh.id/A"), ("https://contoh.id/a?id=1", "https://contoh.id/a?id=2"),
    ("https://contoh.id/?p=1", "https://contoh.id/"), ("https://contoh.id/a?page=2", "https://contoh.id/a"),
    ("https://contoh.id/a?lang=en", "https://contoh.id/a"), ("https://contoh.id/a?sid=1", "https://contoh.id/a?sid=2"),
    ("https://contoh.id/a?si=1", "https://contoh.id/a?si=2"), ("https://contoh.id/a%2Fb", "https://contoh.id/a/b"),
    ("https://contoh.id/a%3Fb", "https://contoh.id/a?b"), ("https://contoh.id/a?x=1%262", "https://contoh.id/a?x=1&2"),
    ("https://contoh.id/a?x=1%2B1", "https://contoh.id/a?x=1+1"),
    ("https://contoh.id/a?x=%E9", "https://contoh.id/a?x=%E8"),
    ("https://contoh.id/a?x=a%E9", "https://contoh.id/a?x=A%E9"),
    ("https://contoh.id/#!/a", "https://contoh.id/#!/b"), ("https://contoh.id/#/a", "https://contoh.id/"),
    ("https://contoh.id/#/berita/7", "https://contoh.id/#/berita/8"), ("https://contoh.id/#/a", "https://contoh.id/a"),
    ("https://contoh.id/#/detail?id=1", "https://contoh.id/#/detail?id=2"),
    ("https://contoh.id/a?id=1#/b", "https://contoh.id/a?id=2#/b"), ("https://contoh.id/amp", "https://contoh.id/"),
    ("https://m.co.id/a", "https://co.id/a"), ("https://mobil.contoh.id/a", "https://contoh.id/a"),
    ("https://contoh.id/amp/volt", "https://contoh.id/volt"), ("https://contoh.id:8080/a", "https://contoh.id/a"),
    ("https://contoh.id/a?ref=PM-17", "https://contoh.id/a?ref=PM-18"),
    ("https://contoh.id/a?q=1&q=2", "https://contoh.id/a?q=2&q=1"),
  ])
  func differs(a: String, b: String) throws {
    #expect(try #require(WebURL(a)).key != #require(WebURL(b)).key)
  }

  @Test(arguments: [
    ("https://contoh.id/a?utm_source=x&id=%C3%A9+1&fbclid=2#top", "https://contoh.id/a?id=%C3%A9+1"),
    ("https://contoh.id/?utm_source=x#/berita/7", "https://contoh.id/#/berita/7"),
    ("https://contoh.id/a/?utm_source=x", "https://contoh.id/a/"), ("https://contoh.id/a?", "https://contoh.id/a"),
    ("http://www.contoh.id/a?page=all", "http://www.contoh.id/a?page=all"),
    ("https://www.google.com/url?q=https://contoh.id/a&ved=1", "https://contoh.id/a"),
  ])
  func dropsTracking(text: String, clean: String) throws {
    #expect(try #require(WebURL(text)).withoutTracking.href == clean)
  }

  @Test func aChainOfRedirectorsIsBounded() throws {
    var text = "https://contoh.id/a"
    for _ in 0..<5 {
      let escaped = text.replacing("%", with: "%25").replacing("&", with: "%26")
      text = "https://www.google.com/url?q=" + escaped
    }
    #expect(try #require(WebURL(text)).key.hasPrefix("google.com"))
  }
}
