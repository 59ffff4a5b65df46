import Testing

@testable import Web

@Suite struct TypedAddressTests {
  @Test(arguments: [
    ("www.lembaga.or.id", "https://www.lembaga.or.id/"),
    ("dinsos.contoh.go.id/berita", "https://dinsos.contoh.go.id/berita"),
    ("  https://a.test/x ", "https://a.test/x"), ("HTTP://a.test", "http://a.test/"),
    ("feed://a.test/rss.xml", "http://a.test/rss.xml"), ("feed:https://a.test/rss", "https://a.test/rss"),
    ("feed://https://a.test/rss", "https://a.test/rss"), ("pcast://a.test/p", "http://a.test/p"),
    ("a.test:8080/feed", "https://a.test:8080/feed"), ("192.0.2.7/feed", "http://192.0.2.7/feed"),
    ("//a.test/x", "https://a.test/x"), ("a.test?feed=rss2", "https://a.test/?feed=rss2"),
    ("desa.id/langganan.opml", "https://desa.id/langganan.opml"),
  ])
  func addressesAsPeopleTypeThem(text: String, expected: String) { #expect(WebURL(typed: text)?.href == expected) }

  @Test(arguments: [
    "", "Warta Kampus", "langganan.opml", "./daftar.xml", "warta", "mailto:a@b.test", "ftp://a.test/", "a@b.test",
    "a..test", "1.5", "rss",
  ])
  func othersAreNone(text: String) { #expect(WebURL(typed: text) == nil) }
}
